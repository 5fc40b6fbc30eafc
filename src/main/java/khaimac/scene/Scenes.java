package khaimac.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each kind of look is at a moment. Nothing here remembers anything: the same showing and instant give the same
 * scene.
 */
final class Scenes {
    private final Showing showing;
    private final Instant now;
    private final Duration shown;

    /** Where clocks are not written out but told apart; null: they are digits. */
    private final @Nullable List<Reading.Clock> clocks;

    private Scenes(Showing showing, Instant now, @Nullable List<Reading.Clock> clocks) {
        this.showing = showing;
        this.now = now;
        this.clocks = clocks;
        var since = Duration.between(showing.since(), now);
        this.shown = since.isNegative() ? Duration.ZERO : since;
    }

    static Scene of(Showing showing, Instant now) {
        var scene = new Scenes(showing, now, null).whole();
        var flourish = showing.entrance().flourish();
        var played = flourish == null ? null : played(flourish, now);
        return played == null ? scene : with(scene, played);
    }

    /** Null before it begins and when it is over. */
    private static Mark.@Nullable Flourish played(Flourish flourish, Instant now) {
        var since = flourish.since();
        if (since == null) return null;
        var run = Duration.between(since, now);
        boolean isOn = !run.isNegative() && run.compareTo(flourish.kind().length()) < 0;
        return isOn ? new Mark.Flourish(flourish.kind(), run, since.toEpochMilli()) : null;
    }

    /** Words are read all the while: what is played lies behind them, if it does not hide the whole picture. */
    private static Scene with(Scene scene, Mark.Flourish played) {
        var marks = new ArrayList<>(scene.marks());
        int at = 0;
        while (at < marks.size() && (played.kind().covers() || !isRead(marks.get(at)))) at++;
        marks.add(at, played);
        return new Scene(List.copyOf(marks), scene.shown());
    }

    private static boolean isRead(Mark mark) {
        return switch (mark) {
            case Mark.Block _,
                    Mark.Words _,
                    Mark.Verse _,
                    Mark.Strip _,
                    Mark.Table _,
                    Mark.Score _,
                    Mark.Emblems _,
                    Mark.Third _,
                    Mark.Code _,
                    Mark.Inset _,
                    Mark.Over _ -> true;
            case Mark.Ground _,
                    Mark.Shade _,
                    Mark.Fill _,
                    Mark.Picture _,
                    Mark.Sheet _,
                    Mark.Frame _,
                    Mark.Live _,
                    Mark.Test _,
                    Mark.Flourish _,
                    Mark.Gleam _,
                    Mark.Halves _,
                    Mark.Dissolve _ -> false;
        };
    }

    static Reading reading(Showing showing, Instant now) {
        var clocks = new ArrayList<Reading.Clock>();
        var scene = new Scenes(showing, now, clocks).whole();
        return new Reading(scene.words(false), List.copyOf(clocks));
    }

    private String timeOfDay(ZoneId zone, boolean seconds) {
        return clock(new Reading.Clock.Day(zone, seconds), time(now, zone, seconds));
    }

    /** A clock, or the digits that it shows now. */
    private String clock(Reading.Clock clock, String digits) {
        if (clocks == null) return digits;
        clocks.add(clock);
        return Reading.sign(clocks.size() - 1);
    }

    /** The look, and what lies over it: that brings no ground, and moves by its own time. */
    private Scene whole() {
        var scene = of(showing.look(), showing.entrance().as());
        var over = showing.over();
        if (over == null) return scene;
        var marks = new ArrayList<>(scene.marks());
        for (var one : over) {
            double presence = one.presence(now);
            if (presence <= 0) continue;
            var alone = new Showing(one.look(), one.since(), Entrance.CUT, 0, one.timer(), 1);
            var inner = new Scenes(alone, now, clocks).of(one.look(), null);
            marks.add(new Mark.Over(groundless(inner), presence));
        }
        return new Scene(List.copyOf(marks), shown);
    }

