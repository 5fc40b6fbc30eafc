package khaimac.media.pages;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * LibreOffice, where it is installed: it makes a PDF of a presentation, before a show and never during one.
 *
 * @param longest so long may one document take; then it is killed, with all that it has started
 */
public record Office(Path program, Duration longest) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Where it lies when nobody has put it on the path. */
    private static final List<String> USUAL = List.of(
            "/usr/bin/soffice",
            "/usr/lib/libreoffice/program/soffice",
            "/opt/libreoffice/program/soffice",
            "/snap/bin/libreoffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            "C:\\Program Files\\LibreOffice\\program\\soffice.com",
            "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com");

    /** The one of this machine; null: there is none. */
    public static @Nullable Office find() {
        return find(System.getenv());
    }

    static @Nullable Office find(Map<String, String> environment) {
        var places = new ArrayList<String>();
        for (var folder : environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1))
            for (var name : List.of("soffice", "soffice.com"))
                if (!folder.isBlank()) places.add(folder + java.io.File.separator + name);
        places.addAll(USUAL);
        for (var place : places) {
            try {
                var program = Path.of(place);
                if (Files.isExecutable(program) && Files.isRegularFile(program)) return new Office(program, LONGEST);
            } catch (java.nio.file.InvalidPathException e) {
                // A path of another system.
            }
        }
        return null;
    }

    /**
     * Makes a PDF of a document. It works in a folder of its own, so that one that somebody has open does not take the
     * work away, and nothing is there under the name of the PDF before all of it is.
     *
     * @return what is wrong; empty where it is there
     */
    public Sentence convert(Presentation presentation) throws IOException, InterruptedException {
        var source = presentation.source();
        var name = "“" + source.getFileName() + "”";
        var folder = Files.createTempDirectory("khaimac-slides");
        try {
            // It calls the PDF as the document is called, whatever that is.
            var copy = Files.copy(source, folder.resolve("document" + ending(source)));
            var made = folder.resolve("document.pdf");
            var process = new ProcessBuilder(
                            program.toString(),
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--norestore",
                            "--nologo",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            folder.toString(),
                            copy.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) return tooLong(name);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            if (!Files.isRegularFile(made)) return failed(name);
            return presentation.take(made) ? Sentence.NONE : failed(name);
        } finally {
            delete(folder);
        }
    }

    private Sentence tooLong(String name) {
        long seconds = Math.max(1, longest.toSeconds());
        return new Sentence(
                "LibreOffice chuyển " + name + " quá " + seconds
                        + " giây nên đã bị dừng. Chưa có PDF. Hãy xuất PDF từ phần mềm trình chiếu.",
                "LibreOffice took longer than " + seconds + " seconds for " + name
                        + " and was stopped. There is no PDF. Export one from the presentation.");
    }

    private static Sentence failed(String name) {
        return new Sentence(
                "LibreOffice không chuyển được " + name + ". Chưa có PDF. Hãy xuất PDF từ phần mềm trình chiếu.",
                "LibreOffice cannot convert " + name + ". There is no PDF. Export one from the presentation.");
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                // What was killed may still be taking its own things away.
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException wrong) {
                try {
                    Files.deleteIfExists(visited);
                } catch (IOException e) {
                    // It lies in the folder that the system clears.
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
