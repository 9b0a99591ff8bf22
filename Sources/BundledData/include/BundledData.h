// The data that glossmend carries inside its executable.
// Each table is one constant array of bytes, aligned for 8-byte loads, and its size.

#ifndef GLOSSMEND_BUNDLED_DATA_H
#define GLOSSMEND_BUNDLED_DATA_H

/// The start and the length in bytes of the compiled word table, which module Lexicon reads.
/// Made from words.tsv by `glossmend-tables compile`.
const unsigned char *_Nonnull gm_words(void);
unsigned long gm_words_size(void);

#endif
