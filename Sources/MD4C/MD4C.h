// Where MD4C is, the package manager learns from pkg-config; what of it is used stands in CMD4C.c.
#include <md4c.h>
