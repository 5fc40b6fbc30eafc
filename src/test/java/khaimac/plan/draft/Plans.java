package khaimac.plan.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Plans written for tests, of invented places and people, with what must come out beside them. */
public final class Plans {
    private static final Path PLANS = Path.of("src/test/resources/khaimac/plan");
    private static final int YEAR = 2026;

    private Plans() {}

    /** @param folder "known": the rules were written by these; "apart": by none of these */
    public static List<Path> in(String folder) throws IOException {
        try (var files = Files.list(PLANS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".plan.txt"))
                    .sorted()
                    .toList();
        }
    }

    public static List<Path> all() throws IOException {
        return Stream.concat(in("known").stream(), in("apart").stream()).toList();
    }

    static String expected(Path plan) throws IOException {
        return Files.readString(Path.of(plan.toString().replace(".plan.txt", ".expected.json")));
    }

    public static Understood understood(Path plan) throws IOException {
        return understood(plan.getFileName().toString(), Files.readString(plan));
    }

    public static Understood understood(String name, String text) {
        return PlanReader.read(PlanText.paper(name, text), YEAR);
    }
}
