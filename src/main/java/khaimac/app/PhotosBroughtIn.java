package khaimac.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import khaimac.asset.AssetFolder;
import khaimac.asset.Catalogue;
import khaimac.asset.Hashes;
import khaimac.engine.Inset;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.machine.House;
import khaimac.panel.BroughtIn;

/**
 * Pictures from tablets, beside the journal of their run. A process of its own opens them: what is wrong with one costs
 * that one, and no desk and no picture on a wall. What it makes is upright, and as large as the surfaces need.
 */
final class PhotosBroughtIn implements BroughtIn {
    private static final Sentence STAYS = new Sentence("Màn hình giữ nguyên.", "The screens stay as they are.");
    private static final Sentence TOO_LARGE = new Sentence(
                    "Tệp lớn hơn 20 MB nên không nhận.", "The file is larger than 20 MB.")
            .and(STAYS)
            .and(new Sentence("Hãy chọn ảnh nhỏ hơn.", "Choose a smaller one."));
    private static final Sentence NO_PICTURE = new Sentence(
                    "Tệp này không phải ảnh JPEG, PNG hay WebP.", "This file is no JPEG, PNG or WebP picture.")
            .and(STAYS)
            .and(new Sentence("Hãy chọn ảnh khác.", "Choose another picture."));
    private static final Sentence HEIC = new Sentence(
                    "Ảnh dạng HEIC của iPhone chưa đọc được.", "HEIC, as an iPhone keeps its pictures, cannot be read.")
            .and(STAYS)
            .and(new Sentence(
                    "Trên iPhone: Cài đặt → Camera → Định dạng → Tương thích nhất, rồi chụp lại; hoặc chụp màn hình ảnh"
                            + " đó và gửi ảnh chụp màn hình.",
                    "On the iPhone: Settings → Camera → Formats → Most Compatible, and take it again; or send a"
                            + " screenshot of it."));
    private static final Sentence BROKEN = new Sentence(
                    "Ảnh hỏng hoặc quá lớn (trên 50 triệu điểm ảnh) nên không mở được.",
                    "The picture is broken, or has more than 50 million pixels, and cannot be opened.")
            .and(STAYS)
            .and(new Sentence("Hãy chọn ảnh khác.", "Choose another picture."));
    private static final Sentence BUSY = new Sentence(
                    "Đang nhận một ảnh khác.", "Another picture is being taken in.")
            .and(STAYS)
            .and(new Sentence("Hãy gửi lại sau vài giây.", "Send it again in a few seconds."));
    private static final Sentence CUT_SHORT = new Sentence(
                    "Ảnh tới không trọn vẹn.", "The picture did not come as a whole.")
            .and(STAYS)
            .and(new Sentence("Hãy gửi lại.", "Send it again."));
    private static final Sentence FULL = new Sentence(
                    "Không cất được ảnh vào thư mục của buổi lễ.", "The picture cannot be kept in the run's folder.")
            .and(STAYS)
            .and(new Sentence("Hãy kiểm tra ổ đĩa.", "Check the disk."));

    /** Which part of the program opens them. */
    static final String VERB = "photo";

    /** Of a wall that is 4K. */
    private static final int MOST_SIDE = 3_840;

    private static final int LEAST_SIDE = 640;
    private static final int PATIENCE_SECONDS = 8;
    private static final int PIECE = 1 << 16;
    private static final int HEAD = 32;

    /** Outside the heap it is fifty million pixels twice at most. */
    private static final String MEMORY = "-Xmx96m";

    private final Path beside;
    private final Path folder;
    private final Path home;
    private final int width;
    private final int height;
    private final Hashes hashes;
    private final ShowOnDisk.Media media;
    private final ReentrantLock one = new ReentrantLock();

    /** @param beside the folder of the run */
    PhotosBroughtIn(Path beside, Path home, Hall hall, Hashes hashes, ShowOnDisk.Media media) {
        this.beside = beside;
        this.folder = beside.resolve(Inset.Photo.FOLDER);
        this.home = home;
        this.width = side(hall.surfaces().values().stream()
                .mapToInt(surface -> surface.width())
                .max()
                .orElse(0));
        this.height = side(hall.surfaces().values().stream()
                .mapToInt(surface -> surface.height())
                .max()
                .orElse(0));
        this.hashes = hashes;
        this.media = media;
    }

    private static int side(int wanted) {
        return Math.clamp(wanted, LEAST_SIDE, MOST_SIDE);
    }

    @Override
    public boolean has(Inset.Photo photo) {
        return media.known().of(photo.file()) != null;
    }

    @Override
    public Brought take(InputStream content, String hash) throws IOException {
        if (!one.tryLock()) return Brought.not(BUSY);
        try {
            Files.createDirectories(folder);
            return taken(content, hash);
        } finally {
            one.unlock();
        }
    }

    private Brought taken(InputStream content, String hash) throws IOException {
        var came = folder.resolve("came.new");
        var made = folder.resolve("made.new");
        try {
            var wrong = kept(content, hash, came);
            if (!wrong.isEmpty()) return Brought.not(wrong);
            if (!isDeveloped(came, made)) return Brought.not(BROKEN);
            var photo = Inset.Photo.of(Hashes.hash(Files.readAllBytes(made)));
            Files.move(
                    made,
                    beside.resolve(photo.file()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            var known = hashes.catalogue(new AssetFolder(beside), List.of(photo.file()));
            var asset = known.of(photo.file());
            if (asset == null) return Brought.not(FULL);
            media.grow(new Catalogue(Map.of(photo.file(), asset)));
            return new Brought(photo, Sentence.NONE);
        } finally {
            Files.deleteIfExists(came);
            Files.deleteIfExists(made);
        }
    }

    /** Streamed: what comes in never fills the memory of a desk. */
    private static Sentence kept(InputStream content, String hash, Path to) throws IOException {
        var head = content.readNBytes(HEAD);
        var wrong = wrong(head);
        if (!wrong.isEmpty()) return wrong;
        long size = head.length;
        try (var out = Files.newOutputStream(to)) {
            out.write(head);
            var piece = new byte[PIECE];
            for (int got = content.read(piece); got > 0; got = content.read(piece)) {
                size += got;
                if (size > MOST_BYTES) return TOO_LARGE;
                out.write(piece, 0, got);
            }
        }
        // Nobody on the way puts another picture behind a name that was signed.
        try (var in = Files.newInputStream(to)) {
            return Hashes.hash(in).equals(hash) ? Sentence.NONE : CUT_SHORT;
        }
    }

    private static Sentence wrong(byte[] head) {
        var letters = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        boolean known = letters.startsWith("\u00ff\u00d8\u00ff")
                || letters.startsWith("\u0089PNG\r\n\u001a\n")
                || (letters.startsWith("RIFF") && letters.startsWith("WEBP", 8));
        if (known) return Sentence.NONE;
        boolean apple = letters.startsWith("ftyphei", 4)
                || letters.startsWith("ftyphev", 4)
                || letters.startsWith("ftypmif1", 4)
                || letters.startsWith("ftypmsf1", 4)
                || letters.toLowerCase(Locale.ROOT).contains("heic");
        return apple ? HEIC : NO_PICTURE;
    }

    private boolean isDeveloped(Path from, Path to) throws IOException {
        var words = new ArrayList<>(House.java(MEMORY, home));
        words.addAll(List.of(
                VERB, from.toString(), to.toString(), Integer.toString(width), Integer.toString(height)));
        var process = new ProcessBuilder(words)
                .redirectInput(House.NOBODY_TYPES)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                return process.exitValue() == 0 && Files.isRegularFile(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }
}
