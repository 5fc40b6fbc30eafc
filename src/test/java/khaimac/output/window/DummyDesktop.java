package khaimac.output.window;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import khaimac.hall.Region;
import khaimac.trial.Waiting;

/**
 * A real X server with monitors that are plugged and unplugged by word: Xorg with its dummy driver, on a display of its
 * own.
 */
public final class DummyDesktop implements AutoCloseable {
    private static final String CONFIGURATION = """
        Section "ServerFlags"
          Option "DontVTSwitch" "true"
          Option "AutoAddDevices" "false"
          Option "AutoEnableDevices" "false"
        EndSection
        Section "Device"
          Identifier "dummy"
          Driver "dummy"
          VideoRam 256000
        EndSection
        Section "Monitor"
          Identifier "monitor"
          HorizSync 5.0-1000.0
          VertRefresh 5.0-200.0
        EndSection
        Section "Screen"
          Identifier "screen"
          Device "dummy"
          Monitor "monitor"
          DefaultDepth 24
          SubSection "Display"
            Depth 24
            Virtual 4096 2048
            Modes "1280x720"
          EndSubSection
        EndSection
        """;

    private final Process server;
    private final String display;

    private DummyDesktop(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /** The operator's screen is DUMMY0, 1280 by 720; where there is no such server the test is skipped and says so. */
    public static DummyDesktop start(Path folder) throws IOException {
        for (var program : List.of("Xorg", "xrandr", "xwininfo", "xprop", "xwd"))
            assumeTrue(found(program), "there is no " + program + " on this machine");
        var configuration = folder.resolve("xorg.conf");
        var number = folder.resolve("display");
        var log = folder.resolve("xorg.txt");
        Files.writeString(configuration, CONFIGURATION);
        var server = new ProcessBuilder(
                        "sh",
                        "-c",
                        "exec Xorg -displayfd 3 -config \"$1\" -logfile \"$2\" -noreset -nolisten tcp -novtswitch"
                                + " 3>\"$3\"",
                        "sh",
                        configuration.toString(),
                        log.toString(),
                        number.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("xorg.out").toFile())
                .start();
        Waiting.until(
                () -> "the X server starts or ends",
                () -> !server.isAlive() || text(number).endsWith("\n"));
        assumeTrue(
                server.isAlive(),
                "Xorg with the dummy driver does not start here: " + text(folder.resolve("xorg.out")));
        var desktop = new DummyDesktop(server, ":" + text(number).strip());
        desktop.ask("xrandr", "--output", "DUMMY0", "--mode", "1280x720", "--pos", "0x0", "--primary");
        return desktop;
    }

    public String display() {
        return display;
    }

    /** Plugs a monitor in, moves it, or switches it to another mode. */
    public void plug(String connector, String mode, int x, int y) throws IOException {
        ask("xrandr", "--addmode", connector, mode);
        ask("xrandr", "--output", connector, "--mode", mode, "--pos", x + "x" + y);
        // The server looks at its plugs when somebody asks; a real card is told by the cable.
        ask("xrandr");
    }

    public void unplug(String connector) throws IOException {
        ask("xrandr", "--output", connector, "--off");
    }

    /** What the monitor says over its cable: here we say it, to the server that is asked. */
    public void name(String connector, String model) throws IOException {
        long output = 0;
        boolean here = false;
        for (var line : ask("xrandr", "--verbose").lines().toList()) {
            if (!line.startsWith("\t") && !line.startsWith(" ")) here = line.startsWith(connector + " ");
            if (here && line.contains("Identifier:"))
                output = Long.decode(line.replaceAll(".*:\\s*", "").strip());
        }
        XProperty.put(display, output, "EDID", EdidTest.edid(model));
    }

    /** What a window manager would see of windows with a name: where each stands, and only of those that are seen. */
    public List<Region> windows(String name) throws IOException {
        var found = new ArrayList<Region>();
        for (var line : ask("xwininfo", "-root", "-tree").lines().toList()) {
            if (!line.contains("\"" + name + "\"")) continue;
            var about = ask("xwininfo", "-id", line.strip().split(" ", 2)[0]);
            if (!about.contains("IsViewable")) continue;
            found.add(new Region(
                    number(about, "Absolute upper-left X"),
                    number(about, "Absolute upper-left Y"),
                    number(about, "Width"),
                    number(about, "Height")));
        }
        return found;
    }

    private static int number(String about, String what) {
        return Integer.parseInt(about.lines()
                .filter(line -> line.contains(what + ":"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*:\\s*", "")
                .strip());
    }

    /** What somebody in front of a place of the desktop sees: row by row, 0xRRGGBB. */
    public int[] seen(Region place) throws IOException {
        var shot = run("xwd", "-root", "-silent");
        // While the desktop changes its size there is nothing to be seen.
        for (int again = 0; shot.length == 0 && again < 20; again++) shot = run("xwd", "-root", "-silent");
        var bytes = ByteBuffer.wrap(shot);
        int header = bytes.getInt(0);
        int each = bytes.getInt(44) / Byte.SIZE;
        int row = bytes.getInt(48);
        int colours = bytes.getInt(76);
        boolean bigEndian = bytes.getInt(28) == 1;
        if (each < 3) throw new IOException("a screenshot of " + each + " bytes a pixel");
        int first = header + colours * 12;
        var pixels = new int[place.width() * place.height()];
        for (int y = 0; y < place.height(); y++) {
            for (int x = 0; x < place.width(); x++) {
                int at = first + (place.y() + y) * row + (place.x() + x) * each;
                int colour = 0;
                for (int part = 0; part < 3; part++)
                    colour = (colour << 8) | (bytes.get(bigEndian ? at + each - 3 + part : at + 2 - part) & 0xFF);
                pixels[y * place.width() + x] = colour;
            }
        }
        return pixels;
    }

    String ask(String... words) throws IOException {
        return new String(run(words), StandardCharsets.UTF_8);
    }

    private byte[] run(String... words) throws IOException {
        var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DISPLAY", display);
        return builder.start().getInputStream().readAllBytes();
    }

    static boolean found(String program) {
        var path = System.getenv().getOrDefault("PATH", "");
        for (var folder : path.split(java.io.File.pathSeparator, -1))
            if (Files.isExecutable(Path.of(folder, program))) return true;
        return false;
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        server.destroy();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
