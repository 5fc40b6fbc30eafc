package khaimac.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names of a list share a page. */
class RosterPagesTest {
    private static Look.Roster roster(int rows, int... groups) {
        var all = Arrays.stream(groups)
                .mapToObj(many -> new Look.RosterGroup(
                        "Nhóm " + many,
                        IntStream.range(0, many)
                                .mapToObj(at -> new Look.RosterRow("Người " + at, ""))
                                .toList()))
                .toList();
        return new Look.Roster("a.csv", "KHEN THƯỞNG", all, rows, false, Style.PLAIN);
    }

    private static List<Integer> lengths(Look.Roster roster) {
        return RosterPages.of(roster).stream().map(page -> page.rows().size()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 4 | 3 2",
                "8 | 6 | 4 4",
                "13 | 6 | 6 4 3",
                "9 | 6 | 6 3",
                "12 | 6 | 6 6",
                "45 | 10 | 10 10 10 10 5",
                "3 | 2 | 2 1",
                "1 | 6 | 1",
                "7 | 1 | 1 1 1 1 1 1 1",
            })
    void nobody_stands_alone_on_the_last_page_while_the_one_before_is_full(int many, int rows, String pages) {
        var lengths = lengths(roster(rows, many));
        assertThat(String.join(" ", lengths.stream().map(String::valueOf).toList())).isEqualTo(pages);
    }

    @Test
    void there_are_as_many_pages_as_before_so_that_a_page_in_an_old_journal_is_the_same_page() {
        for (int rows = 1; rows <= 12; rows++) {
            for (int many = 0; many <= 60; many++) {
                var lengths = lengths(roster(rows, many));
                assertThat(lengths)
                        .as(many + " on pages of " + rows)
                        .hasSize((many + rows - 1) / rows)
                        .allMatch(length -> length > 0);
                assertThat(lengths.stream().mapToInt(one -> one).sum()).isEqualTo(many);
            }
        }
    }

    @Test
    void each_row_is_found_on_the_page_that_it_stands_on() {
        var roster = roster(4, 5, 9);
        var pages = RosterPages.of(roster);
        for (int at = 0; at < pages.size(); at++)
            for (int row = 0; row < pages.get(at).rows().size(); row++)
                assertThat(RosterPages.pageOf(roster, pages.get(at).at(), pages.get(at).from() + row))
                        .isEqualTo(at);
        assertThat(RosterPages.pageOf(roster, 0, 5)).isEqualTo(-1);
        assertThat(RosterPages.pageOf(roster, 2, 0)).isEqualTo(-1);
    }
}
