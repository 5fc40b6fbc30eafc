package khaimac.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import khaimac.finding.Sentence;
import khaimac.parcel.Packing;
import khaimac.parcel.Refused;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A show with all that it names, as one file for another machine. */
@Command(name = "pack")
final class PackVerb implements Callable<Integer> {
    @Parameters(paramLabel = "SHOW", descriptionKey = "show")
    private String show = "";

    @Option(names = "--hall", paramLabel = "HALL", descriptionKey = "pack-hall")
    private @Nullable String hall;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "pack-out")
    private @Nullable Path out;

    @Option(names = "--without-missing", descriptionKey = "without-missing")
    private boolean anyway;

    @Option(names = "--force", descriptionKey = "force")
    private boolean force;

    private final Terminal terminal;

    PackVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var sources = new Sources(terminal);
        var file = sources.file(show);
        var place = hall == null ? null : sources.hallFile(hall);
        if (file == null || (hall != null && place == null)) {
            if (file == null) sources.complain(show, Ours.SHOW);
            if (hall != null && place == null) sources.complain(hall, Ours.HALL);
            return 2;
        }
        try {
            var packing = Packing.of(file, place);
            for (var name : packing.missing())
                terminal.complain(new Sentence("Thiếu tệp: " + name, "This file is missing: " + name));
            if (!packing.missing().isEmpty() && !anyway) {
                terminal.complain(new Sentence(
                        "Chưa đóng gói. Hãy chép các tệp trên vào thư mục của kịch bản, hoặc thêm --without-missing để"
                                + " đóng gói không có chúng.",
                        "Nothing was packed. Copy these files into the show's folder, or say --without-missing to pack"
                                + " without them."));
                return 2;
            }
            write(packing.ready(), out == null ? Path.of(packing.show() + Packing.ENDING) : out);
            return packing.missing().isEmpty() ? 0 : 1;
        } catch (Refused refused) {
            terminal.complain(refused.why());
        } catch (IOException e) {
            terminal.complain(new Sentence(
                    "Không ghi được gói (" + e.getMessage() + ").",
                    "The package cannot be written (" + e.getMessage() + ")."));
        }
        return 2;
    }

    /** Beside it first, then in its place: never half a package by a name that somebody copies. */
    private void write(Packing.Ready ready, Path target) throws IOException {
        if (Files.exists(target) && !force)
            throw new IOException(terminal.in(new Sentence(
                    "đã có tệp “" + target + "”; chọn --out khác, hoặc thêm --force để ghi đè",
                    "the file \"" + target + "\" is there; choose another --out, or say --force to write over it")));
        var folder = target.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        var coming = target.resolveSibling(target.getFileName() + ".dang-ghi");
        try {
            try (var file = new BufferedOutputStream(Files.newOutputStream(coming))) {
                ready.write(file);
            }
            Files.move(coming, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(coming);
        }
        var manifest = ready.manifest();
        terminal.say(
                target + ": " + manifest.files().size() + " tệp, " + manifest.size() / 1_000_000 + " MB.",
                target + ": " + manifest.files().size() + " files, " + manifest.size() / 1_000_000 + " MB.");
    }
}
