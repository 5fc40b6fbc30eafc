package khaimac.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.finding.Sentence;

/** What has become true, told once for a whole group: first the new state, then the answers. */
final class Broadcast {
    private static final int LATEST = 64;

    private record Told(Consumer<Reply> reply, Reply answer) {}

    private final Consumer<OnAir> publish;
    private final List<Told> answers = new ArrayList<>();
    private List<Sentence> told;

    /** The last fact of before: what a desk that died had decided to send is not sent a second time. */
    private final long before;

    /** Read by whoever joins, from any thread. */
    private volatile OnAir onAir;

    private Run run;
    private Protection protection = Protection.ON;
    private List<Fact> latest = List.of();

    Broadcast(Run run, List<Sentence> told, Consumer<OnAir> publish) {
        this.run = run;
        this.told = told;
        this.before = run.seq();
        this.publish = publish;
        this.onAir = new OnAir(run, protection, List.of(), latest, told);
    }

    void isTrue(Run newest, List<Fact> facts) {
        if (!facts.isEmpty()) {
            var more = new ArrayList<>(latest);
            more.addAll(facts);
            latest = List.copyOf(more.subList(Math.max(0, more.size() - LATEST), more.size()));
        }
        run = newest;
    }

    void protection(Protection now) {
        protection = now;
    }

    /** Something that the operator should know. */
    void tell(Sentence words) {
        var more = new ArrayList<>(told);
        more.add(words);
        told = List.copyOf(more);
    }

    Protection protection() {
        return protection;
    }

    void answer(Consumer<Reply> reply, Reply answer) {
        answers.add(new Told(reply, answer));
    }

    long seq() {
        return run.seq();
    }

    OnAir onAir() {
        return onAir;
    }

    private OnAir now() {
        var effects =
                run.underway().all().stream().filter(one -> one.cue() > before).toList();
        return new OnAir(run, protection, effects, latest, told);
    }

    /** Whoever gets an answer can already see what it says. */
    void publish() {
        boolean isTold = told.size() == onAir.told().size();
        if (run.seq() != onAir.seq() || !protection.equals(onAir.protection()) || !isTold) {
            onAir = now();
            publish.accept(onAir);
        }
        if (answers.isEmpty()) return;
        var all = List.copyOf(answers);
        answers.clear();
        for (var one : all) one.reply().accept(one.answer());
    }
}