    /** @param as what a corrected look was set as; null where it was not corrected */
    private Scene of(Look look, @Nullable Look as) {
        return switch (look) {
            case Look.Title title -> {
                var before = as instanceof Look.Title other ? other.lines() : title.lines();
                var style = title.style();
                var block = new Mark.Block(title.lines(), style, before, title.worn());
                double place = style.isLit() ? Gleam.place(shown) : -1;
                yield place < 0 ? on(style, block) : on(style, block, new Mark.Gleam(block, place));
            }
            case Look.Crawl(var text, int speed, var style) -> on(style, new Mark.Strip(text, speed, style));
            case Look.Ticker(var texts, var each, var style) ->
                on(style, words(texts.isEmpty() ? "" : texts.get(turn(each, texts.size())), style));
            case Look.Countdown countdown -> countdown(countdown);
            case Look.ClockFace(boolean seconds, var zone, var style) ->
                on(style, digits(timeOfDay(zone, seconds), Phase.NORMAL, style));
            case Look.Message(var text, var style) -> on(style, words(text, style));
            case Look.Image(var file, var fit, var style) -> on(style, new Mark.Picture(file, fit, false));
            case Look.Slideshow slides -> slides(slides);
            case Look.Pages pages -> {
                int page = Math.clamp(showing.page(), 0, Math.max(0, pages.many() - 1));
                yield scene(new Mark.Fill(pages.ground()), new Mark.Sheet(pages.document(), page, pages.fit()));
            }
            case Look.Film film -> scene(new Mark.Fill(Colour.BLACK), new Mark.Frame(film, showing.run(now)));
            case Look.Live(var input, var fit, var crop, var instead) ->
                scene(
                        new Mark.Fill(Colour.BLACK),
                        new Mark.Live(
                                input, fit, crop, instead == null ? on(Style.RED_GOLD) : of(written(instead), null)));
            case Look.Lyrics lyrics -> lyrics(lyrics);
            case Look.Draw draw -> draw(draw);
            case Look.Count count -> count(count);
            case Look.Roster roster -> roster(roster, as instanceof Look.Roster before ? before : roster);
            case Look.Agenda agenda -> agenda(agenda);
            case Look.Scoreboard(var home, var away, boolean timer, var style) ->
                on(style, new Mark.Score(home, away, timer ? remaining(showing.timer()) : "", style));
            case Look.Plain(var colour) -> scene(new Mark.Fill(colour));
            case Look.Blank() -> Scene.black(shown);
            case Look.TestPattern(var pattern) -> scene(new Mark.Test(pattern));
            case Look.Stack(var layers) -> {
                var marks = new ArrayList<Mark>();
                var before = as instanceof Look.Stack stack && stack.layers().size() == layers.size() ? stack : null;
                for (int i = 0; i < layers.size(); i++) {
                    // Only the lowest layer brings its ground, or nothing would be seen of those below. A film may be
                    // transparent.
                    boolean film = written(layers.get(i)) instanceof Look.Film;
                    for (var mark : of(
                                    written(layers.get(i)),
                                    before == null
                                            ? null
                                            : written(before.layers().get(i)))
                            .marks())
                        if (marks.isEmpty()) marks.add(mark);
                        else if (!(mark instanceof Mark.Ground || (film && mark instanceof Mark.Fill)))
                            marks.add(groundless(mark));
                }
                yield new Scene(List.copyOf(marks), shown);
            }
            case Look.Box(var inner, var at, boolean ground) -> {
                var scene = of(written(inner), as instanceof Look.Box box ? written(box.look()) : null);
                yield scene(new Mark.Inset(ground ? scene : groundless(scene), at));
            }
            case Look.Emblems(var emblems, var style) -> on(style, new Mark.Emblems(emblems));
            case Look.Scrim(var tone, double strength, var style) -> on(style, new Mark.Shade(tone, strength));
            case Look.LowerThird(var name, var office, var style) ->
                on(style, new Mark.Third(filled(name), filled(office), style));
            case Look.Code(var text, var label, var style) ->
                label.isEmpty()
                        ? on(style, new Mark.Code(filled(text)))
                        : on(
                                style,
                                new Mark.Code(filled(text)),
                                new Mark.Words(filled(label), Mark.Emphasis.LABEL, Phase.NORMAL, style));
            case Look.Split(var left, var right) -> {
                var before = as instanceof Look.Split split ? split : null;
                yield scene(new Mark.Halves(
                        of(written(left), before == null ? null : written(before.left())),
                        of(written(right), before == null ? null : written(before.right()))));
            }
        };
    }

