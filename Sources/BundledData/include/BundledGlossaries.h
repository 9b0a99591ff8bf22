// The glossary files of Glossaries/, embedded in the program, and their compiled form.

#ifndef GLOSSMEND_BUNDLED_GLOSSARIES_H
#define GLOSSMEND_BUNDLED_GLOSSARIES_H

/// How many files there are, and their names in Glossaries/.
unsigned long gm_glossary_count(void);
const char *_Nonnull gm_glossary_name(unsigned long index);

/// The bytes of all files, one after the other in the order of the names (UTF-8), a zero after each; and their number.
const unsigned char *_Nonnull gm_glossary_text(void);
unsigned long gm_glossary_text_size(void);

/// The compiled form, aligned for 8-byte loads, which module GlossaryStore reads, and its length in bytes.
/// Made from the files by GlossaryStoreTests with UPDATE_GOLDEN=1.
const unsigned char *_Nonnull gm_glossary_compiled(void);
unsigned long gm_glossary_compiled_size(void);

#endif
