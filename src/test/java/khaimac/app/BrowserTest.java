package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page opens by itself only where somebody sees it. */
class BrowserTest {
    @Test
    void a_page_opens_by_itself_on_a_desktop_and_nowhere_else() {
        assertThat(Browser.hasDesktop("Windows 11", Map.of())).isTrue();
        assertThat(Browser.hasDesktop("Mac OS X", Map.of())).isTrue();
        assertThat(Browser.hasDesktop("Linux", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Browser.hasDesktop("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isTrue();
        assertThat(Browser.hasDesktop("Linux", Map.of())).isFalse();
        assertThat(Browser.hasDesktop("Linux", Map.of("DISPLAY", ":0", "CI", "true")))
                .isFalse();
        assertThat(Browser.hasDesktop("Linux", Map.of("DISPLAY", ":10", "SSH_CONNECTION", "10.0.0.2 50 10.0.0.1 22")))
                .isFalse();
    }
}
