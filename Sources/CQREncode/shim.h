#include <qrencode.h>

// Exported by every build of the library, though only its inner header declares it: encodes with one of the eight
// masks (0 to 7) instead of trying all of them.
extern QRcode *QRcode_encodeMask(QRinput *input, int mask);
