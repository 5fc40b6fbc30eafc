package khaimac.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.machine.ClassArchive;
import khaimac.machine.Folders;
import khaimac.machine.House;
import khaimac.machine.SystemWatch;
import khaimac.terminal.Terminal;
import khaimac.trial.Tablet;
import picocli.CommandLine.Parameters;

/**
 * Makes the class archive: rehearses once with a page at the panel, and keeps the classes that were loaded. The build
 * starts it; people do not.
 */
@picocli.CommandLine.Command(name = "archive", hidden = true)
final class ArchiveVerb implements Callable<Integer> {
    private static final String SHOW = "vinh-bao-2024-01-30";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    /** A list that is shorter is of a launcher that only looked for its Java. */
    private static final int LEAST_CLASSES = 1_000;

    @Parameters(paramLabel = "FILE", descriptionKey = "archive")
    private Path file = Path.of("");

    private final Terminal terminal;

    ArchiveVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var archive = file.toAbsolutePath();
        var madeOf = ClassArchive.madeOf(archive);
        var path = ClassArchive.classPath(System.getProperty("java.class.path"));
        ClassArchive.refreshAges(archive, path);
        var sealed = ClassArchive.sealed(path);
        var wanted = state(path, sealed);
        if (Files.exists(archive)
                && Files.exists(madeOf)
                && Files.readString(madeOf).equals(wanted)) return 0;
        Files.deleteIfExists(archive);
        var folder = Files.createTempDirectory("khaimac-archive");
        try {
            rehearse(folder);
            var list = folder.resolve("classes");
            Files.write(list, classes(folder, sealed));
            dump(list, archive, path);
            Files.writeString(madeOf, wanted);
        } catch (IOException e) {
            terminal.complain(new Sentence(
                    "Không tạo được kho lớp (" + e.getMessage()
                            + "). Chương trình vẫn chạy đúng, chỉ khởi động chậm hơn.",
                    "The class archive could not be made (" + e.getMessage()
                            + "). The program runs as it should, and only starts slower."));
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }

    /** A house with a page at its panel; something is pressed, and its desk ends once and is started again. */
    private void rehearse(Path folder) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(House.java("-Xmx64m", terminal.home()));
        builder.command().addAll(List.of("run", SHOW, "--rehearsal", "--panel", "0", "--lang", "en"));
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:DumpLoadedClassList=" + folder.resolve("%p.classes"));
        var guard = builder.redirectErrorStream(true).start();
        var killer = Thread.ofPlatform().daemon().start(() -> killLater(guard));
        try (var lines = new BufferedReader(new InputStreamReader(guard.getInputStream(), StandardCharsets.UTF_8))) {
            press(guard, until(lines, House.UP.en()));
            guard.descendants().filter(ArchiveVerb::isDesk).forEach(ProcessHandle::destroy);
            press(guard, until(lines, ""));
            guard.getOutputStream().write("quit\n".getBytes(StandardCharsets.UTF_8));
            guard.getOutputStream().close();
            lines.transferTo(Writer.nullWriter());
            guard.waitFor();
        } finally {
            killer.interrupt();
            guard.destroyForcibly();
        }
    }

    private static boolean isDesk(ProcessHandle child) {
        return List.of(child.info().arguments().orElse(new String[0])).contains("desk");
    }

    /** The link of the panel, when it has been told, and a line besides that begins like this. */
    private static String until(BufferedReader lines, String besides) throws IOException {
        var link = "";
        boolean said = besides.isEmpty();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Panel: http")) link = line.substring("Panel: ".length());
            said |= line.equals(besides);
            if (said && !link.isEmpty()) return link;
        }
        throw new IOException("no panel, no picture");
    }

    private static void press(Process guard, String link) throws IOException, InterruptedException {
        try (var page = Tablet.pair(link, "archive", new SystemWatch()).enter()) {
            var _ = page.await(state -> true, PATIENCE);
            var _ = page.press(new Wish.Go())
                    .completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            guard.getOutputStream().write("\n".getBytes(StandardCharsets.UTF_8));
            guard.getOutputStream().flush();
            Thread.sleep(A_WHILE);
        }
    }

    private static void killLater(Process guard) {
        try {
            Thread.sleep(PATIENCE);
            guard.descendants().forEach(ProcessHandle::destroyForcibly);
            guard.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Every line of the lists once. The numbers of classes mean something in one process only; a class that does not
     * come from the class path cannot be kept, and one of a sealed package must not be.
     */
    private static Set<String> classes(Path folder, Set<String> sealed) throws IOException {
        var all = new LinkedHashSet<String>();
        try (var lists = Files.newDirectoryStream(folder, "*.classes")) {
            for (var list : lists) {
                var lines = Files.readAllLines(list);
                if (lines.size() < LEAST_CLASSES) continue;
                for (var line : lines) {
                    if (line.startsWith("#") || line.contains("source:")) continue;
                    if (sealed.stream().anyMatch(line::contains) || names(line, sealed)) continue;
                    if (!line.startsWith("@")) all.add(line.split(" ", 2)[0]);
                    // Picocli is compiled for an old Java: its classes can be kept only while nothing is bound to them.
                    else if (!line.contains("picocli") && !line.startsWith("@cp khaimac/app/")) all.add(line);
                }
            }
        }
        if (all.isEmpty()) throw new IOException("no classes");
        return all;
    }

    /** Whether it is of a class that names one of these packages: checking it would bring theirs into the archive. */
    private static boolean names(String line, Set<String> packages) throws IOException {
        var words = line.split(" ", 3);
        var name = line.startsWith("@") ? words[1] : words[0];
        try (var in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
            if (in == null) return false;
            var code = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return packages.stream().anyMatch(code::contains);
        }
    }

    private static void dump(Path list, Path archive, String path) throws IOException, InterruptedException {
        var jars = new ArrayList<>(Arrays.asList(path.split(File.pathSeparator, -1)));
        jars.removeIf(one -> !one.endsWith(".jar"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var dump = new ProcessBuilder(
                        java,
                        "-Xshare:dump",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xlog:disable",
                        "-cp",
                        String.join(File.pathSeparator, jars))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (dump.waitFor() != 0 || !Files.exists(archive))
            throw new IOException("java -Xshare:dump: " + dump.exitValue());
    }

    /** The Java and the jars that an archive is of, and what of them is left out. */
    private static String state(String path, Set<String> without) throws IOException {
        var state = new StringBuilder(System.getProperty("java.vm.version"));
        without.forEach(one -> state.append(" without ").append(one));
        state.append('\n');
        for (var one : path.split(File.pathSeparator, -1)) {
            var jar = Path.of(one);
            if (!one.endsWith(".jar") || !Files.exists(jar)) continue;
            state.append(one).append(' ').append(Files.size(jar)).append(' ');
            state.append(Files.getLastModifiedTime(jar)).append('\n');
        }
        return state.toString();
    }
}
