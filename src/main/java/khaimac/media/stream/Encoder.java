package khaimac.media.stream;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_LOW_DELAY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_network_init;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import khaimac.finding.Sentence;
import khaimac.media.Library;
import khaimac.media.Opened;
import khaimac.media.Soundtrack;
import khaimac.media.Unplayable;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Pictures as H.264, and sound beside them as AAC, written to a file or sent to an address as each has come. One thread
 * owns it.
 */
public final class Encoder implements AutoCloseable {
    static {
        Library.first();
    }

    private static final int TICKS = 90_000;
    private static final int ONE = 1 << 16;

    /**
     * Frames that are encoded together. The coder puts as many before the first of them, so these are left out: some
     * files know no time before their beginning, and no beginning of one track that is not that of all.
     */
    private static final int TOGETHER = 1024;

    private static final long SOUND_BITS = 160_000;

    private final AVIOInterruptCB.Callback_Pointer interrupt;
    private final AVFormatContext format = new AVFormatContext(null);
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final PointerPointer<?> planes = new PointerPointer<>(1);
    private final IntPointer strides = new IntPointer(1);
    private final int width;
    private final int height;
    private @Nullable AVCodecContext coder;
    private @Nullable AVStream stream;
    private @Nullable SwsContext colours;
    private final AVFrame heard = av_frame_alloc();
    private @Nullable AVCodecContext soundCoder;
    private @Nullable AVStream soundStream;
    private int waiting;
    private int leftOut;
    private long soundAt;
    private boolean begun;
    private long last = -1;

    /**
     * Opens it: a file is begun anew, an address is connected to.
     *
     * @param to a file, by its ending, or an address: rtmp, srt or udp
     * @param width of the pictures that come; an odd last row or column is left out
     * @param bitrate bits a second
     * @param sound whether there is sound beside the pictures
     * @param over asked again and again while something is waited for
     */
    public Encoder(String to, int width, int height, int fps, long bitrate, boolean sound, BooleanSupplier over)
            throws Unplayable {
        var missing = Library.missing();
        if (missing != null) throw new Unplayable(missing);
        this.width = width;
        this.height = height;
        interrupt = new AVIOInterruptCB.Callback_Pointer() {
            @Override
            public int call(Pointer ignored) {
                return over.getAsBoolean() ? 1 : 0;
            }
        };
        try {
            open(to, fps, bitrate, sound);
        } catch (Unplayable e) {
            free();
            throw e;
        }
    }

    private void open(String to, int fps, long bitrate, boolean sound) throws Unplayable {
        avformat_network_init();
        check(avformat_alloc_output_context2(format, null, container(to), to));
        boolean header = (format.oformat().flags() & AVFMT_GLOBALHEADER) != 0;
        coder = coder(fps, bitrate, header);
        stream = avformat_new_stream(format, null);
        check(avcodec_parameters_from_context(stream.codecpar(), coder));
        stream.time_base(coder.time_base()).avg_frame_rate(coder.framerate());
        if (sound) openSound(header);
        frame.width(coder.width()).height(coder.height()).format(coder.pix_fmt());
        check(av_frame_get_buffer(frame, 0));
        colours = sws_getContext(
                coder.width(),
                coder.height(),
                AV_PIX_FMT_BGRA,
                coder.width(),
                coder.height(),
                coder.pix_fmt(),
                SWS_BILINEAR,
                (SwsFilter) null,
                (SwsFilter) null,
                (DoublePointer) null);
        var coefficients = sws_getCoefficients(SWS_CS_ITU709);
        sws_setColorspaceDetails(colours, coefficients, 1, coefficients, 0, 0, ONE, ONE);
        var io = new AVIOContext(null);
        var options = new AVDictionary(null);
        try {
            av_dict_set(options, "pkt_size", "1316", 0);
            // Where nobody listens that is heard, and who takes nothing is not waited for.
            av_dict_set(options, "connect", "1", 0);
            av_dict_set(options, "rw_timeout", "5000000", 0);
            av_dict_set(options, "connect_timeout", "3000", 0);
            check(avio_open2(io, to, AVIO_FLAG_WRITE, guard(), options));
            format.pb(io);
            format.interrupt_callback().callback(interrupt);
            format.flags(format.flags() | AVFormatContext.AVFMT_FLAG_FLUSH_PACKETS);
            format.max_delay(0);
            av_dict_free(options);
            // Each piece of the file can be read without its end, so that it plays after a power cut.
            av_dict_set(options, "movflags", "frag_keyframe+empty_moov+default_base_moof", 0);
            av_dict_set(options, "flvflags", "no_duration_filesize", 0);
            check(avformat_write_header(format, options));
            begun = true;
        } finally {
            av_dict_free(options);
        }
    }

