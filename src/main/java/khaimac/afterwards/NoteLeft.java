package khaimac.afterwards;

import java.time.Instant;
import khaimac.show.Post;

/**
 * What somebody told a post while it ran.
 *
 * @param was as the file had it; empty: nothing
 * @param live as it was in the end; empty: it was taken away
 * @param who wrote it last, and when on the run's line
 */
public record NoteLeft(String part, Post post, String was, String live, String who, Instant at) {}
