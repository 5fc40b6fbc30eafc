package khaimac.showfile.looks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Place;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** Four shares of a surface, or where it is held and two shares: ["top-right", 0.2, 0.1]. */
final class PlaceShape implements Shape<Place> {
    static final Map<String, Place.Anchor> ANCHORS = anchors();

    @Override
    public @Nullable Place read(Node node, Reader reader) {
        var place = node instanceof Node.Arr array ? place(array.items()) : null;
        if (place == null) {
            reader.error(
                    node,
                    new Sentence(
                            "Chỗ đặt viết như [0.7, 0.05, 0.25, 0.2] (trái, trên, rộng, cao) hoặc"
                                    + " [\"top-right\", 0.25, 0.2].",
                            "A place is written like [0.7, 0.05, 0.25, 0.2] (left, top, width, height) or"
                                    + " [\"top-right\", 0.25, 0.2]."),
                    Shapes.LEFT_OUT,
                    reader.instead(word(node), ANCHORS.keySet()));
            return null;
        }
        if (!place.isOnSurface())
            reader.warning(
                    node,
                    new Sentence("Khung này ra ngoài mép của mặt hiển thị.", "This box leaves the surface."),
                    new Sentence("Phần ở ngoài không ai thấy.", "Nobody sees the part outside."),
                    new Sentence(
                            "Trái + rộng và trên + cao không được quá 1.",
                            "Left + width and top + height are at most 1."));
        return place;
    }

    private static String word(Node node) {
        return node instanceof Node.Arr array
                        && !array.items().isEmpty()
                        && array.items().getFirst() instanceof Node.Text(var word, int _, int _)
                ? word
                : "";
    }

    private static @Nullable Place place(List<Node> items) {
        if (items.size() == 3 && items.getFirst() instanceof Node.Text(var word, int _, int _)) {
            var anchor = ANCHORS.get(word);
            var width = share(items.get(1));
            var height = share(items.get(2));
            return anchor == null || width == null || height == null || width <= 0 || height <= 0
                    ? null
                    : Place.held(anchor, width, height);
        }
        if (items.size() != 4) return null;
        var shares = new double[4];
        for (int i = 0; i < 4; i++) {
            var share = share(items.get(i));
            if (share == null) return null;
            shares[i] = share;
        }
        return shares[2] <= 0 || shares[3] <= 0 ? null : Place.at(shares[0], shares[1], shares[2], shares[3]);
    }

    private static @Nullable Double share(Node node) {
        return node instanceof Node.Num num && num.value() >= -1 && num.value() <= 2
                ? Double.valueOf(num.value())
                : null;
    }

    @Override
    public Object write(Place place, Setting setting) {
        var anchor = place.anchor();
        if (anchor == null)
            return List.of(number(place.x()), number(place.y()), number(place.width()), number(place.height()));
        for (var word : ANCHORS.entrySet())
            if (word.getValue() == anchor)
                return List.of(word.getKey(), number(place.width()), number(place.height()));
        throw new IllegalStateException("no word for " + anchor);
    }

    private static Object number(double share) {
        return share == Math.rint(share) ? (Object) (long) share : (Object) share;
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return Map.of(
                "type",
                "array",
                "minItems",
                3,
                "maxItems",
                4,
                "items",
                Map.of(
                        "anyOf",
                        List.of(
                                Map.of("enum", List.copyOf(ANCHORS.keySet())),
                                Map.of("type", "number", "minimum", -1, "maximum", 2))));
    }

    private static Map<String, Place.Anchor> anchors() {
        var words = new LinkedHashMap<String, Place.Anchor>();
        for (var anchor : Place.Anchor.values())
            words.put(anchor.name().toLowerCase(Locale.ROOT).replace('_', '-'), anchor);
        return words;
    }
}
