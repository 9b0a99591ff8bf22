// The tables of character sets of one to four bytes, and ICU's guess of the set that a text is in.
#ifndef GLOSSMEND_CICU_ENCODINGS_H
#define GLOSSMEND_CICU_ENCODINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Writes for each scalar value below 0x10000 its code in a character set, the first of its one to four bytes the highest.
// It is 0 for a scalar that has none, and for one whose code is read as another: both ways or not at all. False when this ICU
// has no such set.
bool gm_codes(const char *name, uint32_t codes[0x10000]);

// How sure the detector is of these sets, from 0 to 100; it says 10 where it has nothing to go by.
typedef struct {
    int gb18030;
    int big5;
    // The surest of those that have codes of the same kind: UTF-8, EUC-JP, EUC-KR, Shift_JIS.
    int other;
} gm_detection;

// What the detector says of the front of a text.
gm_detection gm_detect_encoding(const uint8_t *bytes, size_t count);

#endif
