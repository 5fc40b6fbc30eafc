package khaimac.prepare;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import khaimac.asset.Hashes;
import khaimac.finding.Finding;
import khaimac.finding.Sentence;
import khaimac.journal.Disk;
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
    private static final Sentence MENDED = new Sentence(
            "Điều này không còn trong kịch bản nữa, hoặc đã có người sửa. Kịch bản vẫn như đang có.",
            "The show has this no more, or somebody has mended it. It is as it stands.");

    /** As many cures are tried at once. */
    private static final int MOST_CURES = 8;

    private static final Sentence NO_SUCH = new Sentence("Không có bước này.", "There is no such step.");
    private static final Sentence LATER = new Sentence(
            "Chỗ này đã được sửa tiếp sau đó. Hãy hoàn tác bước sau trước.",
            "The same place was changed again later. Take the later step back first.");

    private final History history;
    private final String file;
    private final Beside beside;
    private final Supplier<Instant> now;
    private final Steps steps;
    private final OnDisk disk;
    private final Texts.Recent recent = new Texts.Recent();

    /** What the last step left; it is in the history, and in the files unless they are behind. */
    private ShowText text;

    /** What {@link #curable} found, and in which text. */
    private List<Finding> curable = List.of();

    private @Nullable ShowText tried;

    private TreeMap<String, byte[]> known = new TreeMap<>();

    private boolean unreadable;
    private Sentence told = Sentence.NONE;

    private Manuscript(Disk files, Disk history, String file, Beside beside, Supplier<Instant> now) {
        this.steps = new Steps(file, beside);
        this.disk = new OnDisk(files, file, beside);
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
            recent.add(new Texts.At(steps.revision(), then));
        }
        known = new TreeMap<>(then);
        text = Texts.read(file, known, beside);
        // The last step was written down, and then perhaps nobody came to write the file.
        if (!steps.isEmpty()) {
            disk.unwritten(steps.last());
            disk.write(known);
        }
        look();
    }

    // What is true.

    public synchronized long revision() {
        return steps.revision();
    }

    public synchronized Show show() {
        return text.show();
    }

    public synchronized ShowFile.Reading reading() {
        return text.reading();
    }

    public synchronized List<Step> steps() {
        return List.copyOf(steps.all());
    }

    public synchronized byte[] bytes() {
        return known.getOrDefault(file, new byte[0]).clone();
    }

    /** What a person should know of the files and the history now; empty where nothing is wrong. */
    public synchronized Sentence told() {
        var all = told;
        if (unreadable) all = all.and(NOT_READABLE);
        return all.and(disk.told());
    }

    /** The steps that count now, in the order in which they were made: what was taken back is not among them. */
    public synchronized List<Step> active() {
        return steps.active();
    }

    public synchronized List<OpenClash> clashes() {
        return steps.clashes();
    }

    /** The show as it was after a step; null where the history does not know. */
    public synchronized @Nullable Show showAt(long revision) {
        return steps.show(revision);
    }

    /** The show file and its lists as they were after a step; null where the history does not know. */
    public synchronized @Nullable Map<String, byte[]> filesAt(long revision) {
        return steps.files(revision);
    }

    /** The show file as it was after a step. */
    public synchronized byte[] bytesAt(long revision) {
        return steps.bytes(revision);
    }

    /** Why the show file cannot be edited as it was saved; empty where it can. */
    public synchronized Sentence unsound() {
        return text.unsound();
    }

    /** What a person should know before he changes a list; empty where it is saved as it was. */
    public synchronized Sentence savedAnew(String list) {
        return text.savedAnew(list);
    }

    /** The same show as a file that can be edited; null where there is none, or no need. */
    public synchronized byte @Nullable [] anew() {
        return text.anew();
    }

    // What people do.

    /** @param seen the revision that whoever asks has before him */
    public synchronized Answer edit(String who, long seen, ShowEdit edit) {
        var wrong = ready();
        if (wrong != null) return wrong;
        var by = steps.meanwhile(seen, Thing.of(edit));
        if (!by.isEmpty()) return new Answer.Overtaken(by);
        return switch (text.edit(edit)) {
            case ShowText.Outcome.Refused(var because) -> new Answer.Refused(because);
            case ShowText.Outcome.Made(var made, var patch) ->
                done(who, new Act.Edited(edit, edit.inverse(text.show())), made, patch);
        };
    }

    /**
     * The findings whose cure was tried on what stands there, and brings nothing else with it. Of many the first few:
     * each is a reading of the show, and the others have their turn when those are taken.
     */
    public synchronized List<Finding> curable() {
        if (tried != text) {
            curable = text.curable(MOST_CURES);
            tried = text;
        }
        return curable;
    }

    /** Takes the cure of a finding, wherever it stands by now. */
    public synchronized Answer cure(String who, Sentence what, Sentence where) {
        var wrong = ready();
        if (wrong != null) return wrong;
        for (var one : text.reading().findings()) {
            boolean isMeant = one.what().equals(what) && one.place().path().equals(where);
            if (!isMeant || one.cure() == null) continue;
            return switch (text.cured(one)) {
                case ShowText.Outcome.Refused(var because) -> new Answer.Refused(because);
                case ShowText.Outcome.Made(var made, var patch) ->
                    done(who, new Act.Mended(one.cure().words()), made, patch);
            };
        }
        return new Answer.Refused(MENDED);
    }

    /** Takes the newest step back that this person made and that still counts. */
    public synchronized Answer undo(String who) {
        for (var step : steps.active().reversed()) if (step.who().equals(who)) return undo(who, step.number());
        return new Answer.Refused(NOTHING_TO_UNDO);
    }

    public synchronized Answer undo(String who, long number) {
        var wrong = ready();
        if (wrong != null) return wrong;
        var active = steps.active();
        var step = active.stream().filter(one -> one.number() == number).findAny();
        if (step.isEmpty()) return new Answer.Refused(NO_SUCH);
        var act = new Act.TakenBack(number);
        // Nothing else came: the bytes of before.
        if (stands(step.get(), Step.Leaf::after)
                && text.apply(step.get().patch().inverse()) instanceof ShowText.Outcome.Made(var made, var patch))
            return done(who, act, made, patch);
        if (step.get().act() instanceof Act.Mended) return unmended(who, step.get(), act);
        if (!(step.get().act() instanceof Act.Edited(var edit, var back))) return new Answer.Refused(LATER);
        for (var other : active)
            if (other.number() > number && Thing.meet(steps.things(other), Thing.of(edit)))
                return new Answer.Refused(LATER);
        return switch (text.edit(back)) {
            case ShowText.Outcome.Refused(var because) -> new Answer.Refused(because);
            case ShowText.Outcome.Made(var made, var patch) -> done(who, act, made, patch);
        };
    }

    /** A cure is words of the file; where others were written since, what it changed of the show goes back. */
    private Answer unmended(String who, Step step, Act act) {
        var was = steps.show(step.number() - 1);
        var mended = steps.show(step.number());
        if (was == null || mended == null) return new Answer.Refused(LATER);
        var back = new ArrayList<ShowEdit>();
        for (var one : Difference.between(mended, was)) {
            if (one.edit() == null) return new Answer.Refused(LATER);
            back.add(one.edit());
        }
        var touched = steps.things(step);
        for (var other : steps.active())
            if (other.number() > step.number() && Thing.meet(steps.things(other), touched))
                return new Answer.Refused(LATER);
        if (back.isEmpty()) return new Answer.Refused(LATER);
        return switch (text.edit(new ShowEdit.Several(List.copyOf(back)))) {
            case ShowText.Outcome.Refused(var because) -> new Answer.Refused(because);
            case ShowText.Outcome.Made(var made, var patch) -> done(who, act, made, patch);
        };
    }

    public synchronized boolean canRedo(String who) {
        return steps.undone(who) > 0;
    }

    /** Makes the step again that this person took back last, where he has done nothing else since. */
    public synchronized Answer redo(String who) {
        var wrong = ready();
        if (wrong != null) return wrong;
        long of = steps.undone(who);
        return of == 0 ? new Answer.Refused(NOTHING_TO_REDO) : again(who, of);
    }

    private Answer again(String who, long of) {
        var step = Objects.requireNonNull(steps.at(of));
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
        var then = steps.files(to);
        if (then == null) return new Answer.Refused(NO_SUCH);
        return replaced(who, new Act.Returned(to), then);
    }

    /** Whoever looked at a clash leaves it. */
    public synchronized Answer settle(String who, long outside, int clash, boolean theirs) {
        var step = steps.at(outside);
        if (step == null
                || !(step.act() instanceof Act.Outside(long seen, var texts, var clashes))
                || clash < 0
                || clash >= clashes.size()) return new Answer.Refused(NO_SUCH);
        if (theirs) {
            var edit = clashes.get(clash).theirs();
            var answer = edit == null ? new Answer.Refused(NO_SUCH) : edit(who, revision(), edit);
            if (!(answer instanceof Answer.Done)) return answer;
        }
        return done(who, new Act.Settled(outside, clash), text, new ShowText.Patch(List.of()));
    }

    // What other programs do.

    /** Looks whether another program wrote the files, and takes that over. Who serves people asks every second. */
    public synchronized void look() {
        // A show that changed may show a list that nobody has read yet.
        for (int pass = 0; pass < PASSES && lookOnce(); pass++) {}
    }

    /** Whether something was new. */
    private boolean lookOnce() {
        disk.write(known);
        var found = disk.found(known, text.show());
        unreadable |= found == null;
        if (found == null) return false;
        if (!steps.isEmpty() && !disk.isNews(found, known, text.show())) {
            unreadable = false;
            if (!disk.isBehind()) disk.seen(found);
            return false;
        }
        var other = Texts.read(file, found, beside);
        unreadable = other.show().segments().isEmpty() && other.reading().hasErrors();
        // Somebody is in the middle of writing; what is here stays in the history.
        if (unreadable) return false;
        if (steps.isEmpty()) {
            disk.seen(found);
            open(found, other);
        } else merge(found, other);
        return true;
    }

    private void open(Map<String, byte[]> found, ShowText other) {
        var answer = written(step("", new Act.Opened(Replay.packed(found)), List.of()), found, other);
        told = answer instanceof Answer.Refused(var because) ? because : Sentence.NONE;
        // Where nothing can be written down the show can still be read.
        text = other;
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
        for (var step : steps.after(base.revision())) {
            for (var edit : steps.edits(step)) {
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
        var stood = disk.known();
        known = new TreeMap<>(found);
        disk.is(found);
        if (done("", act, merged, patch) instanceof Answer.Done) return;
        known = before;
        disk.is(stood);
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
        var found = unreadable ? disk.found(known, text.show()) : null;
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
        return written(step(who, act, List.copyOf(leaves.values())), next, made);
    }

    /** Whole files in the place of others: one splice a file, from the first letter that differs to the last. */
    private Answer replaced(String who, Act act, Map<String, byte[]> next) {
        var rows = new ArrayList<ShowText.Patch.Step>();
        for (var name : next.keySet()) {
            var was = decoded(name, known).text();
            var is = decoded(name, next).text();
            if (!was.equals(is)) rows.add(new ShowText.Patch.Step(name, List.of(new Splice(0, was, is))));
        }
        var patch = new ShowText.Patch(List.copyOf(rows));
        return text.apply(patch) instanceof ShowText.Outcome.Made(var made, var ignored)
                ? done(who, act, made, patch)
                : new Answer.Refused(NO_SUCH);
    }

    private Decoded decoded(String name, Map<String, byte[]> files) {
        var bytes = files.getOrDefault(name, new byte[0]);
        return name.equals(file) ? Decoded.of(name, bytes) : Decoded.list(name, bytes);
    }

    private Step step(String who, Act act, List<Step.Leaf> leaves) {
        return new Step(steps.revision() + 1, who, now.get(), act, StepWords.of(act, text.show()), leaves);
    }

    /** Into the history, then into the files; a step that is in the history is done. */
    private Answer written(Step step, Map<String, byte[]> next, ShowText made) {
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
        known = new TreeMap<>(next);
        text = made;
        recent.add(new Texts.At(steps.revision(), known));
        step.leaves().forEach(leaf -> disk.waits(leaf.file()));
        disk.write(known);
        return new Answer.Done(step.number(), disk.turned().and(disk.told()));
    }

    @Override
    public synchronized void close() {
        history.close();
    }
}
