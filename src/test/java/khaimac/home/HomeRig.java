package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.machine.SystemWatch;
import khaimac.panel.browser.Chromium;
import org.jspecify.annotations.Nullable;

/** A folder with a hall and shows, Home in it, and the browsers of people who come there. */
final class HomeRig implements AutoCloseable {
    /** Where screens are kept to be looked at. */
    static final Path PICTURES = Path.of("target", "panel");

    private final Chromium chromium;
    private final Path folder;
    private final double patience;
    private final List<Throwable> mistakes = new CopyOnWriteArrayList<>();
    private @Nullable Home home;

    /** @param patience in milliseconds, for whatever a page has to wait for */
    HomeRig(Chromium chromium, Path folder, double patience) throws IOException {
        this.chromium = chromium;
        this.folder = folder;
        this.patience = patience;
        Files.createDirectories(PICTURES);
        Files.createDirectories(folder.resolve("show-files"));
        copy(Path.of("displays", "simulated.hall.json"));
    }

    /** With one of the shows that come along. */
    HomeRig with(String show) throws IOException {
        copy(Path.of("show-files", show + ".show.json"));
        return this;
    }

    private void copy(Path file) throws IOException {
        var to = folder.resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
    }

    Home open() throws IOException {
        var opened = Home.open(new Home.Setting(folder, "a-code-of-this-test", "vi", new SystemWatch()), mistakes::add);
        home = opened;
        return opened;
    }

    Path file(String show) {
        return folder.resolve("show-files").resolve(show + ".show.json");
    }

    /** Empty where it is being written. */
    String text(String show) {
        try {
            return Files.readString(file(show), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Another person, or the same on another machine: a browser of his own. */
    Page visitor(String link) {
        var context = chromium.browser().newContext();
        context.setDefaultTimeout(patience);
        var page = context.newPage();
        page.setViewportSize(1536, 700);
        page.navigate(link);
        page.locator(".shelf").waitFor();
        return page;
    }

    Page preparing(String link, String show) {
        var page = visitor(link);
        page.navigate(link.replaceAll("#.*", "#/show/" + show));
        page.locator(".agenda").waitFor();
        return page;
    }

    @Override
    public void close() {
        if (home != null) home.close();
        chromium.close();
        assertThat(mistakes).isEmpty();
    }
}
