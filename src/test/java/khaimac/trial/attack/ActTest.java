package khaimac.trial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import khaimac.engine.Seen;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.link.ToDesk;
import khaimac.notation.Notation;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to a house that is attacked. */
class ActTest {
    private static final int ACTS = 400;

    private static Known known() {
        var text = new Look.Message("Xin chào", Style.PLAIN);
        var titled =
                new ToPage.Titled("text", Sentence.same("text"), 3, new SurfaceName("backdrop"), text, text, List.of());
        return new Known(
                List.of("backdrop", "stage"),
                Map.of("text", titled),
                List.of("one", "two"),
                List.of("LED"),
                List.of("abcd"),
                2,
                new Seen(1, 0),
                4,
                17,
                Instant.parse("2024-01-30T01:20:10Z"));
    }

    private static Kind kind(Act act) {
        return switch (act.subject()) {
            case Act.Subject.OfPage(var kind) -> kind;
            case Act.Subject.OfPeer(var kind) -> kind;
            case Act.Subject.OfProgram(var way) -> new Kind(Way.class, null);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_kind_of_message_and_every_way_in_is_tried_by_every_seed(long seed) {
        var tried = new HashSet<Class<?>>();
        var ways = new HashSet<String>();
        for (var act : Act.row(seed, ACTS)) {
            var kind = kind(act);
            tried.add(kind.message());
            if (kind.inside() != null) tried.add(kind.inside());
            if (act.subject() instanceof Act.Subject.OfProgram(var way)) ways.add(way.toString());
        }
        for (var family : List.of(
                FromPage.class,
                ToDesk.class,
                Wish.class,
                Look.class,
                FromPage.Care.class,
                FromPage.Rehearsal.class,
                FromPage.Admission.class))
            assertThat(tried).containsAll(Kind.leaves(family).toList());
        assertThat(ways).hasSameSizeAs(Way.each()).hasSizeGreaterThan(30);
    }

    @Test
    void a_seed_is_the_same_attack_every_time_and_another_seed_another() {
        assertThat(Act.row(7, ACTS)).isEqualTo(Act.row(7, ACTS)).isNotEqualTo(Act.row(8, ACTS));
    }

    @Test
    void everybody_attacks_in_every_way() {
        var guests = Set.of(Guest.values());
        var twists = Set.of(Twist.values());
        var row = Act.row(1, 3 * ACTS);
        assertThat(row.stream().map(Act::guest).collect(Collectors.toSet())).isEqualTo(guests);
        assertThat(row.stream().map(Act::twist).collect(Collectors.toSet())).isEqualTo(twists);
        assertThat(Act.row(3, 3 * ACTS))
                .as("of these nobody may change anything but words")
                .noneMatch(act -> act.guest().isTrusted());
    }

    @Test
    void who_may_do_everything_ends_nothing_by_right() {
        assertThat(Act.row(1, 20 * ACTS))
                .noneMatch(act -> act.guest().isTrusted() && kind(act).is(FromPage.Rehearsal.Kill.class));
    }

    /** A message that nobody reads proves nothing of what stands behind the reading. */
    @Test
    void what_is_said_right_is_read() {
        for (var kind : Kind.of(FromPage.class)) for (long dice = 0; dice < 6; dice++) read(kind, FromPage.class, dice);
        for (var kind : Kind.of(ToDesk.class)) for (long dice = 0; dice < 6; dice++) read(kind, ToDesk.class, dice);
    }

    private static void read(Kind kind, Class<?> family, long dice) {
        var making = new Making(new Random(dice), known(), 5);
        var line = Raw.written(making.of(kind)).getBytes(StandardCharsets.UTF_8);
        var read = Notation.unpack(Spoiling.joined(line, making.beside()), line.length, family);
        assertThat(read).as(kind.toString()).isInstanceOf(kind.message());
        var inside = kind.inside();
        if (inside != null)
            assertThat(new String(Notation.pack(read).line(), StandardCharsets.UTF_8))
                    .contains("\"is\":\"" + khaimac.notation.Spelling.kebab(inside.getSimpleName()) + "\"");
    }

    /** Whatever is said is a message, or is not: what is one can be written down, and is read again. */
    @ParameterizedTest
    @ValueSource(classes = {FromPage.class, ToDesk.class})
    void what_is_said_wildly_is_unreadable_or_can_be_written_again(Class<?> family) {
        int read = 0;
        int all = 0;
        for (var kind : Kind.of(family)) {
            for (long dice = 0; dice < 24; dice++) {
                var spoiling = new Spoiling(new Random(dice));
                var making = new Making(new Random(dice), known(), 5);
                var made = making.of(kind);
                var line = Raw.written(dice % 3 == 0 ? spoiling.bent(made) : spoiling.wild(made));
                all++;
                if (isReadAgain(line, making.beside(), family)) read++;
                isReadAgain(
                        new String(spoiling.broken(Spoiling.bytes(line)), StandardCharsets.UTF_8),
                        making.beside(),
                        family);
            }
        }
        assertThat(read).as("some get past the reading").isBetween(all / 10, all * 9 / 10);
    }

    private static boolean isReadAgain(String text, byte[] beside, Class<?> family) {
        var line = Spoiling.bytes(text);
        Object message;
        try {
            message = Notation.unpack(Spoiling.joined(line, beside), line.length, family);
        } catch (Notation.Unreadable e) {
            return false;
        }
        var again = Notation.pack(message);
        var bytes = again.line();
        for (var one : again.beside()) bytes = Spoiling.joined(bytes, one.array());
        assertThat(Notation.unpack(bytes, again.line().length, family)).as(text).hasSameClassAs(message);
        return true;
    }
}
