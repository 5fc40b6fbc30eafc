package khaimac.media.sound;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_compare;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_delay;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import khaimac.finding.Sentence;
import khaimac.media.Library;
import khaimac.media.Opened;
import khaimac.media.Unplayable;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * The sound of a file from some place on, as it comes out of it: whatever it was, it is stereo at one rate now, and
 * every piece lies where its own time says. One thread owns it.
 */
final class Decoding implements AutoCloseable {
    static {
        Library.first();
    }

    private static final Sentence NO_SOUND = new Sentence("tệp không có âm thanh", "the file has no sound");
    private static final Sentence UNKNOWN =
            new Sentence("không rõ cách mã hóa âm thanh của tệp", "how its sound is encoded is not known here");

    /** Where the next piece lies, it says itself. */
    private static final long UNKNOWN_PLACE = Long.MIN_VALUE;

    /** Many ways of encoding need some of what comes before a place, to be right there. */
    private static final Duration BEFORE = Duration.ofMillis(300);

    private static final long GAP = Samples.RATE / 10;

    /** A longer silence is an error of the file and not one of the music. */
    private static final long LONGEST_GAP = 30L * 60 * Samples.RATE;

    private final Opened opened;
    private final AVStream stream;
    private final AVCodecContext decoder;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final AVChannelLayout stereo = new AVChannelLayout();
    private final AVChannelLayout taken = new AVChannelLayout();
    private @Nullable SwrContext converter;
    private int takenFormat;
    private int takenRate;
    private FloatPointer out = new FloatPointer(16_384L);

    /** The frame that comes next, by what came before. */
    private long at;

    /** What comes before it is left out. */
    private long begins;

    private long silence;
    private float @Nullable [] kept;
    private boolean drained;
    private boolean ended;
    private @Nullable Sentence harm;

    private Decoding(Opened opened, AVStream stream, AVCodecContext decoder) {
        this.opened = opened;
        this.stream = stream;
        this.decoder = decoder;
        av_channel_layout_default(stereo, Samples.SIDES);
    }

    static Decoding of(Path file) throws Unplayable {
        var opened = Opened.of(file.toString(), null);
        AVCodecContext decoder = null;
        try {
            var stream = opened.best(AVMEDIA_TYPE_AUDIO);
            if (stream == null) throw new Unplayable(NO_SOUND);
            for (int other = 0; other < opened.context().nb_streams(); other++)
                if (other != stream.index())
                    opened.context().streams(other).discard(org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL);
            var codec = avcodec_find_decoder(stream.codecpar().codec_id());
            if (codec == null || codec.isNull()) throw new Unplayable(UNKNOWN);
            decoder = avcodec_alloc_context3(codec);
            int rc = avcodec_parameters_to_context(decoder, stream.codecpar());
            decoder.pkt_timebase(stream.time_base());
            if (rc >= 0) rc = avcodec_open2(decoder, codec, (AVDictionary) null);
            if (rc < 0) throw new Unplayable(Opened.why(rc));
            return new Decoding(opened, stream, decoder);
        } catch (Unplayable e) {
            if (decoder != null) avcodec_free_context(decoder);
            opened.close();
            throw e;
        }
    }

    /** How many frames the file says that it has; -1 where it does not say. */
    long says() {
        var length = opened.length();
        return length.isZero() ? -1 : Samples.frames(length);
    }

    /** What was wrong with it so far; null: nothing. */
    @Nullable
    Sentence harm() {
        return harm;
    }

    /** From this frame on; false where the file cannot do that. */
    boolean seek(long from) {
        if (!opened.seek(
                stream, opened.timestamp(stream, Samples.duration((double) from).minus(BEFORE)))) return false;
        avcodec_flush_buffers(decoder);
        if (converter != null) swr_free(converter);
        converter = null;
        at = UNKNOWN_PLACE;
        begins = from;
        silence = 0;
        kept = null;
        drained = false;
        ended = false;
        return true;
    }

    /** The frame that the next piece begins with. */
    long at() {
        return Math.max(at, begins);
    }

    /** The next piece, stereo; null at the end. */
    float @Nullable [] next() {
        while (true) {
            if (silence > 0) {
                int many = (int) Math.min(silence, Samples.RATE / 10);
                silence -= many;
                var piece = trimmed(new float[many * Samples.SIDES]);
                if (piece != null) return piece;
                continue;
            }
            var late = kept;
            if (late != null) {
                kept = null;
                var piece = trimmed(late);
                if (piece != null) return piece;
                continue;
            }
            if (ended) return null;
            int rc = avcodec_receive_frame(decoder, frame);
            if (rc >= 0) {
                take();
                av_frame_unref(frame);
            } else if (rc == AVERROR_EOF()) {
                ended = true;
                if (converter != null) kept = converted(null);
            } else if (rc != AVERROR_EAGAIN() || !feed()) {
                // Nothing more comes out of it, whatever is still in it.
                ended = true;
            }
        }
    }

