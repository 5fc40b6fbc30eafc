package khaimac.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import khaimac.clock.Moment;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Seen;
import khaimac.engine.Sight;
import khaimac.engine.Timing;
import khaimac.engine.Wish;
import khaimac.machine.ClassArchive;
import khaimac.machine.House;
import khaimac.rehearsal.Ceremony;
import khaimac.rehearsal.IdealOperator;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;

/** The core without any device: how fast a show is read, and how far ahead of the clock the engine could be. */
public final class CoreBench {
    private static final int STEPS = 200_000;

    private CoreBench() {}

    public static void run(Figures told) {
        told.take("a new program checks a show", () -> cold(told));
        told.take("two-hour ceremony, engine steps, Timing.of", () -> warm(told));
    }

    private static void warm(Consumer<Figure> told) throws Exception {
        var show = ShowFile.read(SampleShow.twoHours()).show();
        var ceremony = Samples.millis(
                200, 300, () -> Ceremony.hold(show, "bench", new IdealOperator(), null, happening -> {}));
        told.accept(
                new Figure("two-hour ceremony simulated, warm", ceremony.median(), "ms", ceremony.spread(), 50, false));
        var steps = Samples.millis(8, 15, () -> steps(show)).each(millis -> STEPS / millis * 1_000);
        told.accept(new Figure("engine steps on one thread", steps.median(), "steps/s", steps.spread(), 500_000, true));
        var long1000 = ShowFile.read(SampleShow.segments(1_000)).show();
        var run = live(long1000, 500);
        var now = run.at(new Moment(Instant.EPOCH, Duration.ZERO));
        var timing = Samples.millis(2_000, 2_000, () -> Timing.of(run, now));
        told.accept(new Figure("Timing.of on 1,000 segments", timing.median(), "ms", timing.spread(), 1, false));
    }

    /** Each sample is a new program that checks the file and ends: nothing of it is warm. */
    private static void cold(Consumer<Figure> told) throws Exception {
        var file = Files.createTempFile("khaimac-bench", ".show.json");
        try {
            Files.writeString(file, SampleShow.cues(10_000), StandardCharsets.UTF_8);
            var samples = new ArrayList<Double>();
            for (int i = 0; i < 7; i++) {
                double millis = check(file);
                // The first one also pays for reading the program itself from the disk.
                if (i > 0) samples.add(millis);
            }
            var cold =
                    Samples.of(samples.stream().mapToDouble(Double::doubleValue).toArray());
            told.accept(new Figure(
                    "10,000-cue show read and checked, cold",
                    cold.median() / 1_000,
                    "s",
                    cold.each(millis -> millis / 1_000).spread(),
                    1,
                    false));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** As the launcher starts it. */
    private static double check(Path file) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ClassArchive.words(ClassArchive.place()));
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                ClassArchive.classPath(System.getProperty("java.class.path")),
                House.MAIN,
                "check",
                file.toString()));
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        if (code != 0) throw new IOException("the check of the sample show ended with " + code);
        return (System.nanoTime() - start) / 1e6;
    }

    /** One step is one command decided and its facts taken in: mostly time passing, now and then somebody's hand. */
    private static void steps(Show show) {
        var run = open(show);
        var moment = new Moment(show.plan().slot(0).start(), Duration.ZERO);
        for (int i = 0; i < STEPS; i++) {
            moment = moment.plus(Duration.ofMillis(40));
            run = step(run, command(run, i, run.at(moment)), moment);
            if (run.closed()) {
                run = open(show);
                moment = new Moment(show.plan().slot(0).start(), Duration.ZERO);
            }
        }
    }

    private static Command command(Run run, int i, Instant now) {
        var sight = new Sight(i % 50 == 0 ? "bench-" + i : "", "bench", run.epoch(), run.seen(), run.rev(), now);
        if (i % 1_000 == 0) return new Command(sight, new Wish.Go());
        if (i % 150 == 0) return new Command(sight, new Wish.Add(Duration.ofSeconds(5)));
        return new Command(sight, new Wish.Tick());
    }

    private static Run open(Show show) {
        var start = new Moment(show.plan().slot(0).start(), Duration.ZERO);
        var sight = new Sight("", "bench", 0, Seen.NOTHING, 0, start.wall());
        return step(Run.of(show), new Command(sight, new Wish.Open("bench", Mode.REHEARSAL)), start);
    }

    private static Run step(Run run, Command command, Moment moment) {
        return run.decide(command, moment) instanceof Decision.Accepted(var facts, boolean again) && !again
                ? run.after(facts)
                : run;
    }

    /** A run that has come to a segment in the middle. */
    private static Run live(Show show, int index) {
        var start = new Moment(show.plan().slot(0).start(), Duration.ZERO);
        var run = open(show);
        var sight = new Sight("", "bench", run.epoch(), run.seen(), run.rev(), run.at(start));
        return step(
                run, new Command(sight, new Wish.Jump(show.segments().get(index).id())), start);
    }
}
