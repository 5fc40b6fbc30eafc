/**
 * Pixel controllers on serial ports: what they understand, and ports that stall, vanish and come back. The only room
 * that knows jSerialComm.
 */
@NullMarked
package khaimac.output.serial;

import org.jspecify.annotations.NullMarked;
