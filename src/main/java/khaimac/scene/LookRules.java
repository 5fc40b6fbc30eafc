package khaimac.scene;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How large what is written in a look may be. A show file is read by these numbers, and a look that comes by a command
 * is held to them before it is a fact.
 */
public final class LookRules {
    public static final int LINES = 40;
    public static final int TEXTS = 100;

    /** Lines of a song. */
    public static final int VERSES = 400;

    public static final int PICTURES = 1_000;

    /** Pages of a document. */
    public static final int PAGES = 10_000;

    public static final int SPEED = 4_000;
    public static final int POINTS = 999;
    public static final int SETS = 99;

    /** More than this no page can tell apart, and no budget has. */
    public static final long NUMBER = 999_999_999_999_999L;

    public static final int ROWS_OF_A_PAGE = 100;
    public static final int ROWS_OF_A_LIST = 10_000;

    /** Letters of a name: of a person, a part of the agenda, a team, a file. */
    public static final int NAME = 500;

    /** Longer than two days is a mistake, not a ceremony. */
    public static final Duration LONGEST = Duration.ofDays(2);

    public static final int COLOURS = 8;

    /** Letters of a text that phones read; with more of them its squares are too small for any camera in a hall. */
    public static final int CODE = 300;

    private LookRules() {}

    /** Whether it, and what is written inside it, may stand in a file. */
    public static boolean allow(Look look) {
        return allowsItself(look) && allows(style(look)) && partsAllow(look);
    }

    private static boolean partsAllow(Look look) {
        for (var part : Looks.parts(look)) {
            if (part instanceof LookRef.Inline(var inner) && !allow(inner)) return false;
        }
        return true;
    }

    private static boolean allowsItself(Look look) {
        return switch (look) {
            case Look.Title title -> title.lines().size() <= LINES && allows(title.worn());
            case Look.Crawl(var text, int speed, var style) -> isIn(speed, 1, SPEED);
            case Look.Ticker(var texts, var each, var style) -> isIn(texts.size(), 1, TEXTS) && isLength(each);
            case Look.Countdown(var target, var warn, var danger, var label, var style) ->
                isLength(warn)
                        && isLength(danger)
                        && !(target instanceof Look.Target.For(var length) && !isLength(length));
            case Look.Message ignored -> true;
            case Look.Lyrics lyrics -> allows(lyrics);
            // Who is drawn comes by a draw alone.
            case Look.Draw draw ->
                draw.spin() == null
                        && isFile(draw.file())
                        && draw.names().size() <= ROWS_OF_A_LIST
                        && draw.names().stream().allMatch(row -> isName(row.name()) && isName(row.note()));
            // From where it climbs after a correction comes by the run alone.
            case Look.Count count ->
                isNumber(count.from())
                        && isNumber(count.to())
                        && isLength(count.over())
                        && isName(count.heading())
                        && isName(count.unit())
                        && count.climb() == null;
            case Look.Image(var file, var fit, var style) -> isFile(file);
            case Look.Slideshow(var slides, var each, var fade, var fit, var style) ->
                isIn(slides.size(), 1, PICTURES)
                        && slides.stream().allMatch(slide -> isFile(slide.file()))
                        && isLength(each)
                        && isLength(fade);
            case Look.Pages(var file, int many, var fit, var ground) -> isFile(file) && isIn(many, 0, PAGES);
            case Look.Film film ->
                isFile(film.file())
                        && isLength(film.from())
                        && isLength(film.to())
                        && isLength(film.length())
                        && isLength(film.runs())
                        && film.volume() >= 0
                        && film.volume() <= 1;
            case Look.Live(var input, var fit, var crop, var instead) ->
                !input.isBlank() && isName(input) && crop.leaves();
            case Look.Roster roster -> allows(roster);
            case Look.Scoreboard(var home, var away, boolean timer, var style) ->
                Stream.of(home, away).allMatch(LookRules::allows);
            case Look.Stack(var layers) -> isIn(layers.size(), 1, Looks.LAYERS);
            case Look.Agenda(boolean all, var rows, var style, var page) ->
                rows.isEmpty() && (page == null || isIn(page, 1, ROWS_OF_A_PAGE));
            case Look.Box(var inner, var at, boolean ground) -> at.isAllowed();
            case Look.Emblems(var emblems, var style) -> !emblems.isEmpty() && allows(emblems);
            case Look.Scrim(var tone, double strength, var style) -> strength >= 0 && strength <= 1;
            case Look.LowerThird(var name, var office, var style) -> isName(name) && isName(office);
            case Look.Code(var text, var label, var style) ->
                !text.isBlank() && text.length() <= CODE && isName(label);
            case Look.ClockFace _, Look.Plain _, Look.Blank _, Look.TestPattern _, Look.Split _ -> true;
        };
    }

