package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Ten times the cues cost ten times the work, not a hundred times: what is allocated is counted, no clock is asked. */
class LongShowsTest {
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void reading_and_checking_grows_as_the_show_does() {
        worked(200);
        long small = worked(1_000);
        long large = worked(10_000);
        assertThat(large).isLessThan(small * 12);
    }

    /** Bytes that reading a show of so many cues makes. */
    private static long worked(int cues) {
        var text = show(cues);
        long before = THREAD.getCurrentThreadAllocatedBytes();
        assertThat(ShowFile.read(text).findings()).isEmpty();
        return THREAD.getCurrentThreadAllocatedBytes() - before;
    }

    private static String show(int cues) {
        var text = new StringBuilder("""
            {"format": "khaimac-show/1", "title": "Lễ", "date": "2024-01-30", "surfaces": ["stage"],
             "looks": {"t": {"title": [{"name": "Tổng kết"}]}}, "segments": [\
            """);
        for (int segment = 0; segment < cues / 20; segment++) {
            text.append(segment == 0 ? "" : ",")
                    .append("{\"id\": \"p-")
                    .append(segment)
                    .append("\", \"name\": \"P\",")
                    .append(segment == 0 ? "\"start\": \"08:00\"," : "")
                    .append("\"length\": \"8m\", \"cues\": [");
            for (int cue = 0; cue < 20; cue++)
                text.append(cue == 0 ? "" : ",")
                        .append("{\"on\": \"go\", \"put\": {\"stage\": ")
                        .append(cue % 2 == 0 ? "\"t\"" : "{\"message\": \"Chữ " + segment + " " + cue + "\"}")
                        .append("}}");
            text.append("]}");
        }
        return text.append("]}").toString();
    }
}
