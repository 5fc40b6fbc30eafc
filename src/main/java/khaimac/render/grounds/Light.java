package khaimac.render.grounds;

/** Light that falls on a ground: deepening to the edges, in rays, over folds of cloth. */
final class Light {
    private Light() {}

    /** From the middle colour, where the words stand, to that of the edges. */
    static void deepening(Site site, double x, double y, Field.Glint out) {
        out.set(site.middle(), 1);
        out.mix(site.edge(), Curve.smooth(0.05, 1.12, site.away(x, y)));
    }

    /** Rays from a place, 1 in the middle of a ray, 0 between two. */
    static double ray(double angle, int many) {
        double wave = 0.5 + 0.5 * Math.cos(angle * many);
        return Curve.smooth(0.25, 0.75, wave);
    }

    /** Colour of cloth: a slope from -1, turned away from the light, to 1. */
    static void cloth(Field.Glint out, double slope, double contrast) {
        double light = 1 + contrast * slope;
        out.times(light);
        // Where silk faces the light it is paler and not only brighter.
        double shine = Math.max(0, slope - 0.55) * contrast * 0.35;
        out.red += shine * (1 - out.red) * 0.9;
        out.green += shine * (1 - out.green) * 0.45;
        out.blue += shine * (1 - out.blue) * 0.4;
    }
}
