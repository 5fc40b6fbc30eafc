package khaimac.output.window;

import java.util.List;
import java.util.stream.Collectors;
import khaimac.finding.Sentence;
import khaimac.hall.Monitor;
import khaimac.hall.Wire;
import khaimac.output.Lost;
import org.jspecify.annotations.Nullable;

/** Which of the monitors that are there a hall file means. In doubt none: the operator is asked. */
sealed interface Choice {
    /** @param remark what is not as the hall file says, though it is shown; empty where all is */
    record Taken(PluggedMonitor monitor, Sentence remark) implements Choice {}

    /** @param why what is missing, what the audience sees, what to do */
    record None(Lost why) implements Choice {}

    /**
     * @param output what people call the output
     * @param before where it was until now; null: nowhere yet
     */
    static Choice of(String output, Wire.Window wire, List<PluggedMonitor> there, @Nullable PluggedMonitor before) {
        var wanted = wire.monitor();
        var fitting = there.stream().filter(monitor -> fits(wanted, monitor)).toList();
        if (fitting.size() > 1) fitting = narrowed(wanted, fitting, before);
        if (fitting.isEmpty()) return none(output, wanted, there);
        if (fitting.size() > 1) return new None(new Lost(MonitorWords.ambiguous(output, wanted, names(fitting))));
        var one = fitting.getFirst();
        // A model alone may be the operator's screen, once the other one of that model is unplugged.
        if (one.primary() && wanted.connector().isEmpty()) return new None(new Lost(MonitorWords.primary(output, one)));
        for (var other : there)
            if (other.primary() && !other.sameAs(one) && other.place().overlaps(one.place()))
                return new None(new Lost(MonitorWords.mirrored(output, one, other)));
        return new Taken(one, remark(output, wire, one));
    }

    private static None none(String output, Monitor wanted, List<PluggedMonitor> there) {
        var instead = elsewhere(wanted, there);
        var words = MonitorWords.missing(output, wanted, instead, names(there));
        return new None(instead == null ? Lost.absent(words) : new Lost(words));
    }

    /** A model that the machine does not tell is not another one. */
    private static boolean fits(Monitor wanted, PluggedMonitor monitor) {
        if (wanted.connector().isEmpty()) return wanted.model().equalsIgnoreCase(monitor.model());
        if (!wanted.connector().equalsIgnoreCase(monitor.connector())) return false;
        return wanted.model().isEmpty()
                || monitor.model().isEmpty()
                || wanted.model().equalsIgnoreCase(monitor.model());
    }

    private static List<PluggedMonitor> narrowed(
            Monitor wanted, List<PluggedMonitor> fitting, @Nullable PluggedMonitor before) {
        var kept = before == null
                ? List.<PluggedMonitor>of()
                : fitting.stream().filter(before::sameAs).toList();
        if (kept.size() == 1) return kept;
        var inMode = fitting.stream().filter(monitor -> isIn(wanted, monitor)).toList();
        return wanted.mode().isEmpty() || inMode.isEmpty() ? fitting : inMode;
    }

    private static boolean isIn(Monitor wanted, PluggedMonitor monitor) {
        var mode = wanted.mode();
        // What the machine does not tell is not another rate; 59.94 is told as 59 or 60.
        boolean sameSize = (monitor.mode() + "@").startsWith(mode.replaceFirst("@.*", "") + "@");
        int at = mode.indexOf('@');
        int rate = at < 0 ? 0 : Integer.parseInt(mode.substring(at + 1));
        return sameSize && (rate == 0 || monitor.refresh() == 0 || Math.abs(rate - monitor.refresh()) <= 1);
    }

    private static Sentence remark(String output, Wire.Window wire, PluggedMonitor monitor) {
        boolean cut = wire.width() > monitor.place().width()
                || wire.height() > monitor.place().height();
        if (cut) return MonitorWords.tooSmall(output, wire.picture(), monitor);
        return wire.monitor().mode().isEmpty() || isIn(wire.monitor(), monitor)
                ? Sentence.NONE
                : MonitorWords.otherMode(output, wire.monitor(), monitor);
    }

    /** What hangs at the connector in place of the model that is wanted; null: nothing does. */
    private static @Nullable PluggedMonitor elsewhere(Monitor wanted, List<PluggedMonitor> there) {
        if (wanted.connector().isEmpty() || wanted.model().isEmpty()) return null;
        return there.stream()
                .filter(monitor -> monitor.connector().equalsIgnoreCase(wanted.connector()))
                .findFirst()
                .orElse(null);
    }

    private static String names(List<PluggedMonitor> monitors) {
        return monitors.stream().map(PluggedMonitor::called).collect(Collectors.joining(", "));
    }
}
