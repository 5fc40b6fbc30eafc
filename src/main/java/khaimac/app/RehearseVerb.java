package khaimac.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import khaimac.engine.Mode;
import khaimac.finding.Sentence;
import khaimac.guard.Code;
import khaimac.phrase.Wishes;
import khaimac.rehearsal.Ceremony;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.IdealOperator;
import khaimac.rehearsal.Operator;
import khaimac.showfile.ShowFile;
import khaimac.terminal.Board;
import khaimac.terminal.News;
import khaimac.terminal.PlannedActual;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The ceremony in virtual time at a chosen speed, live in the terminal, with the operator's hands on it if wanted. Up
 * to twenty times real time it is held by the very processes that a hall runs on; faster, the disk could not keep up
 * with the clock, and one process reckons it.
 */
@Command(name = "rehearse")
final class RehearseVerb implements Callable<Integer> {
    private static final double FASTEST = 10_000;
    private static final long FRAME_MILLIS = 100;

    @Parameters(paramLabel = "SHOW", descriptionKey = "show")
    private String show = "";

    @Option(names = "--hall", paramLabel = "HALL", descriptionKey = "hall")
    private @Nullable String hall;

    @Option(names = "--speed", paramLabel = "N", descriptionKey = "speed")
    private double speed = RunVerb.FASTEST;

    @Option(names = "--hands", descriptionKey = "hands")
    private boolean hands;

    @Option(names = "--preview", descriptionKey = "preview")
    private boolean preview;

    private final Terminal terminal;

    RehearseVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(speed > 0 && speed <= FASTEST)) {
            terminal.complain(new Sentence("Tốc độ phải từ 0.1 đến 10000.", "The speed must be from 0.1 to 10000."));
            return Main.WRONG_USE;
        }
        var sources = new Sources(terminal);
        var prepared = sources.prepared(show, hall);
        if (prepared == null) return 2;
        sources.complain(prepared.findings());
        if (prepared.show().show().segments().isEmpty()) return 2;
        if (speed > RunVerb.FASTEST) return rehearse(prepared.show());
        int code = RunVerb.rehearsal(terminal, show, hall == null ? "simulated" : hall, speed, !hands, preview)
                .call();
        // Where nothing can be painted the ceremony can still be rehearsed in words.
        return code == Code.UNPAINTED ? rehearse(prepared.show()) : code;
    }

    private int rehearse(ShowFile.Reading reading) throws InterruptedException {
        var plan = reading.show();
        Operator operator = hands ? Operator.NOBODY : new IdealOperator();
        var news = new News(plan, terminal);
        var evening = Evening.open(plan, reading.hash(), Mode.REHEARSAL, Ceremony.doors(plan, null), operator, news);
        var typed = keyboard();
        var board = new Board(
                terminal,
                new Sentence("DIỄN TẬP ×" + (long) speed, "REHEARSAL ×" + (long) speed),
                hands,
                Wishes.rehearsed(),
                () -> Sentence.NONE);
        long last = System.nanoTime();
        while (!evening.run().closed()) {
            // A rehearsal to watch runs in real time, faster by its speed; between two frames there is nothing to do.
            Thread.sleep(FRAME_MILLIS);
            long now = System.nanoTime();
            evening.until(evening.truth().plus(Duration.ofNanos((long) ((now - last) * speed))));
            last = now;
            for (var line = typed.poll(); line != null; line = typed.poll()) {
                if (line.strip().equals("quit")) return end(evening);
                obey(line.strip(), evening, news, board);
                if (terminal.lively()) board.promptAgain();
            }
            if (terminal.lively()) board.draw(evening.run(), evening.now(), news, Sentence.NONE);
        }
        return end(evening);
    }

    /** Enter alone is GO; anything else is a line as in a script. */
    private void obey(String line, Evening evening, News news, Board board) {
        if (board.helps() || line.equals("?")) {
            board.help(!board.helps());
            if (!terminal.lively())
                Wishes.rehearsed().forEach((usage, says) -> news.say(usage + ": " + terminal.in(says)));
            return;
        }
        var reading = Wishes.read(line.isEmpty() ? "go" : line);
        if (reading.wish() == null) news.say(terminal.in(reading.wrong()));
        else reading.wish().happen(evening);
    }

    private int end(Evening evening) {
        if (terminal.lively()) terminal.out().println();
        new PlannedActual(evening.run(), evening.now())
                .lines(terminal.language())
                .forEach(terminal.out()::println);
        return 0;
    }

    /** Lines that somebody types, from a thread of their own: reading the keyboard waits. */
    private BlockingQueue<String> keyboard() {
        BlockingQueue<String> lines = new ArrayBlockingQueue<>(64);
        if (!terminal.lively() && !hands) return lines;
        var reader = new Thread(() -> read(lines), "keyboard");
        reader.setDaemon(true);
        reader.start();
        return lines;
    }

    private void read(BlockingQueue<String> lines) {
        try (var reader = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) lines.put(line);
        } catch (IOException e) {
            terminal.complain(new Sentence(
                    "Không đọc được bàn phím nữa; diễn tập vẫn chạy.",
                    "The keyboard cannot be read any more; the rehearsal goes on."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
