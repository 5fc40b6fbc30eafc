package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import khaimac.engine.Command;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.journal.Reading;
import khaimac.notation.Notation;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A value that is read and cannot be written again, or is written as what nobody reads: the journal would stop at it,
 * and so would every desk after this one.
 */
class ValuesThatCannotBeWrittenTest {
    @TempDir
    private Path folder;

    private Hut hut;

    @BeforeEach
    void open() {
        hut = new Hut(folder);
    }

    @AfterEach
    void close() {
        hut.close();
    }

    private static final String STYLE = """
        {"name":"x","background":["#102030"],"image":"","text":"#-00001","outline":"#000000","font":"sans",\
         "motif":"none"}\
        """;

    static final List<Arguments> HOSTILE =
            List.of(arguments(Right.EDIT, """
                {"is":"retitle","look":"t","text":{"is":"title","lines":[{"role":"name","text":"x"}],"style":%s},
                 "based-on":0,"on-air":true}\
                """.formatted(STYLE)), arguments(Right.CONTROL, """
                    {"is":"by-hand","change":{"is":"level","surface":"backdrop","level":1e999}}\
                    """));

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void it_becomes_no_fact_and_what_is_pressed_next_is_on_the_disk(Right right, String wish) throws Exception {
        try (var tab = hut.tab(hut.visitor(right));
                var operator = hut.tab(hut.admin())) {
            var first = operator.hears(ToPage.State.class, ToPage.State::opened);
            press(operator, first, 1, new Wish.Go());
            var live = tab.hears(ToPage.State.class, state -> state.live() != null);
            tab.words(said(live, 1, new Wish.Back()).replace("{\"is\":\"back\"}", wish.replace("\n", "")));
            assertThat(tab.isCut()).as("it is no message").isTrue();
            press(operator, live, 2, new Wish.Message(new SurfaceName("stage"), "x", null));
        }
        assertThat(hut.mistakes).isEmpty();
        assertThat(Reading.of(hut.disk).facts())
                .hasSize((int) hut.desk.onAir().run().seq());
    }

    private static void press(Hut.Tab operator, ToPage.State seen, long number, Wish wish) throws Exception {
        operator.words(said(seen, number, wish));
        var answer = operator.hears(ToPage.Answer.class, one -> one.number() == number);
        assertThat(answer.accepted()).as(answer.because().en()).isTrue();
        assertThat(answer.kept()).isTrue();
    }

    private static String said(ToPage.State state, long number, Wish wish) {
        var sight = new Sight("press-" + number, "", state.epoch(), state.seen(), state.rev(), Instant.now());
        return new String(Notation.write(new FromPage.Wish(number, new Command(sight, wish))), StandardCharsets.UTF_8);
    }
}
