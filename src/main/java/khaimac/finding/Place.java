package khaimac.finding;

/** Where in what somebody wrote: file, line, column, and the place in words. Line 0 means the file as a whole. */
public record Place(String file, int line, int column, Sentence path) {
    public static Place whole(String file) {
        return new Place(file, 0, 0, Sentence.NONE);
    }

    /** The line and the column as people say them; nothing where it is the file as a whole. */
    public Sentence spot() {
        if (line == 0) return Sentence.NONE;
        return new Sentence("dòng " + line + ", cột " + column, "line " + line + ", column " + column);
    }

    public String in(Language language) {
        var spot = line == 0 ? file : file + ", " + spot().in(language);
        return path.isEmpty() ? spot : spot + ": " + path.in(language);
    }
}
