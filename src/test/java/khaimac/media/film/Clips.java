package khaimac.media.film;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
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
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.nio.file.Path;
import khaimac.media.Library;
import khaimac.trial.BarCode;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** Films for tests: every picture carries its number as a bar code over its whole height, so that it can be counted. */
public final class Clips {
    static {
        Library.first();
    }

    /** So many bars: black is nought. */
    public static final int BITS = BarCode.BITS;

    private static final int BLACK = 20;
    private static final int WHITE = 230;

    private Clips() {}

    /** So many pictures a second, a key picture each {@code gop}. */
    public static Path film(Path file, int width, int height, int fps, int pictures, int gop) {
        var format = new AVFormatContext(null);
        check(avformat_alloc_output_context2(format, null, null, file.toString()));
        AVCodec codec = avcodec_find_encoder(AV_CODEC_ID_MPEG4);
        var stream = avformat_new_stream(format, codec);
        var encoder = avcodec_alloc_context3(codec);
        encoder.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P).gop_size(gop);
        encoder.time_base(av_make_q(1, fps)).framerate(av_make_q(fps, 1));
        encoder.bit_rate((long) width * height * 8).max_b_frames(0);
        if ((format.oformat().flags() & AVFMT_GLOBALHEADER) != 0) encoder.flags(encoder.flags() | 1 << 22);
        check(avcodec_open2(encoder, codec, (AVDictionary) null));
        check(avcodec_parameters_from_context(stream.codecpar(), encoder));
        stream.time_base(encoder.time_base()).avg_frame_rate(encoder.framerate());
        var io = new AVIOContext(null);
        check(avio_open(io, file.toString(), AVIO_FLAG_WRITE));
        format.pb(io);
        check(avformat_write_header(format, (AVDictionary) null));
        AVFrame frame = av_frame_alloc();
        frame.width(width).height(height).format(AV_PIX_FMT_YUV420P);
        check(av_frame_get_buffer(frame, 0));
        for (int number = 0; number < pictures; number++) {
            check(av_frame_make_writable(frame));
            paint(frame, number);
            frame.pts(number);
            write(format, stream, encoder, frame);
        }
        write(format, stream, encoder, null);
        check(av_write_trailer(format));
        avio_closep(format.pb());
        av_frame_free(frame);
        avcodec_free_context(encoder);
        avformat_free_context(format);
        return file;
    }

    private static void write(AVFormatContext format, AVStream stream, AVCodecContext encoder, AVFrame frame) {
        check(avcodec_send_frame(encoder, frame));
        var packet = av_packet_alloc();
        for (int rc = avcodec_receive_packet(encoder, packet);
                rc != AVERROR_EAGAIN() && rc != AVERROR_EOF();
                rc = avcodec_receive_packet(encoder, packet)) {
            check(rc);
            if (packet.duration() <= 0) packet.duration(1);
            av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            packet.stream_index(stream.index());
            check(av_interleaved_write_frame(format, packet));
            av_packet_unref(packet);
        }
        av_packet_free(packet);
    }

    private static void paint(AVFrame frame, int number) {
        int width = frame.width();
        var line = new byte[width];
        for (int x = 0; x < width; x++) line[x] = (byte) (BarCode.isWhite(number, x, width) ? WHITE : BLACK);
        for (int y = 0; y < frame.height(); y++)
            new BytePointer(frame.data(0))
                    .position((long) y * frame.linesize(0))
                    .put(line, 0, width);
        var grey = new byte[width / 2];
        java.util.Arrays.fill(grey, (byte) 128);
        for (int plane = 1; plane <= 2; plane++)
            for (int y = 0; y < frame.height() / 2; y++)
                new BytePointer(frame.data(plane))
                        .position((long) y * frame.linesize(plane))
                        .put(grey, 0, width / 2);
    }

    /** The same picture in pixels of a wall, row by row. */
    public static void paint(java.nio.ByteBuffer pixels, int width, int height, int number) {
        BarCode.paint(pixels, width, 0, height, number);
    }

    /** The number that a picture carries, read in the middle of each bar. */
    public static int number(Slot slot) {
        return number(slot.pixels(), slot.width(), slot.height(), slot.stride());
    }

    public static int number(java.nio.ByteBuffer pixels, int width, int height, int stride) {
        return BarCode.read(pixels, width, height, stride);
    }

    /** The same of a picture that is painted elsewhere, where the film fills its whole width. */
    public static int number(java.awt.image.BufferedImage picture) {
        return BarCode.read(picture);
    }

    private static void check(int rc) {
        if (rc < 0) throw new IllegalStateException("FFmpeg says " + rc);
    }
}
