package khaimac.prepare;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import khaimac.asset.Hashes;
import khaimac.finding.Sentence;
import khaimac.journal.Disk;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.show.Difference;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.show.Thing;
import khaimac.showfile.ShowFile;
import khaimac.showfile.ShowText;
import khaimac.showfile.json.Decoded;
import khaimac.showfile.json.Splice;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/**
 * A show file that people work on, with the lists beside it. The file is the truth: whatever another program writes
 * into it is taken over, and what was done here meanwhile is made again upon it. An edit is in the history on the disk,
 * and in the file, before it is answered. Whoever edits says which revision he has seen.
 */
public final class Manuscript implements AutoCloseable {
    /** Where a file is written before it gets its name. */
    private static final String COMING = ".moi";

    private static final int PASSES = 3;

    private static final Sentence NOT_READABLE = new Sentence(
            "Tệp kịch bản đang bị chương trình khác ghi dở hoặc có chỗ viết sai dấu, nên chưa nhận sửa đổi. Kịch bản"
                    + " trước đó vẫn còn trong lịch sử. Hãy lưu lại tệp cho đúng, hoặc lấy lại bản trước.",
            "Another program is writing the show file, or its signs are broken, so nothing is edited now. The show of"
                    + " before is in the history. Save the file soundly, or go back to the version before.");

    private static final Sentence NOTHING_TO_UNDO =
            new Sentence("Không còn gì để hoàn tác.", "There is nothing to take back.");
    private static final Sentence NOTHING_TO_REDO =
            new Sentence("Không còn gì để làm lại.", "There is nothing to make again.");
    private static final Sentence NO_SUCH = new Sentence("Không có bước này.", "There is no such step.");
    private static final Sentence LATER = new Sentence(
            "Chỗ này đã được sửa tiếp sau đó. Hãy hoàn tác bước sau trước.",
            "The same place was changed again later. Take the later step back first.");

    private final Disk files;
    private final History history;
    private final String file;
    private final Beside beside;
    private final Supplier<Instant> now;
    private final List<Step> steps = new ArrayList<>();
    private final Texts.Recent recent = new Texts.Recent();

    /** What the last step left; it is in the history, and in the files unless they are {@link #behind}. */
    private ShowText text;

    private TreeMap<String, byte[]> known = new TreeMap<>();

    /** The hash of each file as it was seen on the disk last, or written there. */
    private final Map<String, String> onDisk = new TreeMap<>();

    /** Files whose newest words are in the history and not in them yet. */
    private final Set<String> behind = new LinkedHashSet<>();

    private boolean unreadable;
    private Sentence told = Sentence.NONE;

    private Manuscript(Disk files, Disk history, String file, Beside beside, Supplier<Instant> now) {
        this.files = files;
        this.history = new History(history);
        this.file = file;
        this.beside = beside;
        this.now = now;
        this.text = Texts.read(file, Map.of(), beside);
    }

    /**
     * @param files the folder of the show
     * @param history a folder of this show's own
     * @param file the name of the show file
     * @param beside what else lies in the folder
     */
    public static Manuscript open(Disk files, Disk history, String file, Beside beside, Supplier<Instant> now)
            throws IOException {
        var manuscript = new Manuscript(files, history, file, beside, now);
        manuscript.begin();
        return manuscript;
    }

    private void begin() throws IOException {
        var kept = history.read();
        told = kept.told();
        Map<String, byte[]> then = Map.of();
        for (var step : kept.steps()) {
            var next = Replay.after(then, step);
            // What does not fit any more cannot be taken back; the file itself is not touched by that.
            if (next == null) break;
            then = next;
            steps.add(step);
            recent.add(new Texts.At(steps.size(), then));
        }
        known = new TreeMap<>(then);
        text = Texts.read(file, known, beside);
        if (!steps.isEmpty()) unwritten();
        look();
    }

    /** The last step was written down, and then perhaps nobody came to write the file. */
    private void unwritten() {
        for (var leaf : steps.getLast().leaves()) {
            var bytes = onDisk(leaf.file());
            if (bytes == null || !Hashes.hash(bytes).equals(leaf.before())) continue;
            onDisk.put(leaf.file(), leaf.before());
            behind.add(leaf.file());
        }
        writeBehind();
    }

