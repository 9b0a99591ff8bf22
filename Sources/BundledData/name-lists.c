// Embeds the lists of Lists/ by which names are found in Chinese text, as lists.c does the others.
#include "BundledNameLists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char edge_characters[] = {
#embed "Lists/edge-characters.txt"
};
static const unsigned char name_heads[] = {
#embed "Lists/name-heads.txt"
};
static const unsigned char transcription_characters[] = {
#embed "Lists/transcription-characters.txt"
};

gm_list gm_edge_characters(void) { return (gm_list){edge_characters, sizeof edge_characters}; }
gm_list gm_name_heads(void) { return (gm_list){name_heads, sizeof name_heads}; }
gm_list gm_transcription_characters(void) { return (gm_list){transcription_characters, sizeof transcription_characters}; }
