package khaimac.output.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.finding.Sentence;
import khaimac.hall.Input;
import khaimac.hall.Light;
import khaimac.hall.Wire;
import khaimac.machine.SystemWatch;
import khaimac.media.film.Clips;
import khaimac.media.live.Eye;
import khaimac.media.live.Inputs;
import khaimac.media.stream.Sender;
import khaimac.output.Halls;
import khaimac.output.OutputRunner;
import khaimac.output.Rig;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/** Somebody who watches the stream elsewhere: our own input, which reads the numbers in its pictures. */
public final class StreamRig implements Rig {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 64;

    private final String address;
    private final OutputRunner runner;
    private final List<Sentence> told = new CopyOnWriteArrayList<>();
    private @Nullable Inputs inputs;
    private @Nullable Eye eye;

    public StreamRig() throws IOException {
        address = "udp://127.0.0.1:" + Sender.freePort();
        var hall = Halls.of(WIDTH, HEIGHT, new Wire.Stream(address, 30, 1_000, null), Light.PLAIN);
        runner = new OutputRunner(new StreamFamily(), hall, hall.outputs().getFirst(), new SystemWatch(), told::add)
                .start();
    }

    @Override
    public void plug() {
        inputs = new Inputs(Map.of("far", new Input(new Input.Stream(address))), new SystemWatch(), words -> {});
        eye = inputs.eye("far", WIDTH, HEIGHT, Look.Fit.COVER, Look.Crop.NONE);
        eye.keep();
    }

    @Override
    public void pull() {
        if (inputs != null) inputs.close();
        inputs = null;
        eye = null;
    }

    @Override
    public void show(int number) {
        var pixels = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 4);
        Clips.paint(pixels, WIDTH, HEIGHT, number);
        runner.show(Halls.BANNER, pixels);
    }

    @Override
    public boolean shows(int number) {
        var watched = eye;
        if (watched == null) return false;
        watched.keep();
        var slot = watched.newest();
        return slot != null && Clips.number(slot) == number;
    }

    @Override
    public String state() {
        if (eye != null) eye.keep();
        return runner.health().state().name();
    }

    @Override
    public List<String> told() {
        return told.stream().map(Sentence::en).toList();
    }

    @Override
    public void close() {
        pull();
        runner.close();
    }
}