    // What is true.

    public synchronized long revision() {
        return steps.size();
    }

    public synchronized Show show() {
        return text.show();
    }

    public synchronized ShowFile.Reading reading() {
        return text.reading();
    }

    public synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    public synchronized byte[] bytes() {
        return known.getOrDefault(file, new byte[0]).clone();
    }

    /** What a person should know of the files and the history now; empty where nothing is wrong. */
    public synchronized Sentence told() {
        var all = told;
        if (unreadable) all = all.and(NOT_READABLE);
        if (!behind.isEmpty()) all = all.and(notWritten());
        return all;
    }

    private Sentence notWritten() {
        var names = String.join(", ", behind);
        return new Sentence(
                "Chưa ghi được vào " + names
                        + ". Sửa đổi đã nằm trong lịch sử trên đĩa và sẽ được ghi lại. Hãy kiểm tra ổ đĩa.",
                "Not written into " + names
                        + " yet. The edits are in the history on the disk and will be written again. Check the disk.");
    }

    /** The steps that count now, in the order in which they were made: what was taken back is not among them. */
    public synchronized List<Step> active() {
        var back = takenBack();
        return steps.stream()
                .filter(step -> changes(step.act()) && !back.contains(step.number()))
                .toList();
    }

    private static boolean changes(Act act) {
        return switch (act) {
            case Act.Edited ignored -> true;
            case Act.Returned ignored -> true;
            case Act.Opened ignored -> false;
            case Act.TakenBack ignored -> false;
            case Act.Again ignored -> false;
            case Act.Outside ignored -> false;
            case Act.Settled ignored -> false;
            case Act.Named ignored -> false;
        };
    }

    private Set<Long> takenBack() {
        var back = new LinkedHashSet<Long>();
        for (var step : steps) {
            if (step.act() instanceof Act.TakenBack(long of)) back.add(of);
            if (step.act() instanceof Act.Again(long of)) back.remove(of);
        }
        return back;
    }

    // What people do.

    /** @param seen the revision that whoever asks has before him */
    public synchronized Answer edit(String who, long seen, ShowEdit edit) {
        var wrong = ready();
        if (wrong != null) return wrong;
        var by = meanwhile(seen, Thing.of(edit));
        if (!by.isEmpty()) return new Answer.Overtaken(by);
        return switch (text.edit(edit)) {
            case ShowText.Outcome.Refused(var because) -> new Answer.Refused(because);
            case ShowText.Outcome.Made(var made, var patch) ->
                done(who, new Act.Edited(edit, edit.inverse(text.show())), made, patch);
        };
    }

    /** Takes the newest step back that this person made and that still counts. */
    public synchronized Answer undo(String who) {
        for (var step : active().reversed()) if (step.who().equals(who)) return undo(who, step.number());
        return new Answer.Refused(NOTHING_TO_UNDO);
    }

    public synchronized Answer undo(String who, long number) {
        var wrong = ready();
        if (wrong != null) return wrong;
        var active = active();
        var step = active.stream().filter(one -> one.number() == number).findAny();
        if (step.isEmpty()) return new Answer.Refused(NO_SUCH);
        var act = new Act.TakenBack(number);
        // Nothing else came: the bytes of before.
        if (stands(step.get(), Step.Leaf::after)
                && text.apply(step.get().patch().inverse()) instanceof ShowText.Outcome.Made(var made, var patch))
            return done(who, act, made, patch);
        if (!(step.get().act() instanceof Act.Edited(var edit, var back))) return new Answer.Refused(LATER);
        for (var other : active)
            if (other.number() > number && Thing.meet(things(other), Thing.of(edit))) return new Answer.Refused(LATER);
        return switch (text.edit(back)) {
            case ShowText.Outcome.Refused(var because) -> new Answer.Refused(because);
            case ShowText.Outcome.Made(var made, var patch) -> done(who, act, made, patch);
        };
    }

