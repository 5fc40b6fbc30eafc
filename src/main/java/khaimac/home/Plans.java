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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import khaimac.finding.Sentence;
import khaimac.machine.Folders;
import khaimac.machine.House;
import khaimac.plan.again.Again;
import khaimac.prepare.Answer;
import khaimac.prepare.Manuscript;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import khaimac.showfile.shows.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Plans that somebody brings: read by a process of its own, which may run out of memory or of time, and Home goes on.
 * What was understood of a plan stays beside the history of the show that came of it.
 */
final class Plans {
    private static final String MEMORY = "-Xmx512m";
    private static final long MOST_SECONDS = 150;
    private static final long MOST_BYTES = 500L << 20;
    private static final String LINES = "plan.jsonl";

    /** The drafts of the plan as they were made. */
    private static final String DRAFT = "draft";

    private static final int NOTHING = 2;

    private static final Sentence TOO_LARGE = new Sentence(
            "Tệp lớn hơn 500 MB nên không đọc. Hãy lưu bản kế hoạch chỉ có chữ.",
            "The file is larger than 500 MB and is not read. Save the plan with its words only.");
    private static final Sentence TOO_LONG = new Sentence(
            "Đọc bản kế hoạch này quá lâu nên đã dừng. Chưa tạo gì. Hãy lưu lại thành .docx hoặc dán chữ vào đây.",
            "Reading this plan took too long and was stopped. Nothing was made. Save it as .docx, or paste its words"
                    + " here.");
    private static final Sentence A_LIST = new Sentence(
            "Đây là một danh sách: đã để trong thư mục rosters, dùng được cho mọi buổi lễ.",
            "This is a list: it lies in the folder rosters, and every ceremony can use it.");

    private static final Sentence NOTHING_IN_IT = new Sentence(
            "Không thấy chương trình hay danh sách nào trong tệp này. Chưa tạo gì.",
            "There is neither an agenda nor a list in this file. Nothing was made.");
    private static final Sentence NO_PLAN = new Sentence(
            "Buổi lễ này không làm từ bản kế hoạch nào, hoặc bản mới đã được nhận rồi.",
            "This ceremony was made without a plan, or the new version is taken over already.");
    private static final Sentence NOT_IN_IT = new Sentence(
            "Bản kế hoạch mới không còn buổi lễ này. Kịch bản vẫn như cũ.",
            "The new version of the plan has this ceremony no more. The show is as it was.");

