// Lists by which numbers are read in Chinese and in English; see BundledLists.h.

#ifndef GLOSSMEND_BUNDLED_NUMBER_LISTS_H
#define GLOSSMEND_BUNDLED_NUMBER_LISTS_H

#include "BundledLists.h"

/// What follows a number in Chinese, with the kind of unit it is.
gm_list gm_counters(void);
/// Chinese words with numerals in them that say no number.
gm_list gm_number_idioms(void);
/// English words for numbers, with their values.
gm_list gm_number_words(void);

#endif
