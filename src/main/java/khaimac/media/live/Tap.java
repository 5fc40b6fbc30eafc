package khaimac.media.live;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_LOW_DELAY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avdevice.avdevice_register_all;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import khaimac.finding.Sentence;
import khaimac.hall.Input;
import khaimac.media.Library;
import khaimac.media.Opened;
import khaimac.media.Unplayable;
import khaimac.media.Weaving;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** An input that is open: its pictures one by one, as soon as each has come. One thread owns it. */
final class Tap implements AutoCloseable {
    static {
        Library.first();
    }

    private static final Map<String, String> AT_ONCE = Map.of(
            "fflags", "nobuffer",
            "flags", "low_delay",
            "probesize", "100000",
            "analyzeduration", "400000",
            "fpsprobesize", "0",
            "max_delay", "0",
            "rtsp_transport", "tcp",
            "overrun_nonfatal", "1",
            "reorder_queue_size", "0");

    private static final int MOST_THREADS = 4;

    /** What FFmpeg says of a picture that is known to be damaged. */
    private static final int CORRUPT = 1;

    /** More packets than this are never on their way through a decoder. */
    private static final int MOST_INSIDE = 64;

    private final Opened opened;
    private final AVStream stream;
    private final AVCodecContext decoder;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final Supplier<Duration> clock;

    /** When packets came that are still inside the decoder, by their time. */
    private final Map<Long, Duration> inside = new LinkedHashMap<>();

    private final @Nullable Weaving weaving;
    private final Haste haste = new Haste();
    private Haste.Step step = Haste.Step.ALL;
    private Duration arrived = Duration.ZERO;

    /** When the last packet of the newest picture had come. */
    private Duration newest = Duration.ZERO;

    /** The same of the picture that is given out, which is the one before. */
    private Duration shown = Duration.ZERO;

    /**
     * Opens it, which may take as long as it is given.
     *
     * @param over asked again and again while something is waited for
     */
    Tap(Input input, Supplier<Duration> clock, BooleanSupplier over) throws Unplayable {
        this.clock = clock;
        opened = opened(input, over);
        AVStream found = opened.best(AVMEDIA_TYPE_VIDEO);
        if (found == null) {
            opened.close();
            throw new Unplayable(new Sentence("không có hình trong đó", "there is no picture in it"));
        }
        stream = found;
        decoder = decoder();
        weaving = input.deinterlace() ? new Weaving(stream.time_base(), true) : null;
    }

    private static Opened opened(Input input, BooleanSupplier over) throws Unplayable {
        var options = new AVDictionary(null);
        try {
            AT_ONCE.forEach((name, value) -> av_dict_set(options, name, value, 0));
            return switch (input.from()) {
                case Input.Stream(var address) -> Opened.of(address, known(address), options, over);
                case Input.Capture(var device) -> {
                    var size = input.size();
                    if (size != null) av_dict_set(options, "video_size", size.width() + "x" + size.height(), 0);
                    if (input.fps() > 0) av_dict_set(options, "framerate", Integer.toString(input.fps()), 0);
                    avdevice_register_all();
                    var system = system();
                    if (!input.format().isEmpty()) av_dict_set(options, system.pixels, input.format(), 0);
                    yield Opened.of(system.prefix + device, format(system.word), options, over);
                }
            };
        } finally {
            av_dict_free(options);
        }
    }

    /** What comes this way is known: to find it out takes a second or two. */
    private static @Nullable AVInputFormat known(String address) throws Unplayable {
        return address.startsWith("udp:") || address.startsWith("srt:") ? format("mpegts") : null;
    }

    /** What a system calls its capture devices, and what it wants to be told. */
    private record Capturing(String word, String prefix, String pixels) {}

    private static Capturing system() {
        var name = System.getProperty("os.name", "");
        if (name.startsWith("Windows")) return new Capturing("dshow", "video=", "pixel_format");
        if (name.startsWith("Mac")) return new Capturing("avfoundation", "", "pixel_format");
        return new Capturing("v4l2", "", "input_format");
    }

    private static AVInputFormat format(String word) throws Unplayable {
        var format = av_find_input_format(word);
        if (format == null || format.isNull())
            throw new Unplayable(new Sentence(
                    "chương trình này không đọc được thiết bị thu hình của máy này",
                    "this program reads no capture device of this machine"));
        return format;
    }

    private AVCodecContext decoder() throws Unplayable {
        var coding = stream.codecpar();
        var codec = avcodec_find_decoder(coding.codec_id());
        if (codec == null || codec.isNull()) {
            var name = avcodec_get_name(coding.codec_id()).getString();
            opened.close();
            throw new Unplayable(
                    new Sentence("không giải được mã “" + name + "”", "the coding \"" + name + "\" is not understood"));
        }
        var context = avcodec_alloc_context3(codec);
        int rc = avcodec_parameters_to_context(context, coding);
        context.pkt_timebase(stream.time_base());
        context.flags(context.flags() | AV_CODEC_FLAG_LOW_DELAY);
        // A thread for each picture would give each picture out later by as many.
        context.thread_type(AVCodecContext.FF_THREAD_SLICE);
        context.thread_count(Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS));
        if (rc >= 0) rc = avcodec_open2(context, codec, (AVDictionary) null);
        if (rc >= 0) return context;
        avcodec_free_context(context);
        opened.close();
        throw new Unplayable(Opened.why(rc));
    }

    /** The next picture; null at the end. It is good until the next is asked for. */
    @Nullable
    AVFrame next() throws Unplayable {
        while (true) {
            while (avcodec_receive_frame(decoder, frame) >= 0) {
                if ((frame.flags() & CORRUPT) != 0) continue;
                var before = newest;
                var came = inside.remove(frame.pts());
                newest = came == null ? arrived : came;
                if (weaving == null) return frame;
                shown = newest;
                // What cannot be woven is shown as it is.
                if (!weaving.put(frame)) return frame;
                if (!weaving.take(frame)) continue;
                // It is the one before.
                shown = before;
                return frame;
            }
            if (!opened.read(packet)) return null;
            if (packet.stream_index() == stream.index()) {
                arrived = clock.get();
                if (packet.pts() != AV_NOPTS_VALUE) inside.put(packet.pts(), arrived);
                if (inside.size() > MOST_INSIDE)
                    inside.remove(inside.keySet().iterator().next());
                // What it cannot use costs that packet.
                if (isDecoded()) avcodec_send_packet(decoder, packet);
            }
            av_packet_unref(packet);
        }
    }

    /** Where this machine is behind, some of it is left out. */
    private boolean isDecoded() {
        long at = packet.dts() == AV_NOPTS_VALUE ? packet.pts() : packet.dts();
        if (at == AV_NOPTS_VALUE) return step != Haste.Step.KEYS;
        boolean key = (packet.flags() & AV_PKT_FLAG_KEY) != 0;
        var base = stream.time_base();
        var next = haste.came(arrived, Duration.ofNanos((long) (at * av_q2d(base) * 1e9)), key);
        if (next != step) decoder.skip_frame(next == Haste.Step.ALL ? AVDISCARD_DEFAULT : AVDISCARD_NONREF);
        step = next;
        return step != Haste.Step.KEYS || key;
    }

    /** Whether something of it is left out, so that what is seen does not come later and later. */
    boolean isThinned() {
        return step != Haste.Step.ALL;
    }

    /** When the last packet of the picture had come. */
    Duration arrived() {
        return weaving == null ? newest : shown;
    }

    @Override
    public void close() {
        if (weaving != null) weaving.close();
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(decoder);
        opened.close();
    }
}
