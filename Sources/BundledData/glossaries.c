// Embeds the files of Glossaries/. A new file is added here, once; a test compares the list with the folder.
#include "BundledGlossaries.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char places_provinces[] = {
#embed "../../Glossaries/places-provinces.tsv"
};
static const unsigned char places_cities[] = {
#embed "../../Glossaries/places-cities.tsv"
};
static const unsigned char places_districts[] = {
#embed "../../Glossaries/places-districts.tsv"
};

#define FILE_ENTRY(name, array) {name, array, sizeof(array)}

static const gm_glossary_file files[] = {
    FILE_ENTRY("places-provinces.tsv", places_provinces),
    FILE_ENTRY("places-cities.tsv", places_cities),
    FILE_ENTRY("places-districts.tsv", places_districts),
};

unsigned long gm_glossary_count(void) {
    return sizeof(files) / sizeof(files[0]);
}

gm_glossary_file gm_glossary(unsigned long index) {
    return files[index];
}
