package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import khaimac.clock.Moment;
import khaimac.clock.Watch;
import khaimac.desk.Desk;
import khaimac.desk.Role;
import khaimac.desk.ShowCopy;
import khaimac.engine.Command;
import khaimac.engine.Mode;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.journal.FolderDisk;
import khaimac.machine.House;
import khaimac.machine.SystemWatch;
import khaimac.panel.browser.Chromium;
import khaimac.parcel.Packing;
import khaimac.showfile.Folder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves a machine and comes to another: packages, reports, and people who look in by the network. */
@Tag("processes")
class TravelTest {
    private static final double PATIENT = 30_000;
    private static final Path PICTURES = Path.of("target", "panel");
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final String SHOW = """
        {
          "format": "khaimac-show/1",
          "title": "Lễ thử đi xa",
          "date": "2026-01-10",
          "surfaces": ["backdrop"],
          "looks": {"anh": {"image": "media/anh.png"}, "tit": {"title": [{"name": "Lễ thử đi xa"}]}},
          "idle": {"backdrop": "tit"},
          "segments": [
            {"id": "mot", "name": "Khai mạc", "start": "08:00", "length": "5m",
             "cues": [{"at": "start", "put": {"backdrop": "anh"}}]},
            {"id": "hai", "name": "Bế mạc", "length": "5m"}
          ]
        }
        """;

    @TempDir
    private Path folder;

    private final List<Throwable> mistakes = new CopyOnWriteArrayList<>();
    private final List<Home> homes = new ArrayList<>();
    private Chromium chromium;
    private Path here;
    private Home home;

    @BeforeEach
    void open() throws IOException {
        chromium = Chromium.openOutsideOfCi();
        here = folder.resolve("here");
        put(here, "show-files/le-thu.show.json", SHOW.getBytes(StandardCharsets.UTF_8));
        put(here, "show-files/media/anh.png", Base64.getDecoder().decode(DOT));
        put(here, "displays/simulated.hall.json", Files.readAllBytes(Path.of("displays", "simulated.hall.json")));
        Files.createDirectories(PICTURES);
        home = home(here);
    }

    private Home home(Path at) throws IOException {
        Files.createDirectories(at.resolve("show-files"));
        var opened = Home.open(new Home.Setting(at, "a-code-of-this-test", "vi", new SystemWatch()), mistakes::add);
        homes.add(opened);
        return opened;
    }

    @AfterEach
    void close() {
        homes.forEach(Home::close);
        if (chromium != null) chromium.close();
        assertThat(mistakes).isEmpty();
    }

    private static Path put(Path home, String name, byte[] content) throws IOException {
        var file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private Page page(String link) {
        var context = chromium.browser().newContext(new Browser.NewContextOptions().setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENT);
        var page = context.newPage();
        page.setViewportSize(1536, 700);
        page.navigate(link);
        return page;
    }

    private Page visitor(Home of) {
        var page = page(of.link());
        page.locator(".shelf").waitFor();
        return page;
    }

    private static Locator button(Page page, String words) {
        return page.locator("button", new Page.LocatorOptions().setHasText(words));
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            // Those beside it are ports too.
            return Math.min(socket.getLocalPort(), 65_500);
        }
    }

    private Path exported() {
        var page = visitor(home);
        button(page, "Mang sang máy khác").click();
        var download = page.waitForDownload(() -> button(page, "Xuất gói").click());
        assertThat(download.suggestedFilename()).isEqualTo("le-thu.khaimac.zip");
        var zip = folder.resolve("mang-di.khaimac.zip");
        download.saveAs(zip);
        return zip;
    }

