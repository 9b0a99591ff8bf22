// Where libxml2 is, the package manager learns from pkg-config; what of it is used stands in CLibXML2.c.
#include <libxml/parser.h>
