package khaimac.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import khaimac.approval.Page;
import khaimac.approval.Standing;
import khaimac.asset.Hashes;
import khaimac.calendar.DateWords;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Surface;
import khaimac.render.Turning;
import khaimac.render.Wall;
import khaimac.render.papers.Book;
import khaimac.render.papers.Frames;
import khaimac.render.papers.Proof;
import khaimac.show.Show;

/** Every picture of a ceremony on paper and as files, as leaders look at them and sign them beforehand. */
public final class Maket {
    private static final Sentence SIGN =
            new Sentence("DUYỆT (ký, ghi rõ họ tên, ngày)", "APPROVED (signature, name, date)");

    private final Show show;
    private final Hall hall;
    private final Frames frames;
    private final Language language;
    private final Stamps stamps;

    /** @param standing how the show stands to what was signed of it: each page says so */
    public Maket(Show show, Hall hall, Frames frames, Language language, Standing standing) {
        this.show = show;
        this.hall = hall;
        this.frames = frames;
        this.language = language;
        this.stamps = new Stamps(show, standing, language);
    }

    /**
     * One picture of the maket.
     *
     * @param turn which of the pages that take turns on it, from 1
     */
    public record Sheet(int number, Picture picture, Surface surface, Wall wall, Proof proof, int turn) {
        public String file() {
            var pages = proof.pages() > 1 ? "-" + turn : "";
            var segment = picture.segment().isEmpty() ? "truoc-le" : picture.segment();
            return String.format(
                    Locale.ROOT,
                    "%03d-%s-%s%s.png",
                    number,
                    segment,
                    picture.surface().text(),
                    pages);
        }
    }

    /** All that will be seen, in the order in which it is seen first. */
    public List<Sheet> sheets() {
        var sheets = new ArrayList<Sheet>();
        for (var picture : Gallery.of(show)) {
            var surface = hall.surfaces().get(picture.surface());
            var wall = Wall.of(hall, picture.surface());
            if (surface == null || wall == null) continue;
            var proof = frames.proof(picture.scene(), wall);
            for (int turn = 1; turn <= proof.pages(); turn++)
                sheets.add(new Sheet(sheets.size() + 1, picture, surface, wall, proof, turn));
        }
        return sheets;
    }

