package khaimac.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import khaimac.home.Told;
import khaimac.machine.House;
import khaimac.notation.Notation;

/** What somebody waits for who looks at a whole ceremony as pictures: the first time, and after an edit. */
final class StripBench {
    private static final String SHOW = "lao-cai-gap-mat-2024-05-10.show.json";
    private static final Pattern TITLE = Pattern.compile("GẶP MẶT");
    private static final int ROUNDS = 5;

    private final Path show;
    private final Process painter;
    private final Set<String> painted = new TreeSet<>();

    private StripBench(Path show, Process painter) {
        this.show = show;
        this.painter = painter;
    }

    static void run(Figures told, Path home, Path folder) throws IOException {
        var shows = folder.resolve("strip");
        copy(home.resolve("show-files"), shows);
        long from = System.nanoTime();
        var words = House.java("-Xmx384m", home);
        words.add("sketch");
        var painter = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var bench = new StripBench(shows.resolve(SHOW), painter);
            int all = bench.paint();
            double cold = (System.nanoTime() - from) / 1e6;
            told.accept(new Figure(
                    "prepare: the " + all + " pictures of a ceremony, cold, process and all",
                    cold,
                    "ms",
                    Map.of(),
                    5_000,
                    false));
            var taken = new double[ROUNDS];
            int few = 0;
            for (int round = 0; round < ROUNDS; round++) {
                var text = Files.readString(bench.show);
                Files.writeString(bench.show, TITLE.matcher(text).replaceFirst("GẶP MẶT LẦN " + round + " – GẶP MẶT"));
                long edited = System.nanoTime();
                few = bench.paint();
                taken[round] = (System.nanoTime() - edited) / 1e6;
            }
            var samples = Samples.of(taken);
            told.accept(new Figure(
                    "prepare: from an edit to the " + few + " pictures that it changed",
                    samples.median(),
                    "ms",
                    samples.spread(),
                    150,
                    false));
        } finally {
            painter.destroy();
        }
    }

    /** Asks which pictures there are, and for those that nobody has seen yet; how many that were. */
    private int paint() throws IOException {
        var strip = Notation.read(asked(show + "\tsimulated"), Told.Strip.class);
        var wanted = new LinkedHashSet<String>();
        for (var change : strip.changes())
            for (int band = 0; band < change.shots().size(); band++) {
                var key = change.shots().get(band).key();
                if (!key.isEmpty() && painted.add(key))
                    wanted.add(strip.bands().get(band).surface() + "\tshot:" + key);
            }
        for (var one : wanted)
            if (asked(show + "\tsimulated\t" + one + "\t300").length == 0) throw new IOException("not painted: " + one);
        return wanted.size();
    }

    private byte[] asked(String line) throws IOException {
        var out = painter.getOutputStream();
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        var in = new DataInputStream(painter.getInputStream());
        return in.readNBytes(in.readInt());
    }

    private static void copy(Path from, Path into) throws IOException {
        try (var all = Files.walk(from)) {
            for (var one : all.toList()) {
                var to = into.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) Files.createDirectories(to);
                else Files.copy(one, to);
            }
        }
    }
}
