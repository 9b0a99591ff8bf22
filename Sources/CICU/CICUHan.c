#include "CICUHan.h"

#include <stdlib.h>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

struct gm_han {
    UTransliterator *latin;
    UTransliterator *simplified;
    UConverter *basic;
};

static UTransliterator *open_transliterator(const char *name, UErrorCode *status) {
    UChar id[32];
    u_uastrcpy(id, name);
    return utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, status);
}

gm_han *gm_han_open(void) {
    gm_han *han = calloc(1, sizeof *han);
    if (han == NULL) return NULL;
    UErrorCode status = U_ZERO_ERROR;
    han->latin = open_transliterator("Han-Latin", &status);
    han->simplified = open_transliterator("Hant-Hans", &status);
    han->basic = ucnv_open("GB2312", &status);
    if (U_SUCCESS(status)) ucnv_setSubstChars(han->basic, "\x1A", 1, &status);
    if (U_SUCCESS(status)) return han;
    gm_han_close(han);
    return NULL;
}

void gm_han_close(gm_han *han) {
    if (han->latin != NULL) utrans_close(han->latin);
    if (han->simplified != NULL) utrans_close(han->simplified);
    if (han->basic != NULL) ucnv_close(han->basic);
    free(han);
}

// Writes one character transliterated, and returns the count of its units; -1 on failure.
static int32_t transliterate(const UTransliterator *transliterator, uint32_t scalar, UChar *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = 0;
    U16_APPEND_UNSAFE(out, count, scalar);
    int32_t limit = count;
    utrans_transUChars(transliterator, out, &count, capacity, 0, &limit, &status);
    return U_FAILURE(status) ? -1 : count;
}

int gm_han_reading(const gm_han *han, uint32_t scalar, uint8_t *out, int capacity) {
    UChar reading[32];
    int32_t count = transliterate(han->latin, scalar, reading, 32);
    if (count < 0) return -1;
    for (int32_t index = 0; index < count;) {
        UChar32 letter;
        UErrorCode status = U_ZERO_ERROR;
        U16_NEXT_UNSAFE(reading, index, letter);
        if (uscript_getScript(letter, &status) != USCRIPT_LATIN) return 0;
    }
    UErrorCode status = U_ZERO_ERROR;
    int32_t written = 0;
    u_strToUTF8((char *)out, capacity, &written, reading, count, &status);
    return U_FAILURE(status) || written > capacity ? -1 : (int)written;
}

uint32_t gm_han_simplified(const gm_han *han, uint32_t scalar) {
    UChar form[32];
    int32_t count = transliterate(han->simplified, scalar, form, 32);
    if (count < 1) return scalar;
    int32_t length = 0;
    UChar32 first;
    U16_NEXT_UNSAFE(form, length, first);
    return length == count ? (uint32_t)first : scalar;
}

bool gm_han_is_basic_simplified(const gm_han *han, uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    UChar source[2];
    int32_t length = 0;
    U16_APPEND_UNSAFE(source, length, scalar);
    char bytes[8];
    int32_t count = ucnv_fromUChars(han->basic, bytes, sizeof bytes, source, length, &status);
    return U_SUCCESS(status) && count == 2;
}

int gm_icu_version(void) { return U_ICU_VERSION_MAJOR_NUM; }