    /** A layer over others brings no ground, not even while one picture becomes the next. */
    private static Mark groundless(Mark mark) {
        return mark instanceof Mark.Dissolve(var from, var to, double progress)
                ? new Mark.Dissolve(groundless(from), groundless(to), progress)
                : mark;
    }

    private static Scene groundless(Scene scene) {
        var marks = scene.marks().stream()
                .filter(mark -> !(mark instanceof Mark.Ground))
                .toList();
        return new Scene(marks, scene.shown());
    }

    /** Each picture comes in over the one before it, also the first after the last. */
    private Scene slides(Look.Slideshow look) {
        int many = look.slides().size();
        if (many == 0) return on(look.style());
        long each = Math.max(1, look.each().toMillis());
        long turn = shown.toMillis() / each;
        var up = slide(look, turn);
        var since = shown.minusMillis(turn * each);
        var fade = look.fade().compareTo(look.each()) < 0 ? look.fade() : look.each();
        boolean stands = turn == 0 || many == 1 || since.compareTo(fade) >= 0;
        if (stands) return up;
        return scene(new Mark.Dissolve(slide(look, turn - 1), up, Entrance.progress(since, fade)));
    }

    private Scene slide(Look.Slideshow look, long turn) {
        var slide = look.slides().get((int) (turn % look.slides().size()));
        var picture = new Mark.Picture(slide.file(), look.fit(), true);
        if (slide.caption().isEmpty()) return on(look.style(), picture);
        var caption = new Mark.Words(filled(slide.caption()), Mark.Emphasis.CAPTION, Phase.NORMAL, look.style());
        return on(look.style(), picture, caption);
    }

    private Scene countdown(Look.Countdown look) {
        var timer = showing.timer();
        return switch (look.target()) {
            case Look.Target.SegmentEnd() ->
                timer == null
                        ? countdown(look, "--:--", Phase.IDLE)
                        : countdown(look, remaining(timer), phase(look, timer.remaining(now)));
            case Look.Target.Until(var instant) -> countdown(look, instant, Duration.between(now, instant));
            case Look.Target.For(var length) -> countdown(look, showing.since().plus(length), length.minus(shown));
        };
    }

    private Scene countdown(Look.Countdown look, Instant ends, Duration left) {
        return countdown(look, clock(new Reading.Clock.Left(ends), Digits.countdown(left)), phase(look, left));
    }

    private Scene countdown(Look.Countdown look, String digits, Phase phase) {
        var marks = new ArrayList<Mark>(List.of(Mark.Ground.at(look.style(), now)));
        if (!look.label().isEmpty())
            marks.add(new Mark.Words(filled(look.label()), Mark.Emphasis.LABEL, Phase.NORMAL, look.style()));
        marks.add(digits(digits, phase, look.style()));
        return new Scene(List.copyOf(marks), shown);
    }

    /** The look's own thresholds where it has some, else the part's. */
    private Phase phase(Look.Countdown look, Duration left) {
        var timer = showing.timer();
        var warn = look.warn() != null ? look.warn() : timer == null ? Duration.ZERO : timer.warn();
        var danger = look.danger() != null ? look.danger() : timer == null ? Duration.ZERO : timer.danger();
        return Phase.of(left, warn, danger);
    }

    /** @param as the list as it was set when it came up: a correction keeps the size of its letters, if they fit */
    private Scene roster(Look.Roster look, Look.Roster as) {
        var pages = RosterPages.of(look);
        if (pages.isEmpty()) return on(look.style());
        var page = pages.get(Math.floorMod(showing.page(), pages.size()));
        var heading = page.group().isEmpty()
                ? look.heading()
                : look.heading().isEmpty() ? page.group() : look.heading() + " – " + page.group();
        // A name that comes alone is as large as it can be; pages of names look alike.
        var set = as.equals(look) ? pages : RosterPages.of(as);
        boolean sameMany = set.size() == pages.size();
        var alike = !look.nameByName()
                ? set.stream().map(Scenes::rows).toList()
                : List.of(rows(sameMany ? set.get(Math.floorMod(showing.page(), set.size())) : page));
        var award = Award.of(look.badge(), page.group(), look.heading());
        return on(look.style(), new Mark.Table(heading, rows(page), look.style(), alike, award));
    }

    private static List<Mark.Row> rows(RosterPages.Page page) {
        return page.rows().stream()
                .map(row -> new Mark.Row("", row.name(), row.note(), false, row.photo()))
                .toList();
    }

