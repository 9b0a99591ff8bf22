#include "CMD4C.h"

#include <limits.h>
#include <md4c.h>
#include <string.h>

typedef struct {
    const MD_CHAR *start;
    size_t count;
    gm_md_handler handler;
    void *context;
} reading;

static void tell(void *user, gm_md_event event) {
    reading *reading = user;
    reading->handler(reading->context, event, 0, 0);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *user) {
    (void)detail;
    tell(user, type == MD_BLOCK_CODE ? gm_md_code_block : type == MD_BLOCK_HTML ? gm_md_html_block : gm_md_block);
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *user) {
    (void)detail;
    tell(user, type == MD_BLOCK_CODE || type == MD_BLOCK_HTML ? gm_md_verbatim_end : gm_md_block);
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *user) {
    (void)detail;
    tell(user, type == MD_SPAN_CODE ? gm_md_code_start : type == MD_SPAN_IMG ? gm_md_image_start : gm_md_span_start);
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *user) {
    (void)detail;
    tell(user, type == MD_SPAN_CODE ? gm_md_code_end : type == MD_SPAN_IMG ? gm_md_image_end : gm_md_span_end);
    return 0;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE count, void *user) {
    reading *reading = user;
    gm_md_event event = gm_md_text;
    switch (type) {
    case MD_TEXT_BR: event = gm_md_hard_break; break;
    case MD_TEXT_SOFTBR: event = gm_md_soft_break; break;
    case MD_TEXT_ENTITY: event = gm_md_reference; break;
    case MD_TEXT_NULLCHAR: event = gm_md_null; break;
    case MD_TEXT_HTML: event = gm_md_html; break;
    default: break;
    }
    // Line ends and the indentation of code are strings of the library.
    uintptr_t start = (uintptr_t)reading->start, place = (uintptr_t)text;
    if (place >= start && place + count <= start + reading->count) {
        reading->handler(reading->context, event, place - start, count);
    } else if (event == gm_md_hard_break || event == gm_md_soft_break || event == gm_md_null) {
        tell(reading, event);
    }
    return 0;
}

int gm_md_read(const uint8_t *bytes, size_t count, gm_md_handler handler, void *context) {
    if (count > UINT_MAX) return 1;
    reading reading = {(const MD_CHAR *)bytes, count, handler, context};
    MD_PARSER parser;
    memset(&parser, 0, sizeof parser);
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = text;
    return md_parse(reading.start, (MD_SIZE)count, &parser, &reading);
}
