/**
 * A show as one file that travels: packed with all that it names, and unpacked where others have shows of their own.
 * What is unpacked was written by somebody else: nothing in it is believed before it was looked at.
 */
@NullMarked
package khaimac.parcel;

import org.jspecify.annotations.NullMarked;
