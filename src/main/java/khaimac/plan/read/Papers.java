package khaimac.plan.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import khaimac.office.Office;
import khaimac.plan.paper.Paper;
import khaimac.text.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The door: any file becomes a paper. What a file is, its content says; its name only breaks ties. It takes a bounded
 * time and a bounded part of the memory, whatever it is given.
 */
public final class Papers {
    private static final int MOST_MEGABYTES = 64;
    private static final int MOST_BYTES = MOST_MEGABYTES << 20;

    /** More than as many letters as there is room for. */
    private static final int MOST_TEXT = 3 * Sheaf.MOST_LETTERS;

    private final @Nullable Office office;

    /** @param office converts what is old; null: there is none on this machine */
    public Papers(@Nullable Office office) {
        this.office = office;
    }

    public Paper read(Path file, Patience patience) throws IOException {
        if (!Files.isRegularFile(file)) throw Unreadable.gone();
        try (var in = Files.newInputStream(file)) {
            if (Files.size(file) > MOST_BYTES) throw Unreadable.tooLarge(MOST_MEGABYTES);
            return read(String.valueOf(file.getFileName()), in, patience);
        } catch (Unreadable told) {
            throw told;
        } catch (IOException e) {
            throw Unreadable.gone();
        }
    }

    /** @param name of the file; it is shown, and tells apart what content cannot */
    public Paper read(String name, InputStream in, Patience patience) throws IOException {
        return read(name, whole(in, patience), patience);
    }

    /** A text that somebody pasted. */
    public Paper pasted(String text, Patience patience) throws IOException {
        var sheaf = new Sheaf();
        if (text.length() > Sheaf.MOST_LETTERS) sheaf.tellCut();
        var some = text.substring(0, Math.min(text.length(), Sheaf.MOST_LETTERS));
        return finished("", sheaf, () -> Texts.read(OldText.turned(some, sheaf), sheaf, patience));
    }

    private static byte[] whole(InputStream in, Patience patience) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var some = new byte[1 << 16];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            patience.ask();
            bytes.write(some, 0, read);
            if (bytes.size() > MOST_BYTES) throw Unreadable.tooLarge(MOST_MEGABYTES);
        }
        return bytes.toByteArray();
    }

    private Paper read(String name, byte[] content, Patience patience) throws IOException {
        if (content.length == 0) throw Unreadable.empty();
        var sheaf = new Sheaf();
        var kind = Kind.of(content);
        var paper = finished(name, sheaf, () -> {
            switch (kind) {
                case ZIP -> zip(content, sheaf, patience);
                case PDF -> PdfPaper.read(content, sheaf, patience);
                case OLE, RTF -> old(kind, content, sheaf, patience);
                case PICTURE -> throw Unreadable.picture();
                case TEXT -> text(name, content, sheaf, patience);
                case UNKNOWN -> throw Unreadable.unknown();
            }
        });
        if (paper.blocks().isEmpty()) throw Unreadable.empty();
        return paper;
    }

    private interface Reading {
        void read() throws IOException;
    }

    private static Paper finished(String name, Sheaf sheaf, Reading reading) throws IOException {
        try {
            reading.read();
        } catch (Sheaf.Full full) {
            // It is told, and what there was room for stands.
            return sheaf.paper(name);
        } catch (Unreadable told) {
            throw told;
        } catch (IOException e) {
            // All of it is in memory: what cannot be read there is broken.
            throw Unreadable.broken();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | StackOverflowError e) {
            throw Unreadable.broken();
        } catch (OutOfMemoryError e) {
            // One block that was asked for was too large, as a rule; what was read is given up.
            throw Unreadable.unpacksToTooMuch();
        }
        return OldText.turned(sheaf).paper(name);
    }

    private static void zip(byte[] content, Sheaf sheaf, Patience patience) throws IOException {
        var archive = new Archive(content, patience);
        var main = Relations.of(archive, "", patience).kind("officeDocument", "");
        if (main.startsWith("xl/") || archive.has("xl/workbook.xml")) {
            ExcelSheets.read(archive, sheaf, patience);
        } else if (main.startsWith("word/") || archive.has("word/document.xml")) {
            WordPaper.read(archive, sheaf, patience);
        } else if (archive.has("content.xml")) {
            OpenPaper.read(archive, sheaf, patience);
        } else {
            throw Unreadable.unknown();
        }
    }

    private void old(Kind kind, byte[] content, Sheaf sheaf, Patience patience) throws IOException {
        if (kind == Kind.OLE && Kind.holds(content, "EncryptedPackage", StandardCharsets.UTF_16LE))
            throw Unreadable.locked();
        boolean sheet = kind == Kind.OLE
                && (Kind.holds(content, "Workbook", StandardCharsets.UTF_16LE)
                        || Kind.holds(content, "Book", StandardCharsets.UTF_16LE))
                && !Kind.holds(content, "WordDocument", StandardCharsets.UTF_16LE);
        var ending = sheet ? "xlsx" : "docx";
        if (office == null) throw Unreadable.old("." + ending);
        var was = kind == Kind.RTF ? "rtf" : sheet ? "xls" : "doc";
        var made = new ByteArrayOutputStream();
        try {
            var came = office.patient(patience.left()).convert(content, was, ending, file -> {
                if (Files.size(file) > MOST_BYTES) return false;
                Files.copy(file, made);
                return true;
            });
            switch (came) {
                case MADE -> zip(made.toByteArray(), sheaf, patience);
                case TOO_LONG -> throw Unreadable.tooLong();
                case FAILED -> throw Unreadable.unconverted("." + ending);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Unreadable.stopped();
        }
    }

    private static void text(String name, byte[] content, Sheaf sheaf, Patience patience) throws IOException {
        var some = content;
        if (content.length > MOST_TEXT) {
            some = Arrays.copyOf(content, MOST_TEXT);
            // Not within a letter.
            int end = MOST_TEXT;
            while (end > 1 && some[end - 1] != '\n' && MOST_TEXT - end < 4096) end--;
            some = Arrays.copyOf(some, end);
            sheaf.tellCut();
        }
        var text = OldText.text(some, sheaf);
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (WebPage.is(text)) WebPage.read(text, sheaf, patience);
        else if (ending.equals("csv") || ending.equals("tsv")) SeparatedValues.read(text, sheaf, patience);
        else Texts.read(text, sheaf, patience);
    }
}
