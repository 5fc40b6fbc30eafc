package khaimac.media;

import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_time_base;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_get_by_name;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_create_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_link;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.util.Locale;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Makes whole pictures of the halves that a television camera takes one after the other. It is one picture behind. One
 * thread owns it.
 */
public final class Weaving implements AutoCloseable {
    static {
        Library.first();
    }

    /** As FFmpeg marks such a picture; its name is not brought over into Java. */
    private static final int HALVES = 1 << 3;

    private final AVRational base;
    private final String which;
    private @Nullable AVFilterGraph graph;
    private AVFilterContext source = new AVFilterContext(null);
    private AVFilterContext sink = new AVFilterContext(null);
    private String shape = "";
    private boolean ended;

    /**
     * Nothing is woven yet.
     *
     * @param base what the times of pictures are counted in
     * @param all whether every picture is made of halves; else those that say so
     */
    public Weaving(AVRational base, boolean all) {
        this.base = base;
        this.which = "mode=send_frame:deint=" + (all ? "all" : "interlaced");
    }

    public static boolean isHalves(AVFrame frame) {
        return (frame.flags() & HALVES) != 0;
    }

    /** Whether it holds pictures: all that follow go through it, so that none overtakes another. */
    public boolean isBegun() {
        return graph != null;
    }

    /** Takes a picture; false where it cannot, and then the picture is still there. */
    public boolean put(AVFrame frame) {
        if (graph != null && !shape.equals(shape(frame))) clear();
        if (graph == null && !begin(frame)) return false;
        frame.pts(frame.best_effort_timestamp());
        if (av_buffersrc_add_frame(source, frame) < 0) av_frame_unref(frame);
        return true;
    }

    private boolean begin(AVFrame frame) {
        var made = avfilter_graph_alloc();
        source = new AVFilterContext(null);
        sink = new AVFilterContext(null);
        var whole = new AVFilterContext(null);
        shape = shape(frame);
        boolean well = filter(made, source, "buffer", shape)
                && filter(made, whole, "bwdif", which)
                && filter(made, sink, "buffersink", null)
                && avfilter_link(source, 0, whole, 0) >= 0
                && avfilter_link(whole, 0, sink, 0) >= 0
                && avfilter_graph_config(made, null) >= 0;
        if (well) graph = made;
        else avfilter_graph_free(made);
        return well;
    }

    private String shape(AVFrame frame) {
        return String.format(
                Locale.ROOT,
                "video_size=%dx%d:pix_fmt=%d:time_base=%d/%d:colorspace=%d:range=%d:pixel_aspect=%d/%d",
                frame.width(),
                frame.height(),
                frame.format(),
                base.num(),
                base.den(),
                frame.colorspace(),
                frame.color_range(),
                frame.sample_aspect_ratio().num(),
                Math.max(1, frame.sample_aspect_ratio().den()));
    }

    private static boolean filter(AVFilterGraph graph, AVFilterContext into, String name, @Nullable String says) {
        return avfilter_graph_create_filter(into, avfilter_get_by_name(name), name, says, (Pointer) null, graph) >= 0;
    }

    /** The next whole picture; false while it waits for another. */
    public boolean take(AVFrame into) {
        if (graph == null || av_buffersink_get_frame(sink, into) < 0) return false;
        if (into.pts() == AV_NOPTS_VALUE) return true;
        long at = av_rescale_q(into.pts(), av_buffersink_get_time_base(sink), base);
        into.pts(at).best_effort_timestamp(at);
        return true;
    }

    /** No more pictures come; true where that was not known, and it may have one left. */
    public boolean end() {
        boolean is = graph != null && !ended;
        if (is) av_buffersrc_add_frame(source, null);
        ended = true;
        return is;
    }

    /** Forgets what it holds. */
    public void clear() {
        if (graph != null) avfilter_graph_free(graph);
        graph = null;
        ended = false;
    }

    @Override
    public void close() {
        clear();
    }
}
