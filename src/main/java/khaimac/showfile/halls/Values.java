package khaimac.showfile.halls;

import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.hall.Light;
import khaimac.hall.Size;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** Simple values of a hall file, and how large they may be. */
final class Values {
    /** The longest side of anything. */
    static final int MOST_SIDE = 16_384;

    /** The largest picture: a surface, or what an output shows. */
    static final long MOST_PIXELS = 64_000_000;

    /** The most pixels that one output may drive one by one. */
    static final long MOST_DRIVEN = 100_000;

    /** A text with something in it. */
    static final Shape<String> SOME = Shapes.of(
            Map.of("type", "string", "pattern", "\\S"),
            (node, reader) ->
                    node instanceof Node.Text(var text, int line, int column) && !text.isBlank() ? text.strip() : null,
            text -> text,
            new Sentence("Ở đây cần một đoạn chữ không trống.", "A text that is not empty is needed here."));

    /** [width, height] */
    static final Shape<Size> SIZE = Shapes.of(
            pair(1),
            (node, reader) -> {
                int[] two = two(node, 1);
                return two == null ? null : new Size(two[0], two[1]);
            },
            size -> List.of(size.width(), size.height()),
            new Sentence(
                    "Ở đây cần [rộng, cao], mỗi số nguyên từ 1 đến " + MOST_SIDE + " pixel.",
                    "[width, height] is needed here, each a whole number from 1 to " + MOST_SIDE + " pixels."));

    /** A corner of a picture. */
    record Corner(int x, int y) {
        static final Corner ORIGIN = new Corner(0, 0);
    }

    /** [x, y] */
    static final Shape<Corner> CORNER = Shapes.of(
            pair(0),
            (node, reader) -> {
                int[] two = two(node, 0);
                return two == null ? null : new Corner(two[0], two[1]);
            },
            corner -> List.of(corner.x(), corner.y()),
            new Sentence(
                    "Ở đây cần [x, y], mỗi số nguyên từ 0 đến " + MOST_SIDE + " pixel.",
                    "[x, y] is needed here, each a whole number from 0 to " + MOST_SIDE + " pixels."));

    /** [red, green, blue] */
    static final Shape<Light.White> WHITE = Shapes.of(
            Map.of(
                    "type",
                    "array",
                    "items",
                    Map.of("type", "number", "minimum", 0, "maximum", 1),
                    "minItems",
                    3,
                    "maxItems",
                    3),
            (node, reader) -> {
                double[] three = numbers(node, 3);
                return three == null || !fractions(three) ? null : new Light.White(three[0], three[1], three[2]);
            },
            white -> List.of(white.red(), white.green(), white.blue()),
            new Sentence(
                    "Ở đây cần [đỏ, lục, lam], mỗi số từ 0 đến 1.",
                    "[red, green, blue] is needed here, each a number from 0 to 1."));

    private Values() {}

    /** The numbers of a list that holds as many; null where it holds anything else. */
    static double @Nullable [] numbers(Node node, int many) {
        if (!(node instanceof Node.Arr array) || array.items().size() != many) return null;
        var numbers = new double[many];
        for (int i = 0; i < many; i++) {
            if (!(array.items().get(i) instanceof Node.Num number) || !Double.isFinite(number.value())) return null;
            numbers[i] = number.value();
        }
        return numbers;
    }

    private static boolean fractions(double[] numbers) {
        for (double number : numbers) if (number < 0 || number > 1) return false;
        return true;
    }

    private static int @Nullable [] two(Node node, int least) {
        double[] numbers = numbers(node, 2);
        if (numbers == null) return null;
        for (double number : numbers) {
            if (number != Math.rint(number) || number < least || number > MOST_SIDE) return null;
        }
        return new int[] {(int) numbers[0], (int) numbers[1]};
    }

    private static Map<String, Object> pair(int least) {
        return Map.of(
                "type",
                "array",
                "items",
                Map.of("type", "integer", "minimum", least, "maximum", MOST_SIDE),
                "minItems",
                2,
                "maxItems",
                2);
    }
}
