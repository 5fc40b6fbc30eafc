package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import khaimac.finding.Sentence;
import khaimac.machine.SystemWatch;
import khaimac.notation.Spelling;
import khaimac.office.Office;
import khaimac.plan.draft.PlanReader;
import khaimac.plan.draft.Question;
import khaimac.plan.draft.Understood;
import khaimac.plan.draft.Where;
import khaimac.plan.dress.Dress;
import khaimac.plan.dress.RosterDraft;
import khaimac.plan.dress.ShowDraft;
import khaimac.plan.paper.Paper;
import khaimac.plan.read.Papers;
import khaimac.plan.read.Patience;
import khaimac.plan.read.Unreadable;
import khaimac.showfile.shows.Slug;
import khaimac.terminal.JsonLines;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From a plan to drafts of shows, and what the plan leaves open. */
@Command(name = "import")
final class ImportVerb implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String ENDING = ".show.json";

    @Parameters(paramLabel = "PLAN", descriptionKey = "plan")
    private String plan = "";

    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "import-out")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "force")
    private boolean force;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /** The document itself too, block by block, for a page that shows it beside the draft. */
    @Option(names = "--blocks", hidden = true)
    private boolean blocks;

    private final List<List<String>> segments = new ArrayList<>();
    private final List<List<ShowDraft.Variants>> dresses = new ArrayList<>();

    private final Terminal terminal;

    ImportVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var paper = paper();
        if (paper == null) return 2;
        var today = new SystemWatch().now().wall().atZone(ZONE).toLocalDate();
        var understood = PlanReader.read(paper, today.getYear());
        var files = files(paper, understood, today);
        if (!isFree(files)) return 2;
        for (var file : files.entrySet()) {
            var folder = file.getKey().toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            Files.writeString(file.getKey(), file.getValue());
        }
        tell(paper, understood, List.copyOf(files.keySet()));
        if (files.isEmpty()) return 2;
        return understood.questions().isEmpty() ? 0 : 1;
    }

    private @Nullable Paper paper() throws IOException {
        try {
            var papers = new Papers(Office.find());
            return papers.read(Path.of(plan), Patience.of(new SystemWatch(), LONGEST));
        } catch (Unreadable unreadable) {
            terminal.complain(Sentence.same("“" + plan + "”:").and(unreadable.why()));
        } catch (InvalidPathException noPath) {
            terminal.complain(
                    new Sentence("Không thấy tệp “" + plan + "”.", "The file \"" + plan + "\" is not there."));
        }
        return null;
    }

    /** What is to be written, by where. */
    private Map<Path, String> files(Paper paper, Understood understood, LocalDate today) {
        var written = new LinkedHashMap<Path, String>();
        var target = out;
        var file = target != null && target.toString().endsWith(".json") ? target : null;
        var folder =
                file != null ? folderOf(file) : target == null ? terminal.home().resolve("show-files") : target;
        var name = file != null ? stem(file.getFileName().toString()) : Slug.of(stem(paper.name()));
        for (int i = 0; i < understood.drafts().size(); i++) {
            var draft = understood.drafts().get(i);
            var one = i == 0 ? name : name + "-" + (i + 1);
            var show = ShowDraft.of(draft, Dress.of(draft), one, paper.name(), today);
            segments.add(show.segments());
            dresses.add(show.dress());
            written.put(file != null && i == 0 ? file : folder.resolve(one + ENDING), show.text());
            show.rosters().forEach((path, text) -> written.put(folder.resolve(path), text));
        }
        for (int i = 0; i < understood.lists().size(); i++) {
            var one = i == 0 ? name : name + "-" + (i + 1);
            written.put(
                    folder.resolve("rosters").resolve(one + ".csv"),
                    RosterDraft.of(understood.lists().get(i)));
        }
        return written;
    }

    private static Path folderOf(Path file) {
        var folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }

    private static String stem(String file) {
        if (file.endsWith(ENDING)) return file.substring(0, file.length() - ENDING.length());
        int dot = file.lastIndexOf('.');
        return dot <= 0 ? file : file.substring(0, dot);
    }

    /** Nothing is written where anything would be lost. */
    private boolean isFree(Map<Path, String> files) {
        if (force) return true;
        boolean free = true;
        for (var file : files.keySet()) {
            if (!Files.exists(file)) continue;
            free = false;
            terminal.complain(new Sentence(
                    "Đã có tệp “" + file + "”. Chưa ghi gì cả. Hãy chọn --out khác, hoặc thêm " + "--force để ghi đè.",
                    "The file \"" + file
                            + "\" is there already. Nothing was written. Choose another --out, or say --force"
                            + " to write over it."));
        }
        return free;
    }

    private void tell(Paper paper, Understood understood, List<Path> files) {
        if (json) {
            lines(paper, understood, files);
            return;
        }
        for (var told : paper.told()) terminal.say(told);
        for (var file : files) terminal.say("Đã ghi " + file, "Wrote " + file);
        for (int i = -1; i < understood.drafts().size(); i++) {
            if (i >= 0) {
                var draft = understood.drafts().get(i);
                terminal.say(
                        "“" + draft.title().value() + "”: " + draft.items().size() + " phần, "
                                + draft.titles().size() + " tiêu đề, "
                                + draft.slogans().size() + " khẩu hiệu, "
                                + draft.rosters().size() + " danh sách.",
                        "\"" + draft.title().value() + "\": " + draft.items().size() + " items, "
                                + draft.titles().size() + " titles, "
                                + draft.slogans().size() + " slogans, "
                                + draft.rosters().size() + " lists.");
            }
            for (var question : understood.questions()) if (question.draft() == i) ask(question);
        }
        if (understood.questions().isEmpty()) terminal.say("Không còn gì phải hỏi.", "Nothing left to ask.");
    }

    private void ask(Question question) {
        var words = question.words();
        if (!question.places().isEmpty()) {
            var where = Where.words(question.places().getFirst());
            words = words.and(new Sentence("(" + where.vi() + ")", "(" + where.en() + ")"));
        }
        terminal.say(new Sentence("  ? " + words.vi(), "  ? " + words.en()));
    }

    private void lines(Paper paper, Understood understood, List<Path> files) {
        var lines = new JsonLines(ZONE);
        for (var told : paper.told()) line(lines, "told", Map.of("words", JsonLines.both(told)));
        for (var file : files) line(lines, "file", Map.of("file", file.toString()));
        if (blocks) for (var block : paper.blocks()) line(lines, "block", Map.of("block", said(lines, block)));
        for (int i = 0; i < understood.drafts().size(); i++)
            line(lines, "draft", Map.of("draft", said(lines, understood.drafts().get(i)), "segments", segments.get(i)));
        for (int i = 0; i < dresses.size(); i++)
            for (var part : dresses.get(i)) line(lines, "dress", Map.of("draft", i, "part", said(lines, part)));
        for (var list : understood.lists()) line(lines, "list", Map.of("list", said(lines, list)));
        for (var question : understood.questions()) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("asked", Spelling.word(question.asked()));
            fields.put("draft", question.draft());
            fields.put("item", question.item());
            fields.put("words", JsonLines.both(question.words()));
            fields.put("places", said(lines, question.places()));
            line(lines, "question", fields);
        }
        for (var taken : understood.taken()) line(lines, "taken", Map.of("taken", said(lines, taken)));
        var summary = new ArrayList<String>();
        files.forEach(file -> summary.add(file.toString()));
        line(
                lines,
                "summary",
                Map.of(
                        "drafts",
                        understood.drafts().size(),
                        "questions",
                        understood.questions().size(),
                        "files",
                        summary));
    }

    private static Object said(JsonLines lines, Object value) {
        var plain = lines.plain(value);
        return plain == null ? Map.of() : plain;
    }

    private void line(JsonLines lines, String kind, Map<String, Object> fields) {
        var line = new LinkedHashMap<String, Object>();
        line.put("kind", kind);
        line.putAll(fields);
        terminal.out().println(lines.line(line));
    }
}
