package khaimac.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.hall.Hall;
import khaimac.render.Told;
import khaimac.render.Wall;
import khaimac.render.papers.Frames;
import khaimac.render.papers.Proof;
import khaimac.show.Show;
import khaimac.showfile.shows.Places;
import org.jspecify.annotations.Nullable;

/** What a writer should know about the pictures of a show before anybody sees them on a wall. */
public final class PictureChecks {
    /** Where no hall is named letters and files are looked at, and nothing is said of sizes. */
    private static final Wall ANY = Wall.of(1920, 1080);

    private static final Sentence STILL_SHOWN =
            new Sentence("Phần còn lại của hình vẫn được chiếu.", "The rest of the picture is shown.");

    private static final int MOST_SEGMENTS = 500;
    private static final int MOST_CUES = 200;

    private final Places places;
    private final Map<String, Finding> found = new LinkedHashMap<>();

    private PictureChecks(Places places) {
        this.places = places;
    }

    /**
     * Looks at one picture after the other.
     *
     * @param hall null where nobody said in which hall it will be
     * @param isEnough whether nobody waits for more; what was not looked at by then is told
     */
    public static List<Finding> of(
            Show show, @Nullable Hall hall, Places places, Frames frames, BooleanSupplier isEnough) {
        if (isEndless(show)) return List.of(endless(Place.whole(places.file())));
        var checks = new PictureChecks(places);
        var all = Repertoire.of(show);
        int looked = 0;
        for (var picture : all) {
            if (isEnough.getAsBoolean()) {
                checks.tell(Place.whole(places.file()), "enough", enough(places, looked, all.size()));
                break;
            }
            looked++;
            var onWall = hall == null ? null : Wall.of(hall, picture.surface());
            // A surface that the hall does not have is told elsewhere, and shows nothing.
            if (hall != null && onWall == null) continue;
            var wall = onWall == null ? ANY : onWall;
            checks.read(picture, frames.proof(picture.scene(), wall), wall, onWall != null);
            if (onWall != null)
                for (var line : frames.told(picture.scene(), wall)) if (!line.isRead()) checks.faint(picture, line);
        }
        return new ArrayList<>(checks.found.values());
    }

    /** Holding such a ceremony to see its pictures takes longer than anybody waits for an answer. */
    private static boolean isEndless(Show show) {
        int most = show.segments().stream()
                .mapToInt(segment -> segment.cues().size())
                .max()
                .orElse(0);
        return show.segments().size() > MOST_SEGMENTS || most > MOST_CUES;
    }

    private static Finding endless(Place place) {
        return new Finding(
                Severity.NOTE,
                place,
                new Sentence(
                        "Kịch bản quá dài để xem từng hình ở đây (trên " + MOST_SEGMENTS + " phần, hoặc " + MOST_CUES
                                + " lệnh trong một phần).",
                        "The show is too long to look at every picture here (over " + MOST_SEGMENTS + " segments, or "
                                + MOST_CUES + " cues in one)."),
                new Sentence(
                        "Cỡ chữ và phông chữ chưa được kiểm tra.", "Sizes of letters and faces have not been checked."),
                new Sentence("Hãy chia kịch bản thành nhiều tệp.", "Divide the show into several files."));
    }

    private static Finding enough(Places places, int looked, int all) {
        return new Finding(
                Severity.WARNING,
                Place.whole(places.file()),
                new Sentence(
                        "Hết thời gian kiểm tra: mới xem " + looked + " trong " + all + " hình.",
                        "The time for checking is up: " + looked + " of " + all + " pictures were looked at."),
                new Sentence(
                        "Cỡ chữ và phông chữ của các hình khác chưa được kiểm tra.",
                        "Sizes of letters and faces of the others have not been checked."),
                new Sentence(
                        "Hãy rút ngắn chữ và danh sách, hoặc chia kịch bản thành nhiều tệp.",
                        "Shorten words and lists, or divide the show into several files."));
    }

