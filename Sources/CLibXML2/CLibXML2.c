#include "CLibXML2.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

struct gm_xml_attributes {
    const xmlChar **fields;
    int count;
};

struct gm_xml_reader {
    xmlParserCtxtPtr parser;
    gm_xml_events events;
    bool is_stopped;
    bool has_root;
    int depth;
    int line;
    int column;
    char message[240];
};

// Each attribute is local name, prefix, namespace, and the start and end of the value.
enum { fields_per_attribute = 5 };

// The library bounds the depth of trees alone, and no tree is made here.
enum { deepest = 256 };

static void fail(gm_xml_reader *reader, const char *message, int line, int column) {
    if (reader->message[0] != 0) return;
    size_t length = strcspn(message, "\n");
    while (length > 0 && strchr(" .!", message[length - 1]) != NULL) length--;
    if (length >= sizeof reader->message) length = sizeof reader->message - 1;
    memcpy(reader->message, message, length);
    reader->message[length] = 0;
    reader->line = line;
    reader->column = column;
    gm_xml_stop(reader);
}

static void fail_here(gm_xml_reader *reader, const char *message) {
    fail(reader, message, gm_xml_line(reader), gm_xml_column(reader));
}

static void start_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
                          const xmlChar **namespaces, int count, int default_count, const xmlChar **fields) {
    (void)prefix, (void)uri, (void)namespace_count, (void)namespaces, (void)default_count;
    gm_xml_reader *reader = context;
    if (reader->is_stopped) return;
    reader->has_root = true;
    if (++reader->depth > deepest) return fail_here(reader, "its elements are nested too deeply");
    gm_xml_attributes attributes = {fields, count};
    reader->events.start(reader->events.context, (const char *)name, &attributes);
}

static void end_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    (void)prefix, (void)uri;
    gm_xml_reader *reader = context;
    reader->depth--;
    if (!reader->is_stopped) reader->events.end(reader->events.context, (const char *)name);
}

static void characters(void *context, const xmlChar *text, int count) {
    gm_xml_reader *reader = context;
    if (reader->is_stopped || count <= 0) return;
    reader->events.text(reader->events.context, (gm_xml_text){text, (size_t)count});
}

static void entity_declaration(void *context, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
                               xmlChar *content) {
    (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
    fail_here(context, "it declares entities of its own, which may be an attack");
}

static void attribute_declaration(void *context, const xmlChar *element, const xmlChar *name, int type, int default_type,
                                  const xmlChar *default_value, xmlEnumerationPtr tree) {
    (void)element, (void)name, (void)type, (void)default_type, (void)default_value;
    xmlFreeEnumeration(tree);
    fail_here(context, "it declares attributes of its own, which may be an attack");
}

static void entity_reference(void *context, const xmlChar *name) {
    (void)name;
    fail_here(context, "it uses an entity that it does not define");
}

#if LIBXML_VERSION >= 21200
static void note_error(void *context, const xmlError *error) {
#else
static void note_error(void *context, xmlErrorPtr error) {
#endif
    if (error == NULL || error->message == NULL) return;
    gm_xml_reader *reader = context;
    const bool is_cut = error->code == XML_ERR_DOCUMENT_END && (reader->depth > 0 || !reader->has_root);
    const char *message = is_cut ? "it ends too early" : error->message;
    // An undeclared name space changes nothing here; an undeclared entity is text that would be lost.
    if (error->level == XML_ERR_FATAL || error->code == XML_WAR_UNDECLARED_ENTITY)
        fail(reader, message, error->line, error->int2);
}

gm_xml_reader *gm_xml_open(gm_xml_events events) {
    gm_xml_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return NULL;
    reader->events = events;
    xmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = start_element;
    handler.endElementNs = end_element;
    handler.characters = characters;
    handler.ignorableWhitespace = characters;
    handler.cdataBlock = characters;
    handler.entityDecl = entity_declaration;
    handler.attributeDecl = attribute_declaration;
    handler.reference = entity_reference;
    handler.serror = note_error;
    reader->parser = xmlCreatePushParserCtxt(&handler, reader, NULL, 0, NULL);
    if (reader->parser == NULL) {
        free(reader);
        return NULL;
    }
    // NOENT: &amp; in an attribute is told as the character. There are no other entities. Without HUGE the library keeps
    // its own bounds on depth and lengths.
    xmlCtxtUseOptions(reader->parser, XML_PARSE_NONET | XML_PARSE_NOENT);
    return reader;
}

void gm_xml_close(gm_xml_reader *reader) {
    if (reader == NULL) return;
    xmlFreeParserCtxt(reader->parser);
    free(reader);
}

bool gm_xml_read(gm_xml_reader *reader, const uint8_t *bytes, size_t count, bool is_last) {
    // The library counts bytes in an int.
    const size_t most = 1 << 20;
    while (count > 0 && !reader->is_stopped) {
        int piece = (int)(count < most ? count : most);
        xmlParseChunk(reader->parser, (const char *)bytes, piece, 0);
        bytes += piece;
        count -= (size_t)piece;
    }
    if (is_last && !reader->is_stopped) xmlParseChunk(reader->parser, NULL, 0, 1);
    if (!reader->is_stopped && reader->parser->wellFormed == 0) fail_here(reader, "it is not well-formed");
    return !reader->is_stopped;
}

void gm_xml_stop(gm_xml_reader *reader) {
    reader->is_stopped = true;
    xmlStopParser(reader->parser);
}

gm_xml_problem gm_xml_first_problem(const gm_xml_reader *reader) {
    if (reader->message[0] == 0) return (gm_xml_problem){NULL, 0, 0};
    return (gm_xml_problem){reader->message, reader->line, reader->column};
}

int gm_xml_line(const gm_xml_reader *reader) {
    return xmlSAX2GetLineNumber(reader->parser);
}

int gm_xml_column(const gm_xml_reader *reader) {
    return xmlSAX2GetColumnNumber(reader->parser);
}

gm_xml_text gm_xml_attribute(const gm_xml_attributes *attributes, const char *name) {
    for (int index = 0; index < attributes->count; index++) {
        const xmlChar **fields = attributes->fields + index * fields_per_attribute;
        if (strcmp((const char *)fields[0], name) == 0) return (gm_xml_text){fields[3], (size_t)(fields[4] - fields[3])};
    }
    return (gm_xml_text){NULL, 0};
}
