// The part of libxml2 that glossmend uses: XML that is read as it arrives. Its structures differ from version to version, so
// its own headers stay in CLibXML2.c.
//
// The reader opens no file and no connection. It passes over the name of an external DTD, and a document that declares
// entities or attributes of its own is refused, so nothing in it can grow.
#ifndef GLOSSMEND_CLIBXML2_H
#define GLOSSMEND_CLIBXML2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A range of UTF-8; `start` is null where there is none.
typedef struct {
    const uint8_t *start;
    size_t count;
} gm_xml_text;

// The attributes of the element that is being told of.
typedef struct gm_xml_attributes gm_xml_attributes;

// What the reader calls. Names are local names, without a prefix. Everything passed is gone when the call returns.
typedef struct {
    void *context;
    void (*start)(void *context, const char *name, const gm_xml_attributes *attributes);
    void (*end)(void *context, const char *name);
    void (*text)(void *context, gm_xml_text text);
} gm_xml_events;

typedef struct gm_xml_reader gm_xml_reader;

// What is wrong with a document. `line` and `column` count from 1, the column in characters.
typedef struct {
    const char *message;
    int line;
    int column;
} gm_xml_problem;

// Makes a reader; null when there is no memory. `gm_xml_close` frees it.
gm_xml_reader *gm_xml_open(gm_xml_events events);
void gm_xml_close(gm_xml_reader *reader);

// Reads the next bytes of the document, with `is_last` also its end. False when the document is not well-formed, declares
// what is refused, or was stopped.
bool gm_xml_read(gm_xml_reader *reader, const uint8_t *bytes, size_t count, bool is_last);

// Ends the reading from within a call.
void gm_xml_stop(gm_xml_reader *reader);

// The first problem; valid until the reader is closed. The message is null when there is none.
gm_xml_problem gm_xml_first_problem(const gm_xml_reader *reader);

// Where the reader is in the document.
int gm_xml_line(const gm_xml_reader *reader);
int gm_xml_column(const gm_xml_reader *reader);

// The value of an attribute by its local name.
gm_xml_text gm_xml_attribute(const gm_xml_attributes *attributes, const char *name);

#endif
