package khaimac.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import khaimac.guard.Guard;
import khaimac.guard.Rules;
import khaimac.machine.SystemWatch;
import org.jspecify.annotations.Nullable;

/**
 * Lamps on the network at the real house, under a picture that stands still: receivers drop a source that they do not
 * hear for two and a half seconds. The desk dies, memory is cleaned, and a hall full of tablets comes in.
 */
public final class HushTrial {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration WHILE = Duration.ofSeconds(4);
    private static final int UNIVERSES = 3;
    private static final int CLEANED = 8;
    private static final Pattern CODE = Pattern.compile("outputs arm ([0-9]{4})");
    private static final String HALL = """
        {"format": "khaimac-hall/1", "name": "Nhỏ", "surfaces": {"backdrop": {"pixels": [24, 16]}},
         "outputs": [{"name": "Backdrop", "sacn": {"universe": 1, "to": "ADDRESS"},
           "shows": [{"surface": "backdrop"}]}]}
        """;

    private HushTrial() {}

    /**
     * The longest time that a universe was not heard: while the desk died, while the player's memory was cleaned, and
     * beside tablets.
     *
     * @param cut why tablets were cut off as they came in; such a page comes again
     */
    public record Hushes(Duration deskDies, Duration memoryCleaned, Duration besideTablets, List<String> cut) {}

    /** @throws IOException where the house does not come so far; its words say why */
    public static Hushes run(Path home, Path folder, int tablets) throws IOException, InterruptedException {
        var random = ThreadLocalRandom.current();
        var address = "127." + random.nextInt(1, 255) + "." + random.nextInt(255) + "." + random.nextInt(1, 255);
        var hall = Files.writeString(folder.resolve("small.hall.json"), HALL.replace("ADDRESS", address));
        try (var hush = new Hush(address, UNIVERSES);
                var house = new RealHouse(
                                home,
                                "vinh-bao-2024-01-30",
                                hall.toString(),
                                folder.resolve("run"),
                                Rules.NEVER_CAREFUL)
                        .start()) {
            if (!house.awaitPicture(PATIENCE)) throw new IOException("the house does not start: " + house.said());
            type(house, "outputs arm");
            until(house, () -> CODE.matcher(house.said()).find());
            var code = CODE.matcher(house.said());
            type(house, "outputs arm " + (code.find() ? code.group(1) : ""));
            until(house, hush::hears);
            hush.longest();

            RealHouse.kill(house.guard().desk());
            Thread.sleep(WHILE);
            var deskDies = hush.longest();
            for (int time = 0; time < CLEANED; time++)
                Weight.ofHeap(house.guard().player());
            var memoryCleaned = hush.longest();
            var cut = new ArrayList<String>();
            var besideTablets = beside(house, tablets, hush, cut);
            return new Hushes(deskDies, memoryCleaned, besideTablets, List.copyOf(cut));
        }
    }

    private static Duration beside(RealHouse house, int tablets, Hush hush, List<String> cut)
            throws IOException, InterruptedException {
        var link = house.awaitPanel(PATIENCE);
        if (link == null) throw new IOException("the panel does not open: " + house.said());
        var all = new ArrayList<Tablet>();
        try {
            @Nullable Tablet first = null;
            for (int tablet = 0; tablet < tablets; tablet++) {
                var one = first == null ? Tablet.pair(link, "bench", new SystemWatch()) : first.another();
                all.add(enter(one, cut));
                first = all.getFirst();
            }
            Thread.sleep(WHILE);
            return hush.longest();
        } finally {
            for (var one : all) one.close();
        }
    }

    private static Tablet enter(Tablet one, List<String> cut) throws InterruptedException {
        try {
            return one.enter();
        } catch (IllegalStateException e) {
            cut.add(e.getMessage());
            return one.another().enter();
        }
    }

    private static void type(RealHouse house, String line) throws IOException, InterruptedException {
        until(house, () -> house.guard().typed(line) == Guard.Heard.DESK);
    }

    private static void until(RealHouse house, BooleanSupplier so) throws IOException, InterruptedException {
        for (long left = PATIENCE.toMillis() / 10; !so.getAsBoolean(); left--) {
            if (left <= 0) throw new IOException("the house does not come so far: " + house.said());
            Thread.sleep(10);
        }
    }
}
