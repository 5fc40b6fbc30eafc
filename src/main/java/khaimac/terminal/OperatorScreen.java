package khaimac.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import khaimac.clock.Watch;
import khaimac.desk.CarefulJudge;
import khaimac.desk.Desk;
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

    private static final Sentence SAFE = new Sentence(
            "CHẾ ĐỘ AN TOÀN: không lệnh nào tự chạy. Gõ normal để chạy tự động lại.",
            "SAFE MODE: nothing starts by itself. Type normal to let it.");

    private static final Sentence NORMAL =
            new Sentence("Lệnh tự động lại chạy đúng giờ.", "What is due starts by itself again.");

    private static final Sentence PANEL = new Sentence(
            "panel: đường dẫn của bảng điều khiển trên trình duyệt", "panel: the link of the panel in the browser");

    private final Terminal terminal;
    private final Desk desk;
    private final OperatorNews news;
    private final @Nullable CarefulJudge careful;
    private final Operator operator;
    private final DeskControls controls;
    private final OutputWords outputs;
    private final Supplier<Sentence> panel;
    private final Board board;
    private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(MOST_LINES);

    public OperatorScreen(
            Terminal terminal,
            Desk desk,
            DeskLink link,
            Watch watch,
            OperatorNews news,
            RehearsalWatch.@Nullable Setting rehearsal,
            @Nullable CarefulJudge careful,
            boolean ideal,
            Supplier<Sentence> panel) {
        this.terminal = terminal;
        this.desk = desk;
        this.news = news;
        this.careful = careful;
        this.operator = ideal ? new IdealOperator() : Operator.NOBODY;
        this.outputs = new OutputWords(link);
        this.panel = panel;
        this.controls = new DeskControls(desk, watch, news);
        var mode = rehearsal == null
                ? new Sentence("BUỔI LỄ", "ON AIR")
                : new Sentence("DIỄN TẬP ×" + tidy(rehearsal.speed()), "REHEARSAL ×" + tidy(rehearsal.speed()));
        this.board = new Board(terminal, mode, !ideal, Wishes.usages());
    }

    /** Until the guard says that it is over, or is gone. */
    public int run() throws InterruptedException {
        var reader = Thread.ofPlatform().daemon().name("guard").start(this::listen);
        var ended = desk.ended().toCompletableFuture();
        while (!ended.isDone()) {
            var line = lines.poll(FRAME_MILLIS, TimeUnit.MILLISECONDS);
            switch (line) {
                case null -> {}
                case Line.End() -> {
                    reader.interrupt();
                    return Code.WELL;
                }
                case Line.Say(var words) -> news.say(words);
                case Line.Typed(var text) -> obey(text.strip());
                case Line.Desk ignored -> {}
            }
            var press = operator.nextPress(controls.run(), controls.now());
            if (press != null && !press.isAfter(controls.now())) controls.wish("go", new Wish.Go());
            news.follow(desk.onAir());
            if (terminal.lively()) board.draw(controls.run(), controls.now(), news.news(), alarm());
        }
        // It is beyond help: the guard starts another one.
        return Code.BROKEN;
    }

    private Sentence alarm() {
        var protection = desk.onAir().protection();
        var safe = careful != null && careful.isCareful() ? SAFE : Sentence.NONE;
        return protection.on() ? safe : safe.and(protection.words());
    }

    /** Enter alone is GO; anything else is a word as in a script. */
    private void obey(String text) {
        var aboutOutputs = outputs.obey(text);
        if (aboutOutputs != null) {
            aboutOutputs.forEach(news::say);
        } else if (board.helps() || text.equals("?")) {
            board.help(!board.helps());
            if (!terminal.lively()) {
                Wishes.usages()
                        .forEach((usage, says) ->
                                news.say(Sentence.same(usage + ": ").and(says)));
                OutputWords.USAGES.forEach(news::say);
                news.say(PANEL);
            }
        } else if (text.equals("panel")) {
            news.say(panel.get());
        } else if (text.equals("normal") && careful != null) {
            careful.trust();
            news.say(NORMAL);
        } else {
            var reading = Wishes.read(text.isEmpty() ? "go" : text);
            if (reading.wish() == null) news.say(reading.wrong());
            else reading.wish().happen(controls);
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
