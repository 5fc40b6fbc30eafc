package khaimac.home.halls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.journal.FolderDisk;
import khaimac.showfile.HallText;
import org.jspecify.annotations.Nullable;

/**
 * A hall that somebody works on. Until he saves it, its file stays as it is, and what he has done lies in a draft
 * beside it, also when the process dies. The file of before the last saving is kept.
 */
final class Draft {
    private static final String DRAFT = "draft.hall.json";
    private static final String BASE = "base.hall.json";
    private static final String FORMER = "former.hall.json";
    private static final int MOST_STEPS = 500;

    private static final Sentence FOUND_AGAIN = new Sentence(
            "Đây là bản đang làm dở lần trước, chưa lưu.",
            "This is what was worked on last time; it is not saved yet.");
    private static final Sentence EMPTY = new Sentence(
            "Hội trường chưa có màn hình nào. Hãy thêm một màn hình rồi lưu.",
            "The hall has no surface yet. Add one, then save.");
    private static final Sentence OUTSIDE = new Sentence(
            "Tệp hội trường vừa được chương trình khác sửa. Ghi đè bằng bản ở đây (bản kia được giữ lại), hay bỏ bản"
                    + " ở đây?",
            "Another program has just changed the hall file. Write over it (what it wrote is kept), or drop what was"
                    + " done here?");
    private static final Sentence NO_FORMER =
            new Sentence("Không còn bản trước của tệp này.", "There is no file of before any more.");
    private static final Sentence OVERTAKEN = new Sentence(
            "Người khác vừa sửa hội trường này; trang đã cập nhật. Hãy xem rồi làm lại.",
            "Somebody else has just changed this hall; the page is up to date now. Look, and do it again.");

    private final String name;
    private final Path file;
    private final FolderDisk halls;
    private final FolderDisk own;
    private final Path folder;
    private byte @Nullable [] base;
    private HallText text;
    private final Deque<HallText> before = new ArrayDeque<>();
    private final Deque<HallText> after = new ArrayDeque<>();
    private long revision = 1;
    private Sentence told = Sentence.NONE;

    private Draft(String name, Path file, Path folder, byte @Nullable [] base, byte[] now) {
        this.name = name;
        this.file = file;
        this.folder = folder;
        this.halls = new FolderDisk(parent(file));
        this.own = new FolderDisk(folder);
        this.base = base;
        this.text = HallText.of(name(file), now);
    }

    /** A hall as it lies on the disk, with what was not saved last time; null where there is none. */
    static @Nullable Draft of(String name, Path file, Path folder) throws IOException {
        var on = read(file);
        var kept = read(folder.resolve(DRAFT));
        if (kept == null || Arrays.equals(kept, on)) return on == null ? null : new Draft(name, file, folder, on, on);
        var draft = new Draft(name, file, folder, read(folder.resolve(BASE)), kept);
        draft.told = FOUND_AGAIN;
        return draft;
    }

    static Draft begun(String name, Path file, Path folder, String title) throws IOException {
        var draft = new Draft(
                name, file, folder, null, FreshHall.of(title).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        draft.keep();
        return draft;
    }

    private static byte @Nullable [] read(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    private static Path parent(Path file) {
        var parent = file.getParent();
        if (parent == null) throw new IllegalArgumentException("a hall lies in a folder: " + file);
        return parent;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    HallText text() {
        return text;
    }

    long revision() {
        return revision;
    }

    Sentence told() {
        return told;
    }

    boolean isFresh() {
        return base == null;
    }

    boolean isChanged() {
        return !Arrays.equals(base, text.bytes());
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    boolean hasFormer() {
        return Files.isRegularFile(folder.resolve(FORMER));
    }

    static boolean isKept(Path folder) {
        return Files.isRegularFile(folder.resolve(DRAFT));
    }

    /** The hall as it is on the page, in a file that other processes read. */
    Path lying() throws IOException {
        keep();
        return folder.resolve(DRAFT);
    }

    /** A file that nobody works on here is read again when another program has written it. */
    void look() throws IOException {
        var on = read(file);
        if (isChanged() || on == null || Arrays.equals(on, base)) return;
        base = on;
        turn(HallText.of(name(file), on));
        before.clear();
        after.clear();
    }

    HallTold change(long seen, HallWish wish) throws IOException {
        if (seen != revision) return refused(OVERTAKEN);
        var done = Hand.does(text.hall(), wish);
        if (done.hall() == null) return refused(done.because());
        return say(done.hall());
    }

    private HallTold say(Hall hall) throws IOException {
        return switch (text.saying(hall)) {
            case HallText.Outcome.Refused(var because) -> refused(because);
            case HallText.Outcome.Made(var made) -> {
                if (!Arrays.equals(made.bytes(), text.bytes())) {
                    before.push(text);
                    if (before.size() > MOST_STEPS) before.removeLast();
                    after.clear();
                    turn(made);
                    keep();
                }
                yield new HallTold.Done();
            }
        };
    }

    HallTold undo() throws IOException {
        return step(before, after);
    }

    HallTold redo() throws IOException {
        return step(after, before);
    }

    private HallTold step(Deque<HallText> from, Deque<HallText> to) throws IOException {
        if (!from.isEmpty()) {
            to.push(text);
            turn(from.pop());
            keep();
        }
        return new HallTold.Done();
    }

    private void turn(HallText other) {
        text = other;
        revision++;
        told = Sentence.NONE;
    }

    HallTold save(boolean over) throws IOException {
        if (text.hall().surfaces().isEmpty()) return refused(EMPTY);
        var on = read(file);
        if (!over && !Arrays.equals(on, base)) return new HallTold.Refused(OUTSIDE, true);
        if (on != null && !Arrays.equals(on, text.bytes())) put(own, FORMER, on);
        put(halls, name(file), text.bytes());
        base = text.bytes();
        forget();
        return new HallTold.Made(name);
    }

    /** Back to what the file says; with undo nothing of it is lost. */
    HallTold drop() throws IOException {
        var on = read(file);
        if (on == null) {
            forget();
            return new HallTold.Made("");
        }
        base = on;
        before.push(text);
        after.clear();
        turn(HallText.of(name(file), on));
        forget();
        return new HallTold.Done();
    }

    HallTold former() throws IOException {
        var kept = read(folder.resolve(FORMER));
        var on = read(file);
        if (kept == null || on == null) return refused(NO_FORMER);
        put(own, FORMER, on);
        put(halls, name(file), kept);
        base = kept;
        before.push(text);
        after.clear();
        turn(HallText.of(name(file), kept));
        forget();
        return new HallTold.Done();
    }

    private void forget() throws IOException {
        told = Sentence.NONE;
        revision++;
        own.delete(DRAFT);
        own.delete(BASE);
    }

    /** What is not saved is on the disk before anybody is answered. */
    private void keep() throws IOException {
        Files.createDirectories(folder);
        var known = base;
        if (known == null) own.delete(BASE);
        else put(own, BASE, known);
        put(own, DRAFT, text.bytes());
    }

    private static void put(FolderDisk disk, String name, byte[] bytes) throws IOException {
        var coming = name + ".new";
        disk.make();
        disk.delete(coming);
        try (var to = disk.create(coming)) {
            to.append(bytes);
            to.force();
        }
        disk.rename(coming, name);
        disk.sync();
    }

    private static HallTold refused(Sentence because) {
        return new HallTold.Refused(because, false);
    }
}
