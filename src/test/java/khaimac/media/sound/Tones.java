package khaimac.media.sound;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;

/** Sounds for tests, all of them made here. */
public final class Tones {
    private Tones() {}

    /** So many seconds of a function of time, in a file that every player knows. */
    public static Path wav(Path file, int rate, int sides, double seconds, DoubleUnaryOperator wave)
            throws IOException {
        int frames = (int) Math.round(seconds * rate);
        var bytes = ByteBuffer.allocate(44 + frames * sides * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(bytes.capacity() - 8);
        bytes.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(16);
        bytes.putShort((short) 1).putShort((short) sides).putInt(rate).putInt(rate * sides * 2);
        bytes.putShort((short) (sides * 2)).putShort((short) 16);
        bytes.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(frames * sides * 2);
        for (int frame = 0; frame < frames; frame++) {
            short value = (short) Math.round(Math.clamp(wave.applyAsDouble((double) frame / rate), -1, 1) * 32_767);
            for (int side = 0; side < sides; side++) bytes.putShort(value);
        }
        return Files.write(file, bytes.array());
    }

    public static DoubleUnaryOperator sine(double hertz, double loud) {
        return at -> Math.sin(2 * Math.PI * hertz * at) * loud;
    }

    /** A short beep at the beginning of every second. */
    public static double beep(double at) {
        double in = at - Math.floor(at);
        return in < 0.02 ? Math.sin(2 * Math.PI * 2_000 * in) * 0.8 : 0;
    }

    /** Made with another program; where it is not here the test is skipped, and says so. */
    public static Path ffmpeg(Path to, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
        command.addAll(List.of(words));
        command.add(to.toString());
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeThat(false).as("ffmpeg is not installed here").isTrue();
            throw e;
        }
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assumeThat(process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0)
                .as("ffmpeg cannot make it: " + said)
                .isTrue();
        return to;
    }

    /** All that comes out of a file. */
    public static float[] decoded(Path file) throws khaimac.media.Unplayable {
        try (var decoding = Decoding.of(file)) {
            var all = new ArrayList<float[]>();
            int many = 0;
            for (var piece = decoding.next(); piece != null; piece = decoding.next()) {
                all.add(piece);
                many += piece.length;
            }
            var whole = new float[many];
            int at = 0;
            for (var piece : all) {
                System.arraycopy(piece, 0, whole, at, piece.length);
                at += piece.length;
            }
            return whole;
        }
    }

    /** Where something begins to be heard, in seconds: each beep once. */
    public static List<Double> beeps(float[] stereo) {
        var found = new ArrayList<Double>();
        int quiet = Samples.RATE;
        for (int frame = 0; frame * 2 < stereo.length; frame++) {
            boolean loud = Math.abs(stereo[frame * 2]) > 0.05;
            if (loud && quiet > Samples.RATE / 20) found.add((double) frame / Samples.RATE);
            quiet = loud ? 0 : quiet + 1;
        }
        return found;
    }
}
