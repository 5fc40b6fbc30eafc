/** Pictures on their way out: encoded, and written to a file or sent to an address. */
@org.jspecify.annotations.NullMarked
package khaimac.media.stream;
