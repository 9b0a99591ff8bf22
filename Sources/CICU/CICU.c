#include "CICU.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

bool gm_is_letter(uint32_t scalar) { return u_isalpha((UChar32)scalar); }
bool gm_is_upper(uint32_t scalar) { return u_isupper((UChar32)scalar); }
bool gm_is_lower(uint32_t scalar) { return u_islower((UChar32)scalar); }
uint32_t gm_to_lower(uint32_t scalar) { return (uint32_t)u_tolower((UChar32)scalar); }
uint32_t gm_to_upper(uint32_t scalar) { return (uint32_t)u_toupper((UChar32)scalar); }

bool gm_is_han(uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript((UChar32)scalar, &status) == USCRIPT_HAN && u_isalpha((UChar32)scalar);
}

int gm_compatibility_form(uint32_t scalar, uint8_t *out, int capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&status);
    if (U_FAILURE(status)) return -1;
    UChar source[2], normal[32];
    int32_t length = 0;
    U16_APPEND_UNSAFE(source, length, scalar);
    int32_t count = unorm2_normalize(nfkc, source, length, normal, 32, &status);
    int32_t written = 0;
    u_strToUTF8((char *)out, capacity, &written, normal, count, &status);
    return U_FAILURE(status) || written > capacity ? -1 : (int)written;
}

int gm_windows_1252_byte(uint32_t scalar) {
    if (scalar < 0x80 || (scalar >= 0xA0 && scalar <= 0xFF)) return (int)scalar;
    // ICU's ibm-5348 maps 81, 8D, 8F, 90 and 9D to the C1 controls of the same value, both ways.
    static UConverter *shared;
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = __atomic_load_n(&shared, __ATOMIC_ACQUIRE);
    if (converter == NULL) {
        converter = ucnv_open("ibm-5348_P100-1997", &status);
        if (U_FAILURE(status)) return -1;
        UConverter *expected = NULL;
        if (!__atomic_compare_exchange_n(&shared, &expected, converter, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
            ucnv_close(converter);
            converter = expected;
        }
    }
    // A converter keeps state while it works, so each call works on a copy of its own.
#if U_ICU_VERSION_MAJOR_NUM >= 71
    UConverter *own = ucnv_clone(converter, &status);
#else
    UConverter *own = ucnv_safeClone(converter, NULL, NULL, &status);
#endif
    UChar source[2];
    int32_t length = 0;
    U16_APPEND_UNSAFE(source, length, scalar);
    char bytes[8];
    ucnv_setSubstChars(own, "\x1A", 1, &status);
    int32_t count = ucnv_fromUChars(own, bytes, sizeof bytes, source, length, &status);
    ucnv_close(own);
    if (U_FAILURE(status) || count != 1 || bytes[0] == 0x1A) return -1;
    return (unsigned char)bytes[0];
}
