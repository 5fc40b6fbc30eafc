package khaimac.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import khaimac.approval.ApprovalFolder;
import khaimac.approval.ApprovalWords;
import khaimac.approval.Entry;
import khaimac.approval.Fate;
import khaimac.approval.Spot;
import khaimac.approval.Standing;
import khaimac.approval.Wordings;
import khaimac.asset.Hashes;
import khaimac.asset.Signatures;
import khaimac.finding.Sentence;
import khaimac.machine.Folders;
import khaimac.machine.House;
import khaimac.prepare.Manuscript;
import khaimac.show.Show;
import khaimac.showfile.Folder;
import org.jspecify.annotations.Nullable;

/**
 * What was signed of the shows that are prepared here. The maket is made by a process of its own, which signs what it
 * has painted; Home only tells.
 */
final class Approvals {
    private static final String MEMORY = "-Xmx512m";
    private static final long MOST_SECONDS = 300;
    private static final int REFUSED = 2;

    private static final Sentence TOO_LONG = new Sentence(
            "Làm maket quá lâu nên đã dừng. Chưa ghi gì. Hãy thử lại khi máy rảnh.",
            "Making the maket took too long and was stopped. Nothing is written. Try again when this machine is idle.");
    private static final Sentence NOT_MADE = new Sentence(
            "Chưa làm được maket trên máy này. Chưa ghi gì.", "No maket could be made here. Nothing is written.");
    private static final Sentence LATER = new Sentence(
            "Kịch bản vừa được sửa thêm nên chưa duyệt. Hãy xem lại rồi duyệt.",
            "The show has just been changed, so nothing is signed. Look at it again, then sign.");

    private final Path home;
    private final Path shows;
    private final String lang;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** What was read of an approval, as long as its folder is the same; and what is known of files since then. */
    private record Kept(Object stamp, ApprovalFolder.Found found, Hashes hashes) {}

    Approvals(Path home, Path shows, String lang) {
        this.home = home;
        this.shows = shows;
        this.lang = lang;
    }

    private Path file(String show) {
        return shows.resolve(show + Shelves.SHOW);
    }

    private Kept kept(String show) {
        var folder = ApprovalFolder.of(file(show));
        var stamp = folder.stamp();
        var before = kept.get(show);
        if (before != null && before.stamp().equals(stamp)) return before;
        // Who signed has read the files through already, and remembered them.
        var memory = home.resolve("cache").resolve("known.json");
        var hashes = new Hashes(memory, List.of(new Signatures()), (file, size) -> {});
        var now = new Kept(stamp, folder.found(), hashes);
        kept.put(show, now);
        return now;
    }

    private UnaryOperator<String> contents(String show, Hashes hashes) {
        var folder = Folder.of(file(show)).assets();
        return name -> {
            var file = folder.file(name);
            var asset = file == null ? null : hashes.of(file);
            return asset == null ? "" : asset.hash();
        };
    }

    Told.Approval of(String show, Show now) {
        var known = kept(show);
        var found = known.found();
        // Where nothing is signed no film is read through.
        var standing = found.approval().signed() == null
                ? found.with(List.of())
                : found.with(Wordings.of(now, contents(show, known.hashes())));
        return told(standing, now);
    }

    private static Told.Approval told(Standing standing, Show show) {
        var since = standing.since();
        var signed = since == null ? null : since.signed();
        var history = new ArrayList<Told.Signing>();
        for (var entry : standing.approval().entries().reversed()) history.add(signing(entry, show));
        return new Told.Approval(
                standing.told(),
                signed == null ? null : signing(signed, show),
                since == null
                        ? List.of()
                        : since.fates().stream().map(fate -> told(fate, show)).toList(),
                List.copyOf(history));
    }

    private static Told.Signing signing(Entry entry, Show show) {
        var day = ApprovalWords.day(entry.at(), show);
        return switch (entry) {
            case Entry.Signed one ->
                new Told.Signing(one.at(), day, one.by(), one.name(), one.office(), one.hall(), one.book(), false);
            case Entry.TakenBack(var at, var by) -> new Told.Signing(at, day, by, "", "", "", "", true);
        };
    }

    private static Told.Since told(Fate fate, Show show) {
        boolean same = fate.state() == Fate.State.SIGNED;
        return new Told.Since(
                fate.spot() instanceof Spot.Named(var look) ? look : "",
                ApprovalWords.of(fate.spot(), show),
                fate.state(),
                same ? "" : ApprovalWords.brief(fate.was()),
                same ? "" : ApprovalWords.brief(fate.now()),
                fate.page());
    }

    /** Signs what whoever presses has before him, and nothing else. */
    Told approve(Manuscript text, String who, Asked.Approve asked) throws IOException {
        if (text.revision() != asked.seen()) return new Told.Refused(LATER);
        var hashes = kept(asked.show()).hashes();
        var seen = Wordings.version(Wordings.of(text.show(), contents(asked.show(), hashes)));
        var words = new ArrayList<>(List.of("--hall", asked.hall(), "--name=" + line(asked.name()), "--seen", seen));
        if (!asked.office().isBlank()) words.add("--office=" + line(asked.office()));
        return began(asked.show(), who, words);
    }

    Told takeBack(String show, String who) throws IOException {
        return began(show, who, List.of("--take-back"));
    }

    private static String line(String typed) {
        return typed.strip().replaceAll("\\p{Cntrl}+", " ");
    }

    private Told began(String show, String who, List<String> more) throws IOException {
        var words = new ArrayList<>(List.of("approve", file(show).toString(), "--by=" + line(who)));
        words.addAll(more);
        var wrong = done(words);
        return wrong.isEmpty() ? new Told.Made(show) : new Told.Refused(wrong);
    }

    /** The maket as the show is now, with what was changed since it was signed. */
    Made maket(String show, String hall) throws IOException {
        var folder = Files.createTempDirectory("khaimac-maket");
        try {
            var out = folder.resolve("maket.pdf");
            var wrong = done(List.of("maket", file(show).toString(), "--hall", hall, "--out", out.toString()));
            return new Made(wrong.isEmpty() && Files.exists(out) ? Files.readAllBytes(out) : null, wrong);
        } finally {
            Folders.delete(folder);
        }
    }

    /** @param pdf null: none, and why */
    @SuppressWarnings("ArrayRecordComponent")
    record Made(byte @Nullable [] pdf, Sentence wrong) {}

    /** A maket as it was signed; null where there is none of that name. */
    @Nullable
    Path book(String show, String name) {
        return Shelves.file(shows, show) == null
                ? null
                : ApprovalFolder.of(file(show)).book(name);
    }

    /** Why it was not done; empty where it was. */
    private Sentence done(List<String> said) throws IOException {
        var folder = Files.createTempDirectory("khaimac-approve");
        try {
            var wrong = folder.resolve("wrong.txt");
            var words = House.java(MEMORY, home);
            words.addAll(said);
            words.addAll(List.of("--lang", lang));
            var process = new ProcessBuilder(words)
                    .redirectInput(House.NOBODY_TYPES)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(wrong.toFile())
                    .start();
            try {
                if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return TOO_LONG;
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                return TOO_LONG;
            }
            return process.exitValue() < REFUSED ? Sentence.NONE : last(wrong);
        } finally {
            Folders.delete(folder);
        }
    }

    /** What it said last; the program's own findings stand before that. */
    private static Sentence last(Path wrong) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(wrong, StandardCharsets.UTF_8));
        lines.removeIf(String::isBlank);
        return lines.isEmpty()
                ? NOT_MADE
                : Sentence.same(Objects.requireNonNull(lines.getLast()).strip());
    }
}
