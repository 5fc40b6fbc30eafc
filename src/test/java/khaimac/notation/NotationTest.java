package khaimac.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import khaimac.Reckons;
import khaimac.cue.Change;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Over;
import khaimac.engine.Stamp;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.scene.Colour;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back equal: every kind of fact, look, change and command, the ones of tomorrow included. */
@Reckons
class NotationTest {
    static Stream<Class<?>> every_kind() {
        var all = new ArrayList<Class<?>>();
        for (var family : List.of(Deed.class, Wish.class, Look.class, Change.class, Look.Target.class))
            all.addAll(AnyValue.kinds(family));
        all.add(Fact.class);
        all.add(Command.class);
        all.add(Showing.class);
        all.add(Style.class);
        all.add(Decision.Refused.class);
        return all.stream();
    }

    private record Line(Sentence words, Instant at, Duration took) {}

    @Test
    void what_is_for_eyes_says_nothing_twice_and_no_time_finer_than_they_see() {
        var at = Instant.parse("2024-01-30T01:00:00.123Z");
        var took = Duration.ofMillis(4_005);
        var alike = new Line(Sentence.same("Quốc ca"), at.plusNanos(456_789), took.plusNanos(7));
        assertThat(new String(Notation.brief(alike), StandardCharsets.UTF_8)).isEqualTo("""
            {"words":"Quốc ca","at":"2024-01-30T01:00:00.123Z","took":"PT4.005S"}""");
        assertThat(Notation.read(Notation.brief(alike), Line.class)).isEqualTo(new Line(alike.words(), at, took));
        var two = new Line(new Sentence("Lại", "Again"), at, took);
        assertThat(Notation.brief(two)).as("all of it is needed").isEqualTo(Notation.write(two));
        assertThat(Notation.read(Notation.brief(two), Line.class)).isEqualTo(two);
        assertThat(new String(Notation.write(alike), StandardCharsets.UTF_8))
                .as("a file keeps all")
                .contains("\"en\":\"Quốc ca\"", ".123456789Z");
    }

    @ParameterizedTest
    @MethodSource("every_kind")
    void every_kind_is_read_back_equal_and_always_written_the_same(Class<?> kind) {
        var any = new AnyValue(kind.getName().hashCode());
        for (int i = 0; i < 300; i++) {
            var value = any.record(kind, 0);
            var bytes = Notation.write(value);
            var text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(Notation.read(bytes, kind)).as(text).isEqualTo(value);
            assertThat(text).as("one line").doesNotContain("\n", "\r");
            assertThat(Notation.write(Notation.read(bytes, kind))).isEqualTo(bytes);
        }
    }

    @Test
    void a_member_of_a_family_is_read_as_the_family() {
        var any = new AnyValue(7);
        for (var kind : AnyValue.kinds(Deed.class)) {
            var deed = any.record(kind, 0);
            assertThat(Notation.read(Notation.write(deed), Deed.class)).isEqualTo(deed);
        }
    }

    @Test
    void a_person_can_read_it() {
        var stamp = new Stamp(7, Instant.parse("2024-01-30T01:20:10Z"), "tap-1", "Lan");
        var covered = new Fact(
                stamp,
                new Deed.Covered(
                        java.util.Set.of(new SurfaceName("stage"), new SurfaceName("backdrop")), Over.Kind.HOLD));
        assertThat(new String(Notation.write(covered), StandardCharsets.UTF_8)).isEqualTo("""
            {"stamp":{"seq":7,"at":"2024-01-30T01:20:10Z","command":"tap-1","who":"Lan"},\
            "deed":{"is":"covered","surfaces":["backdrop","stage"],"kind":"hold"}}\
            """);
    }

    @Test
    void half_a_letter_cannot_stop_the_journal() {
        var read = Notation.read(Notation.write(new Sentence("a\ud800b", "c")), Sentence.class);
        assertThat(read).isEqualTo(new Sentence("a?b", "c"));
    }

    @Test
    void what_is_not_exactly_a_value_is_unreadable() {
        var good = new String(
                Notation.write(new Fact(new Stamp(1, Instant.EPOCH, "", ""), new Deed.Closed())),
                StandardCharsets.UTF_8);
        for (var bad : List.of(
                "",
                "null",
                "7",
                "[]",
                "{}",
                good + good,
                good + "x",
                good.replace("closed", "close"),
                good.replace("\"is\"", "\"kind\""),
                good.replace("\"seq\":1", "\"seq\":\"1\""),
                good.replace("\"seq\":1,", ""),
                good.replace("\"seq\":1,", "\"seq\":1,\"seq\":2,"),
                good.replace("\"who\":\"\"", "\"who\":\"\",\"more\":1"),
                good.replace("\"who\":\"\"", "\"who\":null"),
                good.replace("1970", "19x0")))
            assertThatThrownBy(() -> Notation.read(bad.getBytes(StandardCharsets.UTF_8), Fact.class))
                    .as(bad)
                    .isInstanceOf(Notation.Unreadable.class);
        assertThatThrownBy(
                        () -> Notation.read("{\"vi\":1,\"en\":\"\"}".getBytes(StandardCharsets.UTF_8), Sentence.class))
                .isInstanceOf(Notation.Unreadable.class);
        assertThatThrownBy(() -> Notation.read("\"shown\"".getBytes(StandardCharsets.UTF_8), Mode.class))
                .isInstanceOf(Notation.Unreadable.class);
    }

    /** The journal stops at a value that it cannot write, and the next desk at one that it cannot read. */
    @Test
    void what_could_not_be_written_again_is_unreadable() {
        for (var bad : List.of("\"#-00001\"", "\"#+00001\"", "\"#12345\"", "\"#12345g\"", "\"#١٢٣٤٥٦\""))
            assertThatThrownBy(() -> Notation.read(bad.getBytes(StandardCharsets.UTF_8), Colour.class))
                    .as(bad)
                    .isInstanceOf(Notation.Unreadable.class);
        for (var bad : List.of("1e999", "-1e999", "9e308")) {
            assertThatThrownBy(() -> Notation.read(bad.getBytes(StandardCharsets.UTF_8), Double.class))
                    .as(bad)
                    .isInstanceOf(Notation.Unreadable.class);
            assertThatThrownBy(() -> Notation.read(bad.getBytes(StandardCharsets.UTF_8), Tree.class))
                    .as(bad)
                    .isInstanceOf(Notation.Unreadable.class);
        }
    }

    /** Bytes from anywhere: read, or unreadable; never another exception, and never for long. */
    @Test
    void damaged_bytes_are_read_or_unreadable() {
        var any = new AnyValue(3);
        var random = new Random(3);
        var kinds = AnyValue.kinds(Deed.class);
        for (int i = 0; i < 5_000; i++) {
            var bytes = Notation.write(any.record(kinds.get(i % kinds.size()), 0));
            for (int flips = random.nextInt(3); flips >= 0; flips--)
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                Notation.read(bytes, Fact.class);
            } catch (Notation.Unreadable e) {
                assertThat(e).hasMessageNotContaining("\n\tat ");
            }
        }
        var deep = "{\"is\":\"stack\",\"layers\":[{\"is\":\"inline\",\"look\":".repeat(100_000);
        assertThatThrownBy(() -> Notation.read(deep.getBytes(StandardCharsets.UTF_8), Look.class))
                .isInstanceOf(Notation.Unreadable.class);
    }
}
