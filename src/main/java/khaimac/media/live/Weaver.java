package khaimac.media.live;

import static org.bytedeco.ffmpeg.global.avfilter.AV_BUFFERSRC_FLAG_KEEP_REF;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_get_by_name;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_create_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_link;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import khaimac.finding.Sentence;
import khaimac.media.Opened;
import khaimac.media.Unplayable;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** Makes whole pictures of half ones. It has to see the next one first, so all of them come one later. */
final class Weaver implements AutoCloseable {
    private final AVFrame woven = av_frame_alloc();
    private @Nullable AVFilterGraph graph;
    private AVFilterContext in = new AVFilterContext();
    private AVFilterContext out = new AVFilterContext();
    private int width;
    private int height;
    private int format;

    /** The whole picture of the one before; null where there is none yet. It is good until the next is asked for. */
    @Nullable
    AVFrame weave(AVFrame frame) throws Unplayable {
        if (graph == null || width != frame.width() || height != frame.height() || format != frame.format())
            begin(frame);
        check(av_buffersrc_add_frame_flags(in, frame, AV_BUFFERSRC_FLAG_KEEP_REF));
        av_frame_unref(woven);
        return av_buffersink_get_frame(out, woven) >= 0 ? woven : null;
    }

    private void begin(AVFrame frame) throws Unplayable {
        if (graph != null) avfilter_graph_free(graph);
        var fresh = avfilter_graph_alloc();
        graph = fresh;
        width = frame.width();
        height = frame.height();
        format = frame.format();
        in = new AVFilterContext();
        out = new AVFilterContext();
        var whole = new AVFilterContext();
        // Times are nobody's concern here: the newest is shown.
        var is = "video_size=" + width + "x" + height + ":pix_fmt=" + format + ":time_base=1/90000:pixel_aspect="
                + frame.sample_aspect_ratio().num() + "/"
                + Math.max(1, frame.sample_aspect_ratio().den());
        check(avfilter_graph_create_filter(in, avfilter_get_by_name("buffer"), "in", is, null, fresh));
        check(avfilter_graph_create_filter(
                whole, avfilter_get_by_name("bwdif"), "whole", "mode=send_frame:deint=all", null, fresh));
        check(avfilter_graph_create_filter(out, avfilter_get_by_name("buffersink"), "out", null, null, fresh));
        check(avfilter_link(in, 0, whole, 0));
        check(avfilter_link(whole, 0, out, 0));
        check(avfilter_graph_config(fresh, null));
    }

    private static void check(int rc) throws Unplayable {
        if (rc >= 0) return;
        var why = Opened.why(rc);
        throw new Unplayable(new Sentence(
                "không ghép được hai nửa hình: " + why.vi(), "half pictures cannot be put together: " + why.en()));
    }

    @Override
    public void close() {
        if (graph != null) avfilter_graph_free(graph);
        av_frame_free(woven);
    }
}
