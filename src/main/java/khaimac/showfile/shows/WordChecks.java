package khaimac.showfile.shows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import khaimac.finding.Cure;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.TextFields;
import khaimac.show.DateSlips;
import khaimac.show.OfficialNames;
import khaimac.show.Show;
import khaimac.showfile.language.Nearest;

/**
 * What the audience would read wrong: a weekday that is not that day's, a day that does not exist, a field nobody fills
 * in.
 */
final class WordChecks {
    private static final Sentence WRONG_DATE =
            new Sentence("Khán giả sẽ thấy ngày sai.", "The audience will read a wrong date.");

    private final Show show;
    private final OfficialNames names;

    /** What there is to say of a text, wherever it stands: a long show says the same words many times. */
    private final Map<String, List<Slip>> knownDates = new HashMap<>();

    private final Map<String, List<Slip>> knownNames = new HashMap<>();

    private record Slip(Sentence what, Sentence now, Sentence instead) {}

    /**
     * @param show for the fields of its texts, and for dates that do not name a year
     * @param names that are spelled rightly
     */
    WordChecks(Show show, OfficialNames names) {
        this.show = show;
        this.names = names;
    }

    List<Finding> of(Look look, Place place) {
        var findings = new LinkedHashSet<Finding>();
        var texts = Looks.texts(look);
        for (var text : texts) {
            for (var field : TextFields.in(text))
                if (!TextFields.NAMES.contains(field)) findings.add(unknown(field, place));
            for (var slip : knownDates.computeIfAbsent(text, this::dates)) findings.add(at(slip, place));
        }
        // A name may run on from one line to the next.
        var all = String.join(" ", texts);
        for (var slip : knownNames.computeIfAbsent(all, this::names)) findings.add(at(slip, place));
        return new ArrayList<>(findings);
    }

    /** The dates and names of a text. */
    List<Finding> of(String text, Place place) {
        var slips = new ArrayList<>(dates(text));
        slips.addAll(names(text));
        return slips.stream().map(slip -> at(slip, place)).toList();
    }

    private List<Slip> dates(String text) {
        return DateSlips.in(text, show).stream()
                .map(slip -> new Slip(slip.what(), WRONG_DATE, slip.instead()))
                .toList();
    }

    private List<Slip> names(String text) {
        return names.in(text).stream().map(WordChecks::wrong).toList();
    }

    private static Finding at(Slip slip, Place place) {
        return new Finding(Severity.WARNING, place, slip.what(), slip.now(), slip.instead());
    }

    private static Finding unknown(String field, Place place) {
        var only = Nearest.only(field, TextFields.NAMES);
        var was = "{" + field + "}";
        return new Finding(
                Severity.WARNING,
                place,
                new Sentence("Không có trường “{" + field + "}”.", "There is no field \"{" + field + "}\"."),
                new Sentence("Khán giả sẽ thấy nguyên văn như đã viết.", "The audience will read it as it is written."),
                Nearest.instead(field, TextFields.NAMES),
                only == null
                        ? null
                        : new Cure(
                                Cure.instead(was, "{" + only + "}"),
                                List.of(new Cure.Mend.Inside(place.line(), place.column(), was, "{" + only + "}"))));
    }

    private static Slip wrong(OfficialNames.Misspelt misspelt) {
        return new Slip(
                misspelt.words(),
                new Sentence("Khán giả sẽ đọc tên như đã viết.", "The audience will read the name as it is written."),
                new Sentence(
                        "Hãy viết “" + misspelt.official() + "”, trừ khi đó là tên khác.",
                        "Write \"" + misspelt.official() + "\", unless it is another name."));
    }
}
