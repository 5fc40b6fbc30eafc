package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.show.InPlace;
import khaimac.show.Post;
import khaimac.show.RosterEdits;
import khaimac.show.RosterMerge;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowDate;
import khaimac.show.ShowEdit;
import khaimac.show.ShowField;
import org.jspecify.annotations.Nullable;

/**
 * The show as this run has it: the plan and the words, with what was changed live.
 *
 * @param approved the show as it was opened, or as its file was adopted since: what everything is measured against in
 *     the end
 * @param looks the words as the next take has them
 * @param revs how often each look was retitled
 * @param announced what the public was told the programme is late by
 * @param unfitted the times of segments before they were fitted, so that one press brings them back
 * @param file the hash of the show file that was adopted last; empty: none was
 * @param reworded looks that are written in place, and read otherwise by now
 */
record Edition(
        Show show,
        Show approved,
        Map<String, Look> looks,
        Map<String, Long> revs,
        Duration announced,
        Map<String, Times> unfitted,
        String file,
        List<Reworded> reworded) {

    record Times(@Nullable Instant start, Duration length) {}

    static Edition of(Show show) {
        return new Edition(show, show, show.looks(), Map.of(), Duration.ZERO, Map.of(), "", List.of());
    }

    /** How often a look was changed: one that has a name, or one that is called by its place. */
    long rev(String look) {
        if (looks.containsKey(look)) return revs.getOrDefault(look, 0L);
        var inPlace = InPlace.look(show, look);
        var known = inPlace == null ? null : reworded(inPlace);
        return known == null ? revs.getOrDefault(look, 0L) : known.rev();
    }

    /** A look by its name, or by its place, as the next take has it. */
    @Nullable
    Look look(String name) {
        var named = looks.get(name);
        return named == null ? InPlace.look(show, name) : named;
    }

    /** What became of a look that is written in place; null where it reads as it was written. */
    private @Nullable Reworded reworded(Look is) {
        for (var one : reworded) if (one.is().equals(is)) return one;
        return null;
    }

    /** Whether what is written in place reads otherwise than it was written. */
    boolean isReworded(Look is) {
        var known = reworded(is);
        return known != null && !known.is().equals(known.was());
    }

    /** What the look at a place was, and is; null where the name is that of a look. */
    @Nullable
    Reworded inPlace(String name) {
        if (looks.containsKey(name)) return null;
        var is = InPlace.look(show, name);
        if (is == null) return null;
        var known = reworded(is);
        return known == null ? Reworded.not(is) : known;
    }

    /** What is put up where a picture stands that was written in place: what it reads by now. */
    LookRef now(LookRef ref) {
        for (var one : reworded) if (one.isOf(ref)) return new LookRef.Inline(one.is());
        return ref;
    }

    Edition retitled(String name, Look text, long rev) {
        var full = withRows(text);
        var written = inPlace(name);
        if (written == null)
            return new Edition(
                    show,
                    approved,
                    with(looks, name, full),
                    with(revs, name, rev),
                    announced,
                    unfitted,
                    file,
                    reworded);
        var is = written.is();
        var other = InPlace.with(show, look -> look.equals(is) ? full : look);
        return with(other).rewording(List.of(written.to(full, rev)));
    }

    private Edition rewording(List<Reworded> changed) {
        var all = new ArrayList<>(reworded);
        for (var one : changed) {
            all.removeIf(other -> other.was().equals(one.was()));
            all.add(one);
        }
        return new Edition(show, approved, looks, revs, announced, unfitted, file, List.copyOf(all));
    }

    /** A correction of a look does not say the rows of its lists: they are as they are. */
    Look withRows(Look text) {
        var full = text;
        for (var list = RosterEdits.rowlessIn(full); list != null; list = RosterEdits.rowlessIn(full)) {
            var groups = RosterEdits.groups(words(), list.file());
            if (groups == null || groups.isEmpty()) return full;
            full = RosterEdits.with(full, list.file(), was -> was.isEmpty() ? groups : was);
        }
        return full;
    }

    /** The plan, with the words that the next take has. */
    Show words() {
        return show.saying(looks);
    }

    /** The same with other rows in a list, wherever it is shown. */
    Edition listing(String list, List<Look.RosterGroup> groups) {
        UnaryOperator<Look> change = look -> RosterEdits.with(look, list, was -> groups);
        var newLooks = new HashMap<>(looks);
        var newRevs = new HashMap<>(revs);
        looks.forEach((name, look) -> {
            var is = change.apply(look);
            if (is.equals(look)) return;
            newLooks.put(name, is);
            newRevs.put(name, rev(name) + 1);
        });
        var changed = new ArrayList<Reworded>();
        for (var one : InPlace.in(show)) {
            var is = change.apply(one.look());
            if (is.equals(one.look())) continue;
            var known = reworded(one.look());
            var was = known == null ? Reworded.not(one.look()) : known;
            changed.add(was.to(is, was.rev() + 1));
        }
        return new Edition(
                        RosterEdits.with(show, list, was -> groups),
                        approved,
                        Map.copyOf(newLooks),
                        Map.copyOf(newRevs),
                        announced,
                        unfitted,
                        file,
                        reworded)
                .rewording(changed);
    }

    Edition announcing(Duration delay) {
        return new Edition(show, approved, looks, revs, delay, unfitted, file, reworded);
    }

    Edition skipping(String id, boolean skip) {
        return with(segment -> segment.id().equals(id) ? segment.skipped(skip) : segment);
    }

    Edition noted(String id, Post post, String text) {
        return with(segment -> segment.id().equals(id) ? SegmentField.noted(segment, post, text) : segment);
    }

    Edition reordered(String id, @Nullable String before) {
        var segments = new ArrayList<Segment>();
        Segment moved = null;
        for (var segment : show.segments()) {
            if (segment.id().equals(id)) moved = segment;
            else segments.add(segment);
        }
        if (moved == null) return this;
        int to = segments.size();
        for (int index = 0; index < segments.size(); index++)
            if (segments.get(index).id().equals(before)) to = index;
        segments.add(to, moved);
        return with(segments);
    }

    /**
     * The same with a part that no file has.
     *
     * @param after the part that it follows; null: it comes before all
     */
    Edition adding(Segment part, @Nullable String after) {
        if (show.indexOf(part.id()) >= 0) return this;
        var segments = new ArrayList<>(show.segments());
        segments.add(after == null ? 0 : show.indexOf(after) + 1, part);
        return with(segments);
    }

    /** The same without a part. What followed it, and came when it was over, comes when it would have begun. */
    Edition without(String id) {
        int at = show.indexOf(id);
        if (at < 0) return this;
        var segments = new ArrayList<>(show.segments());
        var gone = segments.remove(at);
        var next = at < segments.size() ? segments.get(at) : null;
        if (gone.start() != null && next != null && next.start() == null)
            segments.set(at, next.planned(gone.start(), next.length()));
        var times = new HashMap<>(unfitted);
        times.remove(id);
        return new Edition(
                show.with(segments), approved, looks, revs, announced, Map.copyOf(times), file, reworded);
    }

    /** Times as announced become the plan for everything that has not begun. */
    Edition delayApplied(Map<String, Times> announcedTimes) {
        var later = with(segment -> {
            var times = announcedTimes.get(segment.id());
            return times == null ? segment : segment.planned(times.start(), times.length());
        });
        return later.announcing(Duration.ZERO);
    }

    /** @param pinned a segment that keeps its planned start although those before it become shorter */
    Edition fitted(Map<String, Duration> lengths, @Nullable String pinned) {
        var before = new HashMap<>(unfitted);
        var segments = new ArrayList<Segment>();
        for (var segment : show.segments()) {
            var length = lengths.getOrDefault(segment.id(), segment.length());
            var start = segment.id().equals(pinned) ? startOf(segment) : segment.start();
            var planned = segment.planned(start, length);
            if (!planned.equals(segment)) {
                before.putIfAbsent(segment.id(), new Times(segment.start(), segment.length()));
            }
            segments.add(planned);
        }
        var fitted = with(segments);
        return new Edition(fitted.show, approved, looks, revs, announced, Map.copyOf(before), file, reworded);
    }

    Edition unfitted(List<String> still) {
        var back = with(segment -> {
            var times = unfitted.get(segment.id());
            return times == null || !still.contains(segment.id())
                    ? segment
                    : segment.planned(times.start(), times.length());
        });
        return new Edition(back.show, approved, looks, revs, announced, Map.of(), file, reworded);
    }

    /** The show, and the plan it is measured against, on another day. A delay was told of the old one. */
    Edition on(LocalDate to) {
        var day = new ShowField.Day(ShowDate.on(to));
        var full = day.on(unfitted(List.copyOf(unfitted.keySet())).show);
        var times = new HashMap<>(unfitted);
        times.replaceAll(
                (id, old) -> new Times(full.segments().get(full.indexOf(id)).start(), old.length()));
        var words = day.on(show.saying(looks)).looks();
        return new Edition(
                day.on(show),
                day.on(approved),
                words,
                revs,
                Duration.ZERO,
                Map.copyOf(times),
                file,
                reworded.stream().map(one -> one.with(look -> moved(look, day))).toList());
    }

    /** A look as it is on another day. */
    private Look moved(Look look, ShowField.Day day) {
        var words = day.on(show.saying(Map.of("", look))).looks().get("");
        return words == null ? look : words;
    }

    /** The same with a plan that was changed in its file. What was changed live stays: no edit here touches it. */
    Edition adopted(String newFile, List<ShowEdit> edits) {
        var plan = made(show, edits);
        var words = made(show.saying(looks), edits).looks();
        var newRevs = new HashMap<>(revs);
        var names = new HashSet<>(looks.keySet());
        names.addAll(words.keySet());
        for (var name : names) if (!Objects.equals(looks.get(name), words.get(name))) newRevs.put(name, rev(name) + 1);
        var times = new HashMap<>(unfitted);
        times.keySet().removeIf(id -> plan.indexOf(id) < 0);
        return new Edition(
                plan,
                measured(edits, plan),
                Map.copyOf(words),
                Map.copyOf(newRevs),
                announced,
                Map.copyOf(times),
                newFile,
                followed(plan));
    }

    /** The plan and the words of then, under numbers that nobody who edits has seen: what was announced stays so. */
    Edition planAsIn(Edition then) {
        var newRevs = new HashMap<>(then.revs);
        var names = new HashSet<>(looks.keySet());
        names.addAll(then.looks.keySet());
        for (var name : names) {
            boolean same = Objects.equals(looks.get(name), then.looks.get(name));
            if (rev(name) > 0 || !same) newRevs.put(name, same ? rev(name) : rev(name) + 1);
        }
        return new Edition(
                then.show,
                then.approved,
                then.looks,
                Map.copyOf(newRevs),
                announced,
                then.unfitted,
                then.file,
                then.reworded.stream().map(this::again).toList());
    }

    /** What was reworded as it was then, under a number that nobody has seen with other words. */
    private Reworded again(Reworded then) {
        for (var now : reworded)
            if (now.was().equals(then.was()) && !now.is().equals(then.is())) return then.to(then.is(), now.rev() + 1);
        return then;
    }

    private static Show made(Show before, List<ShowEdit> edits) {
        var next = before;
        for (var edit : edits) if (edit.refusal(next) == null) next = edit.on(next);
        return next;
    }

    /** Lists that are written in place have the rows of the plan, whoever changed those. */
    private List<Reworded> followed(Show plan) {
        if (reworded.isEmpty()) return reworded;
        var lists = RosterEdits.all(plan);
        return reworded.stream()
                .map(one -> {
                    var is = one.is();
                    for (var list : lists.entrySet()) is = RosterEdits.with(is, list.getKey(), was -> list.getValue());
                    return one.to(is, one.rev());
                })
                .toList();
    }

    /** The plan that everything is measured against, with the same edits: a place is behind the part it is behind. */
    private Show measured(List<ShowEdit> edits, Show after) {
        var plan = show;
        var next = approved;
        for (var edit : edits) {
            if (edit.refusal(plan) != null) continue;
            var there = placed(edit, plan, next);
            if (!(edit instanceof ShowEdit.OfRows) && there.refusal(next) == null) next = there.on(next);
            plan = edit.on(plan);
        }
        // What was corrected live is measured against what was written, not against itself.
        var written = InPlace.with(next, look -> {
            var known = reworded(look);
            return known == null || RosterEdits.in(look) != null ? look : known.was();
        });
        var was = RosterEdits.all(show);
        var is = RosterEdits.all(after);
        for (var list : RosterEdits.all(approved).entrySet()) {
            var file = list.getKey();
            if (!was.containsKey(file) || !is.containsKey(file)) continue;
            var groups = RosterMerge.of(was.get(file), list.getValue(), is.get(file)).groups();
            written = RosterEdits.with(written, file, old -> groups);
        }
        return written;
    }

    private static ShowEdit placed(ShowEdit edit, Show plan, Show other) {
        return switch (edit) {
            case ShowEdit.AddSegment(int at, var segment) ->
                new ShowEdit.AddSegment(at == 0 ? 0 : behind(plan.segments().get(at - 1), other), segment);
            case ShowEdit.MoveSegment(var id, int to) -> {
                var others = plan.segments().stream()
                        .filter(one -> !one.id().equals(id))
                        .toList();
                int place = to == 0 ? 0 : behind(others.get(to - 1), other);
                int from = other.indexOf(id);
                yield new ShowEdit.MoveSegment(id, from >= 0 && from < place ? place - 1 : place);
            }
            case ShowEdit.Several(var edits) -> {
                var all = new ArrayList<ShowEdit>();
                var then = plan;
                var there = other;
                for (var one : edits) {
                    var moved = placed(one, then, there);
                    all.add(moved);
                    if (one.refusal(then) == null) then = one.on(then);
                    if (moved.refusal(there) == null) there = moved.on(there);
                }
                yield new ShowEdit.Several(List.copyOf(all));
            }
            case ShowEdit.SetShow _,
                    ShowEdit.SetSegment _,
                    ShowEdit.RemoveSegment _,
                    ShowEdit.AddCue _,
                    ShowEdit.SetCue _,
                    ShowEdit.MoveCue _,
                    ShowEdit.RemoveCue _,
                    ShowEdit.SetLook _,
                    ShowEdit.CallLook _,
                    ShowEdit.SetStyle _,
                    ShowEdit.OfRows _ -> edit;
        };
    }

    private static int behind(Segment part, Show show) {
        int at = show.indexOf(part.id());
        return at < 0 ? show.segments().size() : at + 1;
    }

    private Instant startOf(Segment segment) {
        return show.plan().slot(show.indexOf(segment.id())).start();
    }

    /** The same with another plan. */
    Edition with(Show other) {
        return new Edition(other, approved, looks, revs, announced, unfitted, file, reworded);
    }

    private Edition with(UnaryOperator<Segment> change) {
        return with(show.segments().stream().map(change).toList());
    }

    private Edition with(List<Segment> segments) {
        return new Edition(show.with(segments), approved, looks, revs, announced, unfitted, file, reworded);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        var copy = new HashMap<>(map);
        copy.put(key, value);
        return Map.copyOf(copy);
    }
}