    private void read(Picture picture, Proof proof, Wall wall, boolean inHall) {
        var place = place(picture);
        letters(proof.missing(), place);
        if (!proof.stripped().isEmpty()) tell(place, "stripped" + proof.stripped(), stripped(place, proof.stripped()));
        for (var trouble : proof.trouble()) tell(place, trouble.file(), trouble(place, trouble));
        if (!inHall) return;
        var surface = picture.surface().text();
        var size = "“" + surface + "” (" + wall.width() + "×" + wall.height() + ")";
        if (!proof.isReadable(wall)) tell(place, "small" + surface, small(place, proof, wall, size));
        if (proof.pages() > 1) tell(place, "paged" + surface, paged(place, proof.pages(), size));
        layers(proof.layers(), place, surface, size, wall);
        for (var phrase : proof.cut()) tell(place, "cut" + surface + phrase, cut(place, phrase, size));
    }

    private void layers(Proof.Layers layers, Place place, String surface, String size, Wall wall) {
        if (layers.signless() > 0)
            tell(
                    place,
                    "signless" + surface,
                    new Finding(
                            Severity.NOTE,
                            place,
                            new Sentence(
                                    "Trên " + size + " không đủ chỗ cho biểu trưng.",
                                    "On " + size + " there is no room for an emblem."),
                            new Sentence("Biểu trưng bị bỏ ở đó, chữ vẫn đủ.", "It is left out there; the words stay."),
                            Sentence.NONE));
        var module = layers.module();
        // A telephone tells squares of a thousandth of its distance: the depth in metres, in millimetres.
        if (module != null && module < Math.max(1, wall.leastCap() / 2))
            tell(
                    place,
                    "code" + surface,
                    new Finding(
                            Severity.WARNING,
                            place,
                            new Sentence(
                                    "Trên " + size + " mỗi ô của mã QR chỉ rộng " + module + " điểm ảnh.",
                                    "On " + size + " each square of the QR code is only " + module + " pixels wide."),
                            new Sentence(
                                    "Hàng ghế cuối khó quét: cần " + (int) Math.ceil(wall.leastCap() / 2)
                                            + " điểm ảnh.",
                                    "From the last row it is hard to read: "
                                            + (int) Math.ceil(wall.leastCap() / 2) + " are needed."),
                            new Sentence(
                                    "Hãy cho mã chỗ lớn hơn, hoặc dùng liên kết ngắn hơn.",
                                    "Give it more room, or use a shorter link.")));
        for (var words : layers.covered())
            tell(
                    place,
                    "covered" + surface + words,
                    new Finding(
                            Severity.WARNING,
                            place,
                            new Sentence(
                                    "Trên " + size + " một khung che chữ “" + words + "”.",
                                    "On " + size + " a box lies over the words \"" + words + "\"."),
                            new Sentence("Chỗ bị che không đọc được.", "What it covers cannot be read."),
                            new Sentence("Hãy dời hoặc thu nhỏ khung.", "Move the box, or make it smaller.")));
    }

    private void faint(Picture picture, Told line) {
        var place = place(picture);
        var surface = picture.surface().text();
        tell(
                place,
                "faint" + surface,
                new Finding(
                        Severity.WARNING,
                        place,
                        new Sentence("Trên màn hình “" + surface + "”:", "On the surface \"" + surface + "\":")
                                .and(line.said()),
                        line.means(),
                        new Sentence(
                                "Hãy đổi màu chữ, màu nền, hoặc đặt một lớp \"scrim\" dưới chữ.",
                                "Change the colour of the words or of the ground, or put a layer \"scrim\" below"
                                        + " them.")));
    }

    /** Where the picture is written: its look, or the part that shows it. */
    private Place place(Picture picture) {
        if (!picture.looks().isEmpty()) return places.look(picture.looks().getFirst());
        return picture.segment().isEmpty() ? Place.whole(places.file()) : places.segment(picture.segment());
    }

    /** Once, however often it is seen. */
    private void tell(Place place, String about, Finding finding) {
        found.putIfAbsent(place + about, finding);
    }

