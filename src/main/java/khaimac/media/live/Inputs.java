package khaimac.media.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Input;
import khaimac.scene.Look;

/** The inputs of a hall, each open for as long as somebody wants to see it. */
public final class Inputs implements AutoCloseable {
    private final Map<String, Intake> all = new LinkedHashMap<>();
    private final Watch watch;
    private final Consumer<Sentence> told;
    private final Map<String, Intake> unknown = new LinkedHashMap<>();

    /** @param told what the operator should know */
    public Inputs(Map<String, Input> inputs, Watch watch, Consumer<Sentence> told) {
        this.watch = watch;
        this.told = told;
        inputs.forEach((name, input) -> all.put(name, new Intake(name, input, watch, told)));
    }

    /**
     * Something to see an input with, in a box of this size. An input that the hall does not have is one that is lost.
     */
    public Eye eye(String name, double width, double height, Look.Fit fit, Look.Crop crop) {
        var intake = all.get(name);
        if (intake == null) intake = unknown(name);
        var eye = new Eye(intake, width, height, fit, crop);
        intake.add(eye);
        return eye;
    }

    private synchronized Intake unknown(String name) {
        return unknown.computeIfAbsent(name, other -> new Intake(other, null, watch, told));
    }

    /** How each of them is. */
    public List<Sight> sights() {
        return all.values().stream().map(Intake::sight).toList();
    }

    @Override
    public void close() {
        all.values().forEach(Intake::close);
    }
}
