package khaimac.render.grounds;

/** Colours alone. */
final class Plain implements Drawing {
    @Override
    public void light(Brush brush, Site site) {
        Field.paint(brush.canvas(), site.box(), (x, y, out) -> Light.deepening(site, x, y, out));
    }

    @Override
    public void things(Brush brush, Site site) {}

    @Override
    public double calm() {
        return 0;
    }
}
