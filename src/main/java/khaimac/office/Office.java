package khaimac.office;

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
import org.jspecify.annotations.Nullable;

/**
 * LibreOffice, where it is installed: it makes PDFs of presentations, and new kinds of documents of old ones, before a
 * show and never during one.
 *
 * @param longest so long may one document take; then it is killed, with all that it has started
 */
public record Office(Path program, Duration longest) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /**
     * A document of a stranger runs nothing and fetches nothing: some kinds of it ask before they follow a link, the
     * others are sent to a proxy where nobody is.
     */
    private static final String CAREFUL = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
        <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
        <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
        <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings">\
        <prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings">\
        <prop oor:name="ooInetNoProxy" oor:op="fuse"><value></value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings">\
        <prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings">\
        <prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings">\
        <prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings">\
        <prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
        </oor:items>
        """;

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

    /** What came of it. */
    public enum Came {
        MADE,
        /** It was killed, with all that it had started. */
        TOO_LONG,
        FAILED
    }

    /** Looks at what was made, and takes it if it is what was asked for. */
    @FunctionalInterface
    public interface Taker {
        boolean take(Path made) throws IOException;
    }

    /** This one, with no more patience than so much. */
    public Office patient(Duration most) {
        return new Office(program, most.compareTo(longest) < 0 ? most : longest);
    }

    /**
     * Makes another kind of document of a file.
     *
     * @param to the ending of the kind
     */
    public Came convert(Path source, String to, Taker taker) throws IOException, InterruptedException {
        return convert(ending(source), document -> Files.copy(source, document), to, taker);
    }

    /**
     * The same of a content.
     *
     * @param ending of the kind that it is
     */
    public Came convert(byte[] content, String ending, String to, Taker taker)
            throws IOException, InterruptedException {
        return convert("." + ending, document -> Files.write(document, content), to, taker);
    }

    private interface Source {
        void put(Path document) throws IOException;
    }

    /**
     * It works in a folder of its own, so that one that somebody has open does not take the work away, and nothing is
     * there under the name of what is asked for before all of it is.
     */
    private Came convert(String ending, Source source, String to, Taker taker)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("khaimac-office");
        try {
            // It calls what it makes as the document is called, whatever that is.
            var copy = folder.resolve("document" + ending);
            source.put(copy);
            var profile = folder.resolve("profile");
            Files.createDirectories(profile.resolve("user"));
            Files.writeString(profile.resolve("user").resolve("registrymodifications.xcu"), CAREFUL);
            // What is made must not be taken for what it was made of.
            var out = Files.createDirectory(folder.resolve("made"));
            var made = out.resolve("document." + to);
            var process = new ProcessBuilder(
                            program.toString(),
                            "-env:UserInstallation=" + profile.toUri(),
                            "--headless",
                            "--norestore",
                            "--nologo",
                            "--convert-to",
                            to,
                            "--outdir",
                            out.toString(),
                            copy.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) return Came.TOO_LONG;
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return Files.isRegularFile(made) && taker.take(made) ? Came.MADE : Came.FAILED;
        } finally {
            delete(folder);
        }
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
