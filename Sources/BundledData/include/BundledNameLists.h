// Lists by which names are found in Chinese text; see BundledLists.h.

#ifndef GLOSSMEND_BUNDLED_NAME_LISTS_H
#define GLOSSMEND_BUNDLED_NAME_LISTS_H

#include "BundledLists.h"

/// Characters that no Chinese name begins or ends with.
gm_list gm_edge_characters(void);
/// What Chinese names of places and bodies end with, their kind and their English.
gm_list gm_name_heads(void);
/// Characters with which foreign names are written.
gm_list gm_transcription_characters(void);

#endif
