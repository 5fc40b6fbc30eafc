package khaimac.media.pages;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import khaimac.asset.Hashes;
import khaimac.asset.PageCount;
import khaimac.finding.Sentence;
import khaimac.office.Office;
import org.jspecify.annotations.Nullable;

/**
 * A presentation, and the PDF beside it that its pages are painted from. The PDF says in its last line what content it
 * was made of: times of files are not kept by every stick and every mail.
 */
public record Presentation(Path source, Path pdf) {
    private static final String MADE_OF = "%khaimac-made-of ";
    private static final int HASH = 64;

    /** How the two stand. */
    public enum State {
        /** The PDF was made of this very presentation, or by somebody else, who will know. */
        READY,
        /** The presentation has been changed since. */
        CHANGED,
        /** There is no PDF, or none that can be read. */
        LACKING
    }

    public State state() {
        try {
            if (!Files.isRegularFile(pdf) || PageCount.of(pdf).state() != PageCount.State.COUNTED) return State.LACKING;
            var of = madeOf();
            return of == null || !Files.isRegularFile(source) || of.equals(hash()) ? State.READY : State.CHANGED;
        } catch (IOException e) {
            return State.LACKING;
        }
    }

    /**
     * Has its PDF made.
     *
     * @return what is wrong; empty where it is there
     */
    public Sentence convert(Office office) throws IOException, InterruptedException {
        var name = "“" + source.getFileName() + "”";
        return switch (office.convert(source, "pdf", this::take)) {
            case MADE -> Sentence.NONE;
            case TOO_LONG -> tooLong(name, Math.max(1, office.longest().toSeconds()));
            case FAILED -> failed(name);
        };
    }

    private static Sentence tooLong(String name, long seconds) {
        return new Sentence(
                "LibreOffice chuyển " + name + " quá " + seconds
                        + " giây nên đã bị dừng. Chưa có PDF. Hãy xuất PDF từ phần mềm trình chiếu.",
                "LibreOffice took longer than " + seconds + " seconds for " + name
                        + " and was stopped. There is no PDF. Export one from the presentation.");
    }

    private static Sentence failed(String name) {
        return new Sentence(
                "LibreOffice không chuyển được " + name + ". Chưa có PDF. Hãy xuất PDF từ phần mềm trình chiếu.",
                "LibreOffice cannot convert " + name + ". There is no PDF. Export one from the presentation.");
    }

    /** Takes a PDF that was made of the presentation as its own; false where it is none. */
    boolean take(Path made) throws IOException {
        if (PageCount.of(made).state() != PageCount.State.COUNTED) return false;
        Files.writeString(made, "\n" + MADE_OF + hash() + "\n", StandardCharsets.US_ASCII, StandardOpenOption.APPEND);
        // Into its folder first: a move across disks is no move.
        var near = Files.createTempFile(pdf.toAbsolutePath().getParent(), "slides", ".new");
        Files.copy(made, near, StandardCopyOption.REPLACE_EXISTING);
        Files.move(near, pdf, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private String hash() throws IOException {
        try (var in = Files.newInputStream(source)) {
            return Hashes.hash(in);
        }
    }

    private @Nullable String madeOf() throws IOException {
        try (var file = new RandomAccessFile(pdf.toFile(), "r")) {
            var line = new byte[MADE_OF.length() + HASH];
            long from = file.length() - line.length - 1;
            if (from < 0) return null;
            file.seek(from);
            file.readFully(line);
            var text = new String(line, StandardCharsets.US_ASCII);
            return text.startsWith(MADE_OF) ? text.substring(MADE_OF.length()) : null;
        }
    }
}
