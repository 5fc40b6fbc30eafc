package khaimac.finding;

/** Where in what somebody wrote: file, line, column, and the place in words. Line 0 means the file as a whole. */
public record Place(String file, int line, int column, Sentence path) {
    public static Place whole(String file) {
        return new Place(file, 0, 0, Sentence.NONE);
    }

    public String in(Language language) {
        var words = path.in(language);
        var spot = line == 0 ? file : file + ":" + line + ":" + column;
        return words.isEmpty() ? spot : spot + ": " + words;
    }
}
