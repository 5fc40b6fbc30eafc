package khaimac.media;

import khaimac.finding.Sentence;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.global.swscale;
import org.jspecify.annotations.Nullable;

/** Whether FFmpeg is here. Asking for the first time loads it, which takes a moment. */
public final class Library {
    private static final @Nullable Sentence MISSING = load();

    private Library() {}

    /** Why no film and no sound can be played here; null: they can. */
    public static @Nullable Sentence missing() {
        return MISSING;
    }

    /**
     * Loads all of it, once. Whoever names a class of FFmpeg calls this before anything else: two threads that come to
     * two of its classes first may wait for each other for ever, each for the class that the other one is loading.
     */
    public static void first() {
        // This class has been initialized: that was it.
    }

    private static @Nullable Sentence load() {
        try {
            // What it has to say of a file is told as a sentence, not written over the operator's screen.
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
            swresample.swresample_version();
            avcodec.avcodec_version();
            avformat.avformat_version();
            swscale.swscale_version();
            avfilter.avfilter_version();
        } catch (LinkageError | RuntimeException e) {
            return new Sentence(
                    "Máy này không có FFmpeg cho hệ điều hành của nó: không phát được phim và âm thanh."
                            + " Màn hình hiện hình chờ thay cho phim. Hãy dùng bản Khai Mạc đúng cho máy này.",
                    "FFmpeg for this operating system is not here: no film and no sound can be played. Screens show"
                            + " the idle look instead of a film. Use the Khai Mạc of this machine's system.");
        }
        try {
            avdevice.avdevice_version();
        } catch (LinkageError | RuntimeException e) {
            // Cameras alone need it, and whoever wants one is told when it is opened.
        }
        return null;
    }
}
