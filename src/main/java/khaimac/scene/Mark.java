package khaimac.scene;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few things that can be drawn. Adding one is rare, and the compiler lists every place to teach. */
public sealed interface Mark {
    /**
     * The whole area dressed in a style's background and motif.
     *
     * @param moment where on the time line, if it moves: the same for every title of an evening and on every surface,
     *     so that one title follows another on the same wave; always zero if it stands still
     */
    record Ground(Style style, Duration moment) implements Mark {
        public Ground(Style style) {
            this(style, Duration.ZERO);
        }

        static Ground at(Style style, Instant now) {
            return style.moves()
                    ? new Ground(style, Duration.ofSeconds(now.getEpochSecond(), now.getNano()))
                    : new Ground(style);
        }
    }

    record Fill(Colour colour) implements Mark {}

    /**
     * A title block, set as one design.
     *
     * @param as the lines it was set as before it was corrected on air; the same lines where it was not
     * @param emblems signs that stand with them
     */
    record Block(List<TitleLine> lines, Style style, List<TitleLine> as, List<Emblem> emblems) implements Mark {
        public Block(List<TitleLine> lines, Style style) {
            this(lines, style, lines, List.of());
        }
    }

    /** Signs that stand beside words. */
    record Emblems(List<Emblem> emblems) implements Mark {}

    /** A scene in a part of the surface. */
    record Inset(Scene scene, Place at) implements Mark {}

    /** Softly darker, or lighter, where words will stand. */
    record Shade(Look.Tone tone, double strength) implements Mark {}

    /** A name and an office at the lower edge. */
    record Third(String name, String office, Style style) implements Mark {}

    /** A square that phones read. */
    record Code(String text) implements Mark {}

    /**
     * What lies over the picture and stays while that changes.
     *
     * @param presence from 0, it is not seen, to 1
     */
    record Over(Scene scene, double presence) implements Mark {}

    /** Words as large as they fit. */
    record Words(String text, Emphasis emphasis, Phase phase, Style style) implements Mark {}

    /** A strip that runs through from right to left, about so many pixels a second. */
    record Strip(String text, int speed, Style style) implements Mark {}

    /** @param turns whether it is one of several that take turns */
    record Picture(String file, Look.Fit fit, boolean turns) implements Mark {}

    /** One page of a document, counted from 0. */
    record Sheet(String file, int page, Look.Fit fit) implements Mark {}

    /**
     * A film, so far run. Where that is in the file only who has opened it knows: it may come round again, or be over.
     *
     * @param run how far it has run from the beginning of what is shown of it
     */
    record Frame(Look.Film film, Duration run) implements Mark {}

    /**
     * What an input of the hall sees now.
     *
     * @param instead what is drawn in its place while nothing comes from there
     */
    record Live(String input, Look.Fit fit, Look.Crop crop, Scene instead) implements Mark {
        private static final Scene NOTHING = new Scene(List.of(), Duration.ZERO);

        /** Only what the input sees: the same whatever stands in for it. */
        public Live alone() {
            return new Live(input, fit, crop, NOTHING);
        }
    }

    /**
     * Rows under a heading; where one letter size serves all rows.
     *
     * @param pages all pages of the list that this is one of: they share one size
     * @param award what is drawn beside the rows
     */
    record Table(String heading, List<Row> rows, Style style, List<List<Row>> pages, Award award) implements Mark {
        public Table(String heading, List<Row> rows, Style style) {
            this(heading, rows, style, List.of(rows), Award.NONE);
        }
    }

    /**
     * A line that is sung, and the one after it.
     *
     * @param now as large as every line of the song is
     * @param next smaller and paler
     * @param all the lines of the song: they share one size
     * @param lone whether it is a name that stands alone, with air at both sides, and no line of a song
     */
    record Verse(String now, String next, List<String> all, Style style, boolean lone) implements Mark {}

    record Score(Look.Side home, Look.Side away, String time, Style style) implements Mark {}

    record Test(Look.Pattern pattern) implements Mark {}

    /**
     * A light that passes over what a title is about; it lies in the place of its title.
     *
     * @param place how far it has come, from 0 to 1: at both ends it touches no letter
     */
    record Gleam(Block block, double place) implements Mark {}

    /**
     * A few seconds of a ceremony's own.
     *
     * @param run for how long it has been on
     * @param seed what decides where its sparks are
     */
    record Flourish(khaimac.scene.Flourish.Kind kind, Duration run, long seed) implements Mark {}

    /** Two scenes beside each other. */
    record Halves(Scene left, Scene right) implements Mark {}

    /** One scene becomes another: {@code progress} from 0, only the first is seen, to 1. */
    record Dissolve(Scene from, Scene to, double progress) implements Mark {}

    /** @param photo of whom the row is; null: there is none */
    record Row(String left, String main, String right, boolean strong, @Nullable String photo) {
        public Row(String left, String main, String right, boolean strong) {
            this(left, main, right, strong, null);
        }
    }

    enum Emphasis {
        MESSAGE,
        DIGITS,
        LABEL,
        /** Under a picture, at the lower edge. */
        CAPTION
    }
}
