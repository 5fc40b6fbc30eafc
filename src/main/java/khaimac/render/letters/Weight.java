package khaimac.render.letters;

/** How strong letters stand on a wall; every family of faces has a cut for each. */
public enum Weight {
    HEAVY,
    BOLD,
    MEDIUM,
    SLANTED
}
