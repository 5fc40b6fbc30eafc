package khaimac.terminal;

import java.util.function.Consumer;
import khaimac.cue.Uncarried;
import khaimac.desk.OnAir;
import khaimac.finding.Sentence;
import khaimac.rehearsal.Happening;
import khaimac.show.Show;

/** What happens at a desk, told to its operator in order; threads of the link and of the desk tell it too. */
public final class OperatorNews implements Consumer<Happening> {
    private final News news;
    private final Terminal terminal;
    private long seq = -1;
    private int told;

    public OperatorNews(Show show, Terminal terminal) {
        this.news = new News(show, terminal);
        this.terminal = terminal;
    }

    News news() {
        return news;
    }

    @Override
    public synchronized void accept(Happening happening) {
        news.accept(happening);
    }

    public synchronized void say(Sentence words) {
        news.say(terminal.in(words));
    }

    /** The facts that are new since the last time. */
    synchronized void follow(OnAir onAir) {
        news.of(onAir.run().show());
        onAir.told().stream().skip(told).forEach(this::say);
        told = onAir.told().size();
        for (var fact : onAir.latest()) {
            if (fact.stamp().seq() <= seq) continue;
            news.accept(new Happening.Happened(fact));
            for (var change : onAir.run().changes(fact)) {
                var why = Uncarried.why(change);
                if (!why.isEmpty()) news.accept(new Happening.Undone(fact.at(), change, why));
            }
        }
        seq = Math.max(onAir.seq(), seq);
    }
}
