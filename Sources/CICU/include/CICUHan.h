// What ICU knows of Han characters that is too slow to be asked at run time: the first transliterator costs 0.2 s. The
// tables of readings are made with it.
#ifndef GLOSSMEND_CICU_HAN_H
#define GLOSSMEND_CICU_HAN_H

#include <stdbool.h>
#include <stdint.h>

// Both transliterators and the converter, opened.
typedef struct gm_han gm_han;

// Opens them; NULL when this ICU lacks one. The caller closes what it gets.
gm_han *gm_han_open(void);
void gm_han_close(gm_han *han);

// The usual pinyin of one character, with its tone mark, as UTF-8 (Han-Latin): writes at most `capacity` bytes and returns
// their count; 0 when the character has no reading, -1 when it does not fit.
int gm_han_reading(const gm_han *han, uint32_t scalar, uint8_t *out, int capacity);

// The simplified form of one traditional character (Hant-Hans); the character itself when it has no other one.
uint32_t gm_han_simplified(const gm_han *han, uint32_t scalar);

// Whether the character is in GB 2312, the basic set for simplified Chinese.
bool gm_han_is_basic_simplified(const gm_han *han, uint32_t scalar);

// The major version of ICU, on which readings depend.
int gm_icu_version(void);

#endif