    public synchronized boolean canRedo(String who) {
        return undone(who) > 0;
    }

    /** Makes the step again that this person took back last, where he has done nothing else since. */
    public synchronized Answer redo(String who) {
        var wrong = ready();
        if (wrong != null) return wrong;
        long of = undone(who);
        return of == 0 ? new Answer.Refused(NOTHING_TO_REDO) : again(who, of);
    }

    /** What this person took back last; 0 where there is nothing, or he has done something else since. */
    private long undone(String who) {
        var back = takenBack();
        for (var step : steps.reversed()) {
            if (!step.who().equals(who)) continue;
            if (changes(step.act())) return 0;
            if (step.act() instanceof Act.TakenBack(long of) && back.contains(of)) return of;
        }
        return 0;
    }

    private Answer again(String who, long of) {
        var step = steps.get((int) of - 1);
        var act = new Act.Again(of);
        // Nothing else came: the bytes that it made.
        if (stands(step, Step.Leaf::before)
                && text.apply(step.patch()) instanceof ShowText.Outcome.Made(var made, var patch))
            return done(who, act, made, patch);
        if (!(step.act() instanceof Act.Edited(var edit, var back))) return new Answer.Refused(LATER);
        return switch (text.edit(edit)) {
            case ShowText.Outcome.Refused(var because) -> new Answer.Refused(because);
            case ShowText.Outcome.Made(var made, var patch) -> done(who, act, made, patch);
        };
    }

    /** Whether the files that a step wrote are, to the byte, as they were before or after it. */
    private boolean stands(Step step, Function<Step.Leaf, String> then) {
        return step.leaves().stream().allMatch(leaf -> {
            var bytes = known.get(leaf.file());
            return bytes != null && Hashes.hash(bytes).equals(then.apply(leaf));
        });
    }

    /** Gives what is there now a name that people find again. */
    public synchronized Answer name(String who, String name) {
        var wrong = ready();
        return wrong != null ? wrong : done(who, new Act.Named(name), text, new ShowText.Patch(List.of()));
    }

    /** The files as they were after a step, as one step more: nothing is forgotten by it. */
    public synchronized Answer goBack(String who, long to) {
        var wrong = readyToReplace();
        if (wrong != null) return wrong;
        var then = at(to);
        if (then == null) return new Answer.Refused(NO_SUCH);
        return replaced(who, new Act.Returned(to), then);
    }

    /** Whoever looked at a clash leaves it. */
    public synchronized Answer settle(String who, long outside, int clash, boolean theirs) {
        if (!(outside > 0
                        && outside <= steps.size()
                        && steps.get((int) outside - 1).act() instanceof Act.Outside(long seen, var texts, var clashes))
                || clash < 0
                || clash >= clashes.size()) return new Answer.Refused(NO_SUCH);
        if (theirs) {
            var edit = clashes.get(clash).theirs();
            var answer = edit == null ? new Answer.Refused(NO_SUCH) : edit(who, revision(), edit);
            if (!(answer instanceof Answer.Done)) return answer;
        }
        return done(who, new Act.Settled(outside, clash), text, new ShowText.Patch(List.of()));
    }

    /** What two sides said of one thing, and nobody has looked at. */
    public record Open(long outside, int clash, Act.Clash what) {}

    public synchronized List<Open> clashes() {
        var open = new ArrayList<Open>();
        for (var step : steps) {
            if (!(step.act() instanceof Act.Outside(long seen, var texts, var clashes))) continue;
            for (int at = 0; at < clashes.size(); at++) {
                var settled = new Act.Settled(step.number(), at);
                if (steps.stream().noneMatch(one -> one.act().equals(settled)))
                    open.add(new Open(step.number(), at, clashes.get(at)));
            }
        }
        return List.copyOf(open);
    }

    /** The show as it was after a step; null where the history does not know. */
    public synchronized @Nullable Show showAt(long revision) {
        var then = at(revision);
        return then == null ? null : Texts.read(file, then, beside).show();
    }

    /** The show file as it was after a step. */
    public synchronized byte[] bytesAt(long revision) {
        var then = at(revision);
        return then == null ? new byte[0] : then.getOrDefault(file, new byte[0]).clone();
    }

