package khaimac.output.network;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Other people's programs, where they are installed; a test without them is skipped, visibly. */
final class Programs {
    private Programs() {}

    record Said(int status, String text) {}

    static void assume(String... programs) {
        for (var program : programs) {
            boolean there = false;
            for (var folder : System.getenv().getOrDefault("PATH", "").split(":", -1))
                there |= Files.isExecutable(Path.of(folder, program));
            Assumptions.assumeTrue(there, program + " is not installed here");
        }
    }

    static Said run(Path folder, List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.onExit().join().exitValue(), text);
    }

    /** How to run a class of these tests in a process of its own. */
    static List<String> java(Class<?> main, String... words) {
        var path = Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator, -1))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new java.util.ArrayList<>(List.of(java, "-cp", path, main.getName()));
        command.addAll(List.of(words));
        return command;
    }
}
