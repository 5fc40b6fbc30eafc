package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each claim has a desk with a panel of its own, and nothing went wrong in it that nobody told. */
abstract class InAHut {
    @TempDir
    Path folder;

    Hut hut;

    @BeforeEach
    void open() {
        hut = new Hut(folder);
    }

    @AfterEach
    void close() {
        hut.close();
        assertThat(hut.mistakes).isEmpty();
    }
}
