// Embeds the lists of Lists/ by which numbers are read, as lists.c does the others.
#include "BundledNumberLists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char counters[] = {
#embed "Lists/counters.txt"
};
static const unsigned char number_idioms[] = {
#embed "Lists/number-idioms.txt"
};
static const unsigned char number_words[] = {
#embed "Lists/number-words.txt"
};

gm_list gm_counters(void) { return (gm_list){counters, sizeof counters}; }
gm_list gm_number_idioms(void) { return (gm_list){number_idioms, sizeof number_idioms}; }
gm_list gm_number_words(void) { return (gm_list){number_words, sizeof number_words}; }
