// The Chinese words of two characters that ICU's dictionary for breaking lines and words has. Opening the breaker is slow, and its
// dictionary grows with the versions: the table of words is made with it.
#ifndef GLOSSMEND_CICU_WORDS_H
#define GLOSSMEND_CICU_WORDS_H

#include <stdbool.h>
#include <stdint.h>

// The characters of the first level of GB 2312, those in common use: writes at most `capacity` and returns their count, -1 on failure.
int gm_common_han(uint32_t *out, int capacity);

// Tells for each of `count` second characters whether `first` and it are a word. False on failure.
bool gm_words_of_two(uint32_t first, const uint32_t *seconds, int count, bool *are_words);

#endif
