// The glossary files of Glossaries/, embedded in the program.

#ifndef GLOSSMEND_BUNDLED_GLOSSARIES_H
#define GLOSSMEND_BUNDLED_GLOSSARIES_H

/// One embedded file: its name in Glossaries/, and its bytes (UTF-8, without a terminator).
typedef struct {
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    unsigned long size;
} gm_glossary_file;

/// How many files there are.
unsigned long gm_glossary_count(void);

/// The file at `index`, from 0; the order is that of the list in glossaries.c.
gm_glossary_file gm_glossary(unsigned long index);

#endif
