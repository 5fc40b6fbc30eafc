package khaimac.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {
    private static final TitleBlock BLOCK =
            new TitleBlock(WordLists.PHRASES, Faces.all(new FakeFace()), RoleShares.USUAL);
    private static final Paging PAGING = new Paging(BLOCK);
    private static final TextBox WALL = TextBox.ofSurface(1920, 1080);

    @Test
    void what_can_be_read_stays_on_one_page() {
        for (var title : Titles.ALL)
            assertThat(PAGING.pages(title, WALL, 20)).containsExactly(BLOCK.layout(title, WALL, 20));
    }

    @Test
    void five_thousand_characters_end_in_pages_that_are_all_read() {
        var text = speech(5_000);
        var pages = PAGING.pages(text, WALL, 60);
        assertThat(pages).hasSizeGreaterThan(5).allMatch(page -> page.readable(60));
        assertThat(words(pages)).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void all_pages_have_one_size_and_about_as_much_on_them() {
        var pages = PAGING.pages(speech(3_000), WALL, 60);
        assertThat(pages.stream().map(Layout::smallestSize).distinct()).hasSize(1);
        var lengths = pages.stream().map(page -> words(List.of(page)).length()).toList();
        int mean = words(pages).length() / pages.size();
        assertThat(lengths).allMatch(length -> length > 0.6 * mean && length < 1.4 * mean);
    }

    @Test
    void a_page_ends_between_sentences_where_it_can() {
        var sentence = "Phát động phong trào thi đua yêu nước trong toàn tỉnh năm 2024;";
        var pages = PAGING.pages((sentence + " ").repeat(12), WALL, 90);
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages).allMatch(page -> page.lines().getLast().text().endsWith(";"));
    }

    @Test
    void a_small_sign_shows_a_title_page_by_page() {
        for (var title : Titles.ALL) {
            var pages = PAGING.pages(title, TextBox.ofSurface(64, 32), 6);
            assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.readable(6));
        }
    }

    @Test
    void a_phrase_parted_between_two_pages_is_named() {
        var pages = PAGING.pages("ngày 30 tháng 01 năm 2024", new TextBox(0, 0, 40, 14), 7);
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.getFirst().cut()).containsExactly("ngày 30 tháng 01 năm 2024");
    }

    @Test
    void a_box_too_low_for_a_line_shows_lines_as_large_as_it_can() {
        var pages = PAGING.pages("Chào mừng đại biểu về dự Hội nghị", new TextBox(0, 0, 60, 8), 20);
        assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.lines().size() == 1);
        assertThat(pages.getFirst().readable(20)).isFalse();
        assertThat(pages.getFirst().smallestCapHeight()).isGreaterThan(3);
    }

    private static String speech(int length) {
        var text = new StringBuilder();
        while (text.length() < length)
            for (var line : Titles.VINH_BAO_APRIL) text.append(line.text()).append(' ');
        return text.substring(0, length).strip();
    }

    private static String words(List<Layout> pages) {
        var all = pages.stream()
                .flatMap(page -> page.lines().stream())
                .map(PlacedLine::text)
                .toList();
        return String.join("", all).replace(" ", "");
    }
}
