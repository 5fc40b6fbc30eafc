package khaimac.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has changed, applied to what was, is what is; and it is short. */
class DifferenceTest {
    private static final int MOST = 5;
    private static final int DEEP = 4;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    /** Few names and few values, so that things are often alike, doubled, moved or gone. */
    private static Object anything(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 3 : 5);
        return switch (kind) {
            case 0 -> (long) random.nextInt(3);
            case 1 -> random.nextBoolean();
            case 2 -> "word " + random.nextInt(3);
            case 3 -> {
                var list = new ArrayList<Object>();
                for (int size = random.nextInt(MOST); size > 0; size--) list.add(anything(random, depth - 1));
                yield list;
            }
            default -> object(random, depth);
        };
    }

    private static Map<String, Object> object(Random random, int depth) {
        var object = new LinkedHashMap<String, Object>();
        if (random.nextBoolean()) object.put("is", "kind-" + random.nextInt(2));
        if (random.nextBoolean()) object.put("id", "p" + random.nextInt(3));
        for (int size = random.nextInt(MOST); size > 0; size--)
            object.put("name-" + random.nextInt(4), anything(random, depth - 1));
        return object;
    }

    /** The same with something else somewhere in it. */
    private static Object changed(Object one, Random random) {
        if (random.nextInt(6) == 0) return anything(random, 2);
        return switch (one) {
            case Map<?, ?> object -> {
                var other = new LinkedHashMap<String, Object>();
                object.forEach((name, value) -> {
                    if (random.nextInt(8) > 0)
                        other.put(String.valueOf(name), random.nextInt(3) == 0 ? changed(value, random) : value);
                });
                yield other;
            }
            case List<?> list -> {
                var other = new ArrayList<Object>(list);
                if (!other.isEmpty() && random.nextBoolean()) other.remove(random.nextInt(other.size()));
                if (random.nextBoolean()) other.add(random.nextInt(other.size() + 1), anything(random, 1));
                if (random.nextInt(4) == 0) Collections.shuffle(other, random);
                other.replaceAll(each -> random.nextInt(3) == 0 ? changed(each, random) : each);
                yield other;
            }
            default -> random.nextBoolean() ? one : anything(random, 1);
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void applied_to_what_was_it_is_what_is_also_after_it_went_over_the_wire(long seed) {
        var random = new Random(seed);
        var before = new Tree(object(random, DEEP));
        for (int step = 0; step < 20; step++) {
            var after = new Tree(changed(before.root(), random));
            var said = Notation.read(Notation.write(Difference.between(before, after)), Tree.class);
            assertThat(Difference.applied(before, said))
                    .as("%s -> %s by %s", before, after, said)
                    .isEqualTo(after);
            if (after.root() instanceof Map<?, ?>) before = after;
        }
    }

    @Test
    void one_line_of_many_is_said_alone() {
        var lines = new ArrayList<Map<String, Object>>();
        for (int line = 0; line < 200; line++)
            lines.add(Map.of("id", "p" + line, "state", "later", "name", "x".repeat(100)));
        var before = Tree.of(Map.of("agenda", lines));
        lines.set(70, Map.of("id", "p70", "state", "live", "name", "x".repeat(100)));
        assertThat(Notation.write(Difference.between(before, Tree.of(Map.of("agenda", lines)))))
                .asString()
                .isEqualTo("{\"agenda\":{\"\":[[0,70],[70,{\"state\":[\"live\"]}],[71,200]]}}");
    }

    @Test
    void a_log_that_moves_on_is_its_new_line() {
        var before = Tree.of(List.of("a", "b", "c"));
        assertThat(Notation.write(Difference.between(before, Tree.of(List.of("b", "c", "d")))))
                .asString()
                .isEqualTo("{\"\":[[1,3],[\"d\"]]}");
    }
}
