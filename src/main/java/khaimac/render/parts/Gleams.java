package khaimac.render.parts;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Shader;
import java.time.Duration;
import java.util.List;
import khaimac.render.Box;
import khaimac.render.Natives;
import khaimac.render.Tint;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.scene.Mark;
import khaimac.scene.Role;
import khaimac.typeset.PlacedLine;

/**
 * A light that passes over what a title is about. The shape of its letters and the light itself are pictures that were
 * made once; a frame puts the one into the other, in no more of the surface than the light is wide.
 *
 * @param area the whole pixels of the letters that it passes over
 */
record Gleams(Box area, Still letters, Still light, Paint over, Paint into) implements Part {
    /** On fewer rows letters are whole pixels, which glitter enough. */
    private static final int FEW_ROWS = 96;

    static Part of(Typing typing, Mark.Block block, Box box) {
        if (typing.rows() <= FEW_ROWS) return new Missing();
        var pages = Emblazoned.of(typing, block, box).pages();
        if (pages.size() != 1) return new Missing();
        var lit = pages.getFirst().lines().stream().filter(line -> isLit(line.role())).toList();
        if (lit.isEmpty()) return new Missing();
        var placed = lit.stream()
                .map(line -> Placed.of(
                        line, typing.face(block.style().font(), Typing.weight(line.role())), Tint.WHITE))
                .toList();
        var area = area(lit);
        var letters = Still.of(area, canvas -> placed.forEach(line -> Lettering.plain(canvas, line)));
        return new Gleams(
                area,
                letters,
                light(area),
                new Paint().setBlendMode(BlendMode.SCREEN),
                new Paint().setBlendMode(BlendMode.DST_IN));
    }

    private static boolean isLit(Role role) {
        return switch (role) {
            case NAME, KIND -> true;
            case ORGANISER, SUBTITLE, DATELINE -> false;
        };
    }

    private static Box area(List<PlacedLine> lines) {
        Box area = null;
        for (var line : lines) {
            var box = new Box(line.x(), line.top(), line.width(), line.inkAbove() + line.inkBelow());
            area = area == null ? box : area.and(box);
        }
        return area == null ? new Box(0, 0, 1, 1) : area.inset(-2).outward();
    }

    /** A slanted beam with soft edges, and a thin one that follows it. */
    private static Still light(Box area) {
        double slant = area.height() * 0.32;
        double beam = Math.max(24, area.height() * 0.5);
        double wide = Math.ceil(beam + slant);
        return Still.of(new Box(0, 0, wide, area.height()), canvas -> {
            try (var natives = new Natives()) {
                var shader = natives.keep(Shader.makeLinearGradient(
                        0,
                        0,
                        (float) beam,
                        0,
                        new int[] {0x00FFFFFF, 0x60FFFFFF, 0x00FFFFFF, 0x20FFFFFF, 0xE6FFFFFF, 0x20FFFFFF, 0x00FFFFFF},
                        new float[] {0, 0.09f, 0.18f, 0.3f, 0.62f, 0.9f, 1}));
                canvas.translate((float) slant, 0);
                canvas.skew((float) (-slant / area.height()), 0);
                canvas.drawRect(
                        new Box(0, 0, beam, area.height()).rect(),
                        natives.keep(new Paint()).setShader(shader));
            }
        });
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        if (!(mark instanceof Mark.Gleam(var block, double place))) return;
        int wide = light.image().getImageInfo().getWidth();
        long at = Math.round(area.x() - wide + place * (area.width() + wide));
        double left = Math.max(area.x(), (double) at);
        double right = Math.min(area.right(), (double) at + wide);
        if (right <= left) return;
        canvas.save();
        canvas.clipRect(new Box(left, area.y(), right - left, area.height()).rect());
        canvas.saveLayer((float) left, (float) area.y(), (float) right, (float) area.bottom(), over);
        letters.draw(canvas, letters.x(), letters.y());
        canvas.drawImage(light.image(), (float) at, (float) area.y(), into);
        canvas.restore();
        canvas.restore();
    }

    @Override
    public boolean moves() {
        return true;
    }

    @Override
    public long bytes() {
        return letters.bytes() + light.bytes();
    }

    @Override
    public void close() {
        letters.close();
        light.close();
        over.close();
        into.close();
    }
}