    private Scene agenda(Look.Agenda look) {
        var pages = AgendaPages.of(look);
        var up = pages.up(shown);
        var all = pages.all().stream()
                .map(page -> page.rows().stream().map(Scenes::row).toList())
                .toList();
        var rows = up.rows().stream().map(Scenes::row).toList();
        return on(look.style(), new Mark.Table(up.day(), rows, look.style(), all, Award.NONE));
    }

    /** The heading alone until it turns; then a name, and below it who that is, while it stands. */
    private Scene draw(Look.Draw look) {
        var all = Lots.longest(look.names());
        var spin = look.spin();
        if (spin == null)
            return on(look.style(), new Mark.Verse(filled(look.heading()), "", List.of(), look.style(), true));
        var up = Lots.seen(look, spin, now);
        var note = Lots.rests(look, now) ? up.note() : "";
        return on(look.style(), new Mark.Verse(up.name(), note, all, look.style(), true));
    }

    /** What can be read from now on is where it arrives. */
    private Scene count(Look.Count look) {
        long number = clocks == null ? Counting.at(look, showing.since(), now) : look.to();
        var marks = new ArrayList<Mark>(List.of(Mark.Ground.at(look.style(), now)));
        if (!look.heading().isEmpty())
            marks.add(new Mark.Words(filled(look.heading()), Mark.Emphasis.LABEL, Phase.NORMAL, look.style()));
        marks.add(digits(Counting.digits(look, number), Phase.NORMAL, look.style()));
        if (!look.unit().isEmpty())
            marks.add(new Mark.Words(filled(look.unit()), Mark.Emphasis.LABEL, Phase.NORMAL, look.style()));
        return new Scene(List.copyOf(marks), shown);
    }

    private Scene lyrics(Look.Lyrics look) {
        var verses = new Verses(look);
        var position = position();
        double turned = verses.turned(position);
        Mark.Verse sung = verses.at(position, 0);
        var up = on(look.style(), sung);
        return turned >= 1 ? up : scene(new Mark.Dissolve(on(look.style(), verses.at(position, 1)), up, turned));
    }

    /** How far its sound is, or the film that it is shown with; null: nothing is heard. */
    private @Nullable Duration position() {
        var film = Looks.first(showing.look(), Look.Film.class);
        if (film != null) return film.from().plus(showing.run(now));
        return showing.reel() == null ? null : showing.run(now);
    }

    private int turn(Duration each, int many) {
        return (int) (shown.toMillis() / Math.max(1, each.toMillis()) % many);
    }

    private Mark words(String text, Style style) {
        return new Mark.Words(filled(text), Mark.Emphasis.MESSAGE, Phase.NORMAL, style);
    }

    /** The one field that changes by itself; all others were filled in when the look was shown. */
    private String filled(String text) {
        return text.contains(TextFields.REMAINING)
                ? text.replace(TextFields.REMAINING, remaining(showing.timer()))
                : text;
    }

    private String remaining(@Nullable Timer timer) {
        if (timer == null) return "--:--";
        var digits = Digits.countdown(timer.remaining(now));
        return timer.frozen() != null ? digits : clock(new Reading.Clock.Left(timer.ends()), digits);
    }

    private static Mark digits(String text, Phase phase, Style style) {
        return new Mark.Words(text, Mark.Emphasis.DIGITS, phase, style);
    }

    private static Mark.Row row(Look.AgendaRow row) {
        return new Mark.Row(row.start(), row.name(), row.by(), row.live());
    }

    /** Names were resolved before the look was shown; one that is still there stands for nothing. */
    private static Look written(LookRef ref) {
        return ref instanceof LookRef.Inline(var look) ? look : new Look.Blank();
    }

    private Scene on(Style style, Mark... marks) {
        var all = new Mark[marks.length + 1];
        all[0] = Mark.Ground.at(style, now);
        System.arraycopy(marks, 0, all, 1, marks.length);
        return scene(all);
    }

    private Scene scene(Mark... marks) {
        return new Scene(List.of(marks), shown);
    }

    private static String time(Instant now, ZoneId zone, boolean seconds) {
        var local = now.atZone(zone);
        var text = Digits.two(local.getHour()) + ":" + Digits.two(local.getMinute());
        return seconds ? text + ":" + Digits.two(local.getSecond()) : text;
    }
}
