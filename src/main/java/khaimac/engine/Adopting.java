package khaimac.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.LookFiles;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.SurfaceName;
import khaimac.show.Difference;
import khaimac.show.InPlace;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.show.ShowField;
import khaimac.show.Thing;
import org.jspecify.annotations.Nullable;

/**
 * Lays three plans together: the file as the run took it last, the file as it is now, and the run with what was changed
 * live. What the file says anew comes into the run where it may; the edits are what lies between the run and that.
 */
final class Adopting {
    private static final Sentence OVER = new Sentence("phần này đã xong", "this part is over");
    private static final Sentence LIVE = new Sentence("phần này đang diễn ra", "this part is live");
    private static final Sentence HELD = new Sentence("phần này đã diễn ra một lần", "this part has been held once");
    private static final Sentence BEGUN =
            new Sentence("một lệnh trong đó đã chạy", "a cue there has been started already");
    private static final Sentence PASSED =
            new Sentence("chỗ đó trong chương trình đã qua", "that place of the agenda is over");
    private static final Sentence CHANGED_LIVE =
            new Sentence("đã sửa khi đang chạy, bản sửa đó được giữ", "it was changed live, and that stays");
    private static final Sentence USED = new Sentence("hình này còn được dùng", "this look is still in use");
    private static final Sentence OF_THE_RUN = new Sentence(
            "điều này giữ như khi mở buổi lễ; muốn đổi phải mở buổi mới",
            "this stays as when the run was opened; to change it, open a new run");

    private static final Sentence BY_ITS_LOOKS = new Sentence(
            "các hình dùng kiểu này đổi theo ở lần chiếu sau, hình chờ thì giữ",
            "the looks that use it follow the next time they are put up, idle looks stay");

    private final Run run;
    private final String hash;
    private final Settled settled;
    private final Show base;
    private final Show here;
    private final Show file;
    private final Set<String> lacking;
    private final int begun;
    private final List<Adoption.Left> left = new ArrayList<>();
    private final Map<String, Look> looks;

    Adopting(Run run, String hash, Show wanted, Set<String> lacking) {
        this.run = run;
        this.hash = hash;
        this.settled = run.settled();
        this.here = settled.here();
        // Times of day are laid beside each other; the day is the run's.
        var laid = Laid.of(run.edition(), run.approved(), new ShowField.Day(run.approved().date()).on(wanted));
        this.base = laid.base();
        this.file = sameParts(laid.file(), base);
        laid.lost().forEach(list -> left.add(new Adoption.Left(Thing.list(list), null, CHANGED_LIVE)));
        this.lacking = lacking;
        this.begun = settled.begun();
        this.looks = new LinkedHashMap<>(here.looks());
        if (!wanted.date().equals(base.date())) leave(Thing.show("day"), new ShowField.Day(wanted.date()), OF_THE_RUN);
    }

    Adoption adoption() {
        var named = fields();
        frame(named);
        newLooks();
        var segments = segments();
        oldLooks(segments);
        var wanted = Show.of(
                named.title(),
                named.organiser(),
                named.venue(),
                named.note(),
                here.date(),
                here.zone(),
                here.surfaces(),
                here.styles(),
                Collections.unmodifiableMap(looks),
                named.idle(),
                segments)
                .like(named);
        var edits = new ArrayList<ShowEdit>();
        for (var one : Difference.between(here, wanted)) {
            if (one.edit() != null) edits.add(one.edit());
            else left.add(new Adoption.Left(one.thing(), null, OF_THE_RUN));
        }
        var refusal = settled.refusal(edits);
        if (refusal == null) return new Adoption(hash, List.copyOf(edits), List.copyOf(left));
        // What is made of several things that do not go together is left out as a whole.
        var none = new ArrayList<>(left);
        for (var one : Difference.between(here, wanted))
            none.add(new Adoption.Left(one.thing(), one.edit(), Refusals.DOES_NOT_GO_TOGETHER));
        return new Adoption(hash, List.of(), List.copyOf(none));
    }

