package khaimac.media.live;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_CROP_UNALIGNED;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_apply_cropping;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.time.Duration;
import khaimac.media.Library;
import khaimac.scene.Look;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** A picture that has come, and the part of it that somebody wants. One thread owns it. */
final class Shot implements AutoCloseable {
    static {
        Library.first();
    }

    private final AVFrame part = av_frame_alloc();
    private AVFrame whole = part;
    private Duration arrived = Duration.ZERO;

    /**
     * What is seen of it.
     *
     * @param across how wide it is meant to be, in pixels as high as they are wide
     */
    record Seen(AVFrame frame, double across) {}

    void is(AVFrame frame, Duration when) {
        whole = frame;
        arrived = when;
    }

    Duration arrived() {
        return arrived;
    }

    /** Good until the next is asked for. */
    Seen cropped(Look.Crop crop) {
        if (crop.equals(Look.Crop.NONE)) return seen(whole);
        av_frame_unref(part);
        av_frame_ref(part, whole);
        part.crop_left(edge(crop.left(), whole.width()));
        part.crop_right(edge(crop.right(), whole.width()));
        part.crop_top(edge(crop.top(), whole.height()));
        part.crop_bottom(edge(crop.bottom(), whole.height()));
        return av_frame_apply_cropping(part, AV_FRAME_CROP_UNALIGNED) < 0 ? seen(whole) : seen(part);
    }

    /** Colours lie on every second pixel. */
    private static long edge(double share, int length) {
        return (long) (share * length) & ~1L;
    }

    private static Seen seen(AVFrame frame) {
        var aspect = frame.sample_aspect_ratio();
        double stretch = aspect.num() > 0 && aspect.den() > 0 ? (double) aspect.num() / aspect.den() : 1;
        return new Seen(frame, Math.max(1, frame.width() * stretch));
    }

    @Override
    public void close() {
        av_frame_free(part);
    }
}
