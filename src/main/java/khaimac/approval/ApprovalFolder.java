package khaimac.approval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import khaimac.asset.Hashes;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/** What was signed of a show, in a folder beside it: it goes along wherever the folder of the shows is copied to. */
public final class ApprovalFolder {
    /** Beside the show files. */
    public static final String NAME = "approved";

    private static final String SHOW = ".show.json";
    private static final String LOG = "approval.jsonl";
    private static final String BOOK = "maket-";
    private static final String BOOK_ENDS = ".pdf";
    private static final long MOST = 64L << 20;

    private final Path folder;

    private ApprovalFolder(Path folder) {
        this.folder = folder;
    }

    public static ApprovalFolder of(Path showFile) {
        var file = showFile.toAbsolutePath();
        var name = Objects.toString(file.getFileName(), "");
        var plain = name.endsWith(SHOW) ? name.substring(0, name.length() - SHOW.length()) : name;
        return new ApprovalFolder(file.resolveSibling(NAME).resolve(plain));
    }

    /** The text as it lies there; null where nothing was ever signed. */
    public byte @Nullable [] bytes() throws IOException {
        var log = folder.resolve(LOG);
        if (!Files.isRegularFile(log)) return null;
        if (Files.size(log) > MOST) throw new IOException("too large: " + log);
        return Files.readAllBytes(log);
    }

    /**
     * What is kept.
     *
     * @param told what is wrong with it; mostly nothing
     */
    public record Found(Approval approval, Sentence told) {
        /** @param now what the looks of the show say */
        public Standing with(List<Wording> now) {
            return Standing.of(approval, told, now);
        }
    }

    public Found found() {
        try {
            var bytes = bytes();
            if (bytes == null) return new Found(Approval.NONE, Sentence.NONE);
            var approval = Approval.read(bytes);
            if (approval == null) return new Found(Approval.NONE, ApprovalWords.DAMAGED);
            var signed = approval.signed();
            return new Found(approval, signed == null ? Sentence.NONE : wrong(signed));
        } catch (IOException e) {
            return new Found(Approval.NONE, ApprovalWords.DAMAGED);
        }
    }

    /** What is wrong with the maket that was signed; empty: it is what it was. */
    private Sentence wrong(Entry.Signed signed) throws IOException {
        var book = book(signed.book());
        if (book == null) return ApprovalWords.NO_BOOK;
        try (InputStream in = Files.newInputStream(book)) {
            return Hashes.hash(in).equals(signed.bookHash()) ? Sentence.NONE : ApprovalWords.OTHER_BOOK;
        }
    }

    /** A maket that was signed once; null where there is none of that name. */
    public @Nullable Path book(String name) {
        if (!name.startsWith(BOOK) || !name.endsWith(BOOK_ENDS) || name.contains("/") || name.contains("\\"))
            return null;
        var book = folder.resolve(name);
        return Files.isRegularFile(book) ? book : null;
    }

    /** Changes whenever something was signed, taken back, or changed by another hand. */
    public Object stamp() {
        try (var files = Files.list(folder)) {
            return files.sorted()
                    .map(file -> file.getFileName() + " " + file.toFile().lastModified() + " "
                            + file.toFile().length())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The name of the next maket. */
    public String nextBook() {
        int next = 1;
        while (Files.exists(folder.resolve(BOOK + next + BOOK_ENDS))) next++;
        return BOOK + next + BOOK_ENDS;
    }

    /** The maket is on the disk before what speaks of it. */
    public void keepBook(String name, byte[] book) throws IOException {
        Files.createDirectories(folder);
        write(name, book);
    }

    /**
     * What is kept from now on.
     *
     * @param before as it was when this began; where it has changed since, nothing is written
     * @return whether it was written
     */
    public boolean keep(byte @Nullable [] before, Approval next) throws IOException {
        Files.createDirectories(folder);
        var is = bytes();
        if (!Arrays.equals(is, before)) return false;
        if (is != null && Approval.read(is) == null) setAside();
        write(LOG, next.bytes());
        return true;
    }

    /** What is not believed is not deleted either. */
    private void setAside() throws IOException {
        int next = 1;
        while (Files.exists(folder.resolve("damaged-" + next + ".jsonl"))) next++;
        Files.copy(folder.resolve(LOG), folder.resolve("damaged-" + next + ".jsonl"));
    }

    private void write(String name, byte[] bytes) throws IOException {
        var coming = folder.resolve(name + ".moi");
        try (var file = FileChannel.open(
                coming, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) file.write(rest);
            file.force(true);
        }
        Files.move(coming, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