    /** Without what lies before the place that was asked for; null where nothing is left. */
    private float @Nullable [] trimmed(float[] piece) {
        int frames = piece.length / Samples.SIDES;
        long before = begins - at;
        at += frames;
        if (before <= 0) return frames == 0 ? null : piece;
        if (before >= frames) return null;
        begins = at - frames + before;
        return Arrays.copyOfRange(piece, (int) before * Samples.SIDES, piece.length);
    }

    private boolean feed() {
        if (drained) return false;
        try {
            while (opened.read(packet)) {
                boolean ours = packet.stream_index() == stream.index();
                int rc = ours ? avcodec_send_packet(decoder, packet) : -1;
                av_packet_unref(packet);
                if (rc >= 0) return true;
                if (ours) harm = Opened.why(rc);
            }
        } catch (Unplayable e) {
            harm = e.words();
        }
        drained = true;
        return avcodec_send_packet(decoder, null) >= 0;
    }

    private void take() {
        if (frame.sample_rate() <= 0 || frame.nb_samples() <= 0) return;
        if (converter == null || isOther()) convert();
        var now = converter;
        if (now == null) return;
        long says = frame.best_effort_timestamp();
        boolean isTold = says != AV_NOPTS_VALUE;
        long due = isTold ? Samples.frames(opened.position(stream, says)) - swr_get_delay(now, Samples.RATE) : begins;
        if (at == UNKNOWN_PLACE) at = due;
        long gap = isTold ? due - at : 0;
        if (gap > GAP && gap < LONGEST_GAP) silence = gap;
        var piece = converted(frame);
        // Told of a time that has been already: the later one is heard, where it belongs.
        if (gap < -GAP && piece.length > 0) {
            int over = (int) Math.min(-gap, piece.length / Samples.SIDES);
            piece = Arrays.copyOfRange(piece, over * Samples.SIDES, piece.length);
        }
        kept = piece;
    }

    private boolean isOther() {
        return frame.format() != takenFormat
                || frame.sample_rate() != takenRate
                || av_channel_layout_compare(frame.ch_layout(), taken) != 0;
    }

    private void convert() {
        if (converter != null) swr_free(converter);
        takenFormat = frame.format();
        takenRate = frame.sample_rate();
        av_channel_layout_uninit(taken);
        av_channel_layout_copy(taken, frame.ch_layout());
        try (var known = new AVChannelLayout()) {
            if (taken.order() == AV_CHANNEL_ORDER_UNSPEC) av_channel_layout_default(known, taken.nb_channels());
            else av_channel_layout_copy(known, taken);
            var made = new SwrContext((org.bytedeco.javacpp.Pointer) null);
            int rc = swr_alloc_set_opts2(
                    made, stereo, AV_SAMPLE_FMT_FLT, Samples.RATE, known, takenFormat, takenRate, 0, null);
            if (rc >= 0) rc = swr_init(made);
            av_channel_layout_uninit(known);
            if (rc < 0) harm = Opened.why(rc);
            converter = rc < 0 ? null : made;
        }
    }

    /** @param from null: what is left in the converter */
    private float[] converted(@Nullable AVFrame from) {
        var now = converter;
        if (now == null) return new float[0];
        int room = swr_get_out_samples(now, from == null ? 0 : from.nb_samples()) + 256;
        if (out.capacity() < (long) room * Samples.SIDES) {
            out.close();
            out = new FloatPointer((long) room * Samples.SIDES * 2);
        }
        try (var to = new PointerPointer<FloatPointer>(1)) {
            to.put(0, out);
            int got = from == null
                    ? swr_convert(now, to, room, null, 0)
                    : swr_convert(now, to, room, from.extended_data(), from.nb_samples());
            if (got <= 0) return new float[0];
            var piece = new float[got * Samples.SIDES];
            out.position(0).get(piece);
            for (int at = 0; at < piece.length; at++) if (!Float.isFinite(piece[at])) piece[at] = 0;
            return piece;
        }
    }

    /** From any thread: what it waits for is over. */
    void end() {
        opened.end();
    }

    @Override
    public void close() {
        if (converter != null) swr_free(converter);
        converter = null;
        av_channel_layout_uninit(taken);
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(decoder);
        opened.close();
        out.close();
    }
}
