package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages say which day it is where a programme has several, by the clocks of the place where it is held. */
class DayHeadingsTest {
    @TempDir
    private Path folder;

    @Test
    void each_day_has_its_heading_before_its_first_part_and_a_single_day_has_none() throws Exception {
        var said = new Node(folder).says("""
            import {headings} from "./days.js";
            import {useZone} from "./times.js";
            useZone("Asia/Ho_Chi_Minh");
            // 23:30 and 00:30 there are one day apart, though in Greenwich they are not.
            const times = ["2026-11-26T16:30:00Z", "2026-11-26T17:30:00Z", "2026-11-27T01:00:00Z"];
            const moments = times.map(Date.parse);
            console.log(JSON.stringify(headings(moments)));
            console.log(JSON.stringify(headings(moments.slice(1))));
            """);
        assertThat(said.lines())
                .containsExactly("[\"Thứ Năm, 26/11/2026\",\"Thứ Sáu, 27/11/2026\",null]", "[null,null]");
    }
}
