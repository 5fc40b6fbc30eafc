package khaimac.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import khaimac.finding.Language;
import org.junit.jupiter.api.Test;

/** Whoever prints never waits for whoever reads. */
class OutflowTest {
    private final CountDownLatch reads = new CountDownLatch(1);
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    /** Takes nothing before somebody reads. */
    private final OutputStream stuck = new OutputStream() {
        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            try {
                reads.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            read.write(some, from, length);
        }
    };

    @Test
    void ten_thousand_lines_that_nobody_reads_are_printed_at_once_and_how_many_were_left_out_is_said() {
        var out = new PrintStream(stuck, true, StandardCharsets.UTF_8);
        var onto = new Terminal(out, out, InputStream.nullInputStream(), Language.EN, Path.of(""), false);
        try (var unhurried = Outflow.of(onto)) {
            for (int line = 0; line < 10_000; line++) unhurried.terminal().out().println("line " + line);
            assertThat(read.size()).isZero();
            reads.countDown();
        }
        var lines = read.toString(StandardCharsets.UTF_8).lines().toList();
        int whole = lines.indexOf("");
        for (int line = 0; line < whole; line++) assertThat(lines.get(line)).isEqualTo("line " + line);
        assertThat(lines.subList(whole + 1, lines.size()))
                .containsExactly("… " + (10_000 - whole)
                        + " lines were not printed, since nobody read them. The ceremony goes on.");
    }

    @Test
    void the_last_words_of_a_program_are_written_before_it_ends() {
        reads.countDown();
        var out = new PrintStream(stuck, true, StandardCharsets.UTF_8);
        var onto = new Terminal(out, out, InputStream.nullInputStream(), Language.EN, Path.of(""), false);
        try (var unhurried = Outflow.of(onto)) {
            unhurried.terminal().out().println("good night");
        }
        assertThat(read.toString(StandardCharsets.UTF_8)).isEqualTo("good night" + System.lineSeparator());
    }
}
