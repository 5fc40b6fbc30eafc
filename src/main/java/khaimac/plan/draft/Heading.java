package khaimac.plan.draft;

/** A heading that is still open, and what stands under it. */
record Heading(int level, Topic topic, Scope scope, String words, Run run) {
    /** Whether it is "Phần I" or such itself. */
    boolean isPart() {
        return Spelling.folded(words).matches("^phần .*");
    }

    Heading(int level, Topic topic, Scope scope, String words) {
        this(level, topic, scope, words, new Run());
    }

    /** A row of numbers under a heading that has a number of the same kind itself. */
    static final class Run {
        String kind = "";
        int ordinal;
    }

    /** How far down a line stands among the headings; 60: it is none. */
    static int level(Piece.Line line) {
        var marker = line.marker();
        if (line.manner().heading() > 0 && !line.marked())
            return 10 + line.manner().heading();
        return switch (marker.kind()) {
            case ROMAN -> 20;
            case CAPITAL -> 19;
            // "1)" stands under "1.".
            case NUMBER -> 20 + marker.depth() + (marker.closed() ? 5 : 0);
            case LETTER -> 30;
            case STAR -> 38;
            case DASH -> 40;
            case PLUS -> 50;
            case NONE -> isGreat(line) ? 5 : 60;
        };
    }

    /** A line of capitals that begins another part of the paper. */
    private static boolean isGreat(Piece.Line line) {
        return line.folded().matches("^(?:phụ lục|danh sách|nơi nhận).*")
                || (Words.SIGNATURE.matcher(line.folded()).find() && Spelling.capitals(line.text()));
    }
}
