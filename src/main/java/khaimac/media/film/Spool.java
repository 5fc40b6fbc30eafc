package khaimac.media.film;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP9;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_frame_rate;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import khaimac.finding.Sentence;
import khaimac.media.Library;
import khaimac.media.Opened;
import khaimac.media.Unplayable;
import khaimac.media.Weaving;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.IntPointer;

/** A film that is unwound, one picture after the other. One thread owns it. */
final class Spool implements AutoCloseable {
    static {
        Library.first();
    }

    private static final int MOST_THREADS = 4;

    /** Where the end of a file is looked for, so that a loop is as long as its pictures. */
    private static final Duration TAIL = Duration.ofSeconds(4);

    /** A file that ends so long before its time is not whole. */
    private static final Duration TORN = Duration.ofSeconds(2);

    private static final Duration LIKELY = Duration.ofMillis(40);

    private final Opened opened;
    private final AVStream stream;
    private final AVCodecContext decoder;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();

    /** Whoever receives nothing loses what was in it. */
    private final AVFrame incoming = av_frame_alloc();

    private final Weaving weaving;
    private final Duration each;
    private final Duration length;
    private final Clip clip;

    /** Until where pictures are thrown away, after it was wound somewhere. */
    private Duration target = Duration.ZERO;

    private Duration position = Duration.ZERO;
    private boolean drained;

    Spool(Path file) throws Unplayable {
        opened = Opened.of(file.toString(), null);
        var found = opened.best(AVMEDIA_TYPE_VIDEO);
        if (found == null) {
            opened.close();
            throw new Unplayable(
                    new Sentence("tệp chỉ có âm thanh, không có hình", "the file has only sound and no picture"));
        }
        stream = found;
        decoder = opened();
        weaving = new Weaving(stream.time_base(), false);
        each = stays();
        length = measured();
        clip = read();
        wind(Duration.ZERO);
    }

