package khaimac.media.film;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import khaimac.finding.Sentence;
import khaimac.media.Library;
import khaimac.media.Opened;
import khaimac.media.Unplayable;
import khaimac.scene.Look;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a copy of a film that plays easily: upright, no larger than it is shown, so many pictures in every second, and
 * its sound as it was. The film itself is never touched.
 */
public final class EasyCopy {
    static {
        Library.first();
    }

    /** Where a rate varies or is not known. */
    private static final double USUAL_FPS = 30;

    private static final double MOST_FPS = 60;

    /** For 1920 by 1080 with 30 pictures a second that is 8 Mb/s. */
    private static final double BITS_A_PIXEL = 0.13;

    private EasyCopy() {}

    /**
     * @param to a file that is not there yet, in a folder that is; its ending says which kind
     * @param width and height of the box that it is shown in
     */
    public static Clip of(Path from, Path to, int width, int height, Look.Fit fit) throws Unplayable, IOException {
        var part = to.resolveSibling("part-" + to.getFileName());
        try {
            make(from, part, width, height, fit);
            // Whole, or not there.
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return Peek.of(to);
    }

    private static void make(Path from, Path to, int width, int height, Look.Fit fit) throws Unplayable {
        try (var spool = new Spool(from);
                var scaler = new Scaler();
                var sound = new Sound(from)) {
            var is = spool.clip();
            if (is.alpha())
                throw new Unplayable(new Sentence(
                        "phim có chỗ trong suốt, bản sao sẽ mất điều đó: hãy dùng phim gốc",
                        "it is transparent in places, and a copy would lose that: use it as it is"));
            var box = Size.of(is, width, height, fit);
            double shrunk =
                    Math.min(1, Math.min((double) box.width() / is.width(), (double) box.height() / is.height()));
            int across = even(is.width() * shrunk);
            int down = even(is.height() * shrunk);
            double fps = is.fps() > 0 ? Math.min(is.fps(), MOST_FPS) : USUAL_FPS;
            boolean upright = is.quarters() % 2 == 0;
            var slot = new Slot(upright ? across : down, upright ? down : across);
            var turned = ByteBuffer.allocateDirect(4 * across * down);
            try (var filming = new Filming(to, across, down, fps, (long) (BITS_A_PIXEL * across * down * fps))) {
                sound.into(filming);
                while (spool.next()) {
                    // This picture stands until the next begins; the one that is due meanwhile is the one before.
                    var until = spool.position();
                    while (filming.pictures() > 0
                            && due(filming.pictures() + 1, fps).compareTo(until) <= 0) filming.add(turned, 4 * across);
                    if (due(filming.pictures(), fps).compareTo(until.plus(spool.each())) >= 0) continue;
                    scaler.scale(spool.frame(), slot);
                    turn(slot, is.quarters(), turned, across, down);
                    filming.add(turned, 4 * across);
                    sound.until(until, filming);
                }
                sound.until(is.length(), filming);
                filming.finish();
            }
        }
    }

    private static Duration due(long picture, double fps) {
        return Duration.ofNanos(Math.round(picture * 1e9 / fps));
    }

    private static int even(double length) {
        return (int) Math.max(2, 2 * Math.round(length / 2));
    }

    private static void turn(Slot slot, int quarters, ByteBuffer into, int across, int down) {
        var pixels = slot.pixels().order(into.order());
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                int fromX = switch (quarters) {
                    case 1 -> y;
                    case 2 -> across - 1 - x;
                    case 3 -> down - 1 - y;
                    default -> x;
                };
                int fromY = switch (quarters) {
                    case 1 -> across - 1 - x;
                    case 2 -> down - 1 - y;
                    case 3 -> x;
                    default -> y;
                };
                into.putInt(4 * (y * across + x), pixels.getInt(fromY * slot.stride() + 4 * fromX));
            }
        }
    }

    /** The sound of the film, piece by piece as it lies there. */
    private static final class Sound implements AutoCloseable {
        private final Opened opened;
        private final @Nullable AVStream stream;
        private final AVPacket packet = av_packet_alloc();
        private boolean holds;
        private boolean over;

        Sound(Path file) throws Unplayable {
            opened = Opened.of(file.toString(), null);
            stream = opened.best(AVMEDIA_TYPE_AUDIO);
        }

        void into(Filming filming) throws Unplayable {
            if (stream != null && !filming.copies(stream))
                throw new Unplayable(new Sentence(
                        "tiếng của phim không chép sang bản sao được: hãy xuất lại phim với tiếng AAC",
                        "its sound does not fit into the copy: export the film with AAC sound"));
        }

        void until(Duration end, Filming filming) throws Unplayable {
            while (stream != null && !over && (holds || next())) {
                long begins = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
                if (begins != AV_NOPTS_VALUE && opened.position(stream, begins).compareTo(end) > 0) return;
                long zero = opened.timestamp(stream, Duration.ZERO);
                if (packet.pts() != AV_NOPTS_VALUE) packet.pts(packet.pts() - zero);
                if (packet.dts() != AV_NOPTS_VALUE) packet.dts(packet.dts() - zero);
                filming.sound(packet);
                av_packet_unref(packet);
                holds = false;
            }
        }

        private boolean next() {
            try {
                while (stream != null && opened.read(packet)) {
                    holds = packet.stream_index() == stream.index();
                    if (holds) return true;
                    av_packet_unref(packet);
                }
            } catch (Unplayable e) {
                // It is torn there, as the pictures are.
            }
            over = true;
            return false;
        }

        @Override
        public void close() {
            av_packet_free(packet);
            opened.close();
        }
    }
}
