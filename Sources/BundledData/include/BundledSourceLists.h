// Lists by which names are read from Chinese; see BundledLists.h.

#ifndef GLOSSMEND_BUNDLED_SOURCE_LISTS_H
#define GLOSSMEND_BUNDLED_SOURCE_LISTS_H

#include "BundledLists.h"

/// Words that stand behind a person's name.
gm_list gm_after_names(void);
/// Words before which a name may begin.
gm_list gm_before_names(void);
/// Chinese surnames by their characters.
gm_list gm_chinese_surnames(void);
/// What characters are in Chinese given names.
gm_list gm_name_characters(void);
/// How characters are read in names.
gm_list gm_name_readings(void);
/// Words that begin as a surname does.
gm_list gm_not_person_names(void);
/// Words that describe a place and do not name it.
gm_list gm_not_place_names(void);
/// Places whose people write names otherwise than in pinyin.
gm_list gm_other_romanisations(void);
/// What people are called, and the English words.
gm_list gm_person_roles(void);
/// Words after which the name of a place may begin.
gm_list gm_place_cues(void);
/// Class words behind the names of places, and the English words.
gm_list gm_place_suffixes(void);
/// The table of Chinese words of two characters, aligned for 8-byte loads, which module Lexicon reads.
/// Made from ICU by `glossmend-tables chinese-words`.
gm_list gm_chinese_words(void);

#endif
