package khaimac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaimac.cue.Change;
import khaimac.cue.Trigger;
import khaimac.engine.Deed;
import khaimac.engine.Wish;
import khaimac.hall.Wire;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import khaimac.scene.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the map says of adding something is all that one touches: the sources are read and counted. */
@Reckons
class MapTest {
    private static final Path MAP = Path.of("src/ARCHITECTURE.md");
    private static final Path MAIN = Path.of("src/main/java");

    /** What only the program itself wishes; nobody types it. */
    private static final Set<Class<?>> OF_THE_HOUSE = Set.of(
            Wish.Open.class,
            Wish.Recover.class,
            Wish.Tick.class,
            Wish.FilmEnded.class,
            Wish.SoundReport.class,
            Wish.FilmLost.class,
            Wish.Report.class);

    /** A table of many, and how a line of it names the class of an entry. */
    record Table(String name, String line, Set<String> alsoNamedBy) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Class<?>> closed() {
        return Stream.of(
                Look.class,
                Mark.class,
                Change.class,
                Change.Picture.class,
                Change.Sound.class,
                Trigger.class,
                Wish.class,
                Deed.class,
                Wire.class,
                FromPage.class,
                ToPage.class,
                ToPeer.class,
                ToDesk.class);
    }

    static Stream<Table> open() {
        return Stream.of(
                new Table("LookKinds", "(\\w+Kind)\\.KIND", Set.of()),
                new Table("CueKinds", "(\\w+Kind)\\.KIND", Set.of()),
                new Table("Wires", "new (\\w+Wire)\\(", Set.of()),
                // A bench measures a family without a hall.
                new Table(
                        "Families",
                        "new (\\w+Family)\\(",
                        Set.of("CableBench", "OutputsBench", "NetworkBench", "WindowBench")),
                // A rehearsal is a run, a run starts its player; the figures are every bench in a process of its own.
                new Table("Main", "(\\w+Verb)::new", Set.of("RehearseVerb", "RunVerb", "FiguresVerb")),
                new Table("BenchVerb", "(\\w+)::run", Set.of()));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void the_map_lists_every_file_that_names_all_kinds_of_a_closed_family(Class<?> family) throws IOException {
        var kinds = leaves(family);
        var named = new TreeSet<String>();
        for (var source : sources().entrySet()) {
            boolean all = kinds.stream().allMatch(kind -> names(source.getValue(), kind));
            if (all && !source.getKey().equals(outermost(family).getSimpleName())) named.add(source.getKey());
        }
        assertThat(row(written(family)))
                .as(
                        "src/ARCHITECTURE.md: | `%s` | … | names the files that must be taught a new kind: %s",
                        written(family), named)
                .isEqualTo(named);
    }

    @ParameterizedTest
    @MethodSource("open")
    void an_entry_of_an_open_table_is_named_by_its_file_and_the_table_alone(Table table) throws IOException {
        var sources = sources();
        var text = sources.get(table.name());
        var entries = Pattern.compile(table.line())
                .matcher(text)
                .results()
                .map(MapTest::first)
                .collect(Collectors.toSet());
        assertThat(entries).hasSizeGreaterThan(2);
        for (var entry : entries) {
            var by = new TreeSet<String>();
            sources.forEach((name, source) -> {
                if (Pattern.compile("\\b" + entry + "\\b").matcher(source).find()) by.add(name);
            });
            by.removeAll(table.alsoNamedBy());
            by.add(entry);
            assertThat(by).as("%s in %s", entry, table.name()).containsExactlyInAnyOrder(entry, table.name());
        }
        assertThat(Files.readString(MAP)).contains("`" + table.name() + ".");
    }

    @Test
    void what_a_person_may_wish_can_be_typed_and_is_wished_in_simulated_evenings() throws IOException {
        var sources = sources();
        var ofPersons = leaves(Wish.class).stream()
                .filter(kind -> !OF_THE_HOUSE.contains(kind))
                .toList();
        for (var place : List.of("Wishes", "Crew"))
            assertThat(ofPersons).as(place).allMatch(kind -> names(sources.get(place), kind));
    }

    /** The first row that begins with the family; the files in its second column. */
    private static Set<String> row(String family) throws IOException {
        var cells = Files.readAllLines(MAP).stream()
                .filter(line -> line.startsWith("| `" + family + "` |"))
                .findFirst()
                .map(line -> line.split("\\|"))
                .orElse(new String[] {"", "", ""});
        return Pattern.compile("`(\\w+)`")
                .matcher(cells[2])
                .results()
                .map(MapTest::first)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(MapTest::kinds)
                : Stream.of(family);
    }

    private static List<Class<?>> leaves(Class<?> family) {
        return kinds(family).distinct().toList();
    }

    /** As other files write it: {@code Look.Title}. */
    private static boolean names(String source, Class<?> kind) {
        return Pattern.compile("\\b" + kind.getEnclosingClass().getSimpleName() + "\\." + kind.getSimpleName() + "\\b")
                .matcher(source)
                .find();
    }

    private static Class<?> outermost(Class<?> type) {
        return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
    }

    private static String written(Class<?> family) {
        return family.getEnclosingClass() == null
                ? family.getSimpleName()
                : written(family.getEnclosingClass()) + "." + family.getSimpleName();
    }

    /** The sources by the name of their class, without comments. */
    private static SortedMap<String, String> sources() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(MAIN)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var text =
                        Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
                all.merge(file.getFileName().toString().replace(".java", ""), text, String::concat);
            }
        }
        return all;
    }

    private static String first(MatchResult result) {
        return result.group(1);
    }
}
