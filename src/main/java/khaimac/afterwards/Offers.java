package khaimac.afterwards;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.show.Difference;
import khaimac.show.InPlace;
import khaimac.show.Post;
import khaimac.show.RosterEdits;
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

    /** The words first, then the notes and the lengths; each in the order of the show. */
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
            var offer = corrections.remove(name);
            if (offer != null) offers.add(offer);
        }
        // What is written in cues comes behind the looks that have names.
        offers.addAll(corrections.values());
        offers.addAll(notes(file, left));
        for (var one : left)
            for (var addition : one.added()) {
                var offer = part(file, one, addition);
                if (offer != null && offers.stream().noneMatch(other -> other.key().equals(offer.key())))
                    offers.add(offer);
            }
        for (var part : file.segments()) {
            var offer = length(file, part, left);
            if (offer != null) offers.add(offer);
        }
        return List.copyOf(offers);
    }

    /** Of what was told to a post more than once, the last. */
    private static List<Offer> notes(Show file, List<Left> all) {
        var offers = new ArrayList<Offer>();
        for (var part : file.segments())
            for (var post : Post.values()) {
                Left from = null;
                NoteLeft note = null;
                for (var left : all)
                    for (var told : left.told())
                        if (told.part().equals(part.id()) && told.post() == post) {
                            from = left;
                            note = told;
                        }
                var now = part.note(post);
                if (from == null || note == null || note.live().equals(now)) continue;
                var edit = new ShowEdit.SetSegment(part.id(), SegmentField.ForPosts.of(part, post, note.live()));
                offers.add(new Offer.Note(
                        "note/" + part.id() + "/" + post + "/" + Integer.toHexString(note.live().hashCode()),
                        part.name(),
                        post,
                        note.was(),
                        now,
                        note.live(),
                        !now.equals(note.was()),
                        note.who(),
                        from,
                        edit));
            }
        return offers;
    }

    private static @Nullable Offer words(Show show, Left from, Correction correction) {
        var places = places(show, correction);
        // What the file has no more is no place for words.
        if (places == null) return null;
        var file = places.look();
        var was = Looks.texts(correction.was());
        var now = Looks.texts(file);
        var live = Looks.texts(correction.live());
        boolean alike = was.size() == live.size() && now.size() == live.size();
        var taken = alike ? merged(file, was, live) : correction.live();
        var words = Looks.texts(taken);
        var list = ListOffer.of(show, correction);
        if (words.equals(now) && list == null) return null;
        boolean both = (!now.equals(was) && (!alike || meet(was, now, live))) || (list != null && list.both());
        var edits = new ArrayList<ShowEdit>();
        if (!words.equals(now)) edits.addAll(places.edits(show, taken));
        if (list != null) edits.addAll(list.edits());
        var edit = edits.size() == 1 ? edits.getFirst() : new ShowEdit.Several(List.copyOf(edits));
        if (edit.refusal(show) != null) return null;
        var key = "words/" + correction.look() + "/" + Integer.toHexString(List.of(words, edits.toString()).hashCode());
        boolean same = words.equals(now);
        return new Offer.Words(
                key,
                correction.look(),
                told(same, was, list == null ? List.of() : list.was()),
                told(same, now, list == null ? List.of() : list.file()),
                told(same, words, list == null ? List.of() : list.live()),
                both,
                correction.who(),
                correction.at(),
                from,
                edit);
    }

    private static List<String> told(boolean same, List<String> words, List<String> rows) {
        var all = new ArrayList<String>(same ? List.of() : words);
        all.addAll(rows);
        return List.copyOf(all);
    }

    /** Where the words stand in a file. */
    private interface Places {
        Look look();

        List<ShowEdit> edits(Show show, Look taken);
    }

    /** A look by its name, or whatever is written in place as it was in the run; null where that is nowhere. */
    private static @Nullable Places places(Show show, Correction correction) {
        var named = show.looks().get(correction.look());
        if (named != null) return new Named(correction.look(), named);
        for (var place : InPlace.in(show))
            if (place.segment() != null
                    && RosterEdits.rowless(place.look()).equals(RosterEdits.rowless(correction.was())))
                return new Written(place.look());
        // Somebody has put the same words right in the file, or other words in their place.
        return null;
    }

    private record Named(String name, Look look) implements Places {
        @Override
        public List<ShowEdit> edits(Show show, Look taken) {
            return List.of(new ShowEdit.SetLook(name, taken));
        }
    }

    private record Written(Look look) implements Places {
        /** In every cue that says the same. */
        @Override
        public List<ShowEdit> edits(Show show, Look taken) {
            var all = new ArrayList<ShowEdit>();
            var after = InPlace.with(show, one -> one.equals(look) ? taken : one);
            for (var one : Difference.between(show, after)) if (one.edit() != null) all.add(one.edit());
            return List.copyOf(all);
        }
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

    /** Null where the file has a part that is called so, and held by the same people, or has no place for it. */
    private static @Nullable Offer part(Show show, Left from, Addition addition) {
        var part = addition.part();
        boolean known = show.segments().stream()
                .anyMatch(one -> one.name().equals(part.name()) && one.by().equals(part.by()));
        var after = addition.behind().stream()
                .filter(id -> show.indexOf(id) >= 0)
                .findFirst()
                .orElse("");
        if (known || show.segments().isEmpty()) return null;
        int at = after.isEmpty() ? 0 : show.indexOf(after) + 1;
        var start = at > 0 ? null : show.plan().slot(0).start().minus(part.length());
        var planned = part.planned(start, part.length());
        var edit = new ShowEdit.AddSegment(at, new SegmentField.Id(free(show, part.id())).on(planned));
        if (edit.refusal(show) != null) return null;
        var before = show.segment(after);
        return new Offer.Part(
                "part/" + part.name() + "/" + after + "/" + part.length(),
                part.name(),
                part.length(),
                before == null ? "" : before.name(),
                addition.who(),
                addition.at(),
                from,
                edit);
    }

    private static String free(Show show, String id) {
        var free = id;
        for (int number = 2; show.indexOf(free) >= 0; number++) free = id + "-" + number;
        return free;
    }

    private static Duration rounded(Measure measure) {
        long seconds = Math.round(measure.took().toMillis() / (1000.0 * GRAIN)) * GRAIN;
        return Duration.ofSeconds(seconds);
    }
}