    @Test
    void a_ceremony_is_exported_here_imported_there_and_rehearsed_there() throws IOException {
        var zip = exported();
        var there = folder.resolve("there");
        int port = free();
        put(
                there,
                "settings.json",
                ("{\"hall\":\"simulated\",\"port\":" + port + ",\"lang\":\"en\"}").getBytes(StandardCharsets.UTF_8));
        var page = visitor(home(there));
        page.locator(".shelf-head input[type=file]").setInputFiles(zip);
        page.locator(".came").waitFor();
        assertThat(there.resolve("show-files/media/anh.png"))
                .hasSameBinaryContentAs(here.resolve("show-files/media/anh.png"));
        assertThat(there.resolve("displays/simulated.hall.json")).exists();
        page.locator(".card", new Page.LocatorOptions().setHas(button(page, "Diễn tập")))
                .locator("button", new Locator.LocatorOptions().setHasText("Diễn tập"))
                .click();
        var panel = page.locator(".live a.button");
        panel.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        // As that machine is set; where somebody took the port meanwhile, beside it.
        var link = Objects.requireNonNull(panel.getAttribute("href"));
        assertThat(Integer.parseInt(link.replaceAll("^http://127.0.0.1:(\\d+)/.*$", "$1")))
                .isBetween(port, port + 9);
        assertThat(Files.readString(there.resolve("runs/rehearsals/le-thu/house/said.txt")))
                .contains("Panel: http");
        page.locator(".live .card button").click();
        page.locator(".live .card button.danger").click();
        page.waitForCondition(
                () -> page.locator(".live").count() == 0, new Page.WaitForConditionOptions().setTimeout(60_000));
    }

