package khaimac.link;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import khaimac.finding.Sentence;

/** Somebody who joins, and remembers what he is told. */
final class TestGuest implements Join.Guest {
    final List<ToPeer> told = new CopyOnWriteArrayList<>();
    volatile Sentence refused = Sentence.NONE;
    volatile boolean alone;
    final AtomicInteger untold = new AtomicInteger();
    private final ToDesk.Hello hello;

    TestGuest(int version) {
        this(version, Part.PLAYER);
    }

    TestGuest(int version, Part part) {
        hello = new ToDesk.Hello(version, "", "guest", part, List.of());
    }

    @Override
    public ToDesk.Hello hello() {
        return hello;
    }

    @Override
    public void heard(ToPeer message) {
        told.add(message);
    }

    @Override
    public void alone() {
        alone = true;
    }

    @Override
    public void untold() {
        untold.incrementAndGet();
    }

    @Override
    public void refused(Sentence because) {
        refused = because;
    }

    @Override
    public void unknown(Secret secret, Sentence words) {
        refused = words;
    }

    long newest() {
        return told.stream()
                .filter(ToPeer.Want.class::isInstance)
                .mapToLong(one -> ((ToPeer.Want) one).wanted().seq())
                .reduce(0, (before, next) -> next);
    }
}
