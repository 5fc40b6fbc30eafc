package khaimac.output.window;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import khaimac.hall.Region;
import khaimac.machine.House;
import khaimac.output.Rig;

/** A monitor of a real X server, and a process with the window that is to cover it. */
public final class WindowRig implements Rig {
    private static final Region MONITOR = new Region(1280, 0, 800, 600);

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final DummyDesktop desktop;
    private final Process wall;

    public WindowRig(Path folder) throws IOException {
        desktop = DummyDesktop.start(folder);
        var words = House.java("-Xmx128m", Path.of("").toAbsolutePath());
        words.set(words.size() - 1, WallProgram.class.getName());
        words.addAll(List.of("DUMMY1", "", ""));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("DISPLAY", desktop.display());
        wall = builder.start();
        Thread.ofPlatform().daemon().start(this::listen);
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(wall.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) said.add(line);
        } catch (IOException e) {
            said.add("told " + e);
        }
    }

    @Override
    public void plug() throws IOException {
        desktop.plug("DUMMY1", "800x600", MONITOR.x(), MONITOR.y());
    }

    @Override
    public void pull() throws IOException {
        desktop.unplug("DUMMY1");
    }

    @Override
    public void show(int number) throws IOException {
        var in = wall.getOutputStream();
        in.write(("show " + number + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    @Override
    public boolean shows(int number) throws IOException {
        var seen = desktop.seen(MONITOR);
        for (int y = 20; y < 320; y++)
            for (int x = 10; x < 480; x++)
                if (seen[y * MONITOR.width() + x] != WallProgram.colour(x - 10, y - 20, number)) return false;
        return true;
    }

    @Override
    public String state() {
        return said.stream()
                .filter(line -> line.startsWith("health "))
                .reduce("health ?", (before, line) -> line)
                .split(" ", -1)[1];
    }

    @Override
    public List<String> told() {
        return said.stream().filter(line -> line.startsWith("told ")).toList();
    }

    @Override
    public void close() throws IOException {
        wall.getOutputStream().close();
        try {
            if (!wall.waitFor(10, TimeUnit.SECONDS)) wall.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        desktop.close();
    }
}
