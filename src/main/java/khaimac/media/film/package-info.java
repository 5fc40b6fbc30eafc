/**
 * The pictures of a film, each at its time.
 *
 * <pre>
 *     Peek.of(path)                      // what a film is, as its file says
 *     var projector = new Projector(path, cut, width, height, fit, watch);
 *     projector.has(run)                 // whether the picture of that moment is there
 *     projector.at(run)                  // it, or the newest there is; never waits
 * </pre>
 */
@org.jspecify.annotations.NullMarked
package khaimac.media.film;
