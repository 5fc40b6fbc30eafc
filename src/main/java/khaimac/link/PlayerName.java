package khaimac.link;

/** What a player is called: by the name that somebody gave it, with a number that nobody needs to read. */
public final class PlayerName {
    /** What one is called that nobody has named. */
    public static final String NOBODYS = "player";

    private PlayerName() {}

    /** One of its own for every process, so that the desk never mistakes one for the other. */
    public static String of(String name, long process) {
        return name + "-" + process;
    }

    /** The name that somebody gave it; empty where nobody has. */
    public static String own(String player) {
        var name = player.replaceFirst("-\\d+$", "");
        return name.equals(NOBODYS) ? "" : name;
    }

    /** The same, where it stands behind another word. */
    public static String after(String player) {
        var name = own(player);
        return name.isEmpty() ? "" : " " + name;
    }
}
