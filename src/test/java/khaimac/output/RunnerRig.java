package khaimac.output;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.finding.Sentence;
import khaimac.hall.Light;
import khaimac.hall.Wire;
import khaimac.machine.SystemWatch;

/** A rig whose output runs in this process: a row of lamps, all of one colour, which is the number of the picture. */
public abstract class RunnerRig implements Rig {
    protected static final int LAMPS = 20;

    protected final OutputRunner runner;
    private final List<Sentence> told = new CopyOnWriteArrayList<>();

    protected RunnerRig(Family family, Wire wire) {
        var hall = Halls.of(LAMPS, 1, wire, Light.PLAIN);
        runner = new OutputRunner(family, hall, hall.outputs().getFirst(), new SystemWatch(), told::add).start();
    }

    @Override
    public void show(int number) {
        runner.show(Halls.BANNER, Halls.plain(LAMPS, 1, number));
    }

    @Override
    public String state() {
        return runner.health().state().name();
    }

    @Override
    public List<String> told() {
        return told.stream().map(Sentence::en).toList();
    }
}
