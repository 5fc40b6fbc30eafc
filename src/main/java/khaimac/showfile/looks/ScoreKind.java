package khaimac.showfile.looks;

import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
import khaimac.scene.Style;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** A scoreboard of two sides. */
final class ScoreKind {
    private static final Part<String> HOME = Part.required("home", Shapes.NAME, "The side on the left.");
    private static final Part<String> AWAY = Part.required("away", Shapes.NAME, "The side on the right.");

    private record Names(String home, String away) {}

    private static final Form<Names> NAMES = new Form<>(
            "sides",
            List.of(HOME, AWAY),
            fields -> {
                var home = fields.get(HOME);
                var away = fields.get(AWAY);
                return home == null || away == null ? null : new Names(home, away);
            },
            (names, out) -> out.put(HOME, names.home()).put(AWAY, names.away()));

    private static final Part<Names> SIDES = Part.required("score", NAMES, "The two sides by name.");
    private static final List<Integer> NIL = List.of(0, 0);
    private static final Part<List<Integer>> POINTS = Part.of(
            "points",
            Shapes.list(Shapes.whole(0, LookRules.POINTS), 2, 2, index -> Sentence.NONE),
            "Points of both; 0 if not said.");
    private static final List<Integer> NO_SETS = List.of(Look.Side.NO_SETS, Look.Side.NO_SETS);
    private static final Shape<List<Integer>> WON =
            Shapes.list(Shapes.whole(0, LookRules.SETS), 2, 2, index -> Sentence.NONE);

    /** Of both, or a word for a game that has none. */
    private static final Shape<List<Integer>> SETS_OR_NONE = new Shape<>() {
        private final Shape<List<Integer>> none = Shapes.words(Map.of("none", NO_SETS));

        @Override
        public @Nullable List<Integer> read(Node node, Reader reader) {
            return node instanceof Node.Text ? none.read(node, reader) : WON.read(node, reader);
        }

        @Override
        public Object write(List<Integer> sets, Setting setting) {
            return sets.equals(NO_SETS) ? none.write(sets, setting) : WON.write(sets, setting);
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of("anyOf", List.of(WON.schema(schemas), none.schema(schemas)));
        }
    };

    private static final Part<List<Integer>> SETS =
            Part.of("sets", SETS_OR_NONE, "Sets won by both, 0 if not said; none: a game without.");
    private static final Part<Boolean> CLOCK = Part.of(
            "clock", Shapes.words(Common.ordered("none", false, "segment", true)), "segment: with the time left.");

    private static final Form<Look.Scoreboard> FORM = new Form<>(
            "score",
            List.of(SIDES, POINTS, SETS, CLOCK, Common.STYLE),
            fields -> {
                var names = fields.get(SIDES);
                var points = fields.get(POINTS, NIL);
                var sets = fields.get(SETS, NIL);
                boolean timer = fields.get(CLOCK, false);
                var style = Common.style(fields, Style.BLUE_CONFERENCE);
                if (names == null) return null;
                return new Look.Scoreboard(
                        new Look.Side(names.home(), points.get(0), sets.get(0)),
                        new Look.Side(names.away(), points.get(1), sets.get(1)),
                        timer,
                        style);
            },
            (look, out) -> out.put(
                            SIDES, new Names(look.home().name(), look.away().name()))
                    .put(POINTS, List.of(look.home().points(), look.away().points()), NIL)
                    .put(SETS, List.of(look.home().sets(), look.away().sets()), NIL)
                    .put(CLOCK, look.timer(), false)
                    .put(Common.STYLE, look.style(), Style.BLUE_CONFERENCE));
    static final LookKind<Look.Scoreboard> KIND = new LookKind<>("score", Look.Scoreboard.class, FORM, """
        {"score": {"home": "Đội Mẫu A", "away": "Đội Mẫu B"}, "points": [12, 10], "sets": [1, 0], "clock": "segment"}\
        """);

    private ScoreKind() {}
}
