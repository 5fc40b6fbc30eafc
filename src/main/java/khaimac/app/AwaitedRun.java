package khaimac.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import khaimac.clock.Watch;
import khaimac.desk.Doors;
import khaimac.desk.Resumable;
import khaimac.desk.ShowCopy;
import khaimac.finding.Sentence;
import khaimac.guard.Line;
import khaimac.journal.FolderDisk;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * A desk that its guard has started again, and whose run is not in its place. It never opens another one by itself:
 * that would take the place, what is held and everybody who was let in from an evening that still goes on. It says what
 * it misses, the players hold the picture, and the operator decides.
 */
final class AwaitedRun {
    private static final long LOOK_MILLIS = 200;

    /** A journal that cannot be used is not read five times a second. */
    private static final int LOOKS = 5;

    private static final Sentence DECIDE = new Sentence(
            "Màn hình giữ hình đang chiếu; chưa có nút nào chạy. Hãy đưa thư mục trở lại chỗ cũ (buổi lễ tự chạy tiếp),"
                    + " hoặc gõ new để mở buổi mới.",
            "The screens keep what they show; no key does anything yet. Put the folder back (the run goes on by"
                    + " itself), or type new to open a new run.");

    private static final Sentence NOT_NOW = new Sentence(
            "Chưa làm được: bàn điều khiển không có buổi lễ. Màn hình giữ nguyên. Hãy đưa thư mục trở lại, hoặc gõ"
                    + " new.",
            "Not done: the desk has no run. The screens stay as they are. Put the folder back, or type new.");

    /** How the waiting ended. */
    enum Came {
        /** The run is in its place. */
        BACK,
        /** The operator wants a new one. */
        NEW,
        /** The house ends. */
        END
    }

    private final Terminal terminal;
    private final Path folder;
    private final @Nullable ShowCopy wanted;
    private final Watch watch;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    AwaitedRun(Terminal terminal, Path folder, @Nullable ShowCopy wanted, Watch watch) {
        this.terminal = terminal;
        this.folder = folder;
        this.wanted = wanted;
        this.watch = watch;
    }

    Came await() throws IOException, InterruptedException {
        var guard = ProcessHandle.current().parent();
        var said = Sentence.NONE;
        for (int look = 0; ; look++) {
            // It waits for somebody, and does not hang.
            tell(new Line.Beat(watch.now().steady()));
            if (look % LOOKS == 0) {
                var why = missing();
                if (why.isEmpty()) return Came.BACK;
                if (!why.equals(said)) terminal.say(why.and(DECIDE));
                said = why;
            }
            for (var line : heard()) {
                switch (line) {
                    case Line.End() -> {
                        return Came.END;
                    }
                    case Line.Say(var words) -> terminal.say(words);
                    case Line.Pressed(long number, var at, var text) -> {
                        tell(new Line.Done(number));
                        if (text.strip().equals("new")) return Came.NEW;
                        terminal.say(NOT_NOW);
                    }
                    case Line.Typed _, Line.Desk _, Line.Done _, Line.Beat _ -> {}
                }
            }
            if (guard.isEmpty() || !guard.get().isAlive()) return Came.END;
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void tell(Line line) {
        terminal.err().println(line.written());
    }

    private Sentence missing() {
        if (!Files.isDirectory(folder)) return gone(folder);
        return switch (Doors.look(new FolderDisk(folder), watch.now(), wanted)) {
            case Resumable.Nothing() -> gone(folder);
            case Resumable.Never(var why) -> why;
            case Resumable.Ready ignored -> Sentence.NONE;
            case Resumable.Ask ignored -> Sentence.NONE;
        };
    }

    /** What the guard has said since the last time. No byte is read that belongs to whoever reads after us. */
    private List<Line> heard() throws IOException {
        var lines = new ArrayList<Line>();
        while (terminal.in().available() > 0) {
            int next = terminal.in().read();
            if (next != '\n') begun.write(next);
            else {
                lines.addAll(Line.read(begun.toString(StandardCharsets.UTF_8)));
                begun.reset();
            }
        }
        return lines;
    }

    private static Sentence gone(Path folder) {
        return new Sentence(
                "Thư mục " + folder + " không còn buổi lễ nào: nó bị xóa, bị chuyển đi, hoặc ổ đĩa đã rút ra.",
                "No run lies in the folder " + folder
                        + " any more: it was deleted or moved away, or its disk was pulled out.");
    }
}
