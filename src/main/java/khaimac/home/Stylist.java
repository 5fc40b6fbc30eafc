package khaimac.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Colour;
import khaimac.scene.LookRules;
import khaimac.scene.Style;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.show.StyleEdits;
import khaimac.show.StyleWords;
import khaimac.showfile.looks.Common;
import khaimac.showfile.shows.Slug;
import org.jspecify.annotations.Nullable;

/** The styles of a show as the page shows them, and what is wished of them, as edits. */
final class Stylist {
    private static final Sentence NO_SUCH =
            new Sentence("Kiểu này không còn nữa. Hãy chọn lại.", "This style is gone. Choose again.");
    private static final Sentence TAKEN = new Sentence(
            "Đã có kiểu mang tên này. Hãy đặt tên khác.", "There is a style by this name. Choose another.");
    private static final Sentence NO_COLOUR = new Sentence(
            "Màu phải viết như #b01217. Hãy chọn lại trong bảng màu.",
            "A colour is written as #b01217. Choose one from the palette.");

    private Stylist() {}

    /** Every style that this show knows by its name, its own first. */
    static Map<String, Style> styles(Show show) {
        var all = new LinkedHashMap<>(show.styles());
        for (var one : Style.BUILT_IN) all.putIfAbsent(one.name(), one);
        return all;
    }

    static List<Told.StyleCard> cards(Show show) {
        return styles(show).values().stream().map(style -> card(show, style)).toList();
    }

    private static Told.StyleCard card(Show show, Style style) {
        return new Told.StyleCard(
                style.name(),
                show.styles().containsKey(style.name()),
                StyleEdits.isWorn(show, style.name()),
                style.background().stream().map(Colour::hex).toList(),
                style.text().hex(),
                style.outline().hex(),
                style.font(),
                style.motif(),
                style.image(),
                style.isRelief() ? Style.Letters.RELIEF : Style.Letters.FLAT,
                style.isLit() ? Style.Light.PASSING : Style.Light.STILL,
                style.moves() ? Style.Motion.SLOW : Style.Motion.STILL,
                StyleWords.called(style.name()));
    }

    static Typed.Reading added(Show show, String name, String like) {
        var slug = Slug.of(name);
        var from = styles(show).get(like);
        if (from == null) return Typed.Reading.wrong(NO_SUCH);
        if (styles(show).containsKey(slug)) return Typed.Reading.wrong(TAKEN);
        return becomes(from.named(slug));
    }

    static Typed.Reading restyled(Show show, Asked.Wish.Restyle wish) {
        var was = styles(show).get(wish.style());
        if (was == null) return Typed.Reading.wrong(NO_SUCH);
        var said = wish.text().strip();
        return switch (wish.part()) {
            case GROUND, EDGE -> {
                var ground = ground(was.background(), wish.part() == Asked.StylePart.EDGE, said);
                yield ground == null ? Typed.Reading.wrong(NO_COLOUR) : becomes(was.withBackground(ground));
            }
            case TEXT -> {
                var colour = Common.colour(said);
                yield colour == null ? Typed.Reading.wrong(NO_COLOUR) : becomes(was.withText(colour));
            }
            case OUTLINE -> {
                var colour = Common.colour(said);
                yield colour == null ? Typed.Reading.wrong(NO_COLOUR) : becomes(was.withOutline(colour));
            }
            case FONT -> becomes(was.withFont(said));
            case MOTIF -> becomes(was.withMotif(said));
            case MOTION ->
                becomes(was.withMotion(said.equals("slow") ? Style.Motion.SLOW : Style.Motion.STILL));
            case IMAGE -> becomes(was.withImage(said));
            case LETTERS -> becomes(was.withLetters(
                    said.equals("relief") ? Style.Letters.RELIEF : Style.Letters.FLAT));
            case LIGHT -> becomes(was.withLight(said.equals("passing") ? Style.Light.PASSING : Style.Light.STILL));
        };
    }

    /** Another colour in the middle or at the edges, between which as many as before stay; null where it is none. */
    private static @Nullable List<Colour> ground(List<Colour> was, boolean edge, String said) {
        if (edge && said.isEmpty()) return was.subList(0, 1);
        var colour = Common.colour(said);
        if (colour == null) return null;
        var all = new ArrayList<>(was);
        if (!edge) all.set(0, colour);
        else if (all.size() > 1) all.set(all.size() - 1, colour);
        else if (all.size() < LookRules.COLOURS) all.add(colour);
        return List.copyOf(all);
    }

    private static Typed.Reading becomes(Style style) {
        return Typed.Reading.of(new ShowEdit.SetStyle(style.name(), style));
    }
}
