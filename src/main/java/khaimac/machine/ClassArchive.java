package khaimac.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The file with the classes of the house as a Java has them in memory once they are loaded. Guard, desk and player map
 * it, and start with less work. A Java that it was not made for leaves it alone and starts as it always did. Record
 * 130.
 */
public final class ClassArchive {
    /** Where the launcher, or Maven, says that it lies. */
    public static final String PLACE = "khaimac.archive";

    /**
     * A Java takes the archive only where the jars are as old as when it was made. Unzipping them gives them another
     * age in every time zone. So all of them get this one.
     */
    private static final FileTime AGE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private static final Pattern SIZE_AND_AGE = Pattern.compile(" [0-9]+ [^ ]+$");

    private ClassArchive() {}

    public static @Nullable Path place() {
        var place = System.getProperty(PLACE);
        return place == null || place.isEmpty() ? null : Path.of(place);
    }

    /**
     * What a Java has to be told to use it; that it does not fit is not spoken of. A Java that is told of a file that
     * is not there would leave out its own archive too.
     */
    public static List<String> words(@Nullable Path archive) {
        return archive == null || !Files.exists(archive)
                ? List.of()
                : List.of(
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:+UnlockDiagnosticVMOptions",
                        // Mapped where it was made for, its pages are the same for all three processes, and nothing has
                        // to be moved.
                        "-XX:ArchiveRelocationMode=0",
                        "-Xshare:auto",
                        "-XX:SharedArchiveFile=" + archive,
                        // What a Java thinks of the archive is nothing for the operator's screen.
                        "-Xlog:disable",
                        "-D" + PLACE + "=" + archive);
    }

    /** Where it is written down what an archive was made of. */
    public static Path madeOf(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".of");
    }

    /**
     * An archive knows jars only, and in the order that it was made with: its own come first, then jars that it does
     * not know, and folders of classes go to the end.
     */
    public static String classPath(String path) {
        var known = jars(place());
        var own = new ArrayList<String>();
        var jars = new ArrayList<String>();
        var folders = new ArrayList<String>();
        for (var one : path.split(File.pathSeparator, -1)) {
            var list = known.contains(one) ? own : Files.isDirectory(Path.of(one)) ? folders : jars;
            list.add(one);
        }
        own.sort(Comparator.comparingInt(known::indexOf));
        own.addAll(jars);
        own.addAll(folders);
        return String.join(File.pathSeparator, own);
    }

    /**
     * The packages that a jar has for itself alone ("Sealed"), written as classes are. Where the folder lies elsewhere
     * than where its archive was made, Java takes what comes out of the archive for a jar of its own, and then refuses
     * every class of that package that comes out of the true one: such classes belong into no archive.
     */
    public static Set<String> sealed(String classPath) throws IOException {
        var packages = new TreeSet<String>();
        var seen = new HashSet<Path>();
        for (var one : classPath.split(File.pathSeparator, -1))
            if (one.endsWith(".jar")) addSealed(Path.of(one).toAbsolutePath(), packages, seen);
        return packages;
    }

    /** Of a jar, and of those that it names as its class path. */
    private static void addSealed(Path file, Set<String> packages, Set<Path> seen) throws IOException {
        if (!seen.add(file) || !Files.exists(file)) return;
        try (var jar = new JarFile(file.toFile())) {
            var manifest = jar.getManifest();
            if (manifest == null) return;
            var others = manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (others != null)
                for (var other : others.strip().split(" +", -1))
                    addSealed(file.resolveSibling(other), packages, seen);
            if (!isSealed(manifest)) return;
            jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && name.contains("/") && !name.startsWith("META-INF/"))
                    .forEach(name -> packages.add(name.substring(0, name.lastIndexOf('/') + 1)));
        }
    }

    /** All of it, or a package in it: then none of its classes is worth the risk. */
    private static boolean isSealed(Manifest manifest) {
        return Stream.concat(
                        Stream.of(manifest.getMainAttributes()), manifest.getEntries().values().stream())
                .anyMatch(words -> "true".equalsIgnoreCase(words.getValue(Attributes.Name.SEALED)));
    }

    /** What an archive was made of, in its order, as far as that is written down beside it. */
    private static List<String> jars(@Nullable Path archive) {
        if (archive == null) return List.of();
        try (var lines = Files.lines(madeOf(archive))) {
            // The first line is the Java that made it; then jars, each with its size and its age.
            return lines.skip(1)
                    .map(line -> SIZE_AND_AGE.matcher(line).replaceFirst(""))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** Gives the jars beside the archive the age that it knows them by. Where that may not be, the start is slower. */
    public static void refreshAges(Path archive, String classPath) {
        var folder = archive.toAbsolutePath().getParent();
        if (folder == null || !isOfPackage(folder, classPath)) return;
        try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (var jar : jars) if (!Files.getLastModifiedTime(jar).equals(AGE)) Files.setLastModifiedTime(jar, AGE);
        } catch (IOException e) {
            // A folder that may only be read; the start is slower, and nothing else.
        }
    }

    /** Whether the program runs from the jars in that folder: other jars are not ours to touch. */
    private static boolean isOfPackage(Path folder, String classPath) {
        var first = Path.of(classPath.split(File.pathSeparator, -1)[0]).toAbsolutePath();
        return first.toString().endsWith(".jar") && folder.equals(first.getParent());
    }
}
