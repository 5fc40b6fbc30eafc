package khaimac.afterwards;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import khaimac.show.Post;
import khaimac.show.ShowEdit;

/** Something that the show file may take over of what was run. */
public sealed interface Offer {
    /** What it is called by: the same as long as it offers the same. */
    String key();

    ShowEdit edit();

    /**
     * Words that were corrected live.
     *
     * @param was as the run had them first, line by line
     * @param file as the file says them now
     * @param live as they were in the end, and would be in the file
     * @param both whether the file has changed the same words since
     */
    record Words(
            String key,
            String look,
            List<String> was,
            List<String> file,
            List<String> live,
            boolean both,
            String who,
            Instant at,
            Left from,
            ShowEdit edit)
            implements Offer {}

    /**
     * What a post was told of a part.
     *
     * @param name of the part
     * @param was as the run had it first
     * @param both whether the file says something else since
     */
    record Note(
            String key,
            String name,
            Post post,
            String was,
            String file,
            String live,
            boolean both,
            String who,
            Left from,
            ShowEdit edit)
            implements Offer {}

    /**
     * A part that was added live.
     *
     * @param after the part of the file that it would follow; empty: it would come before all
     */
    record Part(
            String key, String name, Duration length, String after, String who, Instant at, Left from, ShowEdit edit)
            implements Offer {}

    /**
     * The length of a part.
     *
     * @param file what the file says now
     * @param latest what it took last
     * @param shortest of all rehearsals, and the longest
     * @param many how often it was measured
     */
    record Length(
            String key,
            String part,
            String name,
            Duration file,
            boolean about,
            Duration latest,
            Duration shortest,
            Duration longest,
            int many,
            Left from,
            ShowEdit edit)
            implements Offer {}
}
