package khaimac.media.film;

import java.nio.file.Path;
import java.time.Duration;
import khaimac.finding.Sentence;
import khaimac.media.Unplayable;
import khaimac.scene.Look;

/** One picture of a film, for papers and for those who look at what would come. */
public record Poster(Clip clip, Slot picture) {
    /** Films begin with black and with logos; a little later one sees what it is. */
    private static final Duration IN = Duration.ofSeconds(5);

    private static final int PART = 10;

    /** @param width and height of the box that it is shown in */
    public static Poster of(Path file, Cut cut, double width, double height, Look.Fit fit) throws Unplayable {
        try (var spool = new Spool(file);
                var scaler = new Scaler()) {
            var clip = spool.clip();
            var in = cut.runs(clip.length()).dividedBy(PART);
            spool.wind(cut.from().plus(in.compareTo(IN) < 0 ? in : IN));
            if (!spool.next())
                throw new Unplayable(new Sentence("phim không có hình nào", "there is no picture in the film"));
            var size = Size.of(clip, width, height, fit);
            boolean upright = clip.quarters() % 2 == 0;
            var slot = new Slot(upright ? size.width() : size.height(), upright ? size.height() : size.width());
            scaler.scale(spool.frame(), slot);
            return new Poster(clip, slot);
        }
    }
}
