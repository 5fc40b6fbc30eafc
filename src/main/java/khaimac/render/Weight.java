package khaimac.render;

/** How strong letters stand on a wall; every family of faces has a cut for each. */
enum Weight {
    HEAVY,
    BOLD,
    MEDIUM,
    SLANTED
}
