package khaimac.finding;

import org.jspecify.annotations.Nullable;

/**
 * What a writer should know: where it stands, what is wrong, what happens now because of it, and what to write instead.
 *
 * @param cure where there is one right mend; null where a person has to choose
 */
public record Finding(
        Severity severity,
        Place place,
        Sentence what,
        Sentence now,
        Sentence instead,
        @Nullable Cure cure) {
    /** One that a person has to mend. */
    public Finding(Severity severity, Place place, Sentence what, Sentence now, Sentence instead) {
        this(severity, place, what, now, instead, null);
    }

    /** The same with the one right mend. */
    public Finding curedBy(@Nullable Cure other) {
        return new Finding(severity, place, what, now, instead, other);
    }

    public String in(Language language) {
        var text = new StringBuilder(severity.word().in(language))
                .append(' ')
                .append(place.in(language))
                .append("\n    ")
                .append(what.in(language));
        for (var more : new Sentence[] {now, instead}) {
            if (!more.isEmpty()) text.append("\n    ").append(more.in(language));
        }
        if (cure != null)
            text.append("\n    ")
                    .append(new Sentence("Cách sửa: ", "Cure: ").in(language))
                    .append(cure.words().in(language))
                    .append('.');
        return text.toString();
    }
}
