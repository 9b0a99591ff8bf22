#include "CICUWords.h"

#include <stdlib.h>

#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>

int gm_common_han(uint32_t *out, int capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("GB2312", &status);
    if (U_FAILURE(status)) return -1;
    int written = 0;
    // The rows 16 to 55, of 94 characters each; the last five places are empty.
    for (int row = 0xB0; row <= 0xD7; row++) {
        for (int cell = 0xA1; cell <= 0xFE && written < capacity; cell++) {
            const char bytes[2] = {(char)row, (char)cell};
            UChar text[4];
            status = U_ZERO_ERROR;
            int32_t count = ucnv_toUChars(converter, text, 4, bytes, 2, &status);
            if (U_SUCCESS(status) && count == 1 && text[0] != 0xFFFD) out[written++] = text[0];
        }
    }
    ucnv_close(converter);
    return written;
}

bool gm_words_of_two(uint32_t first, const uint32_t *seconds, int count, bool *are_words) {
    UErrorCode status = U_ZERO_ERROR;
    UChar *text = malloc(sizeof *text * 3 * (size_t)count);
    UBreakIterator *breaker = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
    if (text == NULL || U_FAILURE(status)) {
        free(text);
        return false;
    }
    for (int index = 0; index < count; index++) {
        text[index * 3] = (UChar)first;
        text[index * 3 + 1] = (UChar)seconds[index];
        text[index * 3 + 2] = 0x3002;
        are_words[index] = false;
    }
    status = U_ZERO_ERROR;
    ubrk_setText(breaker, text, count * 3, &status);
    int32_t last = 0;
    for (int32_t next = ubrk_next(breaker); next != UBRK_DONE; next = ubrk_next(breaker)) {
        if (next - last == 2 && last % 3 == 0) are_words[last / 3] = true;
        last = next;
    }
    ubrk_close(breaker);
    free(text);
    return U_SUCCESS(status);
}
