package khaimac.evenings;

import java.time.Duration;

/**
 * A film that ran out, or could not be shown any more.
 *
 * @param gone whether nothing of it is seen since then
 * @param least so far it had run
 */
record FilmOver(String file, boolean gone, Duration least) {}
