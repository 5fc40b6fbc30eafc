package khaimac.link;

import java.time.Duration;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.hall.Found;
import org.jspecify.annotations.Nullable;

/** Somebody who has joined the desk, as the desk knows him. */
public final class Peer {
    private final ToDesk.Hello hello;
    private final Backlog backlog = new Backlog();
    private final Runnable end;
    private volatile Duration heard;
    private volatile ToDesk.Counted counted = new ToDesk.Counted(List.of(), Sentence.NONE);
    private volatile ToDesk.@Nullable Outputs outputs;
    private volatile List<Found> found = List.of();

    Peer(ToDesk.Hello hello, Duration now, Runnable end) {
        this.hello = hello;
        this.heard = now;
        this.end = end;
    }

    public String name() {
        return hello.name();
    }

    public Part part() {
        return hello.part();
    }

    public List<String> can() {
        return hello.can();
    }

    /** Tells the newest state; what was not sent of the one before is forgotten. */
    public void tell(ToPeer state) {
        backlog.newest(state);
    }

    /** Answers, or asks. Who lets too many answers lie is sent away, and comes back for the newest state. */
    public void answer(ToPeer answer) {
        if (!backlog.inOrder(answer)) end.run();
    }

    /** When something was last heard, on the desk's steady clock. */
    public Duration heard() {
        return heard;
    }

    void heard(Duration now, ToDesk message) {
        heard = now;
        if (message instanceof ToDesk.Counted newest) counted = newest;
        if (message instanceof ToDesk.Outputs all) outputs = all;
        if (message instanceof ToDesk.Found(var things)) found = things;
    }

    public List<ToDesk.Count> counts() {
        return counted.surfaces();
    }

    /** Why a sound that the next GO would begin cannot be heard from it; empty: nothing is known against it. */
    public Sentence unheard() {
        return counted.unheard();
    }

    /** How its outputs were when it last said; null before the first time. */
    public ToDesk.@Nullable Outputs outputs() {
        return outputs;
    }

    /** What its machine has; nothing before the first time. */
    public List<Found> found() {
        return found;
    }

    Backlog backlog() {
        return backlog;
    }
}
