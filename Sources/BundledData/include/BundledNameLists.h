// Lists by which names are found in Chinese text; see BundledLists.h.

#ifndef GLOSSMEND_BUNDLED_NAME_LISTS_H
#define GLOSSMEND_BUNDLED_NAME_LISTS_H

#include "BundledLists.h"

/// Chinese surnames, by their characters; "word" in the second column: an ordinary word, too.
gm_list gm_chinese_surnames(void);
/// Characters that no Chinese name begins or ends with.
gm_list gm_edge_characters(void);
/// What Chinese names of places and bodies end with, their kind and their English.
gm_list gm_name_heads(void);
/// Characters with which foreign names are written.
gm_list gm_transcription_characters(void);

#endif
