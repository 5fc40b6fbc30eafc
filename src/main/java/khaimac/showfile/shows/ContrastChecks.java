package khaimac.showfile.shows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import khaimac.finding.Cure;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.Colour;
import khaimac.scene.Contrast;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Style;
import khaimac.show.Show;
import khaimac.showfile.json.Node;
import org.jspecify.annotations.Nullable;

/** Words that would not be told from what lies under them, as far as a file says what that is. */
final class ContrastChecks {
    /** What words may be instead, the dressiest first. */
    private static final List<Integer> COLOURS = List.of(0xFFD75E, 0xFFF3B0, 0xFFFFFF, 0x3A0A00, 0x000000);

    private final Show show;
    private final Places places;
    private final List<Finding> findings = new ArrayList<>();

    private ContrastChecks(Show show, Places places) {
        this.show = show;
        this.places = places;
    }

    static List<Finding> of(Show show, Places places) {
        var checks = new ContrastChecks(show, places);
        show.styles().values().forEach(checks::style);
        show.looks().forEach(checks::stack);
        return List.copyOf(checks.findings);
    }

    /** Under a picture its colours are not seen, and what is behind the words there is seen to by itself. */
    private void style(Style style) {
        if (!style.image().isEmpty() || !(places.styled(style.name()) instanceof Node.Obj object)) return;
        double ratio = ratio(style.text(), style.background());
        if (ratio >= Contrast.SMALL) return;
        var written = object.get("text");
        var at = written == null ? object : written;
        findings.add(new Finding(
                ratio < Contrast.LARGE ? Severity.WARNING : Severity.NOTE,
                new Place(
                        places.file(),
                        at.line(),
                        at.column(),
                        new Sentence("kiểu '" + style.name() + "'", "style '" + style.name() + "'")),
                new Sentence(
                        "Màu chữ chỉ tương phản " + said(ratio) + " : 1 với nền.",
                        "The words have a contrast of only " + said(ratio) + " : 1 to their ground."),
                new Sentence(
                        "Chữ nhỏ cần 4,5 : 1, chữ lớn cần 3 : 1; ngồi xa khó đọc.",
                        "Small letters need 4.5 : 1, large ones 3 : 1; from afar they are hard to read."),
                new Sentence("Hãy đổi màu chữ hoặc màu nền.", "Change the colour of the words or of the ground."),
                written instanceof Node.Text text ? cure(style, text) : null));
    }

    private static double ratio(Colour text, List<Colour> ground) {
        double least = Contrast.SMALL * 10;
        for (var colour : ground) least = Math.min(least, Contrast.ratio(text.rgb(), colour.rgb()));
        return least;
    }

    /** The first colour that is read well; null where a ground goes from dark to light, and none is. */
    private static @Nullable Cure cure(Style style, Node.Text text) {
        for (int one : COLOURS) {
            var colour = new Colour(one);
            if (ratio(colour, style.background()) >= Contrast.SMALL)
                return Cure.word(text.line(), text.column(), text.value(), colour.hex());
        }
        return null;
    }

    private static String said(double ratio) {
        return String.format(Locale.ROOT, "%.1f", ratio);
    }

    /** Words over what moves: nobody knows what will be under them. */
    private void stack(String name, Look look) {
        if (!(look instanceof Look.Stack(var layers))
                || !(places.looks(name) instanceof Node.Obj object)
                || !(object.get("stack") instanceof Node.Arr array)
                || array.items().size() != layers.size()) return;
        boolean moves = false;
        for (int i = 0; i < layers.size(); i++) {
            var layer = look(layers.get(i));
            if (layer == null) continue;
            if (moves && isWords(layer)) {
                findings.add(bare(name, array.items().get(i)));
                return;
            }
            moves = isMoving(layer) || (moves && !(layer instanceof Look.Scrim));
        }
    }

    private @Nullable Look look(LookRef ref) {
        return switch (ref) {
            case LookRef.Inline(var look) -> look;
            case LookRef.Named(var named) -> show.looks().get(named);
        };
    }

    /** What a layer is that is words without a plate of their own. */
    private static boolean isWords(Look look) {
        return look instanceof Look.Title
                || look instanceof Look.Message
                || look instanceof Look.Ticker
                || look instanceof Look.Roster
                || look instanceof Look.Agenda;
    }

    private static boolean isMoving(Look look) {
        return look instanceof Look.Film
                || look instanceof Look.Live
                || look instanceof Look.Slideshow
                || look instanceof Look.Pages;
    }

    private Finding bare(String name, Node layer) {
        return new Finding(
                Severity.NOTE,
                new Place(places.file(), layer.line(), layer.column(), Sentences.look(name)),
                new Sentence(
                        "Chữ nằm trên hình động: không biết trước nền sáng hay tối.",
                        "Words over what moves: nobody knows beforehand whether it is light or dark."),
                new Sentence(
                        "Có lúc chữ có thể khó đọc.", "At some moments they may be hard to read."),
                new Sentence(
                        "Hãy đặt một lớp {\"scrim\": \"dark\"} ngay dưới chữ.",
                        "Put a layer {\"scrim\": \"dark\"} right below the words."),
                cure(layer));
    }

    private static @Nullable Cure cure(Node layer) {
        var opens = switch (layer) {
            case Node.Obj ignored -> "{";
            case Node.Text ignored -> "\"";
            case Node.Arr _, Node.Num _, Node.Bool _, Node.Null _ -> "";
        };
        if (opens.isEmpty()) return null;
        return new Cure(
                new Sentence("đặt nền mờ dưới chữ", "put a scrim below the words"),
                List.of(new Cure.Mend.Sign(layer.line(), layer.column(), opens, "{\"scrim\": \"dark\"}, " + opens)));
    }
}
