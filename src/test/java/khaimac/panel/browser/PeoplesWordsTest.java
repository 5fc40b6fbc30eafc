package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import khaimac.trial.Waiting;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the panel calls things, and what it says to each who works at a ceremony. */
@Tag("processes")
class PeoplesWordsTest {
    static final List<String> VIEWS =
            List.of("operate", "titles", "hall", "stage", "speaker", "backstage", "board", "outputs", "log");

    /** What files and commands call surfaces and looks, what a process is called, and English. */
    private static final Pattern NOT_FOR_PEOPLE = Pattern.compile(
            "nhac-cho|quoc-ca|\\.(mp4|wav|ogg|mp3)\\b|media/"
                    + "|backdrop|pano-(left|right)|banner"
                    + "|strip-(left|right)|player|simulated|title-[ab]|wish-(left|right)"
                    + "|flag-red|now-next|speech-clock|speech-over|report-clock|\\bcue\\b|\\bsurface\\b|\\blook\\b"
                    + "|\\bstage\\b|\\bboard\\b|undefined|\\{[a-z.:]+\\}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_LANGUAGE =
            Pattern.compile("\\.(mp4|wav|ogg|mp3)\\b|media/|title-[ab]|wish-(left|right)|flag-red|undefined"
                    + "|\\{[a-z.:]+\\}");

    /** All that an eye reads and all that is read aloud; what is typed into a field is the show's own language. */
    static String words(Page page) {
        return (String) page.evaluate("""
            () => document.body.innerText + ' '
                + [...document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')]
                    .flatMap(one => ['aria-label', 'title', 'alt', 'placeholder']
                        .map(name => one.getAttribute(name) || '')).join(' ')\
            """);
    }

    /** What is on a page and is not for people; in English only what is no language at all. */
    static List<String> notForPeople(Page page, String language) {
        var pattern = language.equals("vi") ? NOT_FOR_PEOPLE : NO_LANGUAGE;
        return pattern.matcher(words(page)).results().map(one -> one.group()).distinct().toList();
    }

    @Test
    void no_identifier_and_no_english_word_is_read_on_any_page_of_a_rehearsal() throws Exception {
        try (var rig = Rig.of(folder -> "vinh-bao-2024-01-30");
                var tablet = rig.tablet()) {
            var page = tablet.page();
            tablet.go();
            page.locator(".row.live").waitFor();
            tablet.go();
            var softly = new SoftAssertions();
            for (var view : VIEWS) {
                tablet.opens(view);
                Waiting.until(() -> "so it is on the page",
                        () -> (boolean) page.evaluate("document.querySelector('#view').innerText.trim().length > 0"));
                softly.assertThat(notForPeople(page, "vi")).as(view).isEmpty();
            }
            tablet.opens("operate");
            for (var row : List.of("trao-huy-hieu", "cam-tuong", "phong-su", "on-truyen-thong")) {
                tablet.taps(page.locator("[data-row='" + row + "']"));
                page.locator(".row.open:has([data-row='" + row + "'])").waitFor();
                softly.assertThat(notForPeople(page, "vi")).as(row).isEmpty();
            }
            assertThat(page.locator(".row.open .steps").textContent()).contains("Băng-rôn", "Phông nền");
            softly.assertThat(tablet.mistakes()).isEmpty();
            softly.assertAll();
        }
    }

    @Test
    void three_minutes_any_minutes_and_a_time_to_end_at_are_given_from_one_sheet() throws Exception {
        try (var rig = Rig.of(folder -> "vinh-bao-2024-01-30");
                var tablet = rig.tablet()) {
            var page = tablet.page();
            tablet.go();
            page.locator(".row.live").waitFor();
            var before = ends(page);
            tablet.taps("any-time");
            tablet.taps("give3");
            page.locator(".sheet").waitFor(gone());
            Waiting.until(() -> "three minutes", () -> minutes(before, ends(page)) == 3);
            tablet.taps("any-time");
            page.locator("[data-any-time]").fill("7");
            tablet.taps("add-any");
            page.locator(".sheet").waitFor(gone());
            Waiting.until(() -> "seven more", () -> minutes(before, ends(page)) == 10);
            tablet.taps("any-time");
            page.locator("[data-any-time]").fill("đến " + before);
            Waiting.until(
                    () -> "what the press would do",
                    () -> tablet.button("add-any").textContent().contains(before));
            tablet.taps("add-any");
            page.locator(".sheet").waitFor(gone());
            Waiting.until(() -> "as it was", () -> minutes(before, ends(page)) == 0);
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    @Test
    void a_note_is_written_by_the_agenda_and_read_behind_the_stage_where_a_person_counts_to_his_part()
            throws Exception {
        try (var rig = Rig.of(folder -> "vinh-bao-2024-01-30");
                var tablet = rig.tablet();
                var other = rig.phone(rig.stand().link())) {
            var page = tablet.page();
            tablet.go();
            page.locator(".row.live").waitFor();
            tablet.taps(page.locator("[data-row='chao-co']"));
            tablet.taps("notes-chao-co");
            var field = page.locator("[data-note='light']");
            field.fill("Tắt đèn bên trái");
            field.press("Enter");
            page.keyboard().press("Escape");
            var notes = page.locator(".row.next .post-notes");
            Waiting.until(() -> "the note", () -> notes.textContent().contains("Tắt đèn bên trái"));

            var behind = other.opens("backstage").page();
            other.taps(behind.locator(".presets button", new Page.LocatorOptions().setHasText("Ánh sáng")));
            behind.locator(".next-part .post-note", new Page.LocatorOptions().setHasText("Tắt đèn bên trái"))
                    .waitFor();
            other.taps(behind.locator("[data-part='cam-tuong']"));
            behind.locator(".my-turn", new Page.LocatorOptions().setHasText("Phát biểu cảm tưởng"))
                    .waitFor();
            assertThat(behind.locator(".my-left").textContent()).matches("(\\d+:)?\\d+:\\d\\d");
            // It is kept on that device.
            behind.reload();
            behind.locator(".my-turn").waitFor();
            behind.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "panel", "backstage-own.png")));

            var stage = tablet.opens("stage").page();
            assertThat(stage.locator(".stage-part").textContent()).contains("Văn nghệ chào mừng");
            assertThat(stage.locator(".stage-next").textContent()).contains("Chào cờ");
            assertThat(stage.locator(".time-bar").count()).isEqualTo(1);

            var log = tablet.opens("log").page();
            log.locator("[data-log-what]").fill("den ben trai");
            Waiting.until(
                    () -> "the line of the note",
                    () -> log.locator(".log ol li").count() == 1);
            assertThat(tablet.mistakes()).isEmpty();
            assertThat(other.mistakes()).isEmpty();
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }

    /** When the live part ends, as the page says. */
    private static String ends(Page page) {
        var words = page.locator(".time-words").textContent();
        var time = Pattern.compile("(\\d\\d:\\d\\d)\\s*$").matcher(words.strip());
        return time.find() ? time.group(1) : "";
    }

    private static int minutes(String from, String to) {
        if (from.isEmpty() || to.isEmpty()) return -1;
        return of(to) - of(from);
    }

    private static int of(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}
