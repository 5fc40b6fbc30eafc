package khaimac.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import khaimac.finding.Sentence;

/** How many files, and connections, each process of the house may have open. */
public final class OpenFiles {
    /** Libraries, journal, link and outputs take less than a hundred; every tablet takes some. */
    static final long ENOUGH = 256;

    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern LINE = Pattern.compile("(?m)^Max open files +([0-9]+) ");

    private OpenFiles() {}

    /** What is wrong with the limit; empty where it is enough, or this system does not tell. */
    public static Sentence wrong() {
        try {
            return Files.isReadable(LIMITS) ? wrong(Files.readString(LIMITS)) : Sentence.NONE;
        } catch (IOException e) {
            return Sentence.NONE;
        }
    }

    static Sentence wrong(String limits) {
        var found = LINE.matcher(limits);
        if (!found.find() || found.group(1).length() > 9 || Long.parseLong(found.group(1)) >= ENOUGH)
            return Sentence.NONE;
        return new Sentence(
                "Máy này chỉ cho mỗi chương trình mở " + found.group(1)
                        + " tệp; buổi lễ có thể dừng giữa chừng nên chưa bắt đầu. Hãy gõ ulimit -n 4096 rồi chạy lại.",
                "This machine lets a program open only " + found.group(1)
                        + " files; a ceremony could stop in the middle, so it was not begun. Type ulimit -n 4096 and"
                        + " start again.");
    }
}
