package khaimac.app;

import khaimac.clock.Watch;
import khaimac.desk.Doors;
import khaimac.desk.Past;
import khaimac.desk.Resumable;
import khaimac.finding.Sentence;
import khaimac.journal.FolderDisk;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Run folders a person names on the command line, only to be read: a run that is going on is not disturbed. */
final class Runs {
    private final Terminal terminal;

    Runs(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The run in a folder; null when there is none, and then that has been said. */
    @Nullable
    Past past(String name, Watch watch) {
        var folder = Ours.RUN.find(name, terminal.home());
        if (folder == null) {
            terminal.complain(Ours.RUN.lacking(name, terminal.home()));
            return null;
        }
        return switch (Doors.look(new FolderDisk(folder), watch.now(), null)) {
            case Resumable.Nothing() -> {
                terminal.complain(new Sentence(
                        "Thư mục “" + name + "” chưa có buổi lễ nào.",
                        "No run has begun in the folder \"" + name + "\"."));
                yield null;
            }
            case Resumable.Never(var why) -> {
                terminal.complain(why);
                yield null;
            }
            case Resumable.Ready(var past) -> past;
            case Resumable.Ask(var past, var why) -> past;
        };
    }
}
