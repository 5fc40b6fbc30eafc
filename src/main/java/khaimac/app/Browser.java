package khaimac.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The browser of this machine's desktop, where there is one. */
final class Browser {
    /** What stands in the environment of our processes is nobody else's. */
    private static final String OURS = "KHAIMAC_";

    private Browser() {}

    /** Opens a page. @throws IOException where there is nothing to open it with */
    static void open(String link) throws IOException {
        var builder = new ProcessBuilder(words(System.getProperty("os.name", ""), link))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith(OURS));
        builder.start();
    }

    private static List<String> words(String system, String link) {
        if (system.startsWith("Windows")) return List.of("rundll32", "url.dll,FileProtocolHandler", link);
        return List.of(system.startsWith("Mac") ? "open" : "xdg-open", link);
    }

    /**
     * Whether somebody would see a page that is opened: in a terminal without a desktop, over SSH and where programs
     * are tried, a browser would open in the terminal itself, or for nobody.
     */
    static boolean hasDesktop(String system, Map<String, String> environment) {
        if (environment.containsKey("CI") || environment.containsKey("SSH_CONNECTION")) return false;
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows") || name.startsWith("mac")) return true;
        return !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
