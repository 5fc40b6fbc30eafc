package khaimac.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import khaimac.engine.Run;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.phrase.Wishes;
import khaimac.rehearsal.Happening;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** A name that somebody sends steers no terminal: it clears no alarm away and paints nothing green. */
class PlainTest {
    private static final String EVIL = "\u001b[2J\u001b[32mMọi thứ tốt\u009b0m\u0007\r\u202e";
    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "Lễ \\u001b[2J\\u202e", "date": "2024-01-30", "surfaces": ["stage"],
         "segments": [{"id": "a", "name": "Khai \\u001b]0;x\\u0007mạc", "start": "08:00", "length": "30m"}]}
        """;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Terminal terminal(boolean lively) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Terminal(out, out, InputStream.nullInputStream(), Language.VI, Path.of(""), lively);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_said_and_refused_is_printed_without_what_steers() {
        var terminal = terminal(false);
        var news = new News(ShowFile.read(SHOW).show(), terminal);
        news.accept(new Happening.Refused(Instant.EPOCH, EVIL, Sentence.same(EVIL)));
        terminal.say(Sentence.same(EVIL));
        terminal.complain(Sentence.same(EVIL));
        terminal.out().printf("%s%n", EVIL);
        terminal.out().println((Object) EVIL);
        terminal.out().print(EVIL.toCharArray());
        terminal.out().append(EVIL).append('\u001b');
        assertThat(printed())
                .contains("[2J[32mMọi thứ tốt0m")
                .doesNotContain("\u001b", "\u009b", "\u0007", "\r", "\u202e");
    }

    @Test
    void the_words_of_the_desk_name_panel_and_outputs_and_the_link_stands_below_them_in_full() {
        var show = ShowFile.read(SHOW).show();
        var terminal = terminal(true);
        var link = "Panel: http://127.0.0.1:8470/#key=" + "0123456789abcdef".repeat(12);
        var words = OperatorScreen.words(terminal);
        assertThat(words).containsKeys("panel", "identify");
        var board = new Board(terminal, Sentence.same("ON AIR"), true, words, () -> Sentence.same(link));
        board.help(true);
        board.draw(Run.of(show), Instant.EPOCH, new News(show, terminal), Sentence.NONE);
        assertThat(printed()).contains("panel", "identify", link);
    }

    @Test
    void the_picture_of_the_desk_is_steered_by_itself_alone() {
        var show = ShowFile.read(SHOW).show();
        var terminal = terminal(true);
        var news = new News(show, terminal);
        news.accept(new Happening.Refused(Instant.EPOCH, EVIL, Sentence.same(EVIL)));
        var board = new Board(terminal, Sentence.same("ON AIR"), true, Wishes.usages(), () -> Sentence.NONE);
        board.draw(Run.of(show), Instant.EPOCH, news, Sentence.same(EVIL));
        board.draw(Run.of(show), Instant.EPOCH, news, Sentence.same(EVIL));
        assertThat(printed())
                .contains("\u001b[H", "Khai ]0;xmạc")
                .doesNotContain("\u001b]", "\u009b", "\u0007", "\r", "\u202e");
        assertThat(printed().split("\u001b\\[2J", -1))
                .as("cleared once, before it is drawn")
                .hasSize(2);
    }
}
