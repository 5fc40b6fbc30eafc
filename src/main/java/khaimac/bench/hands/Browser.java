package khaimac.bench.hands;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import khaimac.machine.Folders;
import org.jspecify.annotations.Nullable;

/** The browser of this machine, without a window, listening to its developers' protocol on this machine alone. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "microsoft-edge",
            "chrome",
            "msedge");
    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
            "C:/Program Files/Microsoft/Edge/Application/msedge.exe");
    private static final int PATIENCE = 30_000;
    private static final int LOOKED = 20;

    private final Process process;
    private final Path folder;
    private final String address;

    private Browser(Process process, Path folder, String address) {
        this.process = process;
        this.folder = folder;
        this.address = address;
    }

    /** Where a browser that speaks this protocol lies; null where there is none. */
    static @Nullable Path found() {
        var path = System.getenv("PATH");
        var folders = path == null ? Stream.<String>empty() : Stream.of(path.split(File.pathSeparator));
        var called = folders.filter(one -> !one.isBlank()).flatMap(folder -> NAMES.stream()
                .flatMap(name -> Stream.of(name, name + ".exe"))
                .map(name -> Path.of(folder).resolve(name)));
        return Stream.concat(called, PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    /** @param within a folder for what it keeps; deleted when it is closed */
    static Browser start(Path program, Path within) throws IOException, InterruptedException {
        var folder = Files.createDirectories(within.resolve("browser"));
        var process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "--no-first-run",
                        "--no-default-browser-check",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-gpu",
                        // Without it the browser refuses to run for the administrator of a Linux machine.
                        "--no-sandbox",
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(within.resolve("browser.said").toFile())
                .start();
        var port = folder.resolve("DevToolsActivePort");
        for (int waited = 0; waited < PATIENCE; waited += LOOKED) {
            if (Files.exists(port)) {
                var lines = Files.readAllLines(port);
                if (lines.size() >= 2)
                    return new Browser(process, folder, "ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            if (!process.isAlive()) break;
            Thread.sleep(LOOKED);
        }
        process.destroyForcibly();
        throw new IOException("the browser does not start: " + program);
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(folder);
    }
}
