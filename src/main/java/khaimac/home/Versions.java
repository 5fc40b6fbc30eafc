package khaimac.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.machine.Folders;
import khaimac.prepare.Manuscript;
import khaimac.show.Difference;
import khaimac.showfile.EditWords;
import org.jspecify.annotations.Nullable;

/** Older versions of shows beside what they are now: in words, and as files for who paints them. */
final class Versions implements AutoCloseable {
    private static final Sentence NO_SUCH = new Sentence(
            "Lịch sử không còn bản này. Hãy chọn bản khác.", "The history has this version no more. Choose another.");

    private final Path folder;

    Versions() throws IOException {
        folder = Files.createTempDirectory("khaimac-versions");
    }

    /** What differs, in the order in which it would be edited. */
    static Told compared(Manuscript text, Asked.Compare asked) {
        var before = text.showAt(asked.from());
        var after = asked.to() == 0 ? text.show() : text.showAt(asked.to());
        if (before == null || after == null) return new Told.Refused(NO_SUCH);
        var words = new ArrayList<Sentence>();
        var now = before;
        for (var one : Difference.between(before, after)) {
            var edit = one.edit();
            words.add(edit == null ? EditWords.of(one.thing(), now) : EditWords.of(edit, now));
            if (edit != null) now = edit.on(now);
        }
        return new Told.Compared(List.copyOf(words));
    }

    /** A folder with the files of a show as they were after a step; null where the history does not know. */
    synchronized @Nullable Path of(String show, Manuscript text, long revision) throws IOException {
        var then = folder.resolve(show).resolve(Long.toString(revision));
        if (Files.isDirectory(then)) return then;
        var files = text.filesAt(revision);
        if (files == null) return null;
        for (var one : files.entrySet()) {
            var file = then.resolve(one.getKey()).normalize();
            if (!file.startsWith(then)) continue;
            Files.createDirectories(file.getParent());
            Files.write(file, one.getValue());
        }
        return then;
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}
