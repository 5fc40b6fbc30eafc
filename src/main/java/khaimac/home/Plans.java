package khaimac.home;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import khaimac.finding.Sentence;
import khaimac.machine.Folders;
import khaimac.machine.House;
import khaimac.showfile.shows.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Plans that somebody brings: read by a process of its own, which may run out of memory or of time without Home minding.
 * What was understood of a plan stays beside the history of the show that came of it.
 */
final class Plans {
    private static final String MEMORY = "-Xmx512m";
    private static final long MOST_SECONDS = 150;
    private static final long MOST_BYTES = 500L << 20;
    private static final String LINES = "plan.jsonl";
    private static final int NOTHING = 2;

    private static final Sentence TOO_LARGE = new Sentence(
            "Tệp lớn hơn 500 MB nên không đọc. Hãy lưu bản kế hoạch chỉ có chữ.",
            "The file is larger than 500 MB and is not read. Save the plan with its words only.");
    private static final Sentence TOO_LONG = new Sentence(
            "Đọc bản kế hoạch này quá lâu nên đã dừng. Chưa tạo gì. Hãy lưu lại thành .docx hoặc dán chữ vào đây.",
            "Reading this plan took too long and was stopped. Nothing was made. Save it as .docx, or paste its words here.");
    private static final Sentence A_LIST = new Sentence(
            "Đây là một danh sách: đã để trong thư mục rosters, dùng được cho mọi buổi lễ.",
            "This is a list: it lies in the folder rosters, and every ceremony can use it.");

    private final Path home;
    private final Path shows;
    private final String lang;

    Plans(Path home, Path shows, String lang) {
        this.home = home;
        this.shows = shows;
        this.lang = lang;
    }

    /** What was understood of the plan of a show, line by line; null where it was made without one. */
    @Nullable
    Path lines(String show) {
        if (Shelves.file(shows, show) == null) return null;
        var lines = shows.resolve(Studio.HISTORY).resolve(show).resolve(LINES);
        return Files.isRegularFile(lines) ? lines : null;
    }

    Told imported(String name, InputStream content) throws IOException {
        var folder = Files.createTempDirectory("khaimac-plan");
        try {
            var file = folder.resolve(plain(name));
            try (var out = Files.newOutputStream(file)) {
                if (copied(content, out) > MOST_BYTES) return new Told.Refused(TOO_LARGE);
            }
            return read(file, free(name));
        } finally {
            Folders.delete(folder);
        }
    }

    /** Whatever a browser calls it, it is one file in a folder of ours. */
    private static String plain(String name) {
        int dot = name.lastIndexOf('.');
        var kind = dot < 0 ? "" : name.substring(dot + 1).replaceAll("[^A-Za-z0-9]", "");
        var stem = dot < 0 ? name : name.substring(0, dot);
        return Slug.of(stem) + (kind.isEmpty() ? ".txt" : "." + kind);
    }

    private static long copied(InputStream from, java.io.OutputStream to) throws IOException {
        var piece = new byte[1 << 16];
        long all = 0;
        for (int got = from.read(piece); got >= 0 && all <= MOST_BYTES; got = from.read(piece)) {
            to.write(piece, 0, got);
            all += got;
        }
        return all;
    }

    private String free(String name) {
        int dot = name.lastIndexOf('.');
        var slug = Slug.of(dot < 0 ? name : name.substring(0, dot));
        var free = slug;
        for (int more = 2; Files.exists(shows.resolve(free + Shelves.SHOW)); more++) free = slug + "-ban-" + more;
        return free;
    }

    private Told read(Path file, String name) throws IOException {
        var words = House.java(MEMORY, home);
        words.addAll(List.of("import", file.toString(), "--out", shows.resolve(name + Shelves.SHOW).toString()));
        words.addAll(List.of("--json", "--blocks", "--lang", lang));
        var said = file.resolveSibling("said.jsonl");
        var wrong = file.resolveSibling("wrong.txt");
        var reading = new ProcessBuilder(words)
                .redirectInput(House.NOBODY_TYPES)
                .redirectOutput(said.toFile())
                .redirectError(wrong.toFile())
                .start();
        try {
            if (!reading.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                reading.destroyForcibly();
                return new Told.Refused(TOO_LONG);
            }
        } catch (InterruptedException e) {
            reading.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Told.Refused(TOO_LONG);
        }
        if (reading.exitValue() >= NOTHING) return new Told.Refused(Sentence.same(last(wrong, said)));
        var made = kept(name, said);
        return new Told.Imported(made, made.isEmpty() ? A_LIST : Sentence.NONE);
    }

    /** What it said last: why nothing came of it. */
    private static String last(Path wrong, Path said) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(wrong, StandardCharsets.UTF_8));
        lines.removeIf(String::isBlank);
        return lines.isEmpty() ? Files.readString(said, StandardCharsets.UTF_8) : String.join(" ", lines);
    }

    /** The drafts that were made, each with what was understood beside its history, and which of them it is. */
    private List<String> kept(String name, Path said) throws IOException {
        var made = new ArrayList<String>();
        for (int draft = 0; ; draft++) {
            var show = draft == 0 ? name : name + "-" + (draft + 1);
            if (!Files.exists(shows.resolve(show + Shelves.SHOW))) return made;
            var beside = Files.createDirectories(shows.resolve(Studio.HISTORY).resolve(show));
            var lines = new ByteArrayOutputStream();
            lines.writeBytes(("{\"kind\": \"of\", \"draft\": " + draft + "}\n").getBytes(StandardCharsets.UTF_8));
            Files.copy(said, lines);
            var coming = beside.resolve(LINES + ".moi");
            Files.write(coming, lines.toByteArray());
            Files.move(coming, beside.resolve(LINES), StandardCopyOption.REPLACE_EXISTING);
            made.add(show);
        }
    }
}
