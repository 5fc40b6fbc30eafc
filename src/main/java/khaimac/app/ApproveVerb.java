package khaimac.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import khaimac.approval.Approval;
import khaimac.approval.ApprovalFolder;
import khaimac.approval.Entry;
import khaimac.approval.Since;
import khaimac.approval.Standing;
import khaimac.approval.Wording;
import khaimac.approval.Wordings;
import khaimac.asset.Hashes;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.machine.SystemWatch;
import khaimac.proof.Maket;
import khaimac.render.papers.Frames;
import khaimac.show.Show;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of a show are signed: they are kept with the maket as it is now. Home starts it too. */
@Command(name = "approve")
final class ApproveVerb implements Callable<Integer> {
    private static final int REFUSED = 2;

    private static final Sentence NOBODY = new Sentence("Hãy cho biết ai duyệt (--name).", "Say who signs (--name).");
    private static final Sentence CHANGED = new Sentence(
            "Chữ vừa được sửa thêm nên chưa duyệt. Hãy xem lại rồi duyệt.",
            "The words have just been changed, so nothing is signed. Look at them again, then sign.");
    private static final Sentence ANOTHER = new Sentence(
            "Người khác vừa duyệt hoặc rút duyệt. Chưa ghi gì. Hãy xem lại.",
            "Somebody else has just signed, or taken it back. Nothing is written. Look again.");
    private static final Sentence NOTHING =
            new Sentence("Không có bản duyệt nào để rút.", "There is no approval to take back.");

    @Parameters(paramLabel = "SHOW", descriptionKey = "show")
    private String show = "";

    @Option(names = "--hall", paramLabel = "HALL", descriptionKey = "hall")
    private String hall = "simulated";

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "signer")
    private String name = "";

    @Option(names = "--office", paramLabel = "OFFICE", descriptionKey = "office")
    private String office = "";

    @Option(names = "--by", paramLabel = "WHO", descriptionKey = "approve-by")
    private String by = "";

    @Option(names = "--take-back", descriptionKey = "take-back")
    private boolean back;

    /** The words that whoever presses has before him, as {@link Wordings#version}. */
    @Option(names = "--seen", hidden = true)
    private @Nullable String seen;

    private final Terminal terminal;

    ApproveVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var sources = new Sources(terminal);
        var reading = sources.show(show);
        var place = back ? null : sources.hall(hall);
        if (reading == null || (place == null && !back)) return REFUSED;
        var folder = ApprovalFolder.of(Objects.requireNonNull(sources.file(show)));
        var now = new SystemWatch().now().wall();
        if (back) return takeBack(folder, now);
        if (name.isBlank()) return refused(NOBODY);
        var contents = sources.contents(show);
        var words = Wordings.of(reading.show(), contents);
        if (seen != null && !seen.equals(Wordings.version(words))) return refused(CHANGED);
        var at = Objects.requireNonNull(place).hall();
        return Painted.by(terminal, sources.folder(show), frames -> {
            var made = made(reading.show(), at, words, now, folder.nextBook(), frames);
            // What was painted is what is signed: neither the show nor its pictures became others meanwhile.
            var again = sources.show(show);
            boolean same = again != null && Wordings.of(again.show(), contents).equals(words);
            return same ? keep(folder, made) : refused(CHANGED);
        });
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Made(Entry.Signed entry, byte[] book) {}

    private Made made(Show read, Hall at, List<Wording> words, Instant now, String file, Frames frames) {
        // The page says that it is signed, and so it is once it is kept.
        var draft = new Entry.Signed(now, by, name.strip(), office.strip(), hall, file, "", words, List.of());
        var standing = new Standing(Approval.NONE, Sentence.NONE, Since.of(draft, words));
        var maket = new Maket(read, at, frames, terminal.language(), standing);
        var book = new ByteArrayOutputStream();
        var pages = maket.book(maket.sheets(), book);
        var bytes = book.toByteArray();
        return new Made(
                new Entry.Signed(
                        draft.at(),
                        draft.by(),
                        draft.name(),
                        draft.office(),
                        draft.hall(),
                        file,
                        Hashes.hash(bytes),
                        words,
                        pages),
                bytes);
    }

    private int keep(ApprovalFolder folder, Made made) throws IOException {
        var before = folder.bytes();
        var known = before == null ? Approval.NONE : Approval.read(before);
        folder.keepBook(made.entry().book(), made.book());
        if (!folder.keep(before, (known == null ? Approval.NONE : known).with(made.entry()))) return refused(ANOTHER);
        var entry = made.entry();
        terminal.say(
                "Đã duyệt: " + entry.words().size() + " hình, " + entry.pages().size() + " trang maket (" + entry.book()
                        + ").",
                "Signed: " + entry.words().size() + " looks, " + entry.pages().size() + " pages of the maket ("
                        + entry.book() + ").");
        return 0;
    }

    private int takeBack(ApprovalFolder folder, Instant now) throws IOException {
        var before = folder.bytes();
        var known = before == null ? null : Approval.read(before);
        if (known == null || known.signed() == null) return refused(NOTHING);
        if (!folder.keep(before, known.with(new Entry.TakenBack(now, by)))) return refused(ANOTHER);
        terminal.say("Đã rút bản duyệt; lịch sử vẫn giữ.", "The approval is taken back; its history is kept.");
        return 0;
    }

    private int refused(Sentence why) {
        terminal.complain(why);
        return REFUSED;
    }
}
