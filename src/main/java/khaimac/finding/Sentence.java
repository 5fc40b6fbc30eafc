package khaimac.finding;

/** One thing said to the operator, in both languages at once so that neither is forgotten. */
public record Sentence(String vi, String en) {
    public static final Sentence NONE = new Sentence("", "");

    /** Words that are the same in both languages: names, numbers, what the writer wrote. */
    public static Sentence same(String text) {
        return new Sentence(text, text);
    }

    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }

    public Sentence and(Sentence more) {
        return new Sentence(joined(vi, more.vi), joined(en, more.en));
    }

    public boolean isEmpty() {
        return vi.isEmpty() && en.isEmpty();
    }

    private static String joined(String first, String second) {
        if (first.isEmpty()) return second;
        return second.isEmpty() ? first : first + " " + second;
    }
}
