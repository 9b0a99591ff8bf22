// Embeds the lists of Lists/ that are read as they are; the others are compiled into words.bin.
#include "BundledLists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char common_translations[] = {
#embed "Lists/common-translations.tsv"
};
static const unsigned char page_furniture[] = {
#embed "Lists/page-furniture.txt"
};
static const unsigned char spam_words[] = {
#embed "Lists/spam-words.txt"
};
static const unsigned char character_references[] = {
#embed "Lists/character-references.txt"
};
static const unsigned char demonyms[] = {
#embed "Lists/demonyms.tsv"
};
static const unsigned char glosses[] = {
#embed "Lists/glosses.tsv"
};
static const unsigned char word_glosses[] = {
#embed "Lists/word-glosses.tsv"
};

gm_list gm_common_translations(void) { return (gm_list){common_translations, sizeof common_translations}; }
gm_list gm_page_furniture(void) { return (gm_list){page_furniture, sizeof page_furniture}; }
gm_list gm_spam_words(void) { return (gm_list){spam_words, sizeof spam_words}; }
gm_list gm_character_references(void) { return (gm_list){character_references, sizeof character_references}; }
gm_list gm_demonyms(void) { return (gm_list){demonyms, sizeof demonyms}; }
gm_list gm_glosses(void) { return (gm_list){glosses, sizeof glosses}; }
gm_list gm_word_glosses(void) { return (gm_list){word_glosses, sizeof word_glosses}; }
