package khaimac.afterwards;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/** What of all that was left a show file does not say yet. */
public final class Offers {
    /** So exactly a length is offered. */
    private static final long GRAIN = 10;

    /** Nobody plans by less. */
    private static final Duration HARDLY = Duration.ofSeconds(30);

    private Offers() {}

    /** The words first, then the lengths; each in the order of the show. */
    public static List<Offer> of(Show file, List<Left> all) {
        var left = all.stream().sorted(Comparator.comparing(Left::held)).toList();
        var corrections = new LinkedHashMap<String, Offer>();
        for (var one : left)
            for (var correction : one.corrections()) {
                corrections.remove(correction.look());
                var offer = words(file, one, correction);
                if (offer != null) corrections.put(correction.look(), offer);
            }
        var offers = new ArrayList<Offer>();
        for (var name : file.looks().keySet()) {
            var offer = corrections.get(name);
            if (offer != null) offers.add(offer);
        }
        for (var part : file.segments()) {
            var offer = length(file, part, left);
            if (offer != null) offers.add(offer);
        }
        return List.copyOf(offers);
    }

    private static @Nullable Offer words(Show show, Left from, Correction correction) {
        var file = show.looks().get(correction.look());
        // What the file has no more is no place for words.
        if (file == null) return null;
        var was = Looks.texts(correction.was());
        var now = Looks.texts(file);
        var live = Looks.texts(correction.live());
        boolean alike = was.size() == live.size() && now.size() == live.size();
        var taken = alike ? merged(file, was, live) : correction.live();
        var words = Looks.texts(taken);
        if (words.equals(now)) return null;
        boolean both = !now.equals(was) && (!alike || meet(was, now, live));
        var edit = new ShowEdit.SetLook(correction.look(), taken);
        if (edit.refusal(show) != null) return null;
        var key = "words/" + correction.look() + "/" + Integer.toHexString(words.hashCode());
        return new Offer.Words(
                key, correction.look(), was, now, words, both, correction.who(), correction.at(), from, edit);
    }

    /** The look as the file has it, with the words that were corrected live and no others. */
    private static Look merged(Look file, List<String> was, List<String> live) {
        var taken = file;
        for (int place = 0; place < live.size(); place++)
            if (!live.get(place).equals(was.get(place))) taken = Looks.text(taken, place, live.get(place));
        return taken;
    }

    /** Whether the file says something else, too, where it was corrected. */
    private static boolean meet(List<String> was, List<String> now, List<String> live) {
        for (int place = 0; place < live.size(); place++)
            if (!live.get(place).equals(was.get(place)) && !now.get(place).equals(was.get(place))) return true;
        return false;
    }

    private static @Nullable Offer length(Show show, Segment part, List<Left> left) {
        var took = new LinkedHashMap<Left, Duration>();
        for (var one : left)
            for (var measure : one.measures()) if (measure.part().equals(part.id())) took.put(one, rounded(measure));
        if (took.isEmpty()) return null;
        var last = List.copyOf(took.entrySet()).getLast();
        var latest = last.getValue();
        boolean same = latest.minus(part.length()).abs().compareTo(HARDLY) < 0;
        if (same || latest.isZero()) return null;
        var edits = new ArrayList<ShowEdit>();
        edits.add(new ShowEdit.SetSegment(part.id(), new SegmentField.Length(latest)));
        if (part.about()) edits.add(new ShowEdit.SetSegment(part.id(), new SegmentField.About(false)));
        var edit = edits.size() == 1 ? edits.getFirst() : new ShowEdit.Several(List.copyOf(edits));
        if (edit.refusal(show) != null) return null;
        return new Offer.Length(
                "length/" + part.id() + "/" + latest,
                part.id(),
                part.name(),
                part.length(),
                part.about(),
                latest,
                took.values().stream().min(Comparator.naturalOrder()).orElse(latest),
                took.values().stream().max(Comparator.naturalOrder()).orElse(latest),
                took.size(),
                last.getKey(),
                edit);
    }

    private static Duration rounded(Measure measure) {
        long seconds = Math.round(measure.took().toMillis() / (1000.0 * GRAIN)) * GRAIN;
        return Duration.ofSeconds(seconds);
    }
}
