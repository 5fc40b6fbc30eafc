package khaimac.typeset;

import khaimac.scene.Role;

/** How large each role is beside the others; the same for a whole ceremony, so that two titles look like sisters. */
public record RoleShares(double organiser, double kind, double name, double subtitle, double dateline) {
    public static final RoleShares USUAL = new RoleShares(0.5, 0.8, 1.0, 0.6, 0.45);

    public RoleShares {
        if (!(Math.min(Math.min(organiser, kind), Math.min(name, Math.min(subtitle, dateline))) > 0))
            throw new IllegalArgumentException("Every role has some size");
    }

    public double of(Role role) {
        return switch (role) {
            case ORGANISER -> organiser;
            case KIND -> kind;
            case NAME -> name;
            case SUBTITLE -> subtitle;
            case DATELINE -> dateline;
        };
    }
}
