/** A text as a square of black and white that phones read; alone knows ZXing. */
@NullMarked
package khaimac.qr;

import org.jspecify.annotations.NullMarked;