    private @Nullable Map<String, byte[]> at(long revision) {
        if (revision < 1 || revision > steps.size()) return null;
        Map<String, byte[]> then = new TreeMap<>();
        for (var step : steps.subList(0, (int) revision)) {
            then = Replay.after(then, step);
            if (then == null) return null;
        }
        return then;
    }

    /** What others did to these things since that revision. */
    private List<Step> meanwhile(long seen, Set<Thing> things) {
        return steps.stream()
                .filter(step -> step.number() > seen && Thing.meet(things(step), things))
                .toList();
    }

    private Set<Thing> things(Step step) {
        return switch (step.act()) {
            case Act.Edited(var edit, var back) -> Thing.of(edit);
            case Act.TakenBack(long of) -> things(steps.get((int) of - 1));
            case Act.Again(long of) -> things(steps.get((int) of - 1));
            case Act.Outside ignored -> between(step);
            case Act.Returned ignored -> between(step);
            case Act.Opened ignored -> Set.of();
            case Act.Settled ignored -> Set.of();
            case Act.Named ignored -> Set.of();
        };
    }

    private Set<Thing> between(Step step) {
        var before = showAt(step.number() - 1);
        var after = showAt(step.number());
        return before == null || after == null ? Set.of() : Difference.things(Difference.between(before, after));
    }

    // What other programs do.

    /** Looks whether another program wrote the files, and takes that over. Who serves people asks every second. */
    public synchronized void look() {
        // A show that changed may show a list that nobody has read yet.
        for (int pass = 0; pass < PASSES && lookOnce(); pass++) {}
    }

    /** Whether something was new. */
    private boolean lookOnce() {
        if (!behind.isEmpty()) writeBehind();
        var found = found();
        if (found == null) return false;
        if (!steps.isEmpty() && !isNews(found)) {
            unreadable = false;
            if (behind.isEmpty()) seen(found);
            return false;
        }
        var other = Texts.read(file, found, beside);
        unreadable = other.show().segments().isEmpty() && other.reading().hasErrors();
        // Somebody is in the middle of writing; what is here stays in the history.
        if (unreadable) return false;
        if (steps.isEmpty()) {
            seen(found);
            open(found, other);
        } else merge(found, other);
        return true;
    }

    private void open(Map<String, byte[]> found, ShowText other) {
        var answer = done("", new Act.Opened(Replay.packed(found)), found);
        told = answer instanceof Answer.Refused(var because) ? because : Sentence.NONE;
        // Where nothing can be written down the show can still be read.
        text = other;
    }

    private void seen(Map<String, byte[]> found) {
        onDisk.clear();
        found.forEach((name, bytes) -> onDisk.put(name, Hashes.hash(bytes)));
    }

    /** Whether another program wrote something: what only waits to be written here is no news. */
    private boolean isNews(Map<String, byte[]> found) {
        var lists = lists(text.show());
        for (var name : known.keySet()) if (lists.contains(name) && !found.containsKey(name)) return true;
        for (var one : found.entrySet()) {
            boolean waits =
                    behind.contains(one.getKey()) && Hashes.hash(one.getValue()).equals(onDisk.get(one.getKey()));
            if (!waits && !Arrays.equals(one.getValue(), known.get(one.getKey()))) return true;
        }
        return false;
    }

    /** The show file and every list that it shows, as they are on the disk; null where the show cannot be read. */
    private @Nullable Map<String, byte[]> found() {
        var found = new TreeMap<String, byte[]>();
        try {
            found.put(file, files.read(file));
        } catch (IOException e) {
            unreadable = true;
            return null;
        }
        // Whoever asks every second does not read the same words every second.
        boolean same = Arrays.equals(found.get(file), known.get(file));
        for (var list :
                lists(same ? text.show() : Texts.read(file, found, beside).show())) {
            var bytes = onDisk(list);
            if (bytes != null) found.put(list, bytes);
        }
        return found;
    }

    private byte @Nullable [] onDisk(String name) {
        return name.equals(file) ? read(name) : beside.content(name);
    }

