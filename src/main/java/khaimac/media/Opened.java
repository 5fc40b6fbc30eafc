package khaimac.media;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_seek_file;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import khaimac.finding.Sentence;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** A file or a stream that is open, packet by packet. One thread owns it; closing ends what it waits for. */
public final class Opened implements AutoCloseable {
    static {
        Library.first();
    }

    private static final AVRational NANOS = new AVRational().num(1).den((int) TimeUnit.SECONDS.toNanos(1));

    /** Held for as long as the context may call it. */
    private final AVIOInterruptCB.Callback_Pointer interrupt;

    private AVFormatContext context;
    private volatile boolean ending;

    private Opened(BooleanSupplier over) {
        interrupt = new AVIOInterruptCB.Callback_Pointer() {
            @Override
            public int call(Pointer ignored) {
                return ending || over.getAsBoolean() ? 1 : 0;
            }
        };
        context = avformat_alloc_context();
        context.interrupt_callback().callback(interrupt);
    }

    /**
     * Opens a file by its path, or a stream by its address, and looks at its beginning.
     *
     * @param options of FFmpeg; null: none
     */
    public static Opened of(String address, @Nullable AVDictionary options) throws Unplayable {
        return of(address, null, options, () -> false);
    }

    /**
     * The same by a format that is known, for as long as it has not taken too long.
     *
     * @param format null: whatever it is
     * @param over asked again and again while something is waited for
     */
    public static Opened of(
            String address, @Nullable AVInputFormat format, @Nullable AVDictionary options, BooleanSupplier over)
            throws Unplayable {
        var missing = Library.missing();
        if (missing != null) throw new Unplayable(missing);
        var opened = new Opened(over);
        int rc = avformat_open_input(opened.context, address, format, options);
        // What could not be opened was freed by it.
        if (rc < 0) throw new Unplayable(why(rc));
        rc = avformat_find_stream_info(opened.context, (AVDictionary) null);
        if (rc >= 0) return opened;
        opened.close();
        throw new Unplayable(why(rc));
    }

    public AVFormatContext context() {
        return context;
    }

    /** The best of its streams of a kind; null where it has none. The cover of a record is not a film. */
    public @Nullable AVStream best(int kind) {
        int index = av_find_best_stream(context, kind, -1, -1, (org.bytedeco.ffmpeg.avcodec.AVCodec) null, 0);
        if (index < 0) return null;
        var stream = context.streams(index);
        boolean cover = kind == AVMEDIA_TYPE_VIDEO && (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
        return cover ? null : stream;
    }

    /** The next packet, of any stream; false at the end. */
    public boolean read(AVPacket packet) throws Unplayable {
        int rc = av_read_frame(context, packet);
        if (rc >= 0) return true;
        if (rc == AVERROR_EOF()) return false;
        throw new Unplayable(why(rc));
    }

    /** To the last key picture that is not after a moment, in the stream's own time; false where it cannot seek. */
    public boolean seek(AVStream stream, long timestamp) {
        if (av_seek_frame(context, stream.index(), timestamp, AVSEEK_FLAG_BACKWARD) >= 0) return true;
        // Where no key picture comes before it, the first there is.
        return avformat_seek_file(context, stream.index(), Long.MIN_VALUE, timestamp, Long.MAX_VALUE, 0) >= 0;
    }

    /** How long it says it is; zero where it does not say. */
    public Duration length() {
        long length = context.duration();
        return length == AV_NOPTS_VALUE || length < 0 ? Duration.ZERO : Duration.ofNanos(length * 1_000);
    }

    /** When, by its own time, it begins: the earliest of its streams. */
    private long beginning() {
        long begins = context.start_time();
        return begins == AV_NOPTS_VALUE ? 0 : begins * (TimeUnit.SECONDS.toNanos(1) / AV_TIME_BASE);
    }

    /** From a stream's own time to how far that is from the beginning. */
    public Duration position(AVStream stream, long timestamp) {
        return Duration.ofNanos(av_rescale_q(timestamp, stream.time_base(), NANOS) - beginning());
    }

    /** And back. */
    public long timestamp(AVStream stream, Duration position) {
        return av_rescale_q(position.toNanos() + beginning(), NANOS, stream.time_base());
    }

    /** From any thread: whatever it waits for is over. */
    public void end() {
        ending = true;
    }

    /** Why FFmpeg refuses something, for the operator. */
    public static Sentence why(int code) {
        if (code == AVERROR_INVALIDDATA())
            return new Sentence(
                    "tệp hỏng hoặc không phải phim, âm thanh", "the file is damaged, or no film and no sound");
        if (code == -2) return new Sentence("không thấy tệp", "the file is not there");
        if (code == -5) return new Sentence("đọc bị lỗi hoặc không nối được", "it fails, or is not reached");
        if (code == -13) return new Sentence("không có quyền đọc", "this program may not read it");
        if (code == -16) return new Sentence("chương trình khác đang dùng", "another program has it");
        if (code == -19) return new Sentence("không có thiết bị", "there is no such device");
        if (code == -111) return new Sentence("máy kia không nhận kết nối", "the other machine takes no connection");
        if (code == -113) return new Sentence("không tới được máy kia", "the other machine is not reached");
        if (code == AVERROR_EOF()) return new Sentence("tệp rỗng", "the file is empty");
        return new Sentence("không đọc được (" + code + ")", "it cannot be read (" + code + ")");
    }

    @Override
    public void close() {
        ending = true;
        if (!context.isNull()) avformat_close_input(context);
        interrupt.close();
    }
}
