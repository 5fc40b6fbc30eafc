package khaimac.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import khaimac.clock.Watch;
import khaimac.desk.Alarms;
import khaimac.desk.CarefulJudge;
import khaimac.desk.Desk;
import khaimac.engine.Age;
import khaimac.engine.Rewritten;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.guard.Code;
import khaimac.guard.Line;
import khaimac.phrase.Wishes;
import khaimac.rehearsal.IdealOperator;
import khaimac.rehearsal.Operator;
import khaimac.wiring.DeskLink;
import khaimac.wiring.OutputWords;
import khaimac.wiring.RehearsalWatch;
import org.jspecify.annotations.Nullable;

/** The operator's keys and picture at the desk's own machine; the lines come from the guard, which has the keyboard. */
public final class OperatorScreen {
    private static final long FRAME_MILLIS = 100;
    private static final int MOST_LINES = 64;

    /** Who has not heard of this desk for several of these is told, and in the end starts another one. */
    private static final Duration BEAT = Duration.ofMillis(250);

    private static final Sentence SAFE = new Sentence(
            "CHẾ ĐỘ AN TOÀN: không lệnh nào tự chạy. Gõ normal để chạy tự động lại.",
            "SAFE MODE: nothing starts by itself. Type normal to let it.");

    private static final Sentence NORMAL =
            new Sentence("Lệnh tự động lại chạy đúng giờ.", "What is due starts by itself again.");

    private static final Sentence PANEL = new Sentence(
            "panel: đường dẫn của bảng điều khiển trên trình duyệt", "panel: the link of the panel in the browser");

    private final Terminal terminal;
    private final Desk desk;
    private final DeskLink link;
    private final Watch real;
    private final OperatorNews news;
    private final Consumer<Sentence> tell;
    private final @Nullable CarefulJudge careful;
    private final Operator operator;
    private final DeskControls controls;
    private final OutputWords outputs;
    private final Supplier<Sentence> panel;
    private final boolean surfaces;
    private final Board board;
    private long decided;
    private long published;
    private Duration beaten = Duration.ofDays(-1);
    private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(MOST_LINES);

    /**
     * Opens it.
     *
     * @param real this machine's clocks
     * @param tell gets what the guard has to say, for everybody who operates
     * @param panel the link of the panel
     * @param tended gets what was done to an output here, for everybody who operates
     * @param file the show file as it lies there now
     */
    public OperatorScreen(
            Terminal terminal,
            Desk desk,
            DeskLink link,
            Watch watch,
            Watch real,
            OperatorNews news,
            Consumer<Sentence> tell,
            RehearsalWatch.@Nullable Setting rehearsal,
            @Nullable CarefulJudge careful,
            boolean ideal,
            Supplier<Sentence> panel,
            Consumer<Sentence> tended,
            Supplier<@Nullable Rewritten> file) {
        this.terminal = terminal;
        this.desk = desk;
        this.link = link;
        this.real = real;
        this.news = news;
        this.tell = tell;
        this.careful = careful;
        this.operator = ideal ? new IdealOperator() : Operator.NOBODY;
        this.outputs = new OutputWords(link, tended);
        this.surfaces = link.hasSurfaces();
        this.panel = panel;
        this.controls = new DeskControls(desk, watch, real, news, file);
        var mode = rehearsal == null
                ? new Sentence("BUỔI LỄ", "ON AIR")
                : new Sentence("DIỄN TẬP ×" + tidy(rehearsal.speed()), "REHEARSAL ×" + tidy(rehearsal.speed()));
        this.board = new Board(terminal, mode, !ideal, words(terminal), panel);
    }

    /** All that one may type here: the words of scripts, those about outputs, and where the panel is. */
    static Map<String, Sentence> words(Terminal terminal) {
        var all = new LinkedHashMap<>(Wishes.usages());
        Stream.concat(OutputWords.USAGES.stream(), Stream.of(PANEL)).forEach(usage -> {
            var said = terminal.in(usage);
            int end = said.indexOf(": ");
            all.put(said.substring(0, end), Sentence.same(said.substring(end + 2)));
        });
        return all;
    }

