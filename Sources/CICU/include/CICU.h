// The part of ICU that glossmend uses. ICU renames its functions with every version, which Swift cannot import, so its
// own headers stay in CICU.c.
#ifndef GLOSSMEND_CICU_H
#define GLOSSMEND_CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "CICUEncodings.h"
#include "CICUHan.h"
#include "CICUWords.h"

// Properties and simple case mappings of one Unicode scalar value.
bool gm_is_letter(uint32_t scalar);
bool gm_is_upper(uint32_t scalar);
bool gm_is_lower(uint32_t scalar);
// Ideographs of the Han script (not kana, not CJK punctuation).
bool gm_is_han(uint32_t scalar);
uint32_t gm_to_lower(uint32_t scalar);
uint32_t gm_to_upper(uint32_t scalar);

// NFKC of one scalar value as UTF-8: writes at most `capacity` bytes, returns their count, or -1 when it does not fit.
int gm_compatibility_form(uint32_t scalar, uint8_t *out, int capacity);

// The Windows-1252 byte of a scalar value, or -1 when that code page has none. C1 controls stand for themselves where
// the code page leaves a byte undefined, as decoders for the web have it.
int gm_windows_1252_byte(uint32_t scalar);

#endif
