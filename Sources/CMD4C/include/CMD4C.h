// What of a Markdown text is prose, by MD4C. Our own names, so that Swift sees no header of the library.
//
// MD4C is used and not cmark-gfm because it tells every piece of text by its address in the input. What cmark-gfm tells,
// line and column, is wrong behind an escape, an indentation or a line end inside a paragraph, and a whole text is one
// literal with its escapes undone; there is no way back to the bytes. MD4C also takes linear time for any input.
#ifndef CMD4C_H
#define CMD4C_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
    // A block begins or ends: a paragraph, heading, item, cell.
    gm_md_block,
    // A code block or a block of HTML begins and ends.
    gm_md_code_block, gm_md_html_block, gm_md_verbatim_end,
    // Emphasis, a link and the like.
    gm_md_span_start, gm_md_span_end,
    gm_md_code_start, gm_md_code_end,
    gm_md_image_start, gm_md_image_end,
    // With a range of the input.
    gm_md_text, gm_md_reference, gm_md_null, gm_md_html,
    // A line ends inside a block, with or without meaning.
    gm_md_soft_break, gm_md_hard_break,
} gm_md_event;

// Told of every event, in order; start and count are 0 where the event has no range.
typedef void (*gm_md_handler)(void *context, gm_md_event event, size_t start, size_t count);

// Goes through a text. Returns 0, or another number when memory runs out.
int gm_md_read(const uint8_t *text, size_t count, gm_md_handler handler, void *context);

#endif
