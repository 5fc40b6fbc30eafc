package khaimac.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import khaimac.typeset.NameList.Align;
import org.junit.jupiter.api.Test;

class NameListTest {
    private static final NameList LIST = new NameList(WordLists.PHRASES, new FakeFace());
    private static final Box WALL = new Box(0, 0, 900, 700);
    private static final List<String> NAMES = List.of(
            "Nguyễn Văn An", "Trần Thị Bích Ngọc", "Lê Quốc Bằng", "Đỗ Phú Thọ", "Phạm Minh", "Vũ Thị Hạnh", "Hoàng Văn Nam");
    private static final String LONG = "Trung tâm Văn hóa - Thông tin và Thể thao huyện Vĩnh Bảo, thành phố Hải Phòng";

    @Test
    void a_list_has_one_size_over_all_its_pages() {
        var pages = LIST.pages(List.of(NAMES, NAMES.subList(0, 2)), WALL, Align.LEFT, 0);
        assertThat(pages.stream().flatMap(page -> page.lines().stream()).map(PlacedLine::size).distinct()).hasSize(1);
        assertThat(pages.get(1).lines()).hasSize(2);
    }

    @Test
    void one_long_name_takes_two_lines_and_the_others_stay_large() {
        var alone = LIST.pages(List.of(NAMES), WALL, Align.LEFT, 0).getFirst();
        var with = LIST.pages(List.of(plus(LONG)), WALL, Align.LEFT, 0).getFirst();
        assertThat(with.lines()).hasSize(NAMES.size() + 2);
        // Two lines more on the page is all that it costs.
        assertThat(with.smallestSize()).isGreaterThan(0.7 * alone.smallestSize());
    }

    @Test
    void a_name_that_is_a_little_too_long_is_condensed_a_little() {
        var page = LIST.pages(List.of(plus("Trung tâm Y tế Vĩnh Bảo")), new Box(0, 0, 560, 700), Align.LEFT, 0).getFirst();
        assertThat(page.lines()).hasSize(NAMES.size() + 1);
        assertThat(page.lines().getLast().condensed()).isBetween(NameList.MOST_CONDENSED, 0.999);
        assertThat(page.lines().getFirst().condensed()).isEqualTo(1);
    }

    @Test
    void a_list_of_long_names_is_small_instead_of_condensed() {
        var page = LIST.pages(List.of(List.of(LONG, LONG, LONG, LONG)), WALL, Align.CENTRE, 0).getFirst();
        assertThat(page.lines().stream().filter(line -> line.condensed() < 1 || !line.text().equals(LONG)).count())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void every_name_lies_in_the_box_and_touches_no_other() {
        for (int width = 60; width < 1500; width += 90) {
            var box = new Box(10, 20, width, 400);
            for (var page : LIST.pages(List.of(plus(LONG), NAMES), box, Align.CENTRE, 10)) {
                for (int i = 0; i < page.lines().size(); i++) {
                    var line = page.lines().get(i);
                    assertThat(line.x()).isGreaterThanOrEqualTo(box.x() - 1e-6);
                    assertThat(line.right()).isLessThanOrEqualTo(box.right() + 1e-6);
                    assertThat(line.top()).isGreaterThanOrEqualTo(box.y() - 1e-6);
                    assertThat(line.bottom()).isLessThanOrEqualTo(box.bottom() + 1e-6);
                    assertThat(line.condensed()).isBetween(NameList.MOST_CONDENSED - 1e-6, 1.0);
                    if (i > 0) assertThat(line.top()).isGreaterThan(page.lines().get(i - 1).bottom());
                }
            }
        }
    }

    @Test
    void no_names_are_no_lines() {
        assertThat(LIST.pages(List.of(List.of("", "  "), List.of()), WALL, Align.LEFT, 10))
                .hasSize(2)
                .allMatch(page -> page.lines().isEmpty());
        assertThat(LIST.pages(List.of(), WALL, Align.LEFT, 10)).isEmpty();
    }

    private static List<String> plus(String name) {
        var names = new ArrayList<>(NAMES);
        names.add(name);
        return names;
    }
}
