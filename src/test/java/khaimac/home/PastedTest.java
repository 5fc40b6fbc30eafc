package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import khaimac.scene.Look;
import khaimac.showfile.looks.RosterText;
import org.junit.jupiter.api.Test;

class PastedTest {
    @Test
    void a_cell_of_a_sheet_with_a_break_in_it_is_one_name() {
        assertThat(Pasted.groups("Giải Nhất\t\"Đội \"\"Sao Mai\"\"\nxã An Mộc\"\t12 điểm\n"))
                .containsExactly(group("Giải Nhất", row("Đội \"Sao Mai\" xã An Mộc", "12 điểm")));
    }

    @Test
    void a_quotation_mark_that_nothing_closes_swallows_no_row() {
        assertThat(Pasted.groups("\"Sao Mai\tA\nVành Khuyên\tB\n"))
                .containsExactly(group("", row("\"Sao Mai", "A"), row("Vành Khuyên", "B")));
    }

    @Test
    void what_is_written_of_a_list_is_read_back_from_its_cells() {
        var row = row("Nguyễn Thị \"Mây\", lớp 9A", "#1; An Mộc");
        var csv = RosterText.written("Khen thưởng", List.of(group("Giải Nhất, Nhì", row)));
        var text = Objects.requireNonNull(RosterText.of(csv));
        assertThat(csv).startsWith("# Khen thưởng\ngroup,name,note\n\"Giải Nhất, Nhì\",");
        assertThat(text.set(0, 0, row)).isEmpty();
    }

    private static Look.RosterGroup group(String name, Look.RosterRow... rows) {
        return new Look.RosterGroup(name, List.of(rows));
    }

    private static Look.RosterRow row(String name, String note) {
        return new Look.RosterRow(name, note);
    }
}
