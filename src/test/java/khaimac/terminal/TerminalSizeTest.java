package khaimac.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalSizeTest {
    @Test
    void the_shell_says_it_else_the_terminal_else_the_usual_size_will_do() {
        assertThat(TerminalSize.of(Map.of("LINES", "50", "COLUMNS", "132"), "24 80"))
                .isEqualTo(new TerminalSize(50, 132));
        assertThat(TerminalSize.of(Map.of(), "24 80\n")).isEqualTo(new TerminalSize(24, 80));
        assertThat(TerminalSize.of(Map.of(), "")).isEqualTo(new TerminalSize(32, 110));
        assertThat(TerminalSize.of(Map.of(), "0 0")).isEqualTo(new TerminalSize(32, 110));
        assertThat(TerminalSize.of(Map.of("LINES", "-1", "COLUMNS", "wide"), "stty: no"))
                .isEqualTo(new TerminalSize(32, 110));
        assertThat(TerminalSize.of(Map.of(), "2 9")).isEqualTo(new TerminalSize(16, 60));
    }
}
