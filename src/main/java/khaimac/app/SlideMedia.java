package khaimac.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import khaimac.asset.AssetFolder;
import khaimac.asset.PageCount;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.media.Unpaintable;
import khaimac.media.pages.Presentation;
import khaimac.media.pages.Sheets;
import khaimac.office.Office;
import khaimac.scene.Look;
import khaimac.show.EveryLook;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import org.jspecify.annotations.Nullable;

/** The slides of speakers: how many pages, and whether a presentation has been converted to a PDF. */
final class SlideMedia implements Media {
    private static final Sentence KIND = new Sentence("trình chiếu", "slides");
    private static final Sentence EXPORT = new Sentence(
            "Hãy xuất lại PDF từ phần mềm trình chiếu, không đặt mật khẩu.",
            "Export the PDF once more from the presentation, without a password.");
    private static final Sentence PREPARE =
            new Sentence("Hãy chạy lại với --prepare.", "Run this again with --prepare.");
    private static final Sentence NO_OFFICE = new Sentence(
            "Máy này không có LibreOffice nên không chuyển được sang PDF.",
            "This machine has no LibreOffice, so it cannot be converted to PDF.");
    private static final Sentence EXPORT_ONE = new Sentence(
            "Hãy xuất PDF từ phần mềm trình chiếu và ghi tên tệp PDF vào kịch bản, hoặc cài LibreOffice.",
            "Export a PDF from the presentation and name that in the show, or install LibreOffice.");

    private final @Nullable Office office;

    SlideMedia() {
        this(Office.find());
    }

    /** @param office what converts; null: this machine has none */
    SlideMedia(@Nullable Office office) {
        this.office = office;
    }

    @Override
    public List<Found> of(Show show, AssetFolder folder, boolean prepare, Consumer<Sentence> told)
            throws IOException, InterruptedException {
        var all = new ArrayList<Found>();
        for (var document : documents(show)) {
            var wrong = Sentence.NONE;
            var presentation = presentation(document, folder);
            if (presentation != null && presentation.state() != Presentation.State.READY) {
                if (prepare && office != null) {
                    told.accept(new Sentence(
                            "Đang chuyển “" + document.file() + "” sang PDF.",
                            "Converting \"" + document.file() + "\" to PDF."));
                    wrong = presentation.convert(office);
                } else
                    wrong = office == null
                            ? NO_OFFICE.and(EXPORT_ONE)
                            : unconverted(document, presentation).and(PREPARE);
            }
            all.add(found(document, folder, wrong));
        }
        return all;
    }

    private static Found found(Look.Pages document, AssetFolder folder, Sentence wrong) {
        var pdf = folder.file(document.document());
        var counted = pdf == null ? PageCount.UNKNOWN : PageCount.of(pdf);
        var about = switch (counted.state()) {
            case COUNTED -> new Sentence(counted.many() + " trang", counted.many() + " pages");
            case LOCKED -> new Sentence("có mật khẩu", "has a password");
            case BROKEN -> new Sentence("hỏng hoặc không phải PDF", "broken, or no PDF");
            case UNKNOWN -> new Sentence("không có PDF", "no PDF");
        };
        var todo = wrong.isEmpty() && counted.state() != PageCount.State.COUNTED ? EXPORT : wrong;
        if (counted.state() == PageCount.State.COUNTED) about = about.and(faces(document, folder));
        return new Found(KIND, document.file(), about, todo);
    }

    /** A document that names a face and does not bring it looks a little otherwise than its writer knows it. */
    private static Sentence faces(Look.Pages document, AssetFolder folder) {
        try (var sheets = new Sheets(folder)) {
            var faces = String.join(", ", sheets.absentFaces(document.document()));
            return faces.isEmpty()
                    ? Sentence.NONE
                    : new Sentence(
                            "(thiếu phông " + faces + ", dùng phông có sẵn)", "(without its faces " + faces + ")");
        } catch (Unpaintable e) {
            return Sentence.NONE;
        }
    }

    /** What a writer should know of presentations beforehand. */
    List<Finding> findings(ShowFile.Reading reading, AssetFolder folder) {
        var all = new ArrayList<Finding>();
        for (var document : documents(reading.show())) {
            var presentation = presentation(document, folder);
            if (presentation == null) continue;
            var state = presentation.state();
            if (state == Presentation.State.READY || (state == Presentation.State.LACKING && office != null)) continue;
            var shown = state == Presentation.State.CHANGED
                    ? new Sentence("Trang cũ vẫn được chiếu.", "The old pages are shown.")
                    : new Sentence(
                            "Khi tới chỗ này sẽ không có gì để chiếu.",
                            "There will be nothing to show when it is reached.");
            var what = office == null
                    ? unconverted(document, presentation).and(NO_OFFICE)
                    : unconverted(document, presentation);
            var instead = office == null
                    ? EXPORT_ONE
                    : new Sentence("Hãy chạy “khaimac media --prepare”.", "Run \"khaimac media --prepare\".");
            all.add(new Finding(Severity.WARNING, Place.whole(reading.places().file()), what, shown, instead));
        }
        return all;
    }

    private static Sentence unconverted(Look.Pages document, Presentation presentation) {
        var file = document.file();
        return presentation.state() == Presentation.State.CHANGED
                ? new Sentence(
                        "“" + file + "” đã được sửa từ lần chuyển sang PDF.",
                        "\"" + file + "\" has been changed since it was converted to PDF.")
                : new Sentence(
                        "“" + file + "” chưa được chuyển sang PDF.", "\"" + file + "\" has not been converted to PDF.");
    }

    /** Null where the document is painted as it is, or is not there. */
    private static @Nullable Presentation presentation(Look.Pages document, AssetFolder folder) {
        var source = document.isConverted() ? folder.file(document.file()) : null;
        return source == null ? null : new Presentation(source, source.resolveSibling(source.getFileName() + ".pdf"));
    }

    private static Set<Look.Pages> documents(Show show) {
        var all = new LinkedHashSet<Look.Pages>();
        for (var look : EveryLook.in(show)) if (look instanceof Look.Pages pages) all.add(pages);
        return all;
    }
}
