package khaimac.prepare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import khaimac.show.Difference;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.show.Thing;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/** All that was done to a show, and what of it counts: who did what, what he can take back, what it touched. */
final class Steps {
    private final String file;
    private final Beside beside;
    private final List<Step> all = new ArrayList<>();

    Steps(String file, Beside beside) {
        this.file = file;
        this.beside = beside;
    }

    void add(Step step) {
        all.add(step);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** How many there are, which is the number of the last. */
    long revision() {
        return all.size();
    }

    Step last() {
        return all.getLast();
    }

    List<Step> all() {
        return Collections.unmodifiableList(all);
    }

    /** The step of this number; null where there is none. */
    @Nullable
    Step at(long number) {
        return number < 1 || number > all.size() ? null : all.get((int) number - 1);
    }

    List<Step> after(long revision) {
        return all().subList((int) revision, all.size());
    }

    private Step known(long number) {
        return Objects.requireNonNull(at(number));
    }

    /** The steps that count now, in the order in which they were made: what was taken back is not among them. */
    List<Step> active() {
        var back = takenBack();
        return all.stream()
                .filter(step -> changes(step.act()) && !back.contains(step.number()))
                .toList();
    }

    static boolean changes(Act act) {
        return switch (act) {
            case Act.Edited ignored -> true;
            case Act.Returned ignored -> true;
            case Act.Mended ignored -> true;
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
        for (var step : all) {
            if (step.act() instanceof Act.TakenBack(long of)) back.add(of);
            if (step.act() instanceof Act.Again(long of)) back.remove(of);
        }
        return back;
    }

    /** What this person took back last; 0 where there is nothing, or he has done something else since. */
    long undone(String who) {
        var back = takenBack();
        for (var step : all.reversed()) {
            if (!step.who().equals(who)) continue;
            if (changes(step.act())) return 0;
            if (step.act() instanceof Act.TakenBack(long of) && back.contains(of)) return of;
        }
        return 0;
    }

    /** What two sides said of one thing, and nobody has looked at yet. */
    List<OpenClash> clashes() {
        var open = new ArrayList<OpenClash>();
        for (var step : all) {
            if (!(step.act() instanceof Act.Outside(long seen, var texts, var clashes))) continue;
            for (int at = 0; at < clashes.size(); at++) {
                var settled = new Act.Settled(step.number(), at);
                if (all.stream().noneMatch(one -> one.act().equals(settled)))
                    open.add(new OpenClash(step.number(), at, clashes.get(at)));
            }
        }
        return List.copyOf(open);
    }

    /** The show as it was after a step; null where the history does not know. */
    @Nullable
    Show show(long revision) {
        var then = files(revision);
        return then == null ? null : Texts.read(file, then, beside).show();
    }

    /** The show file as it was after a step. */
    byte[] bytes(long revision) {
        var then = files(revision);
        return then == null ? new byte[0] : then.getOrDefault(file, new byte[0]).clone();
    }

    /** The files as they were after a step; null where the history does not know. */
    @Nullable
    Map<String, byte[]> files(long revision) {
        if (revision < 1 || revision > all.size()) return null;
        Map<String, byte[]> then = new TreeMap<>();
        for (var step : all.subList(0, (int) revision)) {
            then = Replay.after(then, step);
            if (then == null) return null;
        }
        return then;
    }

    /** What others did to these things since that revision. */
    List<Step> meanwhile(long seen, Set<Thing> things) {
        return all.stream()
                .filter(step -> step.number() > seen && Thing.meet(things(step), things))
                .toList();
    }

    Set<Thing> things(Step step) {
        return switch (step.act()) {
            case Act.Edited(var edit, var back) -> Thing.of(edit);
            case Act.TakenBack(long of) -> things(known(of));
            case Act.Again(long of) -> things(known(of));
            case Act.Outside ignored -> between(step);
            case Act.Returned ignored -> between(step);
            case Act.Mended ignored -> between(step);
            case Act.Opened ignored -> Set.of();
            case Act.Settled ignored -> Set.of();
            case Act.Named ignored -> Set.of();
        };
    }

    private Set<Thing> between(Step step) {
        var before = show(step.number() - 1);
        var after = show(step.number());
        return before == null || after == null ? Set.of() : Difference.things(Difference.between(before, after));
    }

    /** What a step did, as edits that can be made upon other words. */
    List<ShowEdit> edits(Step step) {
        return switch (step.act()) {
            case Act.Edited(var edit, var back) -> List.of(edit);
            case Act.TakenBack(long of) ->
                known(of).act() instanceof Act.Edited(var edit, var back) ? List.of(back) : List.of();
            case Act.Again(long of) -> edits(known(of));
            case Act.Returned ignored -> changes(step);
            case Act.Mended ignored -> changes(step);
            case Act.Outside ignored -> changes(step);
            case Act.Opened ignored -> List.of();
            case Act.Settled ignored -> List.of();
            case Act.Named ignored -> List.of();
        };
    }

    private List<ShowEdit> changes(Step step) {
        var before = show(step.number() - 1);
        var after = show(step.number());
        if (before == null || after == null) return List.of();
        return Difference.between(before, after).stream()
                .map(Difference::edit)
                .filter(Objects::nonNull)
                .toList();
    }
}
