package khaimac.show;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import khaimac.cue.Cue;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two shows say differently.
 *
 * @param edit what makes the one say what the other does; null where no edit can
 */
public record Difference(Thing thing, @Nullable ShowEdit edit) {

    /** All of them. Made in this order, their edits lead from the one show to the other, as far as edits can. */
    public static List<Difference> between(Show before, Show after) {
        var walk = new Walk(before, after);
        walk.show();
        walk.newStyles();
        walk.newLooks();
        walk.segments();
        walk.lists();
        walk.oldLooks();
        walk.oldStyles();
        walk.whatNoEditSays();
        return List.copyOf(walk.found);
    }

    /** What they touch. */
    public static Set<Thing> things(List<Difference> all) {
        var things = new LinkedHashSet<Thing>();
        for (var one : all) {
            things.add(one.thing);
            if (one.edit != null) things.addAll(Thing.of(one.edit));
        }
        return things;
    }

    /** From one show towards another, step by step. */
    private static final class Walk {
        private final List<Difference> found = new ArrayList<>();
        private final Show after;
        private final Set<String> lists;
        private Show now;

        Walk(Show before, Show after) {
            this.now = before;
            this.after = after;
            this.lists = RosterEdits.files(after);
        }

        /** What could not be said once may be later, when others have moved; it is told once. */
        private void say(Thing thing, ShowEdit edit) {
            boolean can = edit.refusal(now) == null;
            var not = new Difference(thing, null);
            if (can) {
                found.remove(not);
                found.add(new Difference(thing, edit));
                now = edit.on(now);
            } else if (!found.contains(not)) found.add(not);
        }

        void show() {
            for (ShowField field : List.of(
                    new ShowField.Title(after.title()),
                    new ShowField.Organiser(after.organiser()),
                    new ShowField.Venue(after.venue()),
                    new ShowField.Note(after.note()),
                    new ShowField.Day(after.date()),
                    new ShowField.Emergencies(after.emergencies()))) {
                if (!field.of(now).equals(field)) say(Thing.of(field), new ShowEdit.SetShow(field));
            }
        }

        /** Before the looks: what wears another style then already does. */
        void newStyles() {
            after.styles().forEach((name, style) -> {
                if (!style.equals(now.styles().get(name)))
                    say(new Thing(Thing.Kind.STYLE, name, ""), new ShowEdit.SetStyle(name, style));
            });
        }

        void oldStyles() {
            for (var name : List.copyOf(now.styles().keySet()))
                if (!after.styles().containsKey(name))
                    say(new Thing(Thing.Kind.STYLE, name, ""), new ShowEdit.SetStyle(name, null));
        }

        void newLooks() {
            after.looks().forEach((name, look) -> {
                var wanted = listed(look);
                if (!wanted.equals(now.looks().get(name))) say(Thing.look(name), new ShowEdit.SetLook(name, wanted));
                var called = after.names().look(name);
                if (!Objects.equals(called, now.names().look(name)))
                    say(Thing.nameOf(name), new ShowEdit.CallLook(name, called));
            });
        }

        void oldLooks() {
            for (var name : List.copyOf(now.looks().keySet())) {
                if (!after.looks().containsKey(name)) say(Thing.look(name), new ShowEdit.SetLook(name, null));
            }
        }

        /** The rows of a list are their own thing: here they are as they are now. */
        private Look listed(Look look) {
            var next = look;
            for (var file : lists)
                next = RosterEdits.with(next, file, groups -> Objects.requireNonNullElse(groups(file), groups));
            return next;
        }

        private @Nullable List<Look.RosterGroup> groups(String file) {
            return RosterEdits.groups(now, file);
        }

        private List<Cue> listed(Segment segment) {
            return lists.isEmpty() ? segment.cues() : EveryLook.of(segment, this::listed).cues();
        }

        void segments() {
            fields();
            for (var segment : List.copyOf(now.segments())) {
                if (after.indexOf(segment.id()) < 0)
                    say(Thing.segment(segment.id()), ShowEdit.removing(now, segment.id()));
            }
            var stay = stay();
            for (int at = 0; at < after.segments().size(); at++) {
                var wanted = after.segments().get(at);
                int is = now.indexOf(wanted.id());
                int place = at == 0 ? 0 : behind(after.segments().get(at - 1).id(), at);
                int to = is >= 0 && is < place ? place - 1 : place;
                if (is < 0) say(Thing.segment(wanted.id()), new ShowEdit.AddSegment(place, wanted));
                else if (!stay.contains(wanted.id()) && is != to)
                    say(Thing.ORDER, ShowEdit.moving(now, wanted.id(), to));
            }
            // Moving the first part gives the next one its time in words, which this show may say otherwise.
            fields();
        }

