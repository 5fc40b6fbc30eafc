package khaimac.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaimac.clock.VirtualClock;
import khaimac.engine.Command;
import khaimac.engine.Mode;
import khaimac.engine.Over;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.journal.Journal;
import khaimac.journal.MemoryDisk;
import khaimac.journal.Pen;
import khaimac.journal.Reading;
import khaimac.scene.SurfaceName;
import khaimac.showfile.language.Beside;

/** A desk moved by hand: a clock that is told, a disk in memory, a pen that writes when the test says so. */
final class Hall {
    static final ShowCopy SHOW = show("Lễ trao tặng");

    final VirtualClock clock =
            new VirtualClock(SHOW.reading().show().plan().slot(0).start().minusSeconds(60));
    final MemoryDisk disk;
    final List<OnAir> published = new ArrayList<>();
    final List<Reply> answers = new ArrayList<>();
    final DeskMachine machine;
    private final Journal journal;
    private int taps;

    static ShowCopy show(String title) {
        return ShowCopy.of("show.json", """
            {"format": "khaimac-show/1", "title": "%s", "date": "2024-01-30", "surfaces": ["backdrop", "stage"],
             "looks": {"a": {"title": [{"name": "A"}]}, "b": {"title": [{"name": "B"}]}},
             "segments": [
               {"id": "one", "name": "Một", "start": "08:00", "length": "90m", "cues": [
                  {"at": "start", "put": {"backdrop": "a"}}, {"on": "go", "put": {"backdrop": "b"},
                    "send": {"to": "lights", "osc": "/x"}}]},
               {"id": "two", "name": "Hai", "length": "10m"}]}
            """.formatted(title).getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
    }

    Hall() {
        this(
                new MemoryDisk(),
                null,
                new VirtualClock(SHOW.reading().show().plan().slot(0).start().minusSeconds(60)).now());
    }

    private Hall(MemoryDisk disk, Past past, khaimac.clock.Moment now) {
        this.disk = disk;
        clock.setWallBy(Duration.between(clock.now().wall(), now.wall()));
        var before = past == null ? Reading.nothing() : past.journal();
        journal = new Journal(disk, SHOW.copies(), before);
        machine = new DeskMachine(
                past == null ? Run.of(SHOW.reading().show()) : past.run(),
                Judge.ENGINE,
                past == null ? List.of() : past.told(),
                clock.now(),
                published::add);
        if (past == null) machine.open(SHOW, Mode.REHEARSAL, clock.now());
        else machine.recover(past, clock.now());
    }

    /** The desk died; another one starts on the same disk. */
    Hall again(Past past) {
        return new Hall(disk, past, clock.now());
    }

    Resumable look() {
        return Doors.look(disk, clock.now(), null);
    }

    /** The pen writes what there is. @return whether there was anything */
    boolean write() {
        var batch = machine.toWrite(clock.now());
        if (batch == null) return false;
        machine.written(journal.write(batch), clock.now());
        return true;
    }

    Pen.Batch take() {
        return machine.toWrite(clock.now());
    }

    void pass(Duration time) {
        clock.advance(time);
        machine.pass(clock.now());
    }

    Sight sight() {
        var run = machine.decided();
        return new Sight(
                "tap-" + run.epoch() + "-" + ++taps, "Lan", run.epoch(), run.seen(), run.rev(), run.at(clock.now()));
    }

    /** @return the command, to be asked once more */
    Command ask(Command command) {
        machine.ask(Role.OPERATOR, command, clock.now(), answers::add);
        return command;
    }

    Command go() {
        return ask(new Command(sight(), new Wish.Go()));
    }

    Command hold() {
        return ask(new Command(sight(), new Wish.Cover(java.util.Set.of(new SurfaceName("backdrop")), Over.Kind.HOLD)));
    }

    String live() {
        var live = machine.onAir().run().live();
        return live == null ? "" : live.id();
    }
}
