#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU and then includes ICU's headers, which clash with the ICU inside Foundation. Only the
// layout of a handler that is not used here depends on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/encoding.h>
#include <libxml/parserInternals.h>
