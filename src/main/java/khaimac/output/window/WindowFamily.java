package khaimac.output.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.hall.Found;
import khaimac.hall.Hall;
import khaimac.hall.Output;
import khaimac.hall.Wire;
import khaimac.output.Driver;
import khaimac.output.Family;
import khaimac.output.Lost;

/** Monitors, and LED processors that look like one: a window covers each, pixel for pixel. */
public final class WindowFamily implements Family {
    private final Desktop desktop = Desktop.one();

    @Override
    public String name() {
        return "window";
    }

    @Override
    public boolean reaches(Output output) {
        return output.wire() instanceof Wire.Window;
    }

    @Override
    public Driver<?, ?> open(Hall hall, Output output, Runnable wake) throws Lost {
        var wire = (Wire.Window) output.wire();
        var window = desktop.open(output.name(), wire, wake);
        try {
            return new WindowDriver(desktop, window, wire, output.light());
        } catch (IllegalStateException e) {
            window.held = false;
            desktop.leave(window);
            throw new Lost(MonitorWords.noWindow(output.name(), String.valueOf(e.getMessage())));
        }
    }

    @Override
    public List<Found> found() {
        return desktop.monitors().stream().map(WindowFamily::found).toList();
    }

    private static Found found(PluggedMonitor monitor) {
        Map<String, String> about = new LinkedHashMap<>();
        if (!monitor.connector().isEmpty()) about.put("connector", monitor.connector());
        if (!monitor.model().isEmpty()) about.put("model", monitor.model());
        about.put("mode", monitor.mode());
        about.put("at", monitor.place().x() + "," + monitor.place().y());
        if (monitor.millimetres().width() > 0)
            about.put(
                    "millimetres",
                    monitor.millimetres().width() + "x" + monitor.millimetres().height());
        if (Math.round(monitor.scale() * 100) != 100) about.put("scale", Math.round(monitor.scale() * 100) + " %");
        if (monitor.primary()) about.put("primary", "true");
        return new Found("monitor", monitor.connector().isEmpty() ? monitor.model() : monitor.connector(), about);
    }
}
