package khaimac.player;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Paces;
import khaimac.hall.Shown;
import khaimac.hall.Size;
import khaimac.hall.Wire;
import khaimac.link.ToDesk;
import khaimac.media.Soundtrack;
import khaimac.output.Family;
import khaimac.output.OutputRunner;
import khaimac.output.light.Numbered;
import khaimac.render.Wall;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import org.jspecify.annotations.Nullable;

/**
 * One output of the hall in this player: reaching its device or only simulated, with its surfaces or with something in
 * their place.
 */
final class Fitted implements AutoCloseable {
    /** Where there is no room for a letter, light alone says which one it is. */
    private static final int LEAST_FOR_LETTERS = 12;

    /** Where a name below the number would leave no room for either. */
    private static final int LEAST_FOR_NAME = 64;

    /** Nobody stands before an output without a device: two pictures a second are enough to know that it works. */
    private static final Duration SELDOM = Duration.ofMillis(500);

    private final Hall hall;
    private final khaimac.hall.Output output;
    private final int number;
    private final Family family;
    private final Paces paces;
    private final Watch watch;
    private final Consumer<Sentence> trouble;
    private final Stage stage;
    private final List<SurfaceName> expected = new ArrayList<>();
    private volatile @Nullable OutputRunner runner;
    private @Nullable Family through;
    private @Nullable Screen instead;
    private @Nullable Look insteadLook;
    private Look.@Nullable Pattern pattern;
    private double brightness = 1;

    /** Who paints what is shown in place of the surfaces. */
    interface Stage {
        Screen open(SurfaceName name, Wall wall, Output output);
    }

    /**
     * @param number how people count it, from 1
     * @param heard what is heard at a speaker
     */
    Fitted(
            Hall hall,
            khaimac.hall.Output output,
            int number,
            Watch watch,
            @Nullable Function<String, Soundtrack> heard,
            Consumer<Sentence> trouble,
            Stage stage) {
        this.hall = hall;
        this.output = output;
        this.number = number;
        this.family = Families.of(output, heard);
        this.paces = new Paces(hall);
        this.watch = watch;
        this.trouble = trouble;
        this.stage = stage;
    }

    String name() {
        return output.name();
    }

    boolean shows(SurfaceName surface) {
        return output.shows().stream().anyMatch(shown -> shown.surface().equals(surface));
    }

    /** Where a surface's paint thread brings its pictures. */
    synchronized Output feed(SurfaceName surface) {
        expected.add(surface);
        var open = runner;
        if (open != null) open.expect(surface);
        var every = new Feed.Every(paces.of(surface), paces.every(output, surface));
        var apart = output.wire() instanceof Wire.Simulated ? SELDOM : Duration.ZERO;
        return new Feed(() -> runner, every, apart, (to, picture, at) -> to.show(surface, picture.pixels(), at));
    }

    /** Whether its device is reached, or the pictures go the same way to nobody. */
    synchronized void arm(boolean armed, Instant now) {
        var wanted = armed ? family : Families.SIMULATED;
        if (wanted.equals(through)) return;
        close();
        through = wanted;
        var opened = new OutputRunner(wanted, hall, output, watch, trouble);
        expected.forEach(opened::expect);
        opened.brightness(brightness);
        runner = opened;
        if (insteadLook != null) putInstead(insteadLook, now);
        opened.start();
    }

    synchronized void brightness(double wished) {
        brightness = wished;
        var open = runner;
        if (open != null) open.brightness(wished);
    }

    /**
     * What is seen in place of the surfaces from now on.
     *
     * @param wished a test pattern; null: none
     * @param numbered whether it says which output it is, above all else
     */
    synchronized void instead(Look.@Nullable Pattern wished, boolean numbered, Instant now) {
        pattern = wished;
        var look = numbered ? number() : wished == null ? null : new Look.TestPattern(wished);
        if (Objects.equals(look, insteadLook)) return;
        insteadLook = look;
        putInstead(look, now);
    }

    private Look number() {
        return number(number, output.name(), hall.picture(output));
    }

    static Look number(int number, String name, Size size) {
        int least = Math.min(size.width(), size.height());
        if (least < LEAST_FOR_LETTERS) return new Look.Plain(new Colour(0xFFFFFF));
        var digits = Integer.toString(number);
        if (least < LEAST_FOR_NAME) return new Look.Message(digits, Style.PLAIN);
        var lines = List.of(new TitleLine(Role.NAME, digits), new TitleLine(Role.DATELINE, name));
        return new Look.Title(lines, Style.PLAIN);
    }

    private void putInstead(@Nullable Look look, Instant now) {
        var open = runner;
        if (open == null) return;
        boolean cable = look instanceof Look.TestPattern(var one)
                && one == Look.Pattern.WIRING
                && output.wire().drivesPixels();
        if (look == null || cable) {
            endInstead();
            open.instead(cable ? Numbered.of(hall, output).bytes() : null);
            return;
        }
        open.expectInstead();
        var showing = new Showing(look, now, Entrance.CUT, 0, null, 1);
        var screen = instead;
        if (screen == null) {
            var size = open.size();
            var feed = new Feed(
                    () -> runner, Feed.Every.ONE, Duration.ZERO, (to, picture, at) -> to.instead(picture.pixels()));
            screen = stage.open(
                    new SurfaceName(output.name()),
                    Wall.of(size.width(), size.height()).at(paces.of(output)),
                    feed);
            instead = screen;
        }
        screen.show(showing);
    }

    private void endInstead() {
        var screen = instead;
        instead = null;
        // It must not come after what takes its place.
        if (screen != null) screen.end();
    }

    /** How it is, for the desk; null before it was opened and after it was closed. */
    ToDesk.@Nullable OutputState state() {
        var open = runner;
        if (open == null) return null;
        Look.Pattern shown;
        double bright;
        synchronized (this) {
            shown = pattern;
            bright = brightness;
        }
        var health = open.health();
        return new ToDesk.OutputState(
                name(),
                family.name(),
                output.shows().stream().map(Shown::surface).distinct().toList(),
                health.state().name().toLowerCase(Locale.ROOT),
                health.words(),
                health.since(),
                Math.round(health.fps() * 10) / 10.0,
                health.sent(),
                health.late(),
                health.dropped(),
                health.gap(),
                bright,
                shown,
                health.measures());
    }

    @Override
    public synchronized void close() {
        endInstead();
        var open = runner;
        runner = null;
        if (open != null) open.close();
    }
}
