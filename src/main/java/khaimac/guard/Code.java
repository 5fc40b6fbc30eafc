package khaimac.guard;

/** What a process of the house says by the number it ends with. */
public final class Code {
    /** Ended as it was told to. */
    public static final int WELL = 0;

    /** What was asked for cannot be had, and that has been said: starting again would change nothing. */
    public static final int NEVER = 2;

    /** A person has to choose first, and that has been said. */
    public static final int ASK = 20;

    /** The port where those of this machine meet is somebody else's: another will do. */
    public static final int PORT = 21;

    /** The folder is somebody else's: perhaps of a desk that is only just ending. */
    public static final int FOLDER = 22;

    /** This machine cannot paint, and that has been said. */
    public static final int UNPAINTED = 23;

    /** The address that players on other machines join at cannot be had, and that has been said. */
    public static final int LINK = 24;

    /** A mistake of our own that it could not get over: it is started again, like one that died. */
    public static final int BROKEN = 70;

    /** Ctrl-C in a terminal reaches all of the house. */
    static final int INTERRUPTED = 130;

    private Code() {}
}
