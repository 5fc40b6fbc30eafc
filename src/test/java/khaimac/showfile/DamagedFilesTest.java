package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file with bits turned over. */
class DamagedFilesTest extends BadInput {
    @Test
    void bits_never_stop_the_reading() {
        var random = new Random(20240130);
        var bytes = SMALL.getBytes(StandardCharsets.UTF_8);
        int titles = 0;
        for (int round = 0; round < 4_000; round++) {
            var damaged = bytes.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--)
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            if (read(damaged).show().title().equals("Hội nghị tổng kết")) titles++;
        }
        assertThat(titles)
                .as("most damage leaves the title, which stands near the beginning")
                .isGreaterThan(3_000);
    }

    @Test
    void bytes_that_are_not_utf8_are_named_by_line_and_the_rest_is_read() {
        var bytes = SMALL.getBytes(StandardCharsets.UTF_8);
        bytes[SMALL.substring(0, SMALL.indexOf("Bí thư")).getBytes(StandardCharsets.UTF_8).length + 1] = (byte) 0xFF;
        var reading = read(bytes);
        assertThat(finding(reading, "not UTF-8").place().line()).isEqualTo(line(SMALL, "Bí thư"));
        assertThat(names(reading)).containsExactly("Chào cờ", "Báo cáo");
        assertThat(reading.show().segments().get(1).by()).startsWith("B").endsWith(" thư");
    }

    @Test
    void a_file_saved_in_the_old_vietnamese_code_page_says_what_to_do() {
        var reading = read(SMALL.getBytes(Charset.forName("windows-1258")));
        assertThat(reading.findings()).isNotEmpty();
        assertThat(reading.show().segments()).hasSize(2);
    }
}
