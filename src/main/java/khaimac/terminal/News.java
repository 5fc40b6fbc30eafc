package khaimac.terminal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import khaimac.engine.FactWords;
import khaimac.rehearsal.Happening;
import khaimac.scene.Digits;
import khaimac.show.Show;

/** The last things that happened, newest last; where nothing can be drawn over, they are printed as they come. */
public final class News implements Consumer<Happening> {
    static final int KEPT = 6;

    private Show show;
    private final Terminal terminal;
    private final Deque<String> last = new ArrayDeque<>();

    public News(Show show, Terminal terminal) {
        this.show = show;
        this.terminal = terminal;
    }

    /** The plan is another one: what happens is told by its names. */
    void of(Show now) {
        show = now;
    }

    @Override
    public void accept(Happening happening) {
        switch (happening) {
            case Happening.Happened(var fact) -> say(time(happening) + "  " + terminal.in(FactWords.of(fact, show)));
            case Happening.Refused(var at, var asked, var because) ->
                say(time(happening) + "  ✗ " + asked + ": " + terminal.in(because));
            case Happening.Undone(var at, var change, var because) ->
                say(time(happening) + "  ✗ " + terminal.in(FactWords.effect(change)) + ": " + terminal.in(because));
            case Happening.Changed(var at, var surface, var showing) -> {
                // The board draws what every surface shows; only a plain log needs it said.
                if (!terminal.lively())
                    terminal.out()
                            .println(time(happening) + "      "
                                    + PlannedActual.pad(terminal.in(show.called(surface)), 19)
                                    + showing.at(at).words());
            }
        }
    }

    public void say(String line) {
        if (!terminal.lively()) {
            terminal.out().println(line);
            return;
        }
        last.addLast(line);
        while (last.size() > KEPT) last.removeFirst();
    }

    /** The newest lines, oldest first. */
    List<String> last(int most) {
        var all = List.copyOf(last);
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    private String time(Happening happening) {
        var local = happening.at().atZone(show.zone());
        return Digits.two(local.getHour()) + ":" + Digits.two(local.getMinute()) + ":" + Digits.two(local.getSecond());
    }
}