    private static boolean allows(List<Emblem> emblems) {
        return emblems.size() <= Emblem.ROWS && emblems.stream().allMatch(LookRules::allows);
    }

    private static boolean allows(Emblem emblem) {
        return isIn(emblem.signs().size(), 1, Emblem.ROW)
                && emblem.size() >= Emblem.LEAST
                && emblem.size() <= Emblem.MOST
                && emblem.files().allMatch(LookRules::isFile);
    }

    private static boolean allows(Look.Roster roster) {
        int rows = 0;
        for (var group : roster.groups()) {
            rows += group.rows().size();
            boolean named = isName(group.name())
                    && group.rows().stream().allMatch(row -> isName(row.name())
                            && isName(row.note())
                            && (row.photo() == null || isFile(row.photo())));
            if (!named || rows > ROWS_OF_A_LIST) return false;
        }
        return isFile(roster.file()) && isIn(roster.rows(), 1, ROWS_OF_A_PAGE);
    }

    private static boolean allows(Look.Lyrics lyrics) {
        boolean rises = true;
        for (int i = 1; i < lyrics.lines().size(); i++)
            rises &= lyrics.lines()
                            .get(i - 1)
                            .at()
                            .compareTo(lyrics.lines().get(i).at())
                    <= 0;
        return rises
                && isIn(lyrics.lines().size(), 0, VERSES)
                && (lyrics.file().isEmpty() || isFile(lyrics.file()))
                && isName(lyrics.with())
                && lyrics.lines().stream().allMatch(line -> isLength(line.at()) && isName(line.text()));
    }

    private static boolean allows(Look.Side side) {
        return isName(side.name()) && isIn(side.points(), 0, POINTS) && (!side.hasSets() || isIn(side.sets(), 0, SETS));
    }

    private static boolean allows(@Nullable Style style) {
        return style == null
                || (isIn(style.background().size(), 1, COLOURS)
                        && (style.image().isEmpty() || isFile(style.image()))
                        && Stream.of(style.name(), style.font(), style.motif()).allMatch(LookRules::isName));
    }

    private static @Nullable Style style(Look look) {
        return switch (look) {
            case Look.Title one -> one.style();
            case Look.Crawl one -> one.style();
            case Look.Ticker one -> one.style();
            case Look.Countdown one -> one.style();
            case Look.ClockFace one -> one.style();
            case Look.Message one -> one.style();
            case Look.Image one -> one.style();
            case Look.Slideshow one -> one.style();
            case Look.Roster one -> one.style();
            case Look.Lyrics one -> one.style();
            case Look.Draw one -> one.style();
            case Look.Count one -> one.style();
            case Look.Agenda one -> one.style();
            case Look.Scoreboard one -> one.style();
            case Look.Emblems one -> one.style();
            case Look.Scrim one -> one.style();
            case Look.LowerThird one -> one.style();
            case Look.Code one -> one.style();
            case Look.Pages _,
                    Look.Film _,
                    Look.Live _,
                    Look.Plain _,
                    Look.Blank _,
                    Look.TestPattern _,
                    Look.Stack _,
                    Look.Box _,
                    Look.Split _ -> null;
        };
    }

    private static boolean isIn(int number, int least, int most) {
        return number >= least && number <= most;
    }

    private static boolean isNumber(long number) {
        return number >= 0 && number <= NUMBER;
    }

    private static boolean isName(String text) {
        return text.length() <= NAME;
    }

    private static boolean isLength(@Nullable Duration length) {
        return length == null || (!length.isNegative() && length.compareTo(LONGEST) <= 0);
    }

    /** A relative path that stays in the show's folder. */
    public static boolean isFile(String path) {
        if (path.isBlank() || path.length() > NAME || path.startsWith("/")) return false;
        if (path.contains("\\") || path.contains(":") || path.indexOf(0) >= 0) return false;
        return !List.of(path.split("/", -1)).contains("..");
    }
}
