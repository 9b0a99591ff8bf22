#include "BundledData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
_Alignas(8) static const unsigned char words[] = {
#embed "words.bin"
};

const unsigned char *gm_words(void) { return words; }
unsigned long gm_words_size(void) { return sizeof words; }
