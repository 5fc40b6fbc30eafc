package khaimac.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import khaimac.finding.Sentence;
import khaimac.proof.Maket;
import khaimac.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every picture of the ceremony, for approval: as files, and as one PDF that is signed. */
@Command(name = "maket")
final class MaketVerb implements Callable<Integer> {
    private static final String BOOK = "maket.pdf";

    @Parameters(paramLabel = "SHOW", descriptionKey = "show")
    private String show = "";

    @Option(names = "--hall", paramLabel = "HALL", descriptionKey = "hall")
    private String hall = "simulated";

    @Option(names = "--out", paramLabel = "DIR|FILE.pdf", descriptionKey = "maket-out")
    private Path out = Path.of("maket");

    private final Terminal terminal;

    MaketVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var sources = new Sources(terminal);
        var reading = sources.show(show);
        var place = sources.hall(hall);
        if (reading == null || place == null) return 2;
        sources.complain(reading.findings());
        sources.complain(place.findings());
        return Painted.by(terminal, sources.folder(show), frames -> {
            var standing = sources.standing(show, reading.show());
            var maket = new Maket(reading.show(), place.hall(), frames, terminal.language(), standing);
            return write(maket, maket.sheets());
        });
    }

    private int write(Maket maket, List<Maket.Sheet> sheets) throws IOException {
        boolean bookOnly = out.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
        var book = bookOnly ? out : out.resolve(BOOK);
        var folder = book.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        if (!bookOnly) maket.pictures(sheets, out);
        try (var file = new BufferedOutputStream(Files.newOutputStream(book))) {
            maket.book(sheets, file);
        }
        long small = sheets.stream()
                .filter(sheet -> !sheet.proof().isReadable(sheet.wall()))
                .count();
        for (var sheet : sheets)
            terminal.say(Sentence.same((bookOnly ? sheet.number() + "." : sheet.file()) + "  " + maket.verdict(sheet)));
        terminal.say(
                book + ": " + sheets.size() + " hình, " + small + " hình có chữ quá nhỏ cho hàng cuối.",
                book + ": " + sheets.size() + " pictures, " + small + " with letters too small for the last row.");
        return small == 0 ? 0 : 1;
    }
}
