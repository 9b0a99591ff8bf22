// Embeds the lists of Lists/ that the rules of letter case ask for, as lists.c does the others.
#include "BundledCasingLists.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char acronym_words[] = {
#embed "Lists/acronym-words.txt"
};
static const unsigned char article_names[] = {
#embed "Lists/article-names.txt"
};
static const unsigned char institutions[] = {
#embed "Lists/institutions.txt"
};
static const unsigned char labelled_nouns[] = {
#embed "Lists/labelled-nouns.txt"
};
static const unsigned char linking_words[] = {
#embed "Lists/linking-words.txt"
};
static const unsigned char mention_words[] = {
#embed "Lists/mention-words.txt"
};
static const unsigned char modals[] = {
#embed "Lists/modals.txt"
};
static const unsigned char name_particles[] = {
#embed "Lists/name-particles.txt"
};
static const unsigned char never_last[] = {
#embed "Lists/never-last.txt"
};
static const unsigned char numbered_nouns[] = {
#embed "Lists/numbered-nouns.txt"
};
static const unsigned char place_prepositions[] = {
#embed "Lists/place-prepositions.txt"
};
static const unsigned char prepositions[] = {
#embed "Lists/prepositions.txt"
};
static const unsigned char salutations[] = {
#embed "Lists/salutations.txt"
};
static const unsigned char unnamed_words[] = {
#embed "Lists/unnamed-words.txt"
};

gm_list gm_acronym_words(void) { return (gm_list){acronym_words, sizeof acronym_words}; }
gm_list gm_article_names(void) { return (gm_list){article_names, sizeof article_names}; }
gm_list gm_institutions(void) { return (gm_list){institutions, sizeof institutions}; }
gm_list gm_labelled_nouns(void) { return (gm_list){labelled_nouns, sizeof labelled_nouns}; }
gm_list gm_linking_words(void) { return (gm_list){linking_words, sizeof linking_words}; }
gm_list gm_mention_words(void) { return (gm_list){mention_words, sizeof mention_words}; }
gm_list gm_modals(void) { return (gm_list){modals, sizeof modals}; }
gm_list gm_name_particles(void) { return (gm_list){name_particles, sizeof name_particles}; }
gm_list gm_never_last(void) { return (gm_list){never_last, sizeof never_last}; }
gm_list gm_numbered_nouns(void) { return (gm_list){numbered_nouns, sizeof numbered_nouns}; }
gm_list gm_place_prepositions(void) { return (gm_list){place_prepositions, sizeof place_prepositions}; }
gm_list gm_prepositions(void) { return (gm_list){prepositions, sizeof prepositions}; }
gm_list gm_salutations(void) { return (gm_list){salutations, sizeof salutations}; }
gm_list gm_unnamed_words(void) { return (gm_list){unnamed_words, sizeof unnamed_words}; }