    private void leave(Thing thing, ShowField field, Sentence why) {
        left.add(new Adoption.Left(thing, new ShowEdit.SetShow(field), why));
    }

    private void leave(String segment, SegmentField field, Sentence why) {
        left.add(new Adoption.Left(Thing.of(segment, field), new ShowEdit.SetSegment(segment, field), why));
    }

    /**
     * A part that nobody gave an id has one of its name; with another name it is the same part all the same: at the
     * same place, with the same time and the same cues.
     */
    private static Show sameParts(Show wanted, Show base) {
        var known = wanted;
        for (int at = 0; at < wanted.segments().size(); at++) {
            var part = wanted.segments().get(at);
            if (base.indexOf(part.id()) >= 0 || at >= base.segments().size()) continue;
            var was = base.segments().get(at);
            boolean same = wanted.indexOf(was.id()) < 0
                    && Objects.equals(was.start(), part.start())
                    && was.length().equals(part.length())
                    && was.cues().equals(part.cues());
            if (!same) continue;
            var renamed = new ShowEdit.SetSegment(part.id(), new SegmentField.Id(was.id()));
            if (renamed.refusal(known) == null) known = renamed.on(known);
        }
        return known;
    }

    /** What is said of the whole show. Looks that are on air are as they were put up. */
    private Show fields() {
        var named = here;
        for (ShowField field : List.of(
                new ShowField.Title(file.title()),
                new ShowField.Organiser(file.organiser()),
                new ShowField.Venue(file.venue()),
                new ShowField.Note(file.note()),
                new ShowField.Emergencies(file.emergencies())))
            if (!field.of(base).equals(field)) named = field.on(named);
        return named;
    }

    /** What no edit of a run can say. */
    private void frame(Show named) {
        if (!base.zone().equals(file.zone())) left.add(new Adoption.Left(Thing.show("zone"), null, OF_THE_RUN));
        if (!base.surfaces().equals(file.surfaces()))
            left.add(new Adoption.Left(Thing.show("surfaces"), null, OF_THE_RUN));
        for (var surface : here.surfaces()) {
            var was = base.idle().get(surface);
            var is = file.idle().get(surface);
            if (!Objects.equals(was, is) && !Objects.equals(named.idle().get(surface), is))
                left.add(new Adoption.Left(new Thing(Thing.Kind.IDLE, surface.text(), ""), null, OF_THE_RUN));
        }
        for (var style : base.styles().keySet())
            if (!Objects.equals(base.styles().get(style), file.styles().get(style)))
                left.add(new Adoption.Left(new Thing(Thing.Kind.STYLE, style, ""), null, BY_ITS_LOOKS));
    }

    private void newLooks() {
        var taken = new LinkedHashSet<String>();
        file.looks().forEach((name, look) -> {
            var was = base.looks().get(name);
            var is = here.looks().get(name);
            if (look.equals(was) || look.equals(is)) return;
            var edit = new ShowEdit.SetLook(name, look);
            var lacks = lacks(look);
            if (!Objects.equals(was, is)) left.add(new Adoption.Left(Thing.look(name), edit, CHANGED_LIVE));
            else if (!lacks.isEmpty()) left.add(new Adoption.Left(Thing.look(name), edit, lacks(lacks)));
            else {
                looks.put(name, look);
                taken.add(name);
            }
        });
        // What is made of a look that stays out stays out with it.
        boolean all = false;
        while (!all) {
            all = true;
            for (var name : List.copyOf(taken)) {
                var look = looks.get(name);
                if (look == null || names(new LookRef.Named(name)).stream().allMatch(looks::containsKey)) continue;
                left.add(new Adoption.Left(Thing.look(name), new ShowEdit.SetLook(name, look), NO_LOOK));
                var was = here.looks().get(name);
                if (was == null) looks.remove(name);
                else looks.put(name, was);
                taken.remove(name);
                all = false;
            }
        }
    }

    private static final Sentence NO_LOOK =
            new Sentence("hình mà nó dùng không được nhận", "a look that it uses is left out");

    private Set<String> names(LookRef ref) {
        return Looks.names(ref, looks::get);
    }

