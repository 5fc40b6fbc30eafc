package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import khaimac.machine.House;
import khaimac.panel.browser.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Home is killed while somebody types: nothing that was answered is gone, and what was not is still on the page. */
@Tag("processes")
class HomeDiesTest {
    private static final String SHOW = "lao-cai-gap-mat-2024-05-10";
    private static final double PATIENT = 60_000;

    @TempDir
    private Path folder;

    private HomeRig rig;
    private @Nullable Process home;

    @BeforeEach
    void open() throws IOException {
        rig = new HomeRig(Chromium.open(), folder, PATIENT).with(SHOW);
    }

    @AfterEach
    void close() throws InterruptedException {
        kill();
        if (rig != null) rig.close();
    }

    /** The real program, in a process of its own; gives its link. */
    private String begun() throws IOException, InterruptedException {
        var link = folder.resolve("runs").resolve(".home").resolve("link");
        Files.deleteIfExists(link);
        var words = new ArrayList<>(House.java("-Xmx96m", folder));
        words.addAll(List.of("home", "--no-browser"));
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("home.said").toFile())
                .start();
        home = process;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(link) && System.nanoTime() < until) LockSupport.parkNanos(20_000_000);
        assertThat(process.isAlive()).as(said()).isTrue();
        return Files.readString(link, StandardCharsets.UTF_8);
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("home.said"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void kill() throws InterruptedException {
        var process = home;
        if (process == null) return;
        process.destroyForcibly();
        process.waitFor();
    }

    private String text() {
        return rig.text(SHOW);
    }

    @Test
    void what_is_typed_while_home_is_dead_is_saved_when_it_is_back_and_nothing_before_is_lost()
            throws IOException, InterruptedException {
        var link = begun();
        var page = preparing(link);
        for (int part = 1; part <= 3; part++) type(page, part, "Trước khi tắt " + part);
        for (int part = 1; part <= 3; part++) {
            var words = "Trước khi tắt " + part;
            page.waitForCondition(() -> saved(words));
        }
        type(page, 1, "Ngay lúc tắt");
        kill();
        type(page, 2, "Khi đã tắt");
        page.locator(".agenda .wrong").first().waitFor();
        assertThat(text()).contains("Trước khi tắt 2", "Trước khi tắt 3").doesNotContain("Khi đã tắt");

        var back = begun();
        // Another program may have taken its place meanwhile: then the page is opened anew.
        boolean samePlace = back.replaceAll("#.*", "").equals(link.replaceAll("#.*", ""));
        var then = samePlace ? page : preparing(back);
        if (!samePlace) type(then, 2, "Khi đã tắt");
        then.waitForCondition(() -> saved("Khi đã tắt"));
        then.waitForCondition(() -> then.locator(".agenda .wrong").count() == 0);
        assertThat(text()).contains("Trước khi tắt 3");
        if (samePlace) assertThat(text()).contains("Ngay lúc tắt");
        assertThat(then.locator("tbody:nth-of-type(2) [data-column='name']").inputValue())
                .isEqualTo("Khi đã tắt");
    }

    private boolean saved(String words) {
        return text().contains(words);
    }

    private Page preparing(String link) {
        return rig.preparing(link, SHOW);
    }

    private static void type(Page page, int part, String words) {
        var cell = page.locator("tbody:nth-of-type(" + part + ") [data-column='name']");
        cell.fill(words);
        cell.press("Tab");
    }
}
