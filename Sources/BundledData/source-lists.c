// Embeds the lists of Lists/ by which names are read from Chinese, as lists.c does the others, and the table of Chinese words.
#include "BundledSourceLists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char after_names[] = {
#embed "Lists/after-names.txt"
};
static const unsigned char before_names[] = {
#embed "Lists/before-names.txt"
};
static const unsigned char chinese_surnames[] = {
#embed "Lists/chinese-surnames.txt"
};
static const unsigned char name_characters[] = {
#embed "Lists/name-characters.txt"
};
static const unsigned char name_readings[] = {
#embed "Lists/name-readings.txt"
};
static const unsigned char not_person_names[] = {
#embed "Lists/not-person-names.txt"
};
static const unsigned char not_place_names[] = {
#embed "Lists/not-place-names.txt"
};
static const unsigned char other_romanisations[] = {
#embed "Lists/other-romanisations.txt"
};
static const unsigned char person_roles[] = {
#embed "Lists/person-roles.txt"
};
static const unsigned char place_cues[] = {
#embed "Lists/place-cues.txt"
};
static const unsigned char place_suffixes[] = {
#embed "Lists/place-suffixes.txt"
};
_Alignas(8) static const unsigned char chinese_words[] = {
#embed "chinese-words.bin"
};

gm_list gm_after_names(void) { return (gm_list){after_names, sizeof after_names}; }
gm_list gm_before_names(void) { return (gm_list){before_names, sizeof before_names}; }
gm_list gm_chinese_surnames(void) { return (gm_list){chinese_surnames, sizeof chinese_surnames}; }
gm_list gm_name_characters(void) { return (gm_list){name_characters, sizeof name_characters}; }
gm_list gm_name_readings(void) { return (gm_list){name_readings, sizeof name_readings}; }
gm_list gm_not_person_names(void) { return (gm_list){not_person_names, sizeof not_person_names}; }
gm_list gm_not_place_names(void) { return (gm_list){not_place_names, sizeof not_place_names}; }
gm_list gm_other_romanisations(void) { return (gm_list){other_romanisations, sizeof other_romanisations}; }
gm_list gm_person_roles(void) { return (gm_list){person_roles, sizeof person_roles}; }
gm_list gm_place_cues(void) { return (gm_list){place_cues, sizeof place_cues}; }
gm_list gm_place_suffixes(void) { return (gm_list){place_suffixes, sizeof place_suffixes}; }
gm_list gm_chinese_words(void) { return (gm_list){chinese_words, sizeof chinese_words}; }