    private byte @Nullable [] read(String name) {
        try {
            return files.read(name);
        } catch (IOException e) {
            return null;
        }
    }

    private static Set<String> lists(Show show) {
        var lists = new LinkedHashSet<String>();
        for (var look : show.looks().values()) {
            var roster = Looks.first(look, Look.Roster.class);
            if (roster != null) lists.add(roster.file());
        }
        return lists;
    }

    /**
     * Another program wrote the files upon a revision that it had read some time ago. What was done here since is made
     * again upon its words; where both said something of one thing, ours stands and theirs is offered.
     */
    private void merge(Map<String, byte[]> found, ShowText other) {
        var base = recent.likest(found);
        var theirs = Difference.between(Texts.read(file, base.files(), beside).show(), other.show());
        var touched = Difference.things(theirs);
        var clashes = new ArrayList<Act.Clash>();
        var merged = other;
        var patches = new ArrayList<ShowText.Patch.Step>();
        for (var step : steps.subList((int) base.revision(), steps.size())) {
            for (var edit : edits(step)) {
                boolean clash = Thing.meet(Thing.of(edit), touched);
                boolean stands = false;
                if (merged.edit(edit) instanceof ShowText.Outcome.Made(var made, var patch)) {
                    merged = made;
                    patches.addAll(patch.steps());
                    stands = true;
                }
                if (clash || !stands) clashes.addAll(clashes(step, edit, stands, theirs));
            }
        }
        var act = new Act.Outside(base.revision(), Replay.packed(found), List.copyOf(clashes));
        outside(act, found, merged, new ShowText.Patch(List.copyOf(patches)));
    }

    /** What another program wrote becomes ours; where that cannot be written down, it is looked at again later. */
    private void outside(Act act, Map<String, byte[]> found, ShowText merged, ShowText.Patch patch) {
        var before = known;
        var waited = Set.copyOf(behind);
        var seen = Map.copyOf(onDisk);
        known = new TreeMap<>(found);
        seen(found);
        behind.clear();
        if (done("", act, merged, patch) instanceof Answer.Done) return;
        known = before;
        behind.addAll(waited);
        onDisk.clear();
        onDisk.putAll(seen);
    }

    /** What a step did, as edits that can be made upon other words. */
    private List<ShowEdit> edits(Step step) {
        return switch (step.act()) {
            case Act.Edited(var edit, var back) -> List.of(edit);
            case Act.TakenBack(long of) ->
                steps.get((int) of - 1).act() instanceof Act.Edited(var edit, var back) ? List.of(back) : List.of();
            case Act.Again(long of) -> edits(steps.get((int) of - 1));
            case Act.Returned ignored -> changes(step);
            case Act.Outside ignored -> changes(step);
            case Act.Opened ignored -> List.of();
            case Act.Settled ignored -> List.of();
            case Act.Named ignored -> List.of();
        };
    }

