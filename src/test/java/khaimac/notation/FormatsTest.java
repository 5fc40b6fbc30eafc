package khaimac.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import khaimac.asset.Catalogue;
import khaimac.cue.Change;
import khaimac.engine.Command;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Wish;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.scene.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How everything is written that goes over the link or into a journal: a sample of each kind lies in a file, so that a
 * format changes on purpose only.
 */
class FormatsTest {
    private static final Path KEPT = Path.of("src/test/resources/formats");
    private static final Path NOW = Path.of("target/formats");

    /** What is written where, and the version that tells who reads it. */
    enum Format {
        TO_DESK("khaimac.link.Link.VERSION", ToDesk.class),
        TO_PEER("khaimac.link.Link.VERSION", ToPeer.class),
        WISHES("khaimac.link.Link.VERSION", Wish.class, Command.class),
        FACTS("khaimac.journal.Head.FORMAT", Deed.class, Fact.class),
        LOOKS("khaimac.link.Link.VERSION and khaimac.journal.Head.FORMAT", Look.class, Look.Target.class),
        CHANGES("khaimac.journal.Head.FORMAT", Change.class),
        RUN_FOLDER("nothing, but an old folder must still be read", Catalogue.class);

        private final String version;

        @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that cannot be changed.
        private final List<Class<?>> families;

        Format(String version, Class<?>... families) {
            this.version = version;
            this.families = List.of(families);
        }

        private List<Class<?>> kinds() {
            return families.stream()
                    .map(family -> family.isRecord() ? List.<Class<?>>of(family) : AnyValue.kinds(family))
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(Class::getSimpleName))
                    .collect(Collectors.toList());
        }

        private String file() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".txt";
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_format_is_what_it_was(Format format) throws IOException {
        var lines = new LinkedHashSet<String>();
        for (var kind : format.kinds()) {
            for (boolean bare : new boolean[] {false, true}) {
                var value = new Samples(bare).record(kind);
                var parcel = Notation.pack(value);
                lines.add(kind.getSimpleName() + " " + new String(parcel.line(), StandardCharsets.UTF_8));
                assertThat(Notation.unpack(all(parcel), parcel.line().length, kind))
                        .isEqualTo(value);
            }
        }
        compare(format.file(), format.version, String.join("\n", lines) + "\n");
    }

    /** Every word that stands for a constant, anywhere in what is sent or kept. */
    @Test
    void the_words_are_what_they_were() throws IOException {
        var seen = new LinkedHashSet<Type>();
        for (var format : Format.values()) for (var kind : format.kinds()) collect(kind, seen);
        var words = new TreeMap<String, String>();
        for (var type : seen)
            if (type instanceof Class<?> one && one.isEnum())
                words.put(
                        one.getName(),
                        Arrays.stream(one.getEnumConstants())
                                .map(word -> Spelling.word((Enum<?>) word))
                                .collect(Collectors.joining(" ")));
        var lines = words.entrySet().stream()
                .map(word -> word.getKey() + ": " + word.getValue())
                .toList();
        compare("words.txt", Format.LOOKS.version, String.join("\n", lines) + "\n");
    }

    private static void collect(Type type, Set<Type> seen) {
        if (!seen.add(type)) return;
        if (type instanceof ParameterizedType many) for (var of : many.getActualTypeArguments()) collect(of, seen);
        if (!(type instanceof Class<?> one)) return;
        if (one.isRecord()) for (var component : one.getRecordComponents()) collect(component.getGenericType(), seen);
        if (one.isSealed() && !one.isEnum()) for (var kind : one.getPermittedSubclasses()) collect(kind, seen);
    }

    private static byte[] all(Notation.Parcel parcel) {
        var all = new java.io.ByteArrayOutputStream();
        all.writeBytes(parcel.line());
        parcel.beside().forEach(bytes -> all.writeBytes(bytes.array()));
        return all.toByteArray();
    }

    private static void compare(String file, String version, String now) throws IOException {
        var kept = KEPT.resolve(file);
        var before = Files.exists(kept) ? Files.readString(kept) : "";
        if (before.equals(now)) return;
        if (Boolean.getBoolean("formats.accept")) {
            Files.createDirectories(KEPT);
            Files.writeString(kept, now);
            return;
        }
        Files.createDirectories(NOW);
        Files.writeString(NOW.resolve(file), now);
        var gone = new ArrayList<>(before.lines().toList());
        gone.removeAll(now.lines().toList());
        var come = new ArrayList<>(now.lines().toList());
        come.removeAll(before.lines().toList());
        throw new AssertionError("A format has changed."
                + "\nIt was:\n  " + String.join("\n  ", gone)
                + "\nIt is:\n  " + String.join("\n  ", come)
                + "\nIf that is on purpose: raise " + version + " where older programs would misread it, and copy"
                + "\n  " + NOW.resolve(file) + "\nto\n  " + kept
                + "\nor run this test with -Dformats.accept=true. Else mend what has changed it.");
    }
}
