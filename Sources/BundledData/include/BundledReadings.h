// How Chinese characters are read, embedded in the program.

#ifndef GLOSSMEND_BUNDLED_READINGS_H
#define GLOSSMEND_BUNDLED_READINGS_H

/// The start, aligned for 8-byte loads, and the length in bytes of the table, which module Lexicon reads.
/// Made from ICU and two of the lists by `glossmend-tables readings`.
const unsigned char *_Nonnull gm_readings(void);
unsigned long gm_readings_size(void);

#endif
