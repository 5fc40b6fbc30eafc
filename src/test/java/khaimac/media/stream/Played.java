package khaimac.media.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import khaimac.media.sound.Tones;

/** What another program finds in a recording, by its own clock. */
public final class Played {
    private Played() {}

    private static byte[] said(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeThat(false).as(command[0] + " is not installed here").isTrue();
            throw e;
        }
        var said = process.getInputStream().readAllBytes();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    /** When it becomes light, in seconds of the file. */
    public static List<Double> flashes(Path file) throws IOException, InterruptedException {
        var lines = new String(
                said(
                        "ffmpeg",
                        "-copyts",
                        "-i",
                        file.toString(),
                        "-map",
                        "0:v",
                        "-vf",
                        "signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-",
                        "-f",
                        "null",
                        "-"),
                StandardCharsets.UTF_8);
        var found = new ArrayList<Double>();
        boolean dark = true;
        double at = 0;
        for (var line : lines.lines().toList()) {
            if (line.contains("pts_time:")) at = Double.parseDouble(line.replaceAll(".*pts_time:", ""));
            if (!line.contains("YAVG=")) continue;
            boolean light = Double.parseDouble(line.replaceAll(".*=", "")) > 128;
            if (light && dark) found.add(at);
            dark = !light;
        }
        return found;
    }

    /** When its last picture comes. */
    public static double pictureLength(Path file) throws IOException, InterruptedException {
        var said = new String(
                said(
                        "ffprobe",
                        "-v",
                        "error",
                        "-select_streams",
                        "v",
                        "-show_entries",
                        "packet=pts_time",
                        "-of",
                        "csv=p=0",
                        file.toString()),
                StandardCharsets.UTF_8);
        return said.lines()
                .map(line -> line.replace(",", ""))
                .filter(line -> !line.isBlank())
                .mapToDouble(Double::parseDouble)
                .max()
                .orElseThrow();
    }

    private static float[] heard(Path file) throws IOException, InterruptedException {
        var bytes = ByteBuffer.wrap(said(
                        "ffmpeg",
                        "-copyts",
                        "-i",
                        file.toString(),
                        "-map",
                        "0:a",
                        "-af",
                        "aresample=48000:async=1:first_pts=0",
                        "-ac",
                        "2",
                        "-f",
                        "f32le",
                        "-"))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        var all = new float[bytes.remaining()];
        bytes.get(all);
        return all;
    }

    /** When each beep begins, in seconds of the file. */
    public static List<Double> beeps(Path file) throws IOException, InterruptedException {
        return Tones.beeps(heard(file));
    }

    /** In seconds; not a number where there is no sound. */
    public static double soundLength(Path file) throws IOException, InterruptedException {
        var all = heard(file);
        return all.length == 0 ? Double.NaN : all.length / 96_000.0;
    }
}
