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
import khaimac.show.Post;
import khaimac.show.Segment;
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
 */
record Edition(
        Show show,
        Show approved,
        Map<String, Look> looks,
        Map<String, Long> revs,
        Duration announced,
        Map<String, Times> unfitted,
        String file) {

    record Times(@Nullable Instant start, Duration length) {}

    static Edition of(Show show) {
        return new Edition(show, show, show.looks(), Map.of(), Duration.ZERO, Map.of(), "");
    }

    long rev(String look) {
        return revs.getOrDefault(look, 0L);
    }

    Edition retitled(String name, Look text, long rev) {
        return new Edition(show, approved, with(looks, name, text), with(revs, name, rev), announced, unfitted, file);
    }

    Edition announcing(Duration delay) {
        return new Edition(show, approved, looks, revs, delay, unfitted, file);
    }

    Edition skipping(String id, boolean skip) {
        return with(segment -> segment.id().equals(id) ? segment.skipped(skip) : segment);
    }

    Edition noted(String id, Post post, String text) {
        return with(segment -> segment.id().equals(id) ? segment.noted(post, text) : segment);
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
        return new Edition(fitted.show, approved, looks, revs, announced, Map.copyOf(before), file);
    }

    Edition unfitted(List<String> still) {
        var back = with(segment -> {
            var times = unfitted.get(segment.id());
            return times == null || !still.contains(segment.id())
                    ? segment
                    : segment.planned(times.start(), times.length());
        });
        return new Edition(back.show, approved, looks, revs, announced, Map.of(), file);
    }

    /** The show, and the plan it is measured against, on another day. A delay was told of the old one. */
    Edition on(LocalDate to) {
        var day = new ShowField.Day(ShowDate.on(to));
        var full = day.on(unfitted(List.copyOf(unfitted.keySet())).show);
        var times = new HashMap<>(unfitted);
        times.replaceAll(
                (id, old) -> new Times(full.segments().get(full.indexOf(id)).start(), old.length()));
        var words = day.on(show.saying(looks)).looks();
        return new Edition(day.on(show), day.on(approved), words, revs, Duration.ZERO, Map.copyOf(times), file);
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
                plan, measured(edits), Map.copyOf(words), Map.copyOf(newRevs), announced, Map.copyOf(times), newFile);
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
                then.show, then.approved, then.looks, Map.copyOf(newRevs), announced, then.unfitted, then.file);
    }

    private static Show made(Show before, List<ShowEdit> edits) {
        var next = before;
        for (var edit : edits) if (edit.refusal(next) == null) next = edit.on(next);
        return next;
    }

    /** The plan that everything is measured against, with the same edits: a place is behind the part it is behind. */
    private Show measured(List<ShowEdit> edits) {
        var plan = show;
        var next = approved;
        for (var edit : edits) {
            if (edit.refusal(plan) != null) continue;
            var there = placed(edit, plan, next);
            if (there.refusal(next) == null) next = there.on(next);
            plan = edit.on(plan);
        }
        return next;
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
                    ShowEdit.SetStyle _,
                    ShowEdit.SetRow _,
                    ShowEdit.AddRow _,
                    ShowEdit.MoveRow _,
                    ShowEdit.RemoveRow _ -> edit;
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
        return new Edition(other, approved, looks, revs, announced, unfitted, file);
    }

    private Edition with(UnaryOperator<Segment> change) {
        return with(show.segments().stream().map(change).toList());
    }

    private Edition with(List<Segment> segments) {
        return new Edition(show.with(segments), approved, looks, revs, announced, unfitted, file);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        var copy = new HashMap<>(map);
        copy.put(key, value);
        return Map.copyOf(copy);
    }
}
