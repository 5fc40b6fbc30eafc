/**
 * The inputs of a hall: one thread each, the newest picture wins, and nothing is kept that nobody looks at. Whoever
 * paints takes what is there and never waits.
 */
@org.jspecify.annotations.NullMarked
package khaimac.media.live;
