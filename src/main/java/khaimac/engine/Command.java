package khaimac.engine;

/** A wish, and what its sender saw, so that a late, doubled or stale one can be told apart. */
public record Command(Sight sight, Wish wish) {
    /** The same wish of somebody else, or seen otherwise. */
    public Command with(Sight other) {
        return new Command(other, wish);
    }
}