    private void letters(Set<Proof.Absent> missing, Place place) {
        var byWord = missing.stream()
                .collect(Collectors.groupingBy(Proof.Absent::word, LinkedHashMap::new, Collectors.toList()));
        byWord.forEach((word, absent) -> {
            tell(
                    place,
                    "letters" + word,
                    new Finding(
                            Severity.WARNING,
                            place,
                            Proof.Absent.said(absent, word),
                            new Sentence("Chỗ đó sẽ hiện một ô trống.", "An empty box will be seen there."),
                            new Sentence(
                                    "Hãy viết khác đi, hoặc đặt phông có chữ này vào thư mục fonts của kịch bản.",
                                    "Write it differently, or bring a font that has it in the show's folder"
                                            + " \"fonts\".")));
        });
    }

    private static Finding stripped(Place place, Set<Integer> characters) {
        var codes = characters.stream()
                .map(c -> String.format(Locale.ROOT, "U+%04X", c))
                .collect(Collectors.joining(", "));
        return new Finding(
                Severity.WARNING,
                place,
                new Sentence(
                        "Có ký tự không thể hiển thị: " + codes + ".",
                        "There are characters that cannot be shown: " + codes + "."),
                new Sentence("Chúng được bỏ đi khi chiếu.", "They are taken out of the picture."),
                new Sentence("Hãy gõ lại dòng chữ này.", "Type this line again."));
    }

    private static Finding trouble(Place place, Proof.Trouble trouble) {
        return new Finding(
                Severity.WARNING,
                place,
                new Sentence(
                        trouble.why().vi() + ": “" + trouble.file() + "”.",
                        trouble.why().en() + ": \"" + trouble.file() + "\"."),
                STILL_SHOWN,
                new Sentence(
                        "Hãy thay tệp khác (PNG hoặc JPEG, tối đa 50 triệu điểm ảnh; phông TTF hoặc OTF).",
                        "Put another file there (PNG or JPEG of at most 50 million pixels; a TTF or OTF font)."));
    }

    private static Finding small(Place place, Proof proof, Wall wall, String surface) {
        var has = pixels(proof.smallestCap());
        var needs = pixels(wall.leastCap());
        return new Finding(
                Severity.WARNING,
                place,
                new Sentence(
                        "Trên " + surface + " có chữ chỉ cao " + has + " điểm ảnh.",
                        "On " + surface + " some capitals are only " + has + " pixels tall."),
                new Sentence(
                        "Hàng ghế cuối không đọc được: cần " + needs + " điểm ảnh.",
                        "The last row cannot read them: " + needs + " pixels are needed."),
                new Sentence(
                        "Hãy bớt chữ, bớt dòng trên một trang, hoặc chia thành hai hình.",
                        "Use fewer words, fewer rows on a page, or two looks."));
    }

    private static Finding paged(Place place, int pages, String surface) {
        return new Finding(
                Severity.NOTE,
                place,
                new Sentence(
                        "Trên " + surface + " chữ không vừa một trang.",
                        "On " + surface + " the words do not fit one page."),
                new Sentence(
                        pages + " trang thay nhau hiện, mỗi trang 6 giây.",
                        pages + " pages take turns, 6 seconds each."),
                new Sentence(
                        "Nếu muốn thấy tất cả cùng lúc, hãy bớt chữ.",
                        "Use fewer words if all should be seen at once."));
    }

    private static Finding cut(Place place, String phrase, String surface) {
        return new Finding(
                Severity.WARNING,
                place,
                new Sentence(
                        "Trên " + surface + " cụm “" + phrase + "” rộng hơn một dòng.",
                        "On " + surface + " the phrase \"" + phrase + "\" is wider than a line."),
                new Sentence("Nó bị ngắt ở giữa.", "It is broken in the middle."),
                new Sentence("Hãy viết ngắn hơn.", "Write it shorter."));
    }

    private static String pixels(double cap) {
        return String.format(Locale.ROOT, "%.1f", cap);
    }
}