    private void openSound(boolean header) throws Unplayable {
        var codec = avcodec_find_encoder(AV_CODEC_ID_AAC);
        var opened = avcodec_alloc_context3(codec);
        soundCoder = opened;
        opened.sample_fmt(AV_SAMPLE_FMT_FLTP).sample_rate(Soundtrack.RATE).bit_rate(SOUND_BITS);
        opened.time_base(av_make_q(1, Soundtrack.RATE));
        av_channel_layout_default(opened.ch_layout(), 2);
        if (header) opened.flags(opened.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        check(avcodec_open2(opened, codec, (AVDictionary) null));
        var stream = avformat_new_stream(format, null);
        soundStream = stream;
        check(avcodec_parameters_from_context(stream.codecpar(), opened));
        stream.time_base(opened.time_base());
        heard.format(AV_SAMPLE_FMT_FLTP).nb_samples(TOGETHER).sample_rate(Soundtrack.RATE);
        check(av_channel_layout_copy(heard.ch_layout(), opened.ch_layout()));
        check(av_frame_get_buffer(heard, 0));
    }

    private AVIOInterruptCB guard() {
        return new AVIOInterruptCB().callback(interrupt);
    }

    /** Null: by the ending of its name. */
    private static @Nullable String container(String to) {
        if (to.startsWith("rtmp")) return "flv";
        return to.contains("://") ? "mpegts" : null;
    }

    /** The first encoder of this machine that opens. */
    private AVCodecContext coder(int fps, long bitrate, boolean header) throws Unplayable {
        for (var name : encoders()) {
            var codec = avcodec_find_encoder_by_name(name);
            if (codec == null || codec.isNull()) continue;
            var context = avcodec_alloc_context3(codec);
            context.width(width & ~1).height(height & ~1).pix_fmt(AV_PIX_FMT_YUV420P);
            context.time_base(av_make_q(1, TICKS)).framerate(av_make_q(fps, 1));
            // Whoever comes in later waits for a whole picture, and so does a file that was torn.
            context.gop_size(fps).max_b_frames(0).bit_rate(bitrate);
            context.flags(context.flags() | AV_CODEC_FLAG_LOW_DELAY | (header ? AV_CODEC_FLAG_GLOBAL_HEADER : 0));
            context.colorspace(AVCOL_SPC_BT709).color_primaries(AVCOL_PRI_BT709);
            context.color_trc(AVCOL_TRC_BT709).color_range(AVCOL_RANGE_MPEG);
            var options = new AVDictionary(null);
            av_dict_set(options, "allow_skip_frames", "0", 0);
            av_dict_set(options, "realtime", "1", 0);
            int rc = avcodec_open2(context, codec, options);
            av_dict_free(options);
            if (rc >= 0) return context;
            avcodec_free_context(context);
        }
        throw new Unplayable(new Sentence(
                "máy này không có bộ mã hóa H.264 dùng được", "this machine has no H.264 encoder that works"));
    }

    private static List<String> encoders() {
        var all = new ArrayList<String>();
        var system = System.getProperty("os.name", "");
        if (system.startsWith("Mac")) all.add("h264_videotoolbox");
        if (system.startsWith("Windows")) all.add("h264_mf");
        all.add("libopenh264");
        return all;
    }

    /**
     * Writes a picture.
     *
     * @param pixels 4 bytes each, row by row: blue, green, red and one that means nothing
     * @param at from the first picture on
     */
    public void write(ByteBuffer pixels, Duration at) throws Unplayable {
        check(av_frame_make_writable(frame));
        try (var from = new BytePointer(pixels)) {
            planes.put(0, from);
            strides.put(0, width * 4);
            sws_scale(colours, planes, strides, 0, height & ~1, frame.data(), frame.linesize());
        }
        // No two pictures at one moment, and none before the last one.
        last = Math.max(last + 1, at.toNanos() * TICKS / 1_000_000_000);
        frame.pts(last);
        send(frame);
    }

    /** Writes what is heard next: from the first picture on, without a gap. */
    public void hear(float[] stereo) throws Unplayable {
        int frames = stereo.length / 2;
        int done = Math.min(frames, TOGETHER - leftOut);
        leftOut += done;
        while (done < frames) {
            if (waiting == 0) check(av_frame_make_writable(heard));
            int many = Math.min(TOGETHER - waiting, frames - done);
            for (int side = 0; side < 2; side++) {
                var plane = new float[many];
                for (int frame = 0; frame < many; frame++) plane[frame] = stereo[(done + frame) * 2 + side];
                new FloatPointer(heard.data(side)).position(waiting).put(plane, 0, many);
            }
            waiting += many;
            done += many;
            if (waiting == TOGETHER) sendSound();
        }
    }

    private void sendSound() throws Unplayable {
        soundAt += TOGETHER;
        heard.pts(soundAt);
        waiting = 0;
        send(heard, soundCoder, soundStream);
    }

    private void send(@Nullable AVFrame picture) throws Unplayable {
        send(picture, coder, stream);
    }

    private void send(@Nullable AVFrame what, @Nullable AVCodecContext into, @Nullable AVStream out) throws Unplayable {
        if (into == null || out == null) return;
        check(avcodec_send_frame(into, what));
        while (avcodec_receive_packet(into, packet) >= 0) {
            av_packet_rescale_ts(packet, into.time_base(), out.time_base());
            packet.stream_index(out.index());
            // A second of pictures is put on the disk before the next begins: no more is lost with the program.
            if (out.equals(stream) && (packet.flags() & AV_PKT_FLAG_KEY) != 0) av_write_frame(format, null);
            int rc = av_write_frame(format, packet);
            av_packet_unref(packet);
            check(rc);
        }
    }

    private static void check(int rc) throws Unplayable {
        if (rc < 0) throw new Unplayable(Opened.why(rc));
    }

    @Override
    public void close() {
        try {
            if (begun) send(null);
            if (begun) send(null, soundCoder, soundStream);
        } catch (Unplayable e) {
            // The other end is gone: what it has, it has.
        }
        if (begun) av_write_trailer(format);
        free();
    }

    private void free() {
        av_frame_free(frame);
        av_frame_free(heard);
        av_packet_free(packet);
        if (coder != null) avcodec_free_context(coder);
        if (soundCoder != null) avcodec_free_context(soundCoder);
        if (colours != null) sws_freeContext(colours);
        planes.close();
        strides.close();
        if (!format.isNull()) {
            if (format.pb() != null && !format.pb().isNull()) avio_closep(format.pb());
            avformat_free_context(format);
        }
        interrupt.close();
    }
}
