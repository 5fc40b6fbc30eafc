package khaimac.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * What the operator wishes of the outputs besides pictures, as all players are told it, also those that come later. In
 * a rehearsal no device is reached before the operator has asked for it, read a code, and said that again.
 */
final class Tending {
    private static final Duration NUMBERS = Duration.ofSeconds(3);

    /** Who has asked says it again by then, or has to ask anew. */
    private static final Duration ASKED = Duration.ofSeconds(30);

    private final boolean armedAtFirst;
    private final double speed;
    private final Supplier<Instant> now;
    private final Supplier<String> codes;
    private final Consumer<ToPeer.Tend> told;
    private ToPeer.@Nullable Tend newest;
    private ToDesk.@Nullable Outputs before;
    private String code = "";
    private Instant askedUntil = Instant.MIN;

    /**
     * @param speed how fast the desk's time runs
     * @param now the desk's time
     * @param codes makes a short code that nobody says by accident
     * @param told hears every wish, all of it
     */
    Tending(
            boolean rehearsal,
            double speed,
            Supplier<Instant> now,
            Supplier<String> codes,
            Consumer<ToPeer.Tend> told) {
        this.armedAtFirst = !rehearsal;
        this.speed = speed;
        this.now = now;
        this.codes = codes;
        this.told = told;
    }

    /** Null until something was wished: players then go on as they are, also after the desk was started again. */
    synchronized ToPeer.@Nullable Tend newest() {
        return newest;
    }

    /** What a player says that is true of its outputs: it may have been told by the desk before this one. */
    synchronized void heard(ToDesk.Outputs outputs) {
        if (newest == null) before = outputs;
    }

    /** Until when every output shows its number; null: none was asked to, as far as this desk knows. */
    synchronized @Nullable Instant numbers() {
        return newest == null ? null : newest.identify();
    }

    /** Every output shows its number for three seconds. */
    synchronized void identify() {
        var old = current();
        wish(new ToPeer.Tend(
                old.armed(),
                old.brightness(),
                old.patterns(),
                old.pulled(),
                now.get().plusNanos((long) (NUMBERS.toNanos() * speed))));
    }

    /** @param pattern null: the surfaces again */
    synchronized void pattern(String output, Look.@Nullable Pattern pattern) {
        var old = current();
        var patterns = new HashMap<>(old.patterns());
        if (pattern == null) patterns.remove(output);
        else patterns.put(output, pattern);
        wish(new ToPeer.Tend(old.armed(), old.brightness(), patterns, old.pulled(), old.identify()));
    }

    /**
     * Black was wished for what these outputs show: no number and no pattern stands over it.
     *
     * @param outputs by name
     */
    synchronized void black(Set<String> outputs) {
        var old = current();
        var patterns = new HashMap<>(old.patterns());
        boolean over = patterns.keySet().removeAll(outputs);
        boolean numbers = old.identify() != null && old.identify().isAfter(now.get());
        if (over || numbers) wish(new ToPeer.Tend(old.armed(), old.brightness(), patterns, old.pulled(), null));
    }

    /** @param of 0 to 1 of what the hall allows */
    synchronized void brightness(String output, double of) {
        var old = current();
        var brightness = new HashMap<>(old.brightness());
        brightness.put(output, Math.clamp(of, 0, 1));
        wish(new ToPeer.Tend(old.armed(), brightness, old.patterns(), old.pulled(), old.identify()));
    }

    /** The surfaces whose simulated cable is out. */
    synchronized Set<SurfaceName> pulled() {
        return current().pulled();
    }

    /** Only in a rehearsal: the simulated cable of a surface comes out, or goes in again. */
    synchronized void cable(SurfaceName surface, boolean out) {
        var old = current();
        var pulled = new HashSet<>(old.pulled());
        if (out) pulled.add(surface);
        else pulled.remove(surface);
        wish(new ToPeer.Tend(old.armed(), old.brightness(), old.patterns(), pulled, old.identify()));
    }

    /** The first step. @return what has to be said for the second */
    synchronized String askToArm() {
        code = codes.get();
        askedUntil = now.get().plusNanos((long) (ASKED.toNanos() * speed));
        return code;
    }

    /** The second step. @return whether the outputs are armed now */
    synchronized boolean arm(String said) {
        boolean right = !code.isEmpty() && code.equals(said) && !now.get().isAfter(askedUntil);
        if (right) armed(true);
        code = "";
        return right;
    }

    /** No device is reached any more; each keeps its last picture where it can. */
    synchronized void rest() {
        armed(false);
    }

    synchronized boolean isArmed() {
        return current().armed();
    }

    private void armed(boolean is) {
        var old = current();
        wish(new ToPeer.Tend(is, old.brightness(), old.patterns(), old.pulled(), old.identify()));
    }

    private ToPeer.Tend current() {
        if (newest != null) return newest;
        var known = before;
        if (known == null) return new ToPeer.Tend(armedAtFirst, Map.of(), Map.of(), Set.of(), null);
        var brightness = new HashMap<String, Double>();
        var patterns = new HashMap<String, Look.Pattern>();
        for (var output : known.outputs()) {
            brightness.put(output.name(), output.brightness());
            var pattern = output.pattern();
            if (pattern != null) patterns.put(output.name(), pattern);
        }
        // They are of the hall, not of the desk: whoever pulled one puts it back.
        var pulled = known.pulled() == null ? Set.<SurfaceName>of() : known.pulled();
        return new ToPeer.Tend(known.armed(), brightness, patterns, pulled, null);
    }

    private void wish(ToPeer.Tend wished) {
        newest = wished;
        told.accept(wished);
    }
}