    private AVCodecContext opened() throws Unplayable {
        var coding = stream.codecpar();
        AVCodec codec = null;
        // The usual decoders of these leave out what is transparent.
        if (isSaidTransparent() && coding.codec_id() == AV_CODEC_ID_VP9)
            codec = avcodec_find_decoder_by_name("libvpx-vp9");
        if (isSaidTransparent() && coding.codec_id() == AV_CODEC_ID_VP8) codec = avcodec_find_decoder_by_name("libvpx");
        if (codec == null || codec.isNull()) codec = avcodec_find_decoder(coding.codec_id());
        if (codec == null || codec.isNull()) {
            opened.close();
            var name = avcodec_get_name(coding.codec_id()).getString();
            throw new Unplayable(
                    new Sentence("không giải được mã “" + name + "”", "the coding \"" + name + "\" is not understood"));
        }
        var context = avcodec_alloc_context3(codec);
        int rc = avcodec_parameters_to_context(context, coding);
        context.pkt_timebase(stream.time_base());
        context.thread_count(Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS));
        if (rc >= 0) rc = avcodec_open2(context, codec, (AVDictionary) null);
        if (rc >= 0) return context;
        avcodec_free_context(context);
        opened.close();
        throw new Unplayable(Opened.why(rc));
    }

    private boolean isSaidTransparent() {
        var said = av_dict_get(stream.metadata(), "alpha_mode", null, 0);
        return said != null && !said.isNull() && said.value().getString().equals("1");
    }

    /** How long one picture stays, as far as is known. */
    private Duration stays() {
        var rate = av_guess_frame_rate(opened.context(), stream, null);
        if (rate.num() <= 0 || rate.den() <= 0) return LIKELY;
        return Duration.ofNanos(TimeUnit.SECONDS.toNanos(1) * rate.den() / rate.num());
    }

    /** Until its last picture is over, found at its end. */
    private Duration measured() throws Unplayable {
        var said = opened.length();
        opened.seek(stream, opened.timestamp(stream, positive(said.minus(TAIL))));
        var last = Duration.ZERO;
        var any = Duration.ZERO;
        try {
            while (opened.read(packet)) {
                var over = over(opened.context().streams(packet.stream_index()));
                if (over.compareTo(any) > 0) any = over;
                if (packet.stream_index() == stream.index() && over.compareTo(last) > 0) last = over;
                av_packet_unref(packet);
            }
        } catch (Unplayable e) {
            // What can be shown of it is shown, until it breaks there.
        }
        // Where neither picture nor sound is there until the end, the rest was torn off.
        boolean torn = said.minus(any).compareTo(TORN) > 0;
        return torn || last.isZero() ? said : last;
    }

    /** When what is in the packet is over. */
    private Duration over(AVStream of) {
        long shown = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
        if (shown == AV_NOPTS_VALUE) return Duration.ZERO;
        var begins = opened.position(of, shown);
        return packet.duration() > 0 ? opened.position(of, shown + packet.duration()) : begins.plus(each);
    }

    private Clip read() {
        var coding = stream.codecpar();
        int quarters = quarters();
        var aspect = av_guess_sample_aspect_ratio(opened.context(), stream, null);
        double stretch = aspect.num() > 0 && aspect.den() > 0 ? (double) aspect.num() / aspect.den() : 1;
        int across = (int) Math.max(1, Math.round(coding.width() * stretch));
        int down = Math.max(1, coding.height());
        var format = av_pix_fmt_desc_get(coding.format());
        boolean alpha = isSaidTransparent()
                || (format != null && !format.isNull() && (format.flags() & AV_PIX_FMT_FLAG_ALPHA) != 0);
        var rate = stream.avg_frame_rate();
        var base = stream.r_frame_rate();
        double fps = rate.den() > 0 ? (double) rate.num() / rate.den() : 0;
        double most = base.den() > 0 ? (double) base.num() / base.den() : 0;
        boolean varies = fps > 0 && most > fps * 1.1;
        var notes = new ArrayList<Sentence>();
        if (varies) notes.add(Notes.VARIES);
        if (coding.color_trc() == AVCOL_TRC_SMPTE2084 || coding.color_trc() == AVCOL_TRC_ARIB_STD_B67)
            notes.add(Notes.HDR);
        if ((long) coding.width() * coding.height() > Notes.LARGE) notes.add(Notes.TOO_LARGE);
        return new Clip(
                length,
                quarters % 2 == 0 ? across : down,
                quarters % 2 == 0 ? down : across,
                quarters,
                varies ? 0 : fps,
                alpha,
                opened.best(AVMEDIA_TYPE_AUDIO) != null,
                avcodec_get_name(coding.codec_id()).getString(),
                List.copyOf(notes));
    }

    private int quarters() {
        var coding = stream.codecpar();
        if (coding.nb_coded_side_data() == 0) return 0;
        var said = av_packet_side_data_get(
                coding.coded_side_data(), coding.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (said == null || said.isNull()) return 0;
        double degrees = av_display_rotation_get(new IntPointer(said.data()));
        return Double.isNaN(degrees) ? 0 : Math.floorMod(Math.round(-degrees / 90), 4);
    }

    Clip clip() {
        return clip;
    }

    /** To the picture of a moment: it is the next. */
    void wind(Duration to) {
        opened.seek(stream, opened.timestamp(stream, to));
        avcodec_flush_buffers(decoder);
        weaving.clear();
        target = to;
        position = Duration.ZERO;
        drained = false;
    }

    /**
     * Unwinds the next picture.
     *
     * @return false at the end, or where nothing more can be read
     */
    boolean next() {
        boolean any = false;
        while (decoded()) {
            any = true;
            if (position.plus(each).compareTo(target) > 0) {
                target = Duration.ZERO;
                return true;
            }
        }
        // Beyond the end there is the last picture.
        boolean last = any && !target.isZero();
        target = Duration.ZERO;
        return last;
    }

    private boolean decoded() {
        while (true) {
            if (weaving.take(incoming)) return came();
            int rc = avcodec_receive_frame(decoder, incoming);
            if (rc >= 0) {
                boolean halves = weaving.isBegun() || Weaving.isHalves(incoming);
                if (!halves || !weaving.put(incoming)) return came();
            } else if ((drained || !feed()) && !weaving.end()) {
                return false;
            }
        }
    }

    private boolean came() {
        av_frame_unref(frame);
        av_frame_move_ref(frame, incoming);
        long shown = frame.best_effort_timestamp();
        // The first picture is there from the beginning.
        position = shown == AV_NOPTS_VALUE ? position.plus(each) : positive(opened.position(stream, shown));
        return true;
    }

    /** Gives the decoder the next packet. What it cannot use costs that packet. */
    private boolean feed() {
        try {
            while (opened.read(packet)) {
                boolean ours = packet.stream_index() == stream.index();
                if (ours) avcodec_send_packet(decoder, packet);
                av_packet_unref(packet);
                if (ours) return true;
            }
        } catch (Unplayable e) {
            // It ends here, before its time; whoever knows its length sees that.
        }
        drained = true;
        return avcodec_send_packet(decoder, null) >= 0;
    }

    /** The picture that was unwound last. */
    AVFrame frame() {
        return frame;
    }

    /** Where that picture is. */
    Duration position() {
        return position;
    }

    /** How long a picture stays, as far as is known. */
    Duration each() {
        return each;
    }

    private static Duration positive(Duration length) {
        return length.isNegative() ? Duration.ZERO : length;
    }

    @Override
    public void close() {
        weaving.close();
        av_frame_free(frame);
        av_frame_free(incoming);
        av_packet_free(packet);
        avcodec_free_context(decoder);
        opened.close();
    }
}
