package khaimac.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import khaimac.clock.Tempo;
import khaimac.desk.Desk;
import khaimac.desk.Past;
import khaimac.finding.Sentence;
import khaimac.panel.House;
import khaimac.panel.words.FromPage;
import khaimac.scene.SurfaceName;

/**
 * The rehearsal's clock and its accidents, done to the real processes. How the clock was last set outlives the desk.
 */
public final class Rehearsed implements House.Rehearsed {
    private static final String CLOCK = "clock.txt";

    /** As a process ends that was killed. */
    private static final int KILLED = 137;

    private static final Sentence NO_CABLE = new Sentence(
            "Không máy phát hình nào có dây của màn hình này. Màn hình không đổi.",
            "No player has a cable for this surface. The screens stay as they are.");

    private final RehearsalWatch watch;
    private final Desk desk;
    private final DeskLink link;
    private final Path file;

    /** How fast it ran from when to when, for who looks at the rehearsal afterwards. */
    private final Path tempo;

    private final Consumer<Throwable> mistakes;

    public Rehearsed(RehearsalWatch watch, Desk desk, DeskLink link, Path beside, Consumer<Throwable> mistakes) {
        this.watch = watch;
        this.desk = desk;
        this.link = link;
        this.file = beside.resolve(CLOCK);
        this.mistakes = mistakes;
        this.tempo = beside.resolve(Tempo.FILE);
        if (!Files.exists(tempo)) tempo(watch.speed());
    }

    /** How the clock was set last, by this desk or one before it. */
    public static RehearsalWatch.Setting setting(String begun, Path beside) throws IOException {
        var file = beside.resolve(CLOCK);
        return RehearsalWatch.Setting.read(Files.exists(file) ? Files.readString(file) : begun);
    }

    /**
     * A rehearsal that a person goes on with: nobody rehearsed while it was dead. It is as late as when it last said
     * that it lives, and runs as fast as it did.
     *
     * @param start what its clock said when it began
     * @param now the real time
     */
    public static RehearsalWatch.Setting goesOn(Past past, Instant start, Path beside, Instant now) throws IOException {
        var setting = new RehearsalWatch.Setting(now, Duration.between(start, past.lived()), lastSpeed(beside));
        write(setting, beside.resolve(CLOCK));
        return setting;
    }

    private static double lastSpeed(Path beside) throws IOException {
        var file = beside.resolve(Tempo.FILE);
        var tempo = Files.exists(file) ? Tempo.read(Files.readString(file)) : null;
        return tempo == null || tempo.steps().isEmpty() ? 1 : tempo.steps().getLast().speed();
    }

    private static void write(RehearsalWatch.Setting setting, Path file) throws IOException {
        var next = file.resolveSibling(CLOCK + ".new");
        Files.writeString(next, setting.written());
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void speed(double by) {
        moved(watch.speed(by));
    }

    @Override
    public void forward(Duration by) {
        // Who jumps in time measures nothing.
        tempo(0);
        moved(watch.forward(by));
    }

    private void tempo(double speed) {
        try {
            var line = new Tempo.Step(watch.now().wall(), speed).line();
            Files.writeString(tempo, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // The rehearsal goes on; what is not known of its speed is not measured.
            mistakes.accept(e);
        }
    }

    private void moved(RehearsalWatch.Setting setting) {
        try {
            write(setting, file);
        } catch (IOException e) {
            // Only a desk that comes after this one would notice.
            mistakes.accept(e);
        }
        tempo(setting.speed());
        desk.wake();
    }

    @Override
    public void kill(FromPage.Part part) {
        switch (part) {
            case DESK -> Runtime.getRuntime().halt(KILLED);
            case PLAYER -> link.fall();
        }
    }

    @Override
    public Sentence cable(SurfaceName surface, boolean out) {
        return link.cable(surface, out) ? Sentence.NONE : NO_CABLE;
    }

    @Override
    public Set<SurfaceName> pulled() {
        return link.pulled();
    }
}