    private Set<String> lacks(Look look) {
        var files = new LinkedHashSet<>(LookFiles.of(look));
        files.retainAll(lacking);
        return files;
    }

    private static Sentence lacks(Set<String> files) {
        var all = String.join(", ", files);
        return new Sentence(
                "buổi lễ không có tệp " + all + "; muốn dùng phải mở buổi mới",
                "the run does not have the file " + all + "; to use it, open a new run");
    }

    private void oldLooks(List<Segment> segments) {
        for (var name : base.looks().keySet()) {
            if (file.looks().containsKey(name) || !looks.containsKey(name)) continue;
            var edit = new ShowEdit.SetLook(name, null);
            boolean live = !Objects.equals(base.looks().get(name), here.looks().get(name));
            if (live) left.add(new Adoption.Left(Thing.look(name), edit, CHANGED_LIVE));
            else if (isUsed(name, segments)) left.add(new Adoption.Left(Thing.look(name), edit, USED));
            else looks.remove(name);
        }
    }

    private boolean isUsed(String name, List<Segment> segments) {
        var refs = new ArrayList<LookRef>(here.idle().values());
        looks.forEach((other, look) -> {
            if (!other.equals(name)) refs.add(new LookRef.Inline(look));
        });
        for (var segment : segments)
            for (var cue : segment.cues())
                for (var change : cue.changes()) {
                    var look = change.look();
                    if (look != null) refs.add(look);
                }
        return refs.stream().anyMatch(ref -> names(ref).contains(name));
    }

    /** The agenda: its head stays, and what is ahead becomes what the file says, as far as nobody changed it live. */
    private List<Segment> segments() {
        var all = new ArrayList<Segment>();
        for (int at = 0; at < here.segments().size(); at++) {
            var part = here.segments().get(at);
            if (at < begun) all.add(settled.isLive(at) ? liveAsInTheFile(part) : over(part));
        }
        var ahead = new ArrayList<Segment>();
        for (var part : here.segments().subList(begun, here.segments().size())) {
            // What was added live was in no file, and none misses it.
            boolean added = base.indexOf(part.id()) < 0;
            if (added && file.indexOf(part.id()) < 0) ahead.add(part);
            else if (file.indexOf(part.id()) >= 0) ahead.add(asInTheFile(part));
            else if (settled.held().contains(part.id())) {
                left.add(new Adoption.Left(Thing.segment(part.id()), new ShowEdit.RemoveSegment(part.id()), HELD));
                ahead.add(part);
            }
        }
        all.addAll(ordered(ahead));
        return all;
    }

    /** Where the file has what is live, or what was live last: what stands before that is over. */
    private int now() {
        int last = -1;
        for (var part : here.segments().subList(0, begun)) last = Math.max(last, file.indexOf(part.id()));
        var live = run.live();
        int at = live == null ? -1 : file.indexOf(live.id());
        return at < 0 ? last : at;
    }

