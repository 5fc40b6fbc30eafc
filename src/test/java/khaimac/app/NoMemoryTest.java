package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import khaimac.machine.House;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("processes")
class NoMemoryTest {
    /** A thread that wants more pictures than there is room for, beside one that would wait for ever. */
    static final class Hungry {
        private Hungry() {}

        public static void main(String[] words) throws InterruptedException {
            NoMemory.endsTheProcess();
            Thread.ofPlatform().start(() -> {
                var all = new ByteBuffer[1_000];
                for (int one = 0; one < all.length; one++) all[one] = ByteBuffer.allocateDirect(1 << 20);
            });
            Thread.currentThread().join();
        }
    }

    @Test
    void a_player_that_has_no_room_for_pictures_ends_at_once_and_is_not_half_a_player() throws Exception {
        var words = House.java("-Xmx32m", Path.of("").toAbsolutePath());
        words.add(words.indexOf("-Xss512k"), "-XX:MaxDirectMemorySize=8m");
        words.set(words.size() - 1, Hungry.class.getName());

        assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isEqualTo(NoMemory.CODE);
    }
}