    @Test
    void a_film_that_is_another_one_here_is_asked_about_and_stays_unless_it_is_chosen() throws IOException {
        var zip = exported();
        var there = folder.resolve("there");
        put(there, "show-files/media/anh.png", "ảnh khác".getBytes(StandardCharsets.UTF_8));
        var page = visitor(home(there));
        page.locator(".shelf-head input[type=file]").setInputFiles(zip);
        page.locator(".coming").waitFor();
        assertThat(page.locator(".coming").innerText()).contains("media/anh.png");
        assertThat(there.resolve("show-files/le-thu.show.json")).doesNotExist();
        assertThat(Chromium.violations(page)).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("home-clashing.png")));
        button(page, "Nhận buổi lễ").focus();
        page.keyboard().press("Enter");
        page.locator(".came").waitFor();
        assertThat(page.locator(".came").innerText()).contains("anh-2.png");
        assertThat(Files.readString(there.resolve("show-files/media/anh.png"))).isEqualTo("ảnh khác");
        assertThat(Files.readString(there.resolve("show-files/le-thu.show.json")))
                .contains("media/anh-2.png");
        page.locator(".shelf-head input[type=file]").setInputFiles(zip);
        page.locator(".coming").waitFor();
        page.locator(".coming input[type=checkbox]").first().check();
        button(page, "Thôi").click();
        page.locator(".coming")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(there.resolve("show-files/le-thu-2.show.json")).doesNotExist();
    }

    @Test
    void what_is_missing_is_told_and_packed_without_only_when_it_is_wished() throws IOException {
        Files.delete(here.resolve("show-files/media/anh.png"));
        var page = visitor(home);
        button(page, "Mang sang máy khác").click();
        button(page, "Xuất gói").click();
        page.locator(".packing [role=alert]").waitFor();
        assertThat(page.locator(".packing").innerText()).contains("media/anh.png");
        var download = page.waitForDownload(() -> button(page, "Xuất dù thiếu").click());
        assertThat(Files.size(download.path())).isPositive();
    }

    @Test
    void a_file_that_is_no_package_is_told_and_leaves_nothing() throws IOException {
        var page = visitor(home);
        var wrong = put(folder, "la.zip", "PK\u0003\u0004 hỏng".getBytes(StandardCharsets.UTF_8));
        page.locator(".shelf-head input[type=file]").setInputFiles(wrong);
        page.locator(".home-words").waitFor();
        assertThat(page.locator(".home-words").innerText()).contains("cụt");
        try (var left = Files.list(here.resolve("cache"))) {
            assertThat(left.toList()).isEmpty();
        }
    }

    /** A limit of the system, as a full disk: no more than 64 KB go into any file. */
    @Test
    void where_the_disk_takes_no_more_nothing_of_a_package_is_left() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
        Files.write(here.resolve("show-files/media/anh.png"), new byte[1 << 20]);
        var zip = folder.resolve("lon.khaimac.zip");
        var ready =
                Packing.of(here.resolve("show-files/le-thu.show.json"), null).ready();
        try (var out = Files.newOutputStream(zip)) {
            ready.write(out);
        }
        var there = Files.createDirectories(folder.resolve("there"));
        var words = new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f 64; exec \"$@\"", "unpack"));
        words.addAll(House.java("-Xmx96m", there));
        words.addAll(List.of("unpack", zip.toString(), "--into", there.toString(), "--lang", "en"));
        var unpacking = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(unpacking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(unpacking.waitFor()).as(said).isEqualTo(2);
        assertThat(said).contains("The disk could not be written");
        try (var left = Files.walk(there)) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactly("lock");
        }
    }

    @Test
    void what_this_machine_has_is_told_and_how_it_is_set_stands_in_a_file() throws IOException {
        put(here, "displays/nha-van-hoa.hall.json", Files.readAllBytes(Path.of("displays", "simulated.hall.json")));
        var page = visitor(home);
        page.locator(".machine .shelf-head button").click();
        page.locator(".havings li").first().waitFor();
        assertThat(page.locator(".havings").innerText()).contains("Java").contains("GB");
        page.locator(".settings select[name=hall]").selectOption("nha-van-hoa");
        page.locator(".settings input[name=port]").fill("9470");
        for (var size : List.of("1536x700", "1024x768", "390x844")) looked(page, "machine", "vi", size);
        page.locator(".settings button").click();
        page.locator(".settings [role=status]").waitFor();
        assertThat(Files.readString(here.resolve("settings.json")))
                .isEqualTo("{\"hall\":\"nha-van-hoa\",\"port\":9470,\"lang\":\"\"}");
        page.reload();
        page.locator(".shelf").waitFor();
        page.waitForCondition(
                () -> page.locator(".shelf-head select").first().inputValue().equals("nha-van-hoa"));
        // What somebody wrote by hand and nobody understands is not written over.
        Files.writeString(here.resolve("settings.json"), "{\"hall\": ");
        page.locator(".machine .shelf-head button").click();
        page.locator(".settings button").click();
        page.locator(".home-words").waitFor();
        assertThat(Files.readString(here.resolve("settings.json"))).isEqualTo("{\"hall\": ");
    }

    /** Somebody starts the first part and jumps to the second one; the run is broken off an hour ago. */
    private Path run() throws Exception {
        var file = here.resolve("show-files/le-thu.show.json");
        var show = ShowCopy.of("show", Files.readAllBytes(file), Folder.of(file));
        var now = new Moment(show.reading().show().plan().slot(0).start(), Duration.ZERO);
        Watch watch = () -> now;
        var run = here.resolve("runs/le-thu");
        Files.createDirectories(run.resolve("house"));
        try (var desk = Desk.open(new FolderDisk(run), show, Mode.SHOW, watch, mistakes::add)) {
            var latest = desk.follow();
            for (var onAir = desk.onAir(); !onAir.run().opened(); )
                onAir = Objects.requireNonNull(latest.take(Duration.ofSeconds(20)));
            for (var wish : List.of(new Wish.Go(), new Wish.Jump("hai"))) {
                var at = desk.onAir().run();
                var sight = new Sight("tap-" + at.seq(), "Lan", at.epoch(), at.seen(), at.rev(), at.at(watch.now()));
                assertThat(desk.ask(Role.OPERATOR, new Command(sight, wish))
                                .toCompletableFuture()
                                .get(20, TimeUnit.SECONDS)
                                .accepted())
                        .isTrue();
            }
        }
        return run;
    }

    private static void old(Path run) throws IOException {
        try (var files = Files.list(run)) {
            for (var file : files.toList())
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3_600)));
        }
    }

    @Test
    void the_report_of_a_run_is_read_fetched_and_the_run_deleted_by_two_presses() throws Exception {
        var run = run();
        var page = visitor(home);
        var card = page.locator(".card", new Page.LocatorOptions().setHasText("dở dang"));
        card.locator("a", new Locator.LocatorOptions().setHasText("Báo cáo")).click();
        page.locator(".report").waitFor();
        assertThat(page.locator(".report").innerText())
                .contains("Lễ thử đi xa")
                .contains("Khai mạc")
                .contains("Lan")
                .contains("Bế mạc");
        for (var language : List.of("vi", "en")) {
            for (var size : List.of("1536x700", "1024x768", "390x844")) looked(page, "report", language, size);
            page.locator(".lang").click();
        }
        page.setViewportSize(1536, 700);
        var table =
                page.waitForDownload(() -> page.locator(".report [data-press=report-csv]").click());
        assertThat(Files.readString(table.path())).startsWith("\uFEFFwhat,at,until").contains("Khai mạc");
        page.locator(".nav a").first().click();
        // It has only just ended: whoever restarts it would lose what it writes.
        var discard = card.locator("button", new Locator.LocatorOptions().setHasText("Xóa"));
        discard.click();
        card.locator("button.danger").click();
        page.locator(".home-words").waitFor();
        assertThat(run).exists();
        old(run);
        discard.click();
        assertThat(run).exists();
        card.locator("button.danger").click();
        page.waitForCondition(() -> !Files.exists(run));
        page.waitForCondition(() -> card.count() == 0);
    }

    private void looked(Page page, String what, String language, String size) {
        var sides = size.split("x", -1);
        page.setViewportSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        page.waitForTimeout(0);
        var name = "home-" + what + "-" + language + "-" + size;
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .as(name)
                .isEqualTo(false);
        assertThat(Chromium.violations(page)).as(name).isEmpty();
    }

    /** The page of this machine, with the door to its first network open. */
    private Page opened() {
        var page = visitor(home);
        page.locator(".doors .shelf-head button").click();
        page.locator(".doors .lead").waitFor();
        var networks = page.locator(".doors .row").first().locator("button");
        assumeFalse(networks.count() < 2, "this machine is on no network");
        networks.first().click();
        page.locator(".doors h3").waitFor();
        return page;
    }

    private static String pairing(Page page, String right) {
        page.locator(".doors [data-pair=" + right + "]").click();
        var link = page.locator(".door[data-right=" + right + "] .link-text");
        link.waitFor();
        return link.innerText();
    }

    private static Object answer(Page page, String path, String body, String headers) {
        return page.evaluate(
                "async ([path, body, headers]) => {const answer = await fetch(path, {method: body ? 'POST' : 'GET',"
                        + " body: body || undefined, headers: JSON.parse(headers), credentials: 'same-origin'});"
                        + " return answer.status;}",
                List.of(path, body, headers));
    }

    private static final String EDIT = "{\"is\":\"about\",\"show\":\"le-thu\",\"seen\":0,\"wish\":{\"is\":\"cell\","
            + "\"part\":\"mot\",\"column\":\"name\",\"text\":\"Của người lạ\"}}";

    @Test
    void who_may_look_sees_home_from_the_network_and_changes_nothing() throws Exception {
        run();
        var page = opened();
        var link = pairing(page, "view");
        looked(page, "doors", "vi", "1536x700");
        looked(page, "doors", "vi", "390x844");
        var stranger = page(link.replaceAll("#.*", ""));
        stranger.locator(".pair").waitFor();
        looked(stranger, "pair", "vi", "390x844");
        for (var path : List.of(
                "/home/all",
                "/home/show/le-thu",
                "/home/report/le-thu",
                "/home/plan/le-thu",
                "/home/picture?show=le-thu&surface=backdrop&at=mot",
                "/home/strip?show=le-thu",
                "/home/approved/le-thu/x",
                "/home/after/le-thu",
                "/home/maket/le-thu",
                "/home/hall/simulated",
                "/home/plugged",
                "/home/package/x"))
            assertThat(answer(stranger, path, "", "{}")).as(path).isEqualTo(401);
        for (var path : List.of("/home/ask", "/home/bring", "/home/import", "/home/again", "/home/unpack"))
            assertThat(answer(stranger, path, EDIT, "{}")).as(path).isEqualTo(401);

        var guest = page(link);
        guest.locator(".shelf").waitFor();
        guest.locator(".only-seen").waitFor();
        assertThat(guest.url()).doesNotContain("pair=");
        assertThat(guest.locator(".shelf button").count()).isZero();
        looked(guest, "guest", "vi", "390x844");
        guest.locator("a", new Page.LocatorOptions().setHasText("Báo cáo")).click();
        guest.locator(".report").waitFor();
        guest.navigate(link.replaceAll("#.*", "#/show/le-thu"));
        guest.locator(".agenda").waitFor();
        assertThat(guest.locator(".agenda textarea[readonly]").count())
                .isEqualTo(guest.locator(".agenda textarea").count());
        // By hand: with his cookie alone he is not heard, signed he is told that he may not.
        assertThat(answer(guest, "/home/ask", EDIT, "{}")).isEqualTo(403);
        for (var path : List.of("/home/bring?name=x.png", "/home/import", "/home/again", "/home/unpack"))
            assertThat(answer(guest, path, "x", "{}")).as(path).isEqualTo(403);
        var told = guest.evaluate("async (what) => (await import('/home/know.js')).ask(JSON.parse(what))", EDIT);
        assertThat(String.valueOf(told)).contains("refused");
        for (var what : List.of(
                "{\"is\":\"start\",\"show\":\"le-thu\",\"hall\":\"simulated\",\"rehearsal\":true,\"speed\":1}",
                "{\"is\":\"discard\",\"run\":\"le-thu\"}",
                "{\"is\":\"pack\",\"show\":\"le-thu\",\"anyway\":true}",
                "{\"is\":\"doors\"}",
                "{\"is\":\"look\"}",
                "{\"is\":\"prefer\",\"what\":{\"hall\":\"\",\"port\":0,\"lang\":\"\"}}",
                "{\"is\":\"take-back\",\"show\":\"le-thu\"}",
                "{\"is\":\"admit\",\"what\":{\"is\":\"pair\",\"right\":\"control\"}}")) {
            var refused = guest.evaluate("async (what) => (await import('/home/know.js')).ask(JSON.parse(what))", what);
            assertThat(String.valueOf(refused)).as(what).contains("refused");
        }
        assertThat(Files.readString(here.resolve("show-files/le-thu.show.json")))
                .isEqualTo(SHOW);
        var known = String.valueOf(guest.evaluate("fetch('/home/all').then((one) => one.text())"));
        assertThat(known).doesNotContain("key=").doesNotContain(here.toString());
        // Sent out, he is outside at once.
        button(page, "Cho ra").click();
        guest.locator(".pair").waitFor();
    }

    @Test
    void who_may_prepare_types_digits_edits_and_nothing_he_said_can_be_said_again() throws Exception {
        var page = opened();
        var link = pairing(page, "edit");
        var digits = page.locator(".door .pin").innerText();
        var guest = page(link.replaceAll("#.*", ""));
        guest.locator(".pin-field").fill(digits);
        guest.keyboard().press("Enter");
        guest.locator(".shelf").waitFor();
        assertThat(button(guest, "Chạy buổi lễ").count()).isZero();
        var asked = new CopyOnWriteArrayList<Request>();
        guest.onRequest(request -> {
            if (request.url().endsWith("/home/ask")) asked.add(request);
        });
        guest.navigate(link.replaceAll("#.*", "#/show/le-thu"));
        var name = guest.locator("tbody:nth-of-type(2) [data-column=name]");
        name.fill("Bế mạc, chào cờ");
        name.press("Enter");
        var file = here.resolve("show-files/le-thu.show.json");
        guest.waitForCondition(() -> text(file).contains("Bế mạc, chào cờ"));
        var first = asked.getFirst();
        var signed = Objects.requireNonNull(first.headers().get("khaimac-signed"));
        assertThat(answer(guest, "/home/ask", first.postData(), "{\"Khaimac-Signed\":\"" + signed + "\"}"))
                .as("said again")
                .isEqualTo(403);
        var image = put(folder, "Ảnh mới.png", Base64.getDecoder().decode(DOT));
        guest.locator(".tabs button", new Page.LocatorOptions().setHasText("Hình"))
                .click();
        guest.locator(".new-look input[name=name]").fill("ảnh mới");
        guest.locator(".new-look select").selectOption("image");
        guest.locator(".new-look input[type=file]").setInputFiles(image);
        guest.locator(".new-look button").click();
        guest.waitForCondition(() -> text(file).contains("media/anh-moi.png"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void home_with_all_that_travels_is_within_the_screen_and_can_be_used_by_keys_in_both_languages() throws Exception {
        old(run());
        var page = visitor(home);
        button(page, "Mang sang máy khác").focus();
        page.keyboard().press("Enter");
        page.locator(".packing").waitFor();
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.locator(".packing input").isChecked()).isFalse();
        for (var language : List.of("vi", "en")) {
            for (var size : List.of("1536x700", "1024x768", "390x844")) looked(page, "travel", language, size);
            page.locator(".lang").click();
        }
    }
}
