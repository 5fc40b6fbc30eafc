package khaimac.player;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import khaimac.finding.Sentence;
import khaimac.mail.Latest;
import khaimac.render.live.LivePicture;
import khaimac.render.live.PictureCopy;
import khaimac.scene.SurfaceName;

/**
 * Writes what a surface shows as PNG files, each named by its instant. Of pictures that come while one is being written
 * the newest is next.
 */
public final class Recording implements Output {
    /** An hour of a title that moves; a disk must not be filled by a proof of what was seen. */
    private static final int MOST = 20_000;

    private static final Duration LONG = Duration.ofHours(1);

    private static final DateTimeFormatter NAMES = DateTimeFormatter.ofPattern(
                    "yyyyMMdd'T'HHmmss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private record Shot(PictureCopy picture, Instant at) {}

    private final Path folder;
    private final Consumer<Sentence> trouble;
    private final Latest<Shot> newest = new Latest<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Thread writer;
    private boolean owes;

    public Recording(Path folder, SurfaceName surface, Consumer<Sentence> trouble) {
        this.folder = folder.resolve(surface.text());
        this.trouble = trouble;
        writer = Thread.ofPlatform().daemon().name("recording " + surface).start(this::writeAndWrite);
    }

    @Override
    public void show(LivePicture picture, Instant at) {
        // Copying costs time too: not while the last one is being written.
        owes = !busy.compareAndSet(false, true);
        if (!owes) newest.put(new Shot(picture.copy(), at));
    }

    @Override
    public boolean owes() {
        return owes;
    }

    private void writeAndWrite() {
        try {
            Files.createDirectories(folder);
            for (int number = 0; number < MOST; number++) {
                var shot = newest.take(LONG);
                if (shot == null) continue;
                Files.write(folder.resolve(name(shot.at())), shot.picture().png());
                busy.set(false);
            }
            trouble.accept(new Sentence(
                    "Đã ghi đủ " + MOST + " hình của một màn hình. Màn hình vẫn chạy đúng; bản ghi dừng ở đây.",
                    "So many pictures of a surface were recorded: " + MOST
                            + ". The screens run as they should; the recording ends here."));
        } catch (IOException e) {
            trouble.accept(new Sentence(
                    "Không ghi được hình vào " + folder + ". Màn hình vẫn chạy đúng. Hãy kiểm tra ổ đĩa.",
                    "Pictures cannot be written to " + folder + ". The screens run as they should. Check the disk."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An instant that every file system takes for a name, and that sorts. */
    static String name(Instant at) {
        return NAMES.format(at) + ".png";
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