    /** Until the guard says that it is over, or is gone. */
    public int run() throws InterruptedException {
        var reader = Thread.ofPlatform().daemon().name("guard").start(this::listen);
        if (!surfaces) news.say(Alarms.NO_SURFACES);
        var ended = desk.ended().toCompletableFuture();
        while (!ended.isDone()) {
            beat();
            var line = lines.poll(FRAME_MILLIS, TimeUnit.MILLISECONDS);
            switch (line) {
                case null -> {}
                case Line.End() -> {
                    reader.interrupt();
                    return Code.WELL;
                }
                case Line.Say(var words) -> tell.accept(words);
                case Line.Pressed(long number, var at, var text) -> obey(number, at, text.strip());
                case Line.Typed _, Line.Done _, Line.Beat _, Line.Desk _ -> {}
            }
            var press = operator.nextPress(controls.run(), controls.now());
            if (press != null && !press.isAfter(controls.now()))
                controls.press(real.now().steady(), () -> {}).wish("go", new Wish.Go());
            news.follow(desk.onAir());
            if (terminal.lively()) board.draw(controls.run(), controls.now(), news.news(), alarm());
        }
        // It is beyond help: the guard starts another one.
        return Code.BROKEN;
    }

    /** A sign of life, if those have come round who must: who decides, who publishes, and this thread, which hears. */
    private void beat() {
        var now = real.now().steady();
        boolean lives = desk.turns() != decided && link.turns() != published;
        if (!lives || now.minus(beaten).compareTo(BEAT) < 0) return;
        decided = desk.turns();
        published = link.turns();
        beaten = now;
        say(new Line.Beat(now));
    }

    /** To the guard; what is drawn goes another way. */
    private void say(Line line) {
        terminal.err().println(line.written());
    }

    /** Whether a line covers surfaces, if it does anything. */
    public static boolean covers(String line) {
        return Wishes.covers(line);
    }

    private Sentence alarm() {
        var protection = desk.onAir().protection();
        var safe = careful != null && careful.isCareful() ? SAFE : Sentence.NONE;
        var hall = surfaces ? Sentence.NONE : Alarms.NO_SURFACES;
        return protection.on() ? safe.and(hall) : safe.and(hall).and(protection.words());
    }

    /** Enter alone is GO; anything else is a word as in a script. */
    private void obey(long number, Duration pressed, String text) {
        var age = controls.age(pressed);
        // A cover may be done late; whether this is one, and may still be done, the engine says.
        boolean late = Age.isTooOld(age) && !covers(text);
        var aboutOutputs = late ? List.of(Age.tooOld(age)) : outputs.obey(text);
        boolean asks = text.equals("?");
        // Enter alone leaves the words that one may type, and is no GO; a word that was read there is meant.
        boolean leaves = board.helps() && text.isEmpty();
        board.help(terminal.lively() && asks && !board.helps());
        if (leaves) {
            board.promptAgain();
            return;
        }
        if (aboutOutputs != null) {
            aboutOutputs.forEach(news::say);
        } else if (asks) {
            if (!terminal.lively())
                words(terminal)
                        .forEach((usage, says) ->
                                news.say(Sentence.same(usage + ": ").and(says)));
        } else if (text.equals("panel")) {
            news.say(panel.get());
        } else if (text.equals("normal") && careful != null) {
            careful.trust();
            news.say(NORMAL);
        } else {
            var reading = Wishes.read(text.isEmpty() ? "go" : text);
            Runnable done = () -> say(new Line.Done(number));
            if (reading.wish() != null) reading.wish().happen(controls.press(pressed, done));
            else {
                news.say(reading.wrong());
                done.run();
            }
        }
        if (terminal.lively()) board.promptAgain();
    }

    private void listen() {
        try (var reader = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                for (var said : Line.read(line)) lines.put(said);
            }
            // Nobody can reach this desk any more, and another one may want the folder: it ends, the players keep the
            // picture.
            lines.put(new Line.End());
        } catch (IOException | InterruptedException e) {
            lines.clear();
            lines.add(new Line.End());
        }
    }

    private static String tidy(double speed) {
        return speed == Math.rint(speed) ? Long.toString((long) speed) : Double.toString(speed);
    }
}
