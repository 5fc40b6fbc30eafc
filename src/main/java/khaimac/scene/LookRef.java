package khaimac.scene;

/** A look as it stands in a cue: called by its name, so that a correction reaches it, or written in place. */
public sealed interface LookRef {
    record Named(String name) implements LookRef {}

    record Inline(Look look) implements LookRef {}
}
