// Lists that are read as they are, embedded in the program: UTF-8, one entry a line, tab-separated columns, # comments.

#ifndef GLOSSMEND_BUNDLED_LISTS_H
#define GLOSSMEND_BUNDLED_LISTS_H

/// One list: its bytes, without a terminator.
typedef struct {
    const unsigned char *_Nonnull bytes;
    unsigned long size;
} gm_list;

/// Common Chinese words of two characters, and words that their English often has, parted by spaces.
gm_list gm_common_translations(void);
/// Lines of web pages that are no part of a text.
gm_list gm_page_furniture(void);
/// Chinese words that tell spam; "review" in the second column.
gm_list gm_spam_words(void);
/// Names and numbers of characters in HTML, and their code points in hexadecimal digits.
gm_list gm_character_references(void);
/// Names of places, peoples and religions, and the adjectives and demonyms of each.
gm_list gm_demonyms(void);
/// Chinese characters and what they mean in English words, with spaces between them.
gm_list gm_glosses(void);
/// Chinese words that names are made of, and the English words that translators put for them, with spaces between them.
gm_list gm_word_glosses(void);

#endif
