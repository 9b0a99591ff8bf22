#include "BundledReadings.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
_Alignas(8) static const unsigned char readings[] = {
#embed "readings.bin"
};

const unsigned char *gm_readings(void) { return readings; }
unsigned long gm_readings_size(void) { return sizeof readings; }