    private List<Segment> ordered(List<Segment> ahead) {
        int now = now();
        var byId = new HashMap<String, Segment>();
        ahead.forEach(part -> byId.put(part.id(), part));
        boolean movedLive = !common(ids(here.segments()), ids(base.segments()))
                .equals(common(ids(base.segments()), ids(here.segments())));
        boolean movedInFile = !common(ids(file.segments()), ids(base.segments()))
                .equals(common(ids(base.segments()), ids(file.segments())));
        boolean headMoved = false;
        var order = new ArrayList<String>();
        for (int at = 0; at < file.segments().size(); at++) {
            var id = file.segments().get(at).id();
            if (byId.containsKey(id) && at > now) order.add(id);
            else if (byId.containsKey(id) || (here.indexOf(id) >= 0 && at > now)) headMoved = true;
        }
        if (headMoved && movedInFile) left.add(new Adoption.Left(Thing.ORDER, null, PASSED));
        List<String> wanted;
        if (movedLive) {
            if (movedInFile) left.add(new Adoption.Left(Thing.ORDER, null, CHANGED_LIVE));
            wanted = new ArrayList<>(ids(ahead));
        } else {
            wanted = order;
            // What the file has put where everything is over stays where it is in the run.
            for (int at = 0; at < ahead.size(); at++) {
                var id = ahead.get(at).id();
                if (!wanted.contains(id))
                    wanted.add(at == 0 ? 0 : wanted.indexOf(ahead.get(at - 1).id()) + 1, id);
            }
        }
        var before = "";
        for (int at = 0; at < file.segments().size(); at++) {
            var part = file.segments().get(at);
            boolean isNew = base.indexOf(part.id()) < 0 && here.indexOf(part.id()) < 0;
            if (isNew && (at < now || run.closed()))
                left.add(new Adoption.Left(Thing.segment(part.id()), new ShowEdit.AddSegment(at, part), PASSED));
            else if (isNew) {
                byId.put(part.id(), whole(part, List.of()));
                wanted.add(wanted.indexOf(before) + 1, part.id());
            }
            if (byId.containsKey(part.id())) before = part.id();
        }
        return wanted.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static List<String> ids(List<Segment> parts) {
        return parts.stream().map(Segment::id).toList();
    }

    /** Those of the one that the other has too, in the order of the one. */
    private static List<String> common(List<String> ids, List<String> others) {
        return ids.stream().filter(new HashSet<>(others)::contains).toList();
    }

    /** Nothing changes of a part that is over; what the file says anew of it is told. */
    private Segment over(Segment part) {
        var was = base.segment(part.id());
        var is = file.segment(part.id());
        if (is == null && was != null)
            left.add(new Adoption.Left(Thing.segment(part.id()), new ShowEdit.RemoveSegment(part.id()), OVER));
        if (is == null || was == null) return part;
        for (var field : SegmentField.all(is))
            if (!field.of(was).equals(field) && !field.of(part).equals(field)) leave(part.id(), field, OVER);
        if (!is.cues().equals(was.cues())) left.add(new Adoption.Left(Thing.cues(part.id()), null, OVER));
        return part;
    }

    private Segment liveAsInTheFile(Segment part) {
        var was = base.segment(part.id());
        var is = file.segment(part.id());
        if (is == null && was != null)
            left.add(new Adoption.Left(Thing.segment(part.id()), new ShowEdit.RemoveSegment(part.id()), LIVE));
        if (is == null || was == null) return part;
        var next = part;
        for (var field : SegmentField.all(is)) {
            if (field.of(was).equals(field) || field.of(part).equals(field)) continue;
            if (!Settled.mayChangeLive(field)) leave(part.id(), field, LIVE);
            else if (!field.of(part).equals(field.of(was))) leave(part.id(), field, CHANGED_LIVE);
            else next = field.on(next);
        }
        if (is.cues().equals(was.cues())) return next;
        var cues = liveCues(part, worded(part, is));
        return cues == null ? next : whole(SegmentField.withCues(next, cues), part.cues());
    }

    /** What was started keeps its place and its words; null where the file has moved that. */
    private @Nullable List<Cue> liveCues(Segment part, Segment is) {
        boolean sameMany = part.cues().size() == is.cues().size();
        var cues = new ArrayList<>(is.cues());
        boolean changed = false;
        for (int at = 0; at < part.cues().size(); at++) {
            var cue = part.cues().get(at);
            if (!settled.spent().contains(at)
                    || (at < cues.size() && cues.get(at).equals(cue))) continue;
            changed = true;
            if (sameMany) cues.set(at, cue);
        }
        if (changed) left.add(new Adoption.Left(Thing.cues(part.id()), null, BEGUN));
        if (changed && !sameMany) return null;
        // A cue that was started does not come once more because it stands at another place.
        for (int at = 0; changed && at < cues.size(); at++)
            if (!settled.spent().contains(at) && wasStarted(part, cues.get(at))) return null;
        return cues;
    }

    private boolean wasStarted(Segment part, Cue cue) {
        for (int at = 0; at < part.cues().size(); at++)
            if (settled.spent().contains(at) && part.cues().get(at).equals(cue)) return true;
        return false;
    }

    private Segment asInTheFile(Segment part) {
        var was = base.segment(part.id());
        var is = file.segment(part.id());
        if (was == null || is == null) return part;
        var next = part;
        for (var field : SegmentField.all(is)) {
            if (field.of(was).equals(field) || field.of(part).equals(field)) continue;
            if (field.of(part).equals(field.of(was))) next = field.on(next);
            else leave(part.id(), field, CHANGED_LIVE);
        }
        return is.cues().equals(was.cues())
                ? next
                : whole(SegmentField.withCues(next, worded(part, is).cues()), part.cues());
    }

    /** A part as the file has it, with the words that were corrected live where the file has other words, too. */
    private Segment worded(Segment part, Segment is) {
        var cues = new ArrayList<Cue>();
        for (int at = 0; at < is.cues().size(); at++) cues.add(worded(part, is.cues().get(at), at));
        if (cues.equals(is.cues())) return is;
        left.add(new Adoption.Left(Thing.cues(part.id()), null, CHANGED_LIVE));
        return SegmentField.withCues(is, cues);
    }

    private Cue worded(Segment part, Cue cue, int at) {
        var was = part.cues().stream()
                .filter(one -> !cue.id().isEmpty() && one.id().equals(cue.id()))
                .findFirst()
                .orElse(at < part.cues().size() ? part.cues().get(at) : null);
        if (was == null) return cue;
        var changes = new ArrayList<Change>();
        for (var change : cue.changes()) changes.add(InPlace.one(change, look -> corrected(was, change, look)));
        return new Cue(cue.id(), cue.name(), cue.trigger(), List.copyOf(changes), cue.broken());
    }

    /** What was corrected live at the same place of a cue; else what the file says. */
    private Look corrected(Cue was, Change change, Look look) {
        for (var one : was.changes()) {
            boolean same = one.getClass().equals(change.getClass())
                    && one instanceof Change.Picture here
                    && change instanceof Change.Picture there
                    && here.surface().equals(there.surface());
            if (same && one.look() instanceof LookRef.Inline(var live) && run.edition().isReworded(live)) return live;
        }
        return look;
    }

    /**
     * A part whose cues put up only what the run has; what it lacks is taken out of a cue, and said when that is
     * reached.
     *
     * @param known cues that were there before: they are as whole as they were
     */
    private Segment whole(Segment part, List<Cue> known) {
        var cues = part.cues().stream()
                .map(cue -> known.contains(cue) ? cue : whole(part.id(), cue))
                .toList();
        return cues.equals(part.cues()) ? part : SegmentField.withCues(part, cues);
    }

    private Cue whole(String segment, Cue cue) {
        var why = Sentence.NONE;
        var changes = new ArrayList<Change>();
        for (var change : cue.changes()) {
            var wrong = wrong(change);
            if (wrong.isEmpty()) changes.add(change);
            else why = wrong;
        }
        if (why.isEmpty()) return cue;
        left.add(new Adoption.Left(Thing.cues(segment), null, why));
        return new Cue(
                cue.id(),
                cue.name(),
                cue.trigger(),
                List.copyOf(changes),
                cue.broken().and(why));
    }

    private Sentence wrong(Change change) {
        if (change instanceof Change.Play(var tune) && lacking.contains(tune.file())) return lacks(Set.of(tune.file()));
        if (change instanceof Change.Picture picture && !here.surfaces().contains(picture.surface()))
            return noSurface(picture.surface());
        var ref = change.look();
        if (ref == null) return Sentence.NONE;
        if (!looks.keySet().containsAll(names(ref))) return NO_LOOK;
        var lacks = ref instanceof LookRef.Inline(var look) ? lacks(look) : Set.<String>of();
        return lacks.isEmpty() ? Sentence.NONE : lacks(lacks);
    }

    private static Sentence noSurface(SurfaceName surface) {
        return new Sentence(
                "buổi lễ không có màn hình “" + surface.text() + "”",
                "the run has no surface \"" + surface.text() + "\"");
    }
}
