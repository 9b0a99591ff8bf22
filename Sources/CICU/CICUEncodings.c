#include "CICUEncodings.h"

#include <string.h>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>

// So many scalars are converted in one go.
#define BLOCK 256
#define LONGEST 8

// Writes the codes of the BLOCK scalars from `first` on, whatever they are read as.
static void write_codes(UConverter *converter, uint32_t first, uint32_t *codes) {
    UChar text[BLOCK];
    for (uint32_t index = 0; index < BLOCK; index++) text[index] = (UChar)(first + index);
    char bytes[BLOCK * LONGEST];
    int32_t offsets[BLOCK * LONGEST];
    const UChar *source = text;
    char *target = bytes;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_reset(converter);
    ucnv_fromUnicode(converter, &target, bytes + sizeof bytes, &source, text + BLOCK, offsets, true, &status);
    if (U_FAILURE(status)) return;
    for (int32_t index = 0; index < target - bytes; index++) {
        uint32_t *code = &codes[first + (uint32_t)offsets[index]];
        *code = *code << 8 | (uint8_t)bytes[index];
    }
}

// Takes back the codes that are not read as their scalars.
static void check_codes(UConverter *converter, uint32_t first, uint32_t *codes) {
    char bytes[BLOCK * 4];
    uint16_t scalars[BLOCK * 4];
    int32_t count = 0;
    for (uint32_t scalar = first; scalar < first + BLOCK; scalar++) {
        scalars[count] = (uint16_t)scalar;
        for (int shift = 24; shift >= 0; shift -= 8) {
            if (codes[scalar] >> shift || (shift == 0 && scalar == 0)) bytes[count++] = (char)(codes[scalar] >> shift);
        }
    }
    UChar text[BLOCK * 4];
    int32_t offsets[BLOCK * 4];
    bool is_read[BLOCK] = {false};
    const char *source = bytes;
    UChar *target = text;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_reset(converter);
    ucnv_toUnicode(converter, &target, text + BLOCK * 4, &source, bytes + count, offsets, true, &status);
    for (int32_t index = 0; index < target - text; index++) {
        const uint16_t scalar = scalars[offsets[index]];
        is_read[scalar - first] = text[index] == scalar;
    }
    for (uint32_t index = 0; index < BLOCK; index++) {
        if (!is_read[index]) codes[first + index] = 0;
    }
}

bool gm_codes(const char *name, uint32_t codes[0x10000]) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    if (U_FAILURE(status)) return false;
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_SKIP, NULL, NULL, NULL, &status);
    memset(codes, 0, 0x10000 * sizeof *codes);
    for (uint32_t first = 0; first < 0x10000; first += BLOCK) {
        if (U_IS_SURROGATE(first)) continue;
        write_codes(converter, first, codes);
        check_codes(converter, first, codes);
    }
    ucnv_close(converter);
    return U_SUCCESS(status);
}

gm_detection gm_detect_encoding(const uint8_t *bytes, size_t count) {
    gm_detection result = {0, 0, 0};
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    if (U_FAILURE(status)) return result;
    ucsdet_setText(detector, (const char *)bytes, (int32_t)count, &status);
    int32_t found = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &status);
    for (int32_t index = 0; U_SUCCESS(status) && index < found; index++) {
        const char *name = ucsdet_getName(matches[index], &status);
        const int confidence = ucsdet_getConfidence(matches[index], &status);
        if (U_FAILURE(status)) break;
        if (strcmp(name, "GB18030") == 0) {
            result.gb18030 = confidence;
        } else if (strcmp(name, "Big5") == 0) {
            result.big5 = confidence;
        } else if (strcmp(name, "UTF-8") == 0 || strncmp(name, "EUC-", 4) == 0 || strcmp(name, "Shift_JIS") == 0) {
            if (confidence > result.other) result.other = confidence;
        }
    }
    ucsdet_close(detector);
    return result;
}
