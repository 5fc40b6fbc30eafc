package khaimac.show;

/** What a part of the agenda says to each post; empty: nothing. */
public record Notes(String mc, String sound, String light, String doors) {
    public static final Notes NONE = new Notes("", "", "", "");

    public String of(Post post) {
        return switch (post) {
            case MC -> mc;
            case SOUND -> sound;
            case LIGHT -> light;
            case DOORS -> doors;
        };
    }

    public Notes with(Post post, String text) {
        return switch (post) {
            case MC -> new Notes(text, sound, light, doors);
            case SOUND -> new Notes(mc, text, light, doors);
            case LIGHT -> new Notes(mc, sound, text, doors);
            case DOORS -> new Notes(mc, sound, light, text);
        };
    }
}