    /** One PNG for each picture, in the surface's own pixels. */
    public void pictures(List<Sheet> sheets, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var sheet : sheets) Files.write(folder.resolve(sheet.file()), png(sheet));
    }

    private byte[] png(Sheet sheet) {
        return frames.png(sheet.picture.showing().arrived(), at(sheet), sheet.wall);
    }

    /** On paper a picture this large is sharp, and a file of forty of them can be sent. */
    private byte[] jpeg(Sheet sheet) {
        return frames.jpeg(sheet.picture.showing().arrived(), at(sheet), sheet.wall, 1920, 1080);
    }

    private static Instant at(Sheet sheet) {
        var picture = sheet.picture;
        return sheet.proof.pages() == 1
                ? picture.at()
                : picture.showing()
                        .since()
                        .plus(Turning.EACH.multipliedBy(sheet.turn - 1L))
                        .plus(Turning.EACH.dividedBy(2));
    }

    /**
     * A cover, then a page for each picture.
     *
     * @return the pages behind the cover, as they were painted
     */
    public List<Page> book(List<Sheet> sheets, OutputStream out) {
        var pages = new ArrayList<Page>();
        try (var book = new Book(
                out, show.title(), show.date().day().atStartOfDay(show.zone()).toInstant())) {
            var cover = say("MAKET CÁC HÌNH TRÊN MÀN HÌNH", "MAKET OF ALL PICTURES");
            book.add(cover, null, cover(sheets), SIGN.in(language));
            for (var sheet : sheets) {
                var jpeg = jpeg(sheet);
                book.add(sheet.number + ". " + show.title(), jpeg, page(sheet), SIGN.in(language));
                var picture = sheet.picture;
                pages.add(new Page(
                        sheet.number + 1, picture.looks(), picture.segment(), picture.surface(), Hashes.hash(jpeg)));
            }
        }
        return List.copyOf(pages);
    }

    private List<Book.Row> cover(List<Sheet> sheets) {
        var rows = new ArrayList<Book.Row>();
        rows.add(row("Buổi lễ", "Ceremony", show.title()));
        rows.add(row("Đơn vị", "Organiser", show.organiser()));
        rows.add(row("Địa điểm", "Venue", show.venue()));
        rows.add(row("Ngày", "Date", DateWords.longForm(show.date().day())));
        rows.add(row("Hội trường", "Hall", hall.name()));
        rows.add(row("Số hình", "Pictures", Integer.toString(sheets.size())));
        rows.addAll(stamps.cover());
        hall.surfaces().forEach((name, surface) -> {
            if (sheets.stream().anyMatch(sheet -> sheet.picture.surface().equals(name)))
                rows.add(row("Màn hình", "Surface", name.text() + ": " + size(surface)));
        });
        for (var sheet : sheets) {
            if (sheet.proof.isReadable(sheet.wall)
                    && sheet.proof.missing().isEmpty()
                    && sheet.proof.trouble().isEmpty()) continue;
            rows.add(new Book.Row(
                    say("Cần xem", "To look at"),
                    say("Hình ", "Picture ") + sheet.number + ": " + verdict(sheet),
                    true));
        }
        return rows;
    }

    private List<Book.Row> page(Sheet sheet) {
        var picture = sheet.picture;
        var segment = show.segment(picture.segment());
        var wall = sheet.wall;
        var rows = new ArrayList<Book.Row>();
        rows.add(row(
                "Phần",
                "Segment",
                segment == null
                        ? say("Trước giờ khai mạc", "Before the ceremony")
                        : (show.indexOf(segment.id()) + 1) + ". " + segment.name()
                                + (segment.by().isEmpty() ? "" : " (" + segment.by() + ")")));
        var on = show.in(hall.names()).called(picture.surface()).in(language);
        rows.add(row("Màn hình", "Surface", on + ": " + size(sheet.surface)));
        if (sheet.proof.pages() > 1)
            rows.add(row(
                    "Trang",
                    "Page",
                    sheet.turn + "/" + sheet.proof.pages()
                            + say(" (các trang thay nhau, mỗi trang 6 giây)", " (pages take turns, 6 seconds each)")));
        var stamp = stamps.of(picture);
        if (stamp != null) rows.add(stamp);
        rows.add(row("Chữ", "Text", picture.words()));
        boolean fine = sheet.proof.isReadable(wall)
                && sheet.proof.missing().isEmpty()
                && sheet.proof.trouble().isEmpty();
        rows.add(new Book.Row(say("Cỡ chữ", "Letters"), verdict(sheet), !fine));
        return rows;
    }

    /** Whether it was set at a readable size, and what else a leader should know before signing. */
    public String verdict(Sheet sheet) {
        var proof = sheet.proof;
        var wall = sheet.wall;
        var said = new ArrayList<String>();
        if (proof.smallestCap() == 0) said.add(say("Không có chữ cố định.", "No fixed words."));
        else if (wall.leastCap() == 0)
            said.add(say("Chữ nhỏ nhất cao ", "The smallest capitals are ")
                    + tidy(proof.smallestCap())
                    + say(
                            " điểm ảnh; chưa biết hội trường sâu bao nhiêu.",
                            " pixels; how deep the hall is nobody said."));
        else
            said.add(say("Chữ nhỏ nhất cao ", "The smallest capitals are ")
                    + tidy(proof.smallestCap())
                    + say(" điểm ảnh; hàng cuối cần ", " pixels; the last row needs ")
                    + tidy(wall.leastCap())
                    + (proof.isReadable(wall)
                            ? say(": đọc được.", ": readable.")
                            : say(": KHÔNG đọc được từ hàng cuối.", ": NOT readable from the last row.")));
        for (var absent : proof.missing())
            said.add(say("Phông không có “", "The face lacks \"")
                    + absent.letter()
                    + say("” trong “", "\" in \"")
                    + absent.word()
                    + say("”.", "\"."));
        for (var trouble : proof.trouble()) said.add(trouble.why().in(language) + ": " + trouble.file() + ".");
        return String.join(" ", said);
    }

    private String size(Surface surface) {
        var depth = surface.depthM();
        var pitch = surface.pitchMm();
        return surface.width() + "×" + surface.height()
                + (pitch == null ? "" : say(", bước điểm ", ", pitch ") + tidy(pitch) + " mm")
                + (depth == null ? "" : say(", hàng cuối cách ", ", last row at ") + tidy(depth) + " m");
    }

    private static String tidy(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }

    private Book.Row row(String vi, String en, String text) {
        return new Book.Row(say(vi, en), text, false);
    }

    private String say(String vi, String en) {
        return language == Language.VI ? vi : en;
    }
}
