package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** Who paints a camera is told what stands in for it, so that nobody has to be asked when it is lost. */
class LiveLooksTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private static Look shown(String put) {
        var part = """
            {"id": "one", "name": "Đại hội", "start": "08:00", "length": "10m", "cues": [
              {"at": "start", "put": {"backdrop": %s}}]}
            """.formatted(put);
        return Tryout.of(part)
                .play("08:00 go")
                .until("08:01")
                .run()
                .showing(BACKDROP)
                .look();
    }

    private static Look idle() {
        return Tryout.of("""
            {"id": "one", "name": "Đại hội", "start": "08:00", "length": "10m", "cues": []}
            """).until("07:00").run().showing(BACKDROP).look();
    }

    @Test
    void the_idle_look_of_its_surface_stands_in_for_a_camera() {
        assertThat(shown("{\"live\": \"camera\"}"))
                .isEqualTo(new Look.Live("camera", Look.Fit.CONTAIN).instead(idle()));
    }

    @Test
    void beside_something_else_it_stands_in_for_the_camera_alone() {
        var camera = new LookRef.Inline(new Look.Live("camera", Look.Fit.COVER).instead(idle()));
        assertThat(shown("{\"stack\": [{\"live\": \"camera\", \"fit\": \"cover\"}, {\"colour\": \"#102030\"}]}"))
                .isInstanceOfSatisfying(
                        Look.Stack.class,
                        stack -> assertThat(stack.layers()).hasSize(2).first().isEqualTo(camera));
        assertThat(List.of(shown("{\"colour\": \"#102030\"}"))).noneMatch(Look.Live.class::isInstance);
    }
}
