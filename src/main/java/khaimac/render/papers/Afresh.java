package khaimac.render.papers;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.types.Rect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaimac.render.Box;
import khaimac.render.Glass;
import khaimac.render.Natives;
import khaimac.render.Skia;
import khaimac.render.Tint;
import khaimac.render.letters.Face;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;

/**
 * Two titles of which one dissolves into the other, a crawl and a countdown, as Skija draws them for who keeps nothing
 * but where the lines stand, and is content with flat letters: what the wall's own painting is measured beside.
 */
public final class Afresh implements AutoCloseable {
    static {
        Skia.first();
    }

    private static final int GOLD = 0xFFFFD75E;
    private static final double CRAWLS = 120;

    private final Natives natives = new Natives();
    private final Typing typing = new Typing(file -> null);
    private final Glass pane;
    private final Box whole;
    private final Face face = typing.face("serif", Weight.HEAVY);
    private final List<Placed> before;
    private final List<Placed> after;
    private final Placed crawl;
    private final List<Placed> clock;
    private final Paint first;
    private final Paint second;
    private final Paint half = natives.keep(new Paint()).setAlpha(128);

    public Afresh(int width, int height, List<String> before, List<String> after, String crawl) {
        pane = new Glass(width, height);
        whole = new Box(0, 0, width, height);
        this.before = lines(before);
        this.after = lines(after);
        this.crawl = typing.label(face, crawl, whole.slice(0.86, 0.96), GOLD).getFirst();
        clock = typing.label(face, "0:00:00", whole.slice(0.7, 0.84), GOLD);
        first = ground(0xFFB01217, 0xFF4A0502);
        second = ground(0xFF1457A8, 0xFF03183A);
    }

    private List<Placed> lines(List<String> words) {
        var all = new ArrayList<Placed>();
        for (int i = 0; i < words.size(); i++) {
            double top = 0.05 + 0.6 * i / words.size();
            all.addAll(typing.label(face, words.get(i), whole.slice(top, top + 0.5 / words.size()), GOLD));
        }
        return List.copyOf(all);
    }

    private Paint ground(int top, int bottom) {
        float low = (float) whole.height();
        var shader = natives.keep(Shader.makeLinearGradient(0, 0, 0, low, new int[] {top, bottom}));
        return natives.keep(new Paint()).setShader(shader);
    }

    /** Paints the frame of a moment. */
    public void paint(Duration shown) {
        var canvas = pane.canvas();
        title(canvas, first, before);
        canvas.saveLayer(Rect.makeWH((float) whole.width(), (float) whole.height()), half);
        title(canvas, second, after);
        canvas.restore();
        double right = whole.width() - shown.toNanos() / 1e9 * CRAWLS % (2 * whole.width());
        Lettering.plain(canvas, crawl.at(right, crawl.baseline()));
        long left = 7_200 - shown.toSeconds() % 7_200;
        var digits = "%d:%02d:%02d".formatted(left / 3_600, left / 60 % 60, left % 60);
        for (var line : clock) Lettering.plain(canvas, line.reading(digits));
    }

    private void title(Canvas canvas, Paint ground, List<Placed> lines) {
        canvas.drawRect(Rect.makeWH((float) whole.width(), (float) whole.height()), ground);
        for (var line : lines) Lettering.plain(canvas, line);
    }

    @Override
    public void close() {
        natives.close();
        typing.close();
        pane.close();
    }
}
