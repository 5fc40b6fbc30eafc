package khaimac.showfile.cues;

import java.util.List;
import java.util.Map;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.scene.SurfaceName;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;

/** Turns the pages of a roster, or of a document. */
final class PageKind {
    private static final Shape<Change.Turn> TURN = Shapes.of(
            Map.of(
                    "anyOf",
                    List.of(
                            Map.of("enum", List.of("each", "next", "previous")),
                            Map.of("type", "integer", "minimum", 1, "maximum", 10_000))),
            (node, reader) -> switch (node) {
                case Node.Text(var word, int line, int column) ->
                    switch (word) {
                        case "each" -> new Change.Turn.Each();
                        case "next" -> new Change.Turn.Next();
                        case "previous" -> new Change.Turn.Previous();
                        default -> null;
                    };
                case Node.Num(double page, int line, int column)
                when page >= 1 && page <= 10_000 && page == Math.rint(page) -> new Change.Turn.To((int) page);
                case Node.Num ignored -> null;
                case Node.Bool ignored -> null;
                case Node.Null ignored -> null;
                case Node.Arr ignored -> null;
                case Node.Obj ignored -> null;
            },
            turn -> switch (turn) {
                case Change.Turn.Each() -> "each";
                case Change.Turn.Next() -> "next";
                case Change.Turn.Previous() -> "previous";
                case Change.Turn.To(int page) -> page;
            },
            new Sentence(
                    "Ở đây cần \"each\", \"next\", \"previous\" hoặc số trang (từ 1).",
                    "\"each\", \"next\", \"previous\" or a page number (from 1) is needed here."));

    private static final Part<Map<SurfaceName, Change.Turn>> PART = Part.of(
            "page",
            Surfaces.each(TURN),
            "Turns a roster or a speaker's slides: next, previous, a page number; each: the next page at every GO"
                    + " until the last is shown.");

    static final CueKind<Map<SurfaceName, Change.Turn>> KIND = new CueKind<>(
            PART,
            (turns, entrance) -> turns.entrySet().stream()
                    .<Change>map(turn -> new Change.Page(turn.getKey(), turn.getValue()))
                    .toList(),
            changes -> Surfaces.table(changes, Change.Page.class, Change.Page::surface, Change.Page::turn),
            """
            {"on": "go", "name": "Trang tiếp theo", "page": {"backdrop": "each"}}\
            """);

    private PageKind() {}
}
