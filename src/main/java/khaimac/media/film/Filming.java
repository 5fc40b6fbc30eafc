package khaimac.media.film;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_query_codec;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import khaimac.finding.Sentence;
import khaimac.media.Library;
import khaimac.media.Opened;
import khaimac.media.Unplayable;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a film that plays easily: one picture after the other, a key picture every second, with the sound of another
 * file as it is. One thread owns it.
 */
public final class Filming implements AutoCloseable {
    static {
        Library.first();
    }

    /** What the copy is coded by: the first of these that is here. */
    private static final String[] CODECS = {"libopenh264", "mpeg4"};

    private static final int ONE = 1 << 16;

    private final AVFormatContext format = new AVFormatContext(null);
    private final AVCodecContext encoder;
    private final AVStream pictures;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final PointerPointer<?> planes = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);
    private final SwsContext colours;
    private @Nullable AVStream heard;
    private @Nullable AVRational heardBase;
    private boolean begun;
    private long number;

    /**
     * Begins a file in place of what is there.
     *
     * @param file its ending says which kind
     * @param width even, as {@code height}
     * @param fps pictures a second
     * @param bits a second, for the pictures
     */
    public Filming(Path file, int width, int height, double fps, long bits) throws Unplayable {
        var missing = Library.missing();
        if (missing != null) throw new Unplayable(missing);
        check(avformat_alloc_output_context2(format, null, null, file.toString()));
        var codec = codec();
        pictures = avformat_new_stream(format, codec);
        encoder = avcodec_alloc_context3(codec);
        encoder.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
        encoder.gop_size((int) Math.max(1, Math.round(fps))).max_b_frames(0).bit_rate(bits);
        var rate = rate(fps);
        encoder.framerate(rate).time_base(av_make_q(rate.den(), rate.num()));
        encoder.colorspace(AVCOL_SPC_BT709).color_primaries(AVCOL_PRI_BT709);
        encoder.color_trc(AVCOL_TRC_BT709).color_range(AVCOL_RANGE_MPEG);
        if ((format.oformat().flags() & AVFMT_GLOBALHEADER) != 0)
            encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        check(avcodec_open2(encoder, codec, (AVDictionary) null));
        check(avcodec_parameters_from_context(pictures.codecpar(), encoder));
        pictures.time_base(encoder.time_base()).avg_frame_rate(rate);
        frame.width(width).height(height).format(AV_PIX_FMT_YUV420P);
        frame.colorspace(AVCOL_SPC_BT709);
        check(av_frame_get_buffer(frame, 0));
        colours = sws_getContext(
                width,
                height,
                AV_PIX_FMT_BGRA,
                width,
                height,
                AV_PIX_FMT_YUV420P,
                SWS_BICUBIC,
                (SwsFilter) null,
                (SwsFilter) null,
                (DoublePointer) null);
        var table = sws_getCoefficients(SWS_CS_ITU709);
        sws_setColorspaceDetails(colours, table, 1, table, 0, 0, ONE, ONE);
        var io = new AVIOContext(null);
        check(avio_open(io, file.toString(), AVIO_FLAG_WRITE));
        format.pb(io);
    }

    private static AVCodec codec() throws Unplayable {
        for (var name : CODECS) {
            var codec = avcodec_find_encoder_by_name(name);
            if (codec != null && !codec.isNull()) return codec;
        }
        throw new Unplayable(new Sentence("không có bộ mã hoá phim", "nothing that codes films is here"));
    }

    /** The rates of television are written exactly. */
    private static AVRational rate(double fps) {
        long whole = Math.round(fps);
        boolean american = Math.abs(fps - whole * 1_000.0 / 1_001) < Math.abs(fps - whole);
        return american ? av_make_q((int) whole * 1_000, 1_001) : av_make_q((int) Math.max(1, whole), 1);
    }

    /** What its pictures are coded by. */
    public String codecName() {
        return avcodec_get_name(encoder.codec_id()).getString();
    }

    /** From before the first picture on: the sound of another file comes with it, as it is; false where it cannot. */
    boolean copies(AVStream sound) {
        if (avformat_query_codec(format.oformat(), sound.codecpar().codec_id(), 0) != 1) return false;
        var stream = avformat_new_stream(format, null);
        if (avcodec_parameters_copy(stream.codecpar(), sound.codecpar()) < 0) return false;
        stream.codecpar().codec_tag(0);
        stream.time_base(sound.time_base());
        heard = stream;
        heardBase = sound.time_base();
        return true;
    }

    /** A piece of that sound, in its own time from the beginning of the film. */
    void sound(AVPacket piece) throws Unplayable {
        if (heard == null || heardBase == null) return;
        begin();
        av_packet_rescale_ts(piece, heardBase, heard.time_base());
        piece.stream_index(heard.index());
        check(av_interleaved_write_frame(format, piece));
    }

    /** One more picture: four bytes a pixel, blue first. */
    public void add(ByteBuffer pixels, int stride) throws Unplayable {
        begin();
        check(av_frame_make_writable(frame));
        try (var memory = new BytePointer(pixels)) {
            planes.put(0, memory);
            strides.put(0, stride);
            sws_scale(colours, planes, strides, 0, frame.height(), frame.data(), frame.linesize());
        }
        frame.pts(number++);
        encode(frame);
    }

    /** How many pictures it has. */
    public long pictures() {
        return number;
    }

    private void begin() throws Unplayable {
        if (begun) return;
        begun = true;
        check(avformat_write_header(format, (AVDictionary) null));
    }

    private void encode(@Nullable AVFrame next) throws Unplayable {
        check(avcodec_send_frame(encoder, next));
        while (true) {
            int rc = avcodec_receive_packet(encoder, packet);
            if (rc == AVERROR_EAGAIN() || rc == AVERROR_EOF()) return;
            check(rc);
            if (packet.duration() <= 0) packet.duration(1);
            av_packet_rescale_ts(packet, encoder.time_base(), pictures.time_base());
            packet.stream_index(pictures.index());
            check(av_interleaved_write_frame(format, packet));
        }
    }

    /** Its end; without it the file is no film. */
    public void finish() throws Unplayable {
        begin();
        encode(null);
        check(av_write_trailer(format));
    }

    private static void check(int rc) throws Unplayable {
        if (rc < 0) throw new Unplayable(Opened.why(rc));
    }

    @Override
    public void close() {
        if (format.pb() != null && !format.pb().isNull()) avio_closep(format.pb());
        sws_freeContext(colours);
        planes.close();
        strides.close();
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(encoder);
        avformat_free_context(format);
    }
}
