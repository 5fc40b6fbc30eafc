package khaimac.plan.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import khaimac.plan.paper.Paper;
import khaimac.plan.read.Papers;
import khaimac.plan.read.Shown;

/** Plans written for tests, of invented places and people, with what must come out beside them. */
public final class Plans {
    private static final Path PLANS = Path.of("src/test/resources/khaimac/plan");
    private static final String WRITTEN = ".plan.txt";
    private static final int YEAR = 2026;
    private static final Map<Path, Understood> UNDERSTOOD = new ConcurrentHashMap<>();

    private Plans() {}

    /** @param folder "known": the rules were written by these; "apart": by none of these */
    public static List<Path> in(String folder) throws IOException {
        return in(PLANS.resolve(folder));
    }

    static List<Path> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".plan."))
                    .sorted()
                    .toList();
        }
    }

    public static List<Path> all() throws IOException {
        return Stream.concat(in("known").stream(), in("apart").stream()).toList();
    }

    /** Those that are texts with marks for how their lines look; the others are files as somebody sends them. */
    static List<Path> written() throws IOException {
        return all().stream().filter(Plans::isWritten).toList();
    }

    static boolean isWritten(Path plan) {
        return plan.toString().endsWith(WRITTEN);
    }

    static String expected(Path plan) throws IOException {
        return Files.readString(Path.of(plan.toString().replaceFirst("\\.plan\\.\\w+$", ".expected.json")));
    }

    /** Each is read once for all tests that ask for it: nobody can change what was understood. */
    public static Understood understood(Path plan) throws IOException {
        var known = UNDERSTOOD.get(plan);
        if (known != null) return known;
        var name = plan.getFileName().toString();
        var understood = isWritten(plan) ? understood(name, Files.readString(plan)) : understood(sent(plan));
        UNDERSTOOD.put(plan, understood);
        return understood;
    }

    public static Understood understood(String name, String text) {
        return PlanReader.read(PlanText.paper(name, text), YEAR);
    }

    static Understood understood(Paper paper) {
        return PlanReader.read(paper, YEAR);
    }

    /** A file as somebody sends it. */
    static Paper sent(Path plan) throws IOException {
        var name = plan.getFileName().toString().replace(".text", ".txt");
        return new Papers(null).read(name, new ByteArrayInputStream(Files.readAllBytes(plan)), Shown.still());
    }
}