    private List<ShowEdit> changes(Step step) {
        var before = showAt(step.number() - 1);
        var after = showAt(step.number());
        if (before == null || after == null) return List.of();
        return Difference.between(before, after).stream()
                .map(Difference::edit)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Act.Clash> clashes(Step ours, ShowEdit edit, boolean stands, List<Difference> theirs) {
        var clashes = new ArrayList<Act.Clash>();
        for (var thing : Thing.of(edit))
            for (var one : theirs)
                if (one.thing().meets(thing))
                    clashes.add(new Act.Clash(one.thing(), ours.number(), stands, one.edit()));
        if (clashes.isEmpty())
            clashes.add(new Act.Clash(Thing.of(edit).iterator().next(), ours.number(), stands, null));
        return clashes;
    }

    // How it lasts.

    private Answer.@Nullable Refused ready() {
        look();
        return unreadable ? new Answer.Refused(NOT_READABLE) : null;
    }

    /** An older version may be wanted just because the file cannot be read. */
    private Answer.@Nullable Refused readyToReplace() {
        look();
        if (steps.isEmpty()) return new Answer.Refused(NOT_READABLE);
        var found = unreadable ? found() : null;
        if (found == null) return null;
        // What cannot be read is kept too: somebody wrote it.
        var act = new Act.Outside(revision(), Replay.packed(found), List.of());
        outside(act, found, Texts.read(file, found, beside), new ShowText.Patch(List.of()));
        unreadable = false;
        return null;
    }

    private Answer done(String who, Act act, ShowText made, ShowText.Patch patch) {
        var next = new TreeMap<>(known);
        var leaves = new LinkedHashMap<String, Step.Leaf>();
        for (var row : patch.steps()) {
            var before = known.getOrDefault(row.file(), new byte[0]);
            var after = made.bytes(row.file());
            next.put(row.file(), after);
            var rows = leaves.containsKey(row.file())
                    ? new ArrayList<>(
                            Objects.requireNonNull(leaves.get(row.file())).rows())
                    : new ArrayList<List<Splice>>();
            rows.add(row.splices());
            leaves.put(
                    row.file(), new Step.Leaf(row.file(), Hashes.hash(before), Hashes.hash(after), List.copyOf(rows)));
        }
        return written(step(who, act, List.copyOf(leaves.values())), next);
    }

    private Answer done(String who, Act act, Map<String, byte[]> next) {
        return written(step(who, act, List.of()), next);
    }

    /** Whole files in the place of others: one splice a file, from the first letter that differs to the last. */
    private Answer replaced(String who, Act act, Map<String, byte[]> next) {
        var rows = new ArrayList<ShowText.Patch.Step>();
        for (var name : next.keySet()) {
            var was = Decoded.of(name, known.getOrDefault(name, new byte[0])).text();
            var is = Decoded.of(name, next.getOrDefault(name, new byte[0])).text();
            if (!was.equals(is)) rows.add(new ShowText.Patch.Step(name, List.of(new Splice(0, was, is))));
        }
        var patch = new ShowText.Patch(List.copyOf(rows));
        return text.apply(patch) instanceof ShowText.Outcome.Made(var made, var ignored)
                ? done(who, act, made, patch)
                : new Answer.Refused(NO_SUCH);
    }

    private Step step(String who, Act act, List<Step.Leaf> leaves) {
        return new Step(steps.size() + 1L, who, now.get(), act, StepWords.of(act, text.show()), leaves);
    }

    /** Into the history, then into the files; a step that is in the history is done. */
    private Answer written(Step step, Map<String, byte[]> next) {
        try {
            history.write(step);
        } catch (IOException e) {
            return new Answer.Refused(new Sentence(
                    "Không ghi được vào đĩa (" + e.getMessage() + "). Kịch bản vẫn như cũ. Hãy kiểm tra ổ đĩa rồi làm"
                            + " lại.",
                    "It cannot be written to the disk (" + e.getMessage()
                            + "). The show is as it was. Check the disk and do it again."));
        }
        steps.add(step);
        become(next);
        step.leaves().forEach(leaf -> behind.add(leaf.file()));
        writeBehind();
        return new Answer.Done(step.number(), behind.isEmpty() ? Sentence.NONE : notWritten());
    }

    private void become(Map<String, byte[]> next) {
        known = new TreeMap<>(next);
        text = Texts.read(file, known, beside);
        recent.add(new Texts.At(steps.size(), known));
    }

    /** Puts into the files what only the history has. Where another program was there first, it is asked first. */
    private void writeBehind() {
        for (var name : List.copyOf(behind)) {
            try {
                write(name, known.getOrDefault(name, new byte[0]));
                behind.remove(name);
            } catch (IOException e) {
                return;
            }
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        var hash = Hashes.hash(bytes);
        var stands = onDisk(name);
        // Whoever wrote there in the meantime is heard by the next look.
        boolean others = stands != null && !Hashes.hash(stands).equals(onDisk.get(name));
        if (others) return;
        var coming = name + COMING;
        files.delete(coming);
        try (var to = files.create(coming)) {
            to.append(bytes);
            to.force();
        }
        files.rename(coming, name);
        files.sync();
        onDisk.put(name, hash);
    }

    @Override
    public synchronized void close() {
        history.close();
    }
}
