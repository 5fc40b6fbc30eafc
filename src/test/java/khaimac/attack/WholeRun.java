package khaimac.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import khaimac.machine.House;
import khaimac.machine.SystemWatch;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import khaimac.scene.SurfaceName;
import khaimac.trial.Tablet;

/** A whole `khaimac run` as a person starts it, whose output somebody reads for as long as the test wishes. */
final class WholeRun implements AutoCloseable {
    static final Duration LONG = Duration.ofSeconds(15);
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/#key=[0-9a-f]+");

    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();
    private String link = "";

    /** A rehearsal in a folder, read until its picture is up and its panel is open. */
    WholeRun(Path folder) throws IOException {
        var words = new ArrayList<>(House.java("-Xmx64m", Path.of("").toAbsolutePath()));
        words.addAll(
                List.of("run", "vinh-bao-2024-01-30", "--rehearsal", "--folder", folder.toString(), "--panel", "0"));
        words.addAll(List.of("--lang", "en"));
        process = new ProcessBuilder(words).redirectErrorStream(true).start();
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        boolean up = false;
        while (!up || link.isEmpty()) {
            var line = output.readLine();
            if (line == null) break;
            said.add(line);
            var found = LINK.matcher(line);
            if (found.find()) link = found.group();
            up |= line.contains("Every surface shows its picture.");
        }
        boolean paints = !said.toString().contains("graphics libraries");
        if (!paints || !up) close();
        assumeTrue(paints, "nothing can be painted here");
        assertThat(up).as(said.toString()).isTrue();
    }

    Tablet tablet() throws Exception {
        var tablet = Tablet.pair(link, "tablet", new SystemWatch()).enter();
        assertThat(tablet.await(ToPage.State::opened, LONG)).isNotNull();
        return tablet;
    }

    void type(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** What it says from now on, until a line has these words. */
    String readUntil(String words) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine())
            if (line.contains(words)) return line;
        throw new AssertionError("it ended without a word of " + words);
    }

    ProcessHandle child(String verb) {
        return process.children()
                .filter(child -> child.info()
                        .arguments()
                        .map(words -> List.of(words).contains(verb))
                        .orElse(false))
                .findFirst()
                .orElseThrow();
    }

    Process process() {
        return process;
    }

    /** Looks at a surface until it is black, or is not any more, as the audience sees it. */
    static boolean sees(Tablet tablet, SurfaceName surface, boolean black) throws InterruptedException {
        tablet.say(new FromPage.Watch(List.of(surface), false));
        return tablet.awaitPicture(picture -> picture.header() instanceof ToPage.Now && isBlack(picture) == black, LONG)
                != null;
    }

    private static boolean isBlack(Tablet.Picture picture) {
        var jpeg = new byte[picture.jpeg().remaining()];
        picture.jpeg().duplicate().get(jpeg);
        try {
            var image = ImageIO.read(new java.io.ByteArrayInputStream(jpeg));
            for (int y = 0; y < image.getHeight(); y += 8)
                for (int x = 0; x < image.getWidth(); x += 8) if ((image.getRGB(x, y) & 0x00f0f0f0) != 0) return false;
            return true;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        var children = process.descendants().toList();
        try {
            if (process.isAlive()) type("quit");
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
        } finally {
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
