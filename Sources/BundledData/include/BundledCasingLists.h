// Lists that the rules of letter case ask for; see BundledLists.h.

#ifndef GLOSSMEND_BUNDLED_CASING_LISTS_H
#define GLOSSMEND_BUNDLED_CASING_LISTS_H

#include "BundledLists.h"

/// Words that are an acronym or a brand in capitals.
gm_list gm_acronym_words(void);
/// Names that begin with a capital "The".
gm_list gm_article_names(void);
/// Nouns for bodies.
gm_list gm_institutions(void);
/// Nouns beside which a letter or a word in capitals is a label.
gm_list gm_labelled_nouns(void);
/// Words that only join.
gm_list gm_linking_words(void);
/// Words in whose sentence a Chinese word is shown rather than used.
gm_list gm_mention_words(void);
/// Words before the bare form of a verb.
gm_list gm_modals(void);
/// Small words inside names.
gm_list gm_name_particles(void);
/// Words that no sentence ends with.
gm_list gm_never_last(void);
/// Nouns before a number that names the thing.
gm_list gm_numbered_nouns(void);
/// Prepositions after which a name is a place's.
gm_list gm_place_prepositions(void);
gm_list gm_prepositions(void);
/// Words that open an address.
gm_list gm_salutations(void);
/// Function words that are never a name.
gm_list gm_unnamed_words(void);

#endif
