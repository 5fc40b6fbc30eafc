package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.imageio.ImageIO;
import khaimac.engine.Seen;
import khaimac.engine.Wish;
import khaimac.guard.Rules;
import khaimac.machine.Folders;
import khaimac.machine.SystemWatch;
import khaimac.panel.words.FromPage;
import khaimac.scene.SurfaceName;
import khaimac.trial.Caller;
import khaimac.trial.RealHouse;
import khaimac.trial.Tablet;
import khaimac.trial.Waiting;
import khaimac.wiring.RehearsalWatch;
import org.jspecify.annotations.Nullable;

/** A real guard, desk and player with a show, and somebody at the desk who sees what truly happens there. */
final class Stand implements AutoCloseable {
    static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    /** So often a picture is asked for, and so many seconds each answer may take. */
    private static final int QUESTIONS = 8;

    private static final int PATIENCE = 4;

    /** Pictures on their way are JPEGs of other sizes: some points at the edges of letters differ. */
    private static final double ALIKE = 0.02;

    private final Path folder;
    private final RealHouse house;
    private final Caller caller;

    private Stand(Path folder, RealHouse house) {
        this.folder = folder;
        this.house = house;
        this.caller = house.caller();
    }

    /** @param show a show of the project by its name, or one that is written into the folder of the stand */
    static Stand of(Function<Path, String> show) throws Exception {
        return of(show, "simulated");
    }

    /** @param hall a hall of the project by its name, or the file of one */
    static Stand of(Function<Path, String> show, String hall) throws Exception {
        return of(show, hall, RehearsalWatch.Setting.beginning(Instant.now(), 1));
    }

    /** The show is no rehearsal: an audience sees it, on the day that it truly is. */
    static Stand withAudience(Function<Path, String> show) throws Exception {
        return of(show, "simulated", null);
    }

    /** The same, and nobody has seen yet what is to be known before the first GO. */
    static Stand unseen(Function<Path, String> show) throws Exception {
        return opened(show, "simulated", null);
    }

    /** Somebody has seen what is to be known before the first GO: whatever it is, it stands before nobody. */
    private static Stand of(Function<Path, String> show, String hall, RehearsalWatch.@Nullable Setting rehearsal)
            throws Exception {
        var stand = opened(show, hall, rehearsal);
        try (var guest = Tablet.pair(stand.link(), "đã xem", new SystemWatch()).enter()) {
            var seen = guest.asked(number -> new FromPage.Begin(number, false));
            assertThat(seen.get(Waiting.LONG.toSeconds(), TimeUnit.SECONDS).accepted())
                    .isTrue();
        }
        return stand;
    }

    private static Stand opened(Function<Path, String> show, String hall, RehearsalWatch.@Nullable Setting rehearsal)
            throws Exception {
        var home = Path.of("").toAbsolutePath();
        var folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "browser");
        var house = new RealHouse(home, show.apply(folder), hall, folder, Rules.USUAL, rehearsal).start();
        boolean up = house.awaitPicture(Waiting.LONG);
        if (!up) house.close();
        assumeTrue(up || !house.said().contains("graphics libraries are missing"), house.said());
        assertThat(up).as(house.said()).isTrue();
        var stand = new Stand(folder, house);
        Waiting.until(house::said, () -> house.panel() != null);
        assertThat(stand.caller.await(live -> true, Waiting.LONG)).isNotNull();
        return stand;
    }

    String link() {
        var link = house.panel();
        if (link == null) throw new IllegalStateException("no panel was told");
        return link;
    }

    int port() {
        return java.net.URI.create(link()).getPort();
    }

    /** What the desk itself believes is live. */
    Seen seen() {
        var live = caller.live();
        if (live == null) throw new IllegalStateException("nothing was heard of the desk");
        return live.seen();
    }

    /** The process that paints; null: it is being started. */
    @Nullable
    Process player() {
        return house.guard().player();
    }

    /** What was said at the desk. */
    String said() {
        return house.said();
    }

    void awaitSeen(Seen wanted) {
        Waiting.until(() -> "live is " + seen() + " instead of " + wanted, () -> seen().equals(wanted));
    }

    /** Somebody else, at the desk's own keyboard, does this. */
    void wish(Wish wish) throws Exception {
        var answer = caller.wish(UUID.randomUUID().toString(), wish).get(Waiting.LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(answer.accepted()).isTrue();
    }

    /** A part has just begun, whatever was on before. */
    Seen begins(String segment) throws Exception {
        var before = seen();
        wish(new Wish.Jump(segment));
        Waiting.until(() -> "the part begins", () -> !seen().equals(before));
        return seen();
    }

    /** What the player truly shows. */
    BufferedImage picture() throws Exception {
        return picture(960, 384);
    }

    BufferedImage picture(int width, int height) throws Exception {
        // A player that was busy for a second lets a question go; whoever looks asks again, as a page does.
        for (int asked = 0; asked < QUESTIONS; asked++) {
            try {
                var seen = caller.see(BACKDROP, null, width, height).get(PATIENCE, TimeUnit.SECONDS);
                assertThat(seen.jpeg()).isNotNull();
                return ImageIO.read(new ByteArrayInputStream(seen.jpeg().array()));
            } catch (TimeoutException e) {
                // The next question.
            }
        }
        throw new IllegalStateException("no player answers. What the house says: " + house.said());
    }

    /** Whether the backdrop shows the picture that somebody saw on a page. */
    boolean isOnTheWall(BufferedImage picture) throws Exception {
        return isOnTheWall(picture, ALIKE);
    }

    /** @param apart how many of its points may differ */
    boolean isOnTheWall(BufferedImage picture, double apart) throws Exception {
        var wall = picture(picture.getWidth(), picture.getHeight());
        if (wall.getWidth() != picture.getWidth() || wall.getHeight() != picture.getHeight()) return false;
        return different(wall, picture) < apart * picture.getWidth() * picture.getHeight();
    }

    void awaitOnTheWall(BufferedImage picture, String what) {
        awaitOnTheWall(picture, ALIKE, what);
    }

    void awaitOnTheWall(BufferedImage picture, double apart, String what) {
        Waiting.until(() -> what, () -> {
            try {
                return isOnTheWall(picture, apart);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** How many points of two pictures are clearly of another colour. */
    static long different(BufferedImage one, BufferedImage other) {
        long count = 0;
        for (int y = 0; y < one.getHeight(); y++)
            for (int x = 0; x < one.getWidth(); x++) if (apart(one.getRGB(x, y), other.getRGB(x, y)) > 120) count++;
        return count;
    }

    private static int apart(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255))
                + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }

    @Override
    public void close() {
        caller.close();
        house.close();
        Folders.delete(folder);
    }
}
