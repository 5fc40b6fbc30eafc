package khaimac.media.film;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_CL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_BT2020;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import khaimac.media.Library;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** From the colours and the size of a film to those of a wall. One thread owns it. */
public final class Scaler implements AutoCloseable {
    static {
        Library.first();
    }

    /** Who does not say which colours it means, means those of its time: pictures as high as this are newer. */
    private static final int HIGH = 720;

    private static final int ONE = 1 << 16;

    private final PointerPointer<?> planes = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);
    private @Nullable SwsContext context;

    /** Writes a picture into a slot, in its size. */
    public void scale(AVFrame frame, Slot slot) {
        context = sws_getCachedContext(
                context,
                frame.width(),
                frame.height(),
                frame.format(),
                slot.width(),
                slot.height(),
                AV_PIX_FMT_BGRA,
                SWS_BILINEAR,
                (SwsFilter) null,
                (SwsFilter) null,
                (DoublePointer) null);
        if (context == null || context.isNull())
            throw new IllegalStateException("no picture of format " + frame.format() + " can be shown");
        var colours = sws_getCoefficients(colours(frame));
        int full = frame.color_range() == AVCOL_RANGE_JPEG ? 1 : 0;
        sws_setColorspaceDetails(context, colours, full, sws_getCoefficients(SWS_CS_ITU709), 1, 0, ONE, ONE);
        planes.put(0, slot.memory());
        strides.put(0, slot.stride());
        sws_scale(context, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
    }

    private static int colours(AVFrame frame) {
        int said = frame.colorspace();
        if (said == AVCOL_SPC_BT709) return SWS_CS_ITU709;
        if (said == AVCOL_SPC_BT470BG || said == AVCOL_SPC_SMPTE170M) return SWS_CS_ITU601;
        if (said == AVCOL_SPC_BT2020_NCL || said == AVCOL_SPC_BT2020_CL) return SWS_CS_BT2020;
        return frame.height() >= HIGH ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }

    @Override
    public void close() {
        if (context != null) sws_freeContext(context);
        planes.close();
        strides.close();
    }
}
