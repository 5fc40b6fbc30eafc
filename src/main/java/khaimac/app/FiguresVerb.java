package khaimac.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import khaimac.bench.FigurePage;
import khaimac.finding.Sentence;
import khaimac.machine.ClassArchive;
import khaimac.terminal.JsonLines;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs every bench, each in a process of its own, and writes the page of figures; beside them those of another build.
 */
@Command(name = "figures")
final class FiguresVerb implements Callable<Integer> {
    @Parameters(paramLabel = "PAGE", descriptionKey = "figures-page")
    private Path page = Path.of("");

    @Option(names = "--beside", paramLabel = "LINES", descriptionKey = "figures-beside")
    private List<Path> beside = List.of();

    @Option(names = "--lines", paramLabel = "LINES", descriptionKey = "figures-lines")
    private @Nullable Path lines;

    @Option(names = "--only", paramLabel = "BENCH", descriptionKey = "figures-only")
    private @Nullable String only;

    private final Terminal terminal;

    FiguresVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var others = new LinkedHashMap<String, List<String>>();
        for (var file : beside) others.put(name(file), Files.readAllLines(file));
        var told = new LinkedHashMap<String, List<String>>();
        for (var bench : BenchVerb.names()) {
            if (only == null || only.equals(bench)) told.put(bench, take(bench));
        }
        if (lines != null)
            Files.write(lines, told.values().stream().flatMap(List::stream).toList());
        var before = Files.exists(page) ? Files.readString(page) : "";
        Files.writeString(page, FigurePage.of(commit(), machine(), told, others, before));
        return told.values().stream().flatMap(List::stream).anyMatch(line -> line.contains("\"met\":false")) ? 1 : 0;
    }

    /** All that a bench told; how it ended is told too, where that was no good end. */
    private List<String> take(String bench) throws IOException, InterruptedException {
        terminal.say(new Sentence("Đang đo: " + bench, "Measuring: " + bench));
        var words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(ClassArchive.words(ClassArchive.place()));
        words.addAll(List.of(
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dkhaimac.home=" + terminal.home(),
                "-cp",
                ClassArchive.classPath(System.getProperty("java.class.path")),
                Main.class.getName(),
                "bench",
                bench,
                "--json",
                "--lang",
                "en"));
        var process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        var told = new ArrayList<String>();
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                told.add(line);
                terminal.out().println(line);
            }
        }
        int code = process.waitFor();
        // 1 says that a goal was missed.
        if (code > 1) told.add(ended(bench, code));
        return told;
    }

    private static String ended(String bench, int code) {
        var row = Map.<String, Object>of(
                "figure", "all that " + bench + " had not told yet", "met", false, "why", "it ended with " + code);
        return new JsonLines(ZoneOffset.UTC).line(row);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    /** Of the sources that the program stands in; a hall's folder has none, and says its version. */
    private String commit() throws IOException, InterruptedException {
        try {
            var git = new ProcessBuilder(
                            "git",
                            "-C",
                            terminal.home().toString(),
                            "describe",
                            "--always",
                            "--dirty",
                            "--exclude",
                            "*")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 && !said.isEmpty() ? said : Main.build();
        } catch (IOException e) {
            return Main.build();
        }
    }

    private static String machine() {
        return "Taken on " + LocalDate.now(ZoneOffset.UTC) + ": "
                + Runtime.getRuntime().availableProcessors() + " cores, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch")
                + ", Java " + System.getProperty("java.vm.version") + ".";
    }
}
