package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any value replaced by one of another kind. */
class WrongTypesTest extends BadInput {
    @Test
    void anywhere_never_stop_the_reading() {
        var random = new Random(30012024);
        int whole = 0;
        for (int round = 0; round < 2_000; round++) {
            var tree = Values.of(SMALL);
            Values.replaceOne(tree, random);
            var text = Values.text(tree);
            var reading = read(text);
            assertThat(reading.findings()).as(text).isNotEmpty();
            assertThat(reading.findings())
                    .as(text)
                    .allMatch(finding -> finding.place().line() > 0);
            if (reading.show().segments().size() == 2 && reading.show().looks().size() == 2) whole++;
        }
        assertThat(whole).as("a wrong value mostly leaves everything else").isGreaterThan(1_500);
    }
}
