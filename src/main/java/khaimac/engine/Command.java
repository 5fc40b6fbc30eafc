package khaimac.engine;

/** A wish, and what its sender saw, so that a late, doubled or stale one can be told apart. */
public record Command(Sight sight, Wish wish) {
    /** The same wish of somebody else, or seen otherwise. */
    public Command with(Sight other) {
        return new Command(other, wish);
    }

    /** The same with dice that were thrown for it, should it draw somebody by lot; what it brought does not count. */
    public Command thrown(String seed) {
        if (wish instanceof Wish.Draw(var file, var _)) return new Command(sight, new Wish.Draw(file, seed));
        return wish instanceof Wish.Go ? new Command(sight, new Wish.Go(seed)) : this;
    }
}