    /** New versions that somebody looks at, by show. */
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

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
        var lines = beside(show).resolve(LINES);
        return Files.isRegularFile(lines) ? lines : null;
    }

    Told imported(String name, InputStream content) throws IOException {
        return with(name, content, free(name), read -> {
            copy(read.out(), shows);
            var made = read.shows();
            for (int draft = 0; draft < made.size(); draft++) keep(made.get(draft), draft, read);
            return new Told.Imported(made, made.isEmpty() ? A_LIST : Sentence.NONE);
        });
    }

    /** What a new version of a plan changes in a show that people have worked on since; nothing is changed yet. */
    Told again(String show, Show present, String name, InputStream content) throws IOException {
        var before = before(show);
        if (before == null) return new Told.Refused(NO_PLAN);
        int draft = place(show);
        return with(name, content, before.first(), read -> {
            if (draft >= read.shows().size()) return new Told.Refused(NOT_IN_IT);
            var now = shown(read.out(), read.shows().get(draft));
            var found = Again.of(before.show(), now, present);
            discard(show);
            var waits = new Waiting(Files.createTempDirectory("khaimac-again"), draft, read.shows(), found);
            copy(read.out(), waits.folder());
            Files.copy(read.said(), waits.folder().resolve(LINES));
            waiting.put(show, waits);
            return new Told.Renewal(found.stream()
                    .map(one -> new Told.Renewed(one.words(), one.byHand()))
                    .toList());
        });
    }

    /** Takes the chosen ones over as one step; from then on this is the version that the next one is compared with. */
    Told renewed(Manuscript text, String who, Asked.Renew asked) throws IOException {
        var waits = waiting.get(asked.show());
        if (waits == null) return new Told.Refused(NO_PLAN);
        var edits = new ArrayList<ShowEdit>();
        for (int at : asked.chosen())
            if (at >= 0 && at < waits.found().size())
                edits.add(waits.found().get(at).edit());
        var several = new ShowEdit.Several(List.copyOf(edits));
        var answer = edits.isEmpty()
                ? new Answer.Done(text.revision(), Sentence.NONE)
                : text.edit(who, asked.seen(), several);
        if (answer instanceof Answer.Done(long revision, var told)) {
            keep(
                    asked.show(),
                    waits.draft(),
                    new Read(waits.folder(), waits.folder().resolve(LINES), waits.shows()));
            discard(asked.show());
            return new Told.Done(revision, told);
        }
        return Studio.told(answer);
    }

    private void discard(String show) {
        var before = waiting.remove(show);
        if (before != null) Folders.delete(before.folder());
    }

    /** What came of reading a document: drafts with their lists in a folder, and all that was said of it. */
    private record Read(Path out, Path said, List<String> shows) {}

    /** A new version that somebody looks at. */
    private record Waiting(Path folder, int draft, List<String> shows, List<Again.Difference> found) {}

    /** @param first the name of the first ceremony of the plan, by which its lists are called */
    private record Before(Show show, String first) {}

    private interface Use {
        Told of(Read read) throws IOException;
    }

    private Told with(String name, InputStream content, String as, Use use) throws IOException {
        var folder = Files.createTempDirectory("khaimac-plan");
        try {
            var file = folder.resolve(plain(name));
            try (var out = Files.newOutputStream(file)) {
                if (copied(content, out) > MOST_BYTES) return new Told.Refused(TOO_LARGE);
            }
            var out = Files.createDirectories(folder.resolve("out"));
            var said = folder.resolve("said.jsonl");
            var wrong = read(file, out.resolve(as + Shelves.SHOW), said);
            if (!wrong.isEmpty()) return new Told.Refused(wrong);
            var made = new ArrayList<String>();
            for (var one = as; Files.exists(out.resolve(one + Shelves.SHOW)); one = as + "-" + (made.size() + 1))
                made.add(one);
            return use.of(new Read(out, said, List.copyOf(made)));
        } finally {
            Folders.delete(folder);
        }
    }

    private static Show shown(Path folder, String show) throws IOException {
        var file = folder.resolve(show + Shelves.SHOW);
        return ShowFile.read(show, Files.readAllBytes(file), Folder.of(file)).show();
    }

    private Path beside(String show) {
        return shows.resolve(Studio.HISTORY).resolve(show);
    }

    /** The draft as it was imported last. */
    private @Nullable Before before(String show) throws IOException {
        var folder = beside(show).resolve(DRAFT);
        int draft = place(show);
        if (draft < 0) return null;
        var ending = "-" + (draft + 1);
        var first = draft == 0 || !show.endsWith(ending) ? show : show.substring(0, show.length() - ending.length());
        return Files.exists(folder.resolve(show + Shelves.SHOW)) ? new Before(shown(folder, show), first) : null;
    }

    /** A draft as it was made, and which ceremony of its plan it is. */
    record Drafted(Show show, int place) {}

    /** The draft of a show as it was imported last; null where it came of no plan. */
    @Nullable
    Drafted draft(String show) throws IOException {
        var before = before(show);
        return before == null ? null : new Drafted(before.show(), place(show));
    }

    /** Which ceremony of its plan a show is, from 0; -1: it came of none. */
    private int place(String show) throws IOException {
        var lines = lines(show);
        if (lines == null) return -1;
        try (var in = Files.newBufferedReader(lines)) {
            var first = in.readLine();
            return first == null ? -1 : Integer.parseInt(first.replaceAll("[^0-9]", ""));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void keep(String show, int draft, Read read) throws IOException {
        var beside = Files.createDirectories(beside(show));
        Folders.delete(beside.resolve(DRAFT));
        copy(read.out(), beside.resolve(DRAFT));
        var lines = new ByteArrayOutputStream();
        lines.writeBytes(("{\"kind\": \"of\", \"draft\": " + draft + "}\n").getBytes(StandardCharsets.UTF_8));
        Files.copy(read.said(), lines);
        var coming = beside.resolve(LINES + ".moi");
        Files.write(coming, lines.toByteArray());
        Files.move(coming, beside.resolve(LINES), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(Path from, Path into) throws IOException {
        try (var all = Files.walk(from)) {
            for (var one : all.toList()) {
                var to = into.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) Files.createDirectories(to);
                else Files.copy(one, to);
            }
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

    /** Why nothing came of it; empty where something did. */
    private Sentence read(Path file, Path out, Path said) throws IOException {
        var words = House.java(MEMORY, home);
        words.addAll(List.of("import", file.toString(), "--out", out.toString()));
        words.addAll(List.of("--json", "--blocks", "--lang", lang));
        var wrong = file.resolveSibling("wrong.txt");
        var reading = new ProcessBuilder(words)
                .redirectInput(House.NOBODY_TYPES)
                .redirectOutput(said.toFile())
                .redirectError(wrong.toFile())
                .start();
        try {
            if (!reading.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                reading.destroyForcibly();
                return TOO_LONG;
            }
        } catch (InterruptedException e) {
            reading.destroyForcibly();
            Thread.currentThread().interrupt();
            return TOO_LONG;
        }
        return reading.exitValue() < NOTHING ? Sentence.NONE : last(wrong);
    }

    /** What it said last. */
    private static Sentence last(Path wrong) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(wrong, StandardCharsets.UTF_8));
        lines.removeIf(String::isBlank);
        return lines.isEmpty() ? NOTHING_IN_IT : Sentence.same(String.join(" ", lines));
    }
}
