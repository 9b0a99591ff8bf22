// Embeds the files of Glossaries/ as one text, and their compiled form. A new file is added to both lists, in the same
// place; a test compares them with the folder.

#include "BundledGlossaries.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const char *const names[] = {
    "places-provinces.tsv",
    "places-cities.tsv",
    "places-districts.tsv",
    "places-nature.tsv",
    "places-world.tsv",
    "organisations-state.tsv",
    "organisations-education.tsv",
    "companies.tsv",
    "products.tsv",
    "people.tsv",
    "media.tsv",
    "phrases.tsv",
    "culture.tsv",
    "calques.tsv",
    "units.tsv",
    "sport.tsv",
};

_Alignas(8) static const unsigned char text[] = {
#embed "../../Glossaries/places-provinces.tsv" suffix(, 0,)
#embed "../../Glossaries/places-cities.tsv" suffix(, 0,)
#embed "../../Glossaries/places-districts.tsv" suffix(, 0,)
#embed "../../Glossaries/places-nature.tsv" suffix(, 0,)
#embed "../../Glossaries/places-world.tsv" suffix(, 0,)
#embed "../../Glossaries/organisations-state.tsv" suffix(, 0,)
#embed "../../Glossaries/organisations-education.tsv" suffix(, 0,)
#embed "../../Glossaries/companies.tsv" suffix(, 0,)
#embed "../../Glossaries/products.tsv" suffix(, 0,)
#embed "../../Glossaries/people.tsv" suffix(, 0,)
#embed "../../Glossaries/media.tsv" suffix(, 0,)
#embed "../../Glossaries/phrases.tsv" suffix(, 0,)
#embed "../../Glossaries/culture.tsv" suffix(, 0,)
#embed "../../Glossaries/calques.tsv" suffix(, 0,)
#embed "../../Glossaries/units.tsv" suffix(, 0,)
#embed "../../Glossaries/sport.tsv" suffix(, 0,)
};

// Absent only until it is made for the first time.
_Alignas(8) static const unsigned char compiled[] = {
#if __has_embed("glossary.bin")
#embed "glossary.bin"
#else
    0
#endif
};

unsigned long gm_glossary_count(void) { return sizeof names / sizeof *names; }
const char *gm_glossary_name(unsigned long index) { return names[index]; }
const unsigned char *gm_glossary_text(void) { return text; }
unsigned long gm_glossary_text_size(void) { return sizeof text; }
const unsigned char *gm_glossary_compiled(void) { return compiled; }
unsigned long gm_glossary_compiled_size(void) { return sizeof compiled; }
