package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import khaimac.clock.VirtualClock;
import khaimac.finding.Sentence;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** However many look closely, a player makes one picture at a time, and no more than one a second of a surface. */
class CloseupsTest {
    private static final SurfaceName WALL = new SurfaceName("wall");
    private static final SurfaceName STAGE = new SurfaceName("stage");

    private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
    private final Painters painters = new Painters();
    private final Closeups closeups = new Closeups(painters, clock);

    private static Players.Painted picture() {
        return new Players.Painted(ByteBuffer.wrap(new byte[] {1}), Sentence.NONE);
    }

    /** Somebody looks; what he gets is not what is asked about here. */
    private void asks(SurfaceName surface) {
        assertThat(closeups.of(surface)).isNotNull();
    }

    @Test
    void many_who_look_at_one_surface_cost_one_picture_a_second() {
        for (int guest = 0; guest < 50; guest++) asks(WALL);
        assertThat(painters.asked).hasSize(1);
        painters.open.getFirst().complete(picture());
        assertThat(closeups.of(WALL).join().jpeg()).isNotNull();
        clock.advance(Duration.ofMillis(900));
        asks(WALL);
        assertThat(painters.asked).hasSize(1);
        clock.advance(Duration.ofMillis(200));
        asks(WALL);
        assertThat(painters.asked).hasSize(2);
    }

    @Test
    void another_surface_waits_until_the_one_before_it_is_done() {
        asks(WALL);
        var stage = closeups.of(STAGE);
        assertThat(painters.asked).containsExactly(WALL);
        painters.open.getFirst().complete(picture());
        assertThat(painters.asked).containsExactly(WALL, STAGE);
        assertThat(stage).isNotDone();
        painters.open.getLast().complete(picture());
        assertThat(stage.join().jpeg()).isNotNull();
    }

    @Test
    void a_mistake_over_one_picture_is_told_and_keeps_nobody_from_the_next() {
        var first = closeups.of(WALL);
        painters.open.getFirst().completeExceptionally(new IllegalStateException("died"));
        assertThat(first.join().jpeg()).isNull();
        assertThat(first.join().words().vi()).contains("Màn hình không đổi");
        asks(STAGE);
        assertThat(painters.asked).containsExactly(WALL, STAGE);
    }

    private static final class Painters implements Players {
        private final List<SurfaceName> asked = new ArrayList<>();
        private final List<CompletableFuture<Painted>> open = new ArrayList<>();

        @Override
        public CompletionStage<Painted> whole(SurfaceName surface) {
            asked.add(surface);
            var picture = new CompletableFuture<Painted>();
            open.add(picture);
            return picture;
        }

        @Override
        public List<ToPeer.Painting> all() {
            return List.of();
        }

        @Override
        public void watch(List<SurfaceName> surfaces, int width, int height) {}

        @Override
        public void glances(BiConsumer<SurfaceName, ByteBuffer> eye) {}

        @Override
        public void levels(BiConsumer<String, ToDesk.Levels> ear) {}

        @Override
        public CompletionStage<Painted> paint(SurfaceName surface, Showing showing, int width, int height) {
            return new CompletableFuture<>();
        }
    }
}
