package khaimac.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Content for a surface, as a value. What it looks like at a moment is {@link Scenes#of}; how that is painted is not
 * known here. A new kind of look is a record here and one file in the show file's table of look kinds; the compiler
 * names the rest.
 */
public sealed interface Look {
    /** @param emblems signs that stand with its lines; null: none do */
    record Title(
            List<TitleLine> lines,
            Style style,
            @Nullable List<Emblem> emblems) implements Look {
        public Title {
            if (emblems != null && emblems.isEmpty()) emblems = null;
        }

        public Title(List<TitleLine> lines, Style style) {
            this(lines, style, null);
        }

        /** The signs that stand with its lines. */
        public List<Emblem> worn() {
            return emblems == null ? List.of() : emblems;
        }

        /** The same with other words. */
        public Title saying(List<TitleLine> others) {
            return new Title(others, style, emblems);
        }
    }

    /** A line of text that runs through, in pixels a second. */
    record Crawl(String text, int speed, Style style) implements Look {}

    /** Several lines that take turns. */
    record Ticker(List<String> texts, Duration each, Style style) implements Look {}

    record Countdown(
            Target target,
            @Nullable Duration warn,
            @Nullable Duration danger,
            String label,
            Style style) implements Look {}

    record ClockFace(boolean seconds, ZoneId zone, Style style) implements Look {}

    record Message(String text, Style style) implements Look {}

    record Image(String file, Fit fit, Style style) implements Look {}

    /**
     * Pictures that take turns.
     *
     * @param fade how long each dissolves over the one before it; zero: it is there at once
     */
    record Slideshow(List<Slide> slides, Duration each, Duration fade, Fit fit, Style style) implements Look {}

    /**
     * A document that somebody speaks to, page by page.
     *
     * @param many its pages; 0: nobody could count them
     * @param ground what is seen beside a page of another shape
     */
    record Pages(String file, int many, Fit fit, Colour ground) implements Look {
        private static final String PAINTED = ".pdf";

        /** What its pages are painted from: the file itself, or what it was converted to. */
        public String document() {
            return isConverted() ? file + PAINTED : file;
        }

        /** Whether its file is one that has to be converted before its pages can be painted. */
        public boolean isConverted() {
            return !file.regionMatches(true, file.length() - PAINTED.length(), PAINTED, 0, PAINTED.length());
        }
    }

    /**
     * A film, or a part of one.
     *
     * @param from where in the file it begins
     * @param to where in the file it ends; null: at the end of the file
     * @param length how long the whole file is, if the writer knows it
     * @param volume how loud, 0 to 1
     */
    record Film(
            String file,
            Duration from,
            @Nullable Duration to,
            @Nullable Duration length,
            FilmEnd then,
            Fit fit,
            double volume)
            implements Look {
        public Film(String file, @Nullable Duration length, FilmEnd then) {
            this(file, Duration.ZERO, null, length, then, Fit.CONTAIN, 1);
        }

        /** How long it runs, as far as it was written; null: as long as the file. */
        public @Nullable Duration runs() {
            return runs(null);
        }

        /** The same where somebody may have found out how long the file is. */
        public @Nullable Duration runs(@Nullable Duration known) {
            var end = to != null ? to : length != null ? length : known;
            return end == null ? null : end.minus(from);
        }

        /** Where in the file it is, as far as its length was written. */
        public Duration position(Duration run) {
            var runs = runs();
            if (runs == null || run.compareTo(runs) < 0) return from.plus(run);
            boolean again = then == FilmEnd.LOOP && runs.isPositive();
            return from.plus(again ? Duration.ofNanos(run.toNanos() % runs.toNanos()) : runs);
        }
    }

    /**
     * What an input of the hall sees now: a camera, or another machine's picture.
     *
     * @param instead what is seen while nothing comes from there; the run fills it in. Null: only a ground
     */
    record Live(String input, Fit fit, Crop crop, @Nullable LookRef instead) implements Look {
        public Live(String input, Fit fit) {
            this(input, fit, Crop.NONE, null);
        }

        public Live instead(Look look) {
            return new Live(input, fit, crop, new LookRef.Inline(look));
        }
    }

    /**
     * People or collectives to be honoured, by groups, so many rows on a page.
     *
     * @param badge what is drawn beside the names of a group; null: what its words say
     */
    record Roster(
            String file,
            String heading,
            List<RosterGroup> groups,
            int rows,
            boolean nameByName,
            Style style,
            @Nullable Badge badge)
            implements Look {
        public Roster(
                String file, String heading, List<RosterGroup> groups, int rows, boolean nameByName, Style style) {
            this(file, heading, groups, rows, nameByName, style, null);
        }

        /** The same look of other people. */
        public Roster of(List<RosterGroup> others) {
            return new Roster(file, heading, others, rows, nameByName, style, badge);
        }
    }

    /**
     * Now and next, or the whole agenda; the run fills in the rows.
     *
     * @param page rows on one page; null: as many as a day has
     */
    record Agenda(boolean all, List<AgendaRow> rows, Style style, @Nullable Integer page) implements Look {
        public Agenda(boolean all, List<AgendaRow> rows, Style style) {
            this(all, rows, style, null);
        }
    }

    /**
     * The words of a song, line by line with its sound.
     *
     * @param file where its lines are written; empty: on the look itself
     * @param lines in the order of their times
     * @param with the sound that they go with, by its name, or the film, by its file
     * @param heading what is read before the first line, and where nothing is heard
     */
    record Lyrics(String file, List<Line> lines, String with, String heading, Style style) implements Look {
        /** The same, with nothing but its heading from a moment on. */
        public Lyrics ending(Duration at) {
            var all = Stream.concat(
                            lines.stream().filter(line -> line.at().compareTo(at) < 0), Stream.of(new Line(at, "")))
                    .toList();
            return new Lyrics(file, all, with, heading, style);
        }
    }

    /** @param at how far into the sound it is sung; {@code text} empty: nothing is */
    record Line(Duration at, String text) {}

    /**
     * Names out of which one is drawn by lot.
     *
     * @param file the list beside the show
     * @param names of all who may be drawn, in the order of the list
     * @param spin how far a draw is; the run fills it in
     */
    record Draw(String file, String heading, List<RosterRow> names, @Nullable Spin spin, Style style) implements Look {
        public Draw with(@Nullable Spin other) {
            return new Draw(file, heading, names, other, style);
        }
    }

    /**
     * One draw: everything that is seen of it follows from this and the time.
     *
     * @param seed what decided it, before anything turned
     * @param winner who comes up when it has come to rest
     * @param since when it began to turn
     * @param stopped when somebody stopped it; null: it turns
     */
    record Spin(String seed, RosterRow winner, Instant since, @Nullable Instant stopped) {
        public Spin shifted(Duration by) {
            return new Spin(seed, winner, since.plus(by), stopped == null ? null : stopped.plus(by));
        }
    }

    /**
     * A number that climbs to a goal and stays there: what was given, votes.
     *
     * @param over how long it climbs
     * @param unit what is counted, beneath the number; empty: nothing
     * @param climb from where and since when, where another number stood before; the run fills it in. Null: from its
     *     own beginning, since it came up
     */
    record Count(
            long from, long to, Duration over, String heading, String unit, @Nullable Climb climb, Style style)
            implements Look {
        /** The same with another goal. */
        public Count reaching(long goal) {
            return new Count(from, goal, over, heading, unit, climb, style);
        }

        public Count climbing(Climb other) {
            return new Count(from, to, over, heading, unit, other, style);
        }
    }

    /** Where a climb began. */
    record Climb(long from, Instant since) {
        Climb shifted(Duration by) {
            return new Climb(from, since.plus(by));
        }
    }

    record Scoreboard(Side home, Side away, boolean timer, Style style) implements Look {}

    record Plain(Colour colour) implements Look {}

    record Blank() implements Look {}

    record TestPattern(Pattern pattern) implements Look {}

    /** From back to front. */
    record Stack(List<LookRef> layers) implements Look {}

    record Split(LookRef left, LookRef right) implements Look {}

    /**
     * A look in a part of the surface.
     *
     * @param ground whether it brings its own ground there
     */
    record Box(LookRef look, Place at, boolean ground) implements Look {}

    /** Signs of whoever holds the ceremony; words on the same surface make room for them. */
    record Emblems(List<Emblem> emblems, Style style) implements Look {}

    /**
     * Behind words on a picture, so that they are read.
     *
     * @param strength from 0 to 1
     */
    record Scrim(Tone tone, double strength, Style style) implements Look {}

    /** Who is seen or speaks, and what he is, at the lower edge. */
    record LowerThird(String name, String office, Style style) implements Look {}

    /**
     * A text that phones read, as a square of black and white.
     *
     * @param label what stands under it; empty: nothing
     */
    record Code(String text, String label, Style style) implements Look {}

    /** What a countdown counts to. */
    sealed interface Target {
        record SegmentEnd() implements Target {}

        record Until(Instant instant) implements Target {}

        /** So long from when it came up. */
        record For(Duration length) implements Target {}
    }

    enum Fit {
        CONTAIN,
        COVER
    }

    /** How much is cut off at each edge, as fractions of the picture. */
    record Crop(double left, double right, double top, double bottom) {
        public static final Crop NONE = new Crop(0, 0, 0, 0);

        /** Whether anything is left. */
        public boolean leaves() {
            return Stream.of(left, right, top, bottom).allMatch(edge -> edge >= 0)
                    && left + right < 1
                    && top + bottom < 1;
        }
    }

    enum Tone {
        DARK,
        LIGHT
    }

    enum FilmEnd {
        HOLD,
        IDLE,
        LOOP
    }

    enum Pattern {
        GRID,
        BARS,
        RAMP,
        CHECKER,
        CORNERS,
        WIRING,
        MOVING_BAR
    }

    /** One picture of several, and the words under it; empty: none. */
    record Slide(String file, String caption) {}

    record RosterGroup(String name, List<RosterRow> rows) {}

    /** @param photo a picture of who it is, beside the show; null: there is none */
    record RosterRow(String name, String note, @Nullable String photo) {
        public RosterRow(String name, String note) {
            this(name, note, null);
        }

        /** The same person, written otherwise. */
        public RosterRow written(String otherName, String otherNote) {
            return new RosterRow(otherName, otherNote, photo);
        }
    }

    /** What is given with an honour, drawn beside the names. */
    enum Badge {
        NONE,
        /** A badge of so many years in the Party. */
        MEDAL,
        /** An order or a medal of the state. */
        ORDER,
        /** A written honour. */
        CERTIFICATE,
        /** A flag or a cup for the best. */
        PENNANT
    }

    /**
     * One line of the agenda, with the announced time as people read it: "08:20".
     *
     * @param day as people say it, where the agenda has more than one; null: it has one
     */
    record AgendaRow(String start, String name, String by, boolean live, @Nullable String day) {
        public AgendaRow(String start, String name, String by, boolean live) {
            this(start, name, by, live, null);
        }
    }

    /** @param sets won so far; {@link #NO_SETS}: the game has none */
    record Side(String name, int points, int sets) {
        public static final int NO_SETS = -1;

        public boolean hasSets() {
            return sets != NO_SETS;
        }
    }
}
