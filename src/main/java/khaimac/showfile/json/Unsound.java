package khaimac.showfile.json;

/** The text is not what it should be from here on, and nobody can tell what was meant. */
final class Unsound extends Exception {
    private static final long serialVersionUID = 1;

    enum Fault {
        EMPTY,
        END,
        MORE,
        COLON,
        NAME,
        ESCAPE,
        CLOSE,
        CONTROL,
        NUMBER,
        DEPTH,
        VALUE,
        COMMA
    }

    private final Fault fault;
    private final int at;

    Unsound(Fault fault, int at) {
        super(null, null, false, false);
        this.fault = fault;
        this.at = at;
    }

    Fault fault() {
        return fault;
    }

    int at() {
        return at;
    }
}
