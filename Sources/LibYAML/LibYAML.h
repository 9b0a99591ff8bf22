// Where libyaml is, the package manager learns from pkg-config.
#include <yaml.h>
