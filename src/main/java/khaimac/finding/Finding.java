package khaimac.finding;

/**
 * What a writer should know: where it stands, what is wrong, what happens now because of it, and what to write instead.
 */
public record Finding(Severity severity, Place place, Sentence what, Sentence now, Sentence instead) {
    public String in(Language language) {
        var text = new StringBuilder(severity.word().in(language))
                .append(' ')
                .append(place.in(language))
                .append("\n    ")
                .append(what.in(language));
        for (var more : new Sentence[] {now, instead}) {
            if (!more.isEmpty()) text.append("\n    ").append(more.in(language));
        }
        return text.toString();
    }
}