        private int behind(String id, int otherwise) {
            int at = now.indexOf(id);
            return Math.min(at < 0 ? otherwise : at + 1, now.segments().size());
        }

        /** As many parts as can stay where they are while the others move: what a person would say was moved. */
        private Set<String> stay() {
            var ids = now.segments().stream()
                    .map(Segment::id)
                    .filter(id -> after.indexOf(id) >= 0)
                    .toList();
            var places = ids.stream().mapToInt(after::indexOf).toArray();
            var longest = new int[ids.size()];
            var before = new int[ids.size()];
            int best = -1;
            for (int at = 0; at < ids.size(); at++) {
                longest[at] = 1;
                before[at] = -1;
                for (int other = 0; other < at; other++)
                    if (places[other] < places[at] && longest[other] >= longest[at]) {
                        longest[at] = longest[other] + 1;
                        before[at] = other;
                    }
                if (best < 0 || longest[at] > longest[best]) best = at;
            }
            var stay = new LinkedHashSet<String>();
            for (int at = best; at >= 0; at = before[at]) stay.add(ids.get(at));
            return stay;
        }

        private void fields() {
            for (var wanted : after.segments()) {
                var is = now.segment(wanted.id());
                if (is == null) continue;
                for (var field : SegmentField.all(wanted)) {
                    var live = now.segment(wanted.id());
                    if (live != null && !field.of(live).equals(field))
                        say(Thing.of(wanted.id(), field), new ShowEdit.SetSegment(wanted.id(), field));
                }
                var cues = listed(wanted);
                if (!is.cues().equals(cues)) cues(is, SegmentField.withCues(wanted, cues));
            }
        }

        private void cues(Segment is, Segment wanted) {
            var edits = new ArrayList<ShowEdit>();
            int was = is.cues().size();
            int will = wanted.cues().size();
            // From the end: what waits for another stands behind it, mostly.
            for (int at = was - 1; at >= will; at--) edits.add(new ShowEdit.RemoveCue(wanted.id(), at));
            for (int at = was; at < will; at++)
                edits.add(new ShowEdit.AddCue(wanted.id(), at, wanted.cues().get(at)));
            for (int at = 0; at < Math.min(was, will); at++)
                if (!is.cues().get(at).equals(wanted.cues().get(at)))
                    edits.add(new ShowEdit.SetCue(wanted.id(), at, wanted.cues().get(at)));
            var thing = Thing.cues(wanted.id());
            if (found.stream().anyMatch(one -> one.edit == null && one.thing.equals(thing))) return;
            var all = new ShowEdit.Several(List.copyOf(edits));
            var made = all.refusal(now) == null ? all.on(now).segment(wanted.id()) : null;
            if (made != null && made.cues().equals(wanted.cues())) say(thing, all);
            else found.add(new Difference(thing, null));
        }

        void lists() {
            for (var file : lists) {
                var was = RosterEdits.groups(now, file);
                var will = RosterEdits.groups(after, file);
                if (was == null || will == null || was.equals(will)) continue;
                var edits = RosterDiff.between(file, was, will);
                if (edits == null) found.add(new Difference(Thing.list(file), null));
                else for (var edit : edits) say(Thing.list(file), edit);
            }
        }

        void whatNoEditSays() {
            if (!now.zone().equals(after.zone())) found.add(new Difference(Thing.show("zone"), null));
            if (!now.surfaces().equals(after.surfaces())) found.add(new Difference(Thing.show("surfaces"), null));
            for (var surface : both(now.idle().keySet(), after.idle().keySet()))
                if (!Objects.equals(now.idle().get(surface), after.idle().get(surface)))
                    found.add(new Difference(new Thing(Thing.Kind.IDLE, surface.text(), ""), null));
        }

        private static <T> Set<T> both(Set<T> some, Set<T> others) {
            var all = new LinkedHashSet<>(some);
            all.addAll(others);
            return all;
        }
    }
}
