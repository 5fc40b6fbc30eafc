package khaimac.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import khaimac.clock.VirtualClock;
import khaimac.desk.DeskMachine;
import khaimac.desk.Judge;
import khaimac.desk.Role;
import khaimac.desk.ShowCopy;
import khaimac.engine.Command;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.journal.FolderDisk;
import khaimac.journal.Journal;
import khaimac.journal.Reading;
import khaimac.machine.House;
import khaimac.scene.Looks;
import khaimac.showfile.Folder;

/** A run that was held and has left its folder, and in it what was corrected. */
public final class Held {
    /** The show it was of. */
    public static final String TEXT = """
        {
          "format": "khaimac-show/1", // lời ghi chú ở lại
          "title": "Lễ thử", "date": "2024-01-30", "surfaces": ["backdrop", "stage"],
          "looks": {
            "title": {"title": [{"kind": "LỄ"}, {"name": "TRAO TẶNG"}]},
            "slogan": {"crawl": "MỪNG ĐẢNG"}},
          "segments": [
            {"id": "mot", "name": "Khai mạc", "start": "08:00", "length": "5m", "cues": [
              {"at": "start", "put": {"backdrop": "title", "stage": "slogan"}}]},
            {"id": "hai", "name": "Bế mạc", "length": "5m"}]
        }
        """;

    private Held() {}

    /** Two titles were corrected live. */
    public static void corrected(Path show, Path folder, Mode mode) throws IOException {
        held(show, folder, mode, true);
    }

    /** Nothing was. */
    public static void plain(Path show, Path folder, Mode mode) throws IOException {
        held(show, folder, mode, false);
    }

    private static void held(Path show, Path folder, Mode mode, boolean corrects) throws IOException {
        Files.createDirectories(folder.resolve(House.BESIDE));
        var copy = ShowCopy.of(show.getFileName().toString(), Files.readAllBytes(show), Folder.of(show));
        var clock = new VirtualClock(copy.reading().show().plan().slot(0).start());
        var journal = new Journal(new FolderDisk(folder), copy.copies(), Reading.nothing());
        var machine = new DeskMachine(Run.of(copy.reading().show()), Judge.ENGINE, List.of(), clock.now(), onAir -> {});
        machine.open(copy, mode, clock.now());
        ask(machine, clock, new Wish.Go());
        if (corrects) {
            correct(machine, clock, "title", 1, "TRAO THƯỞNG");
            correct(machine, clock, "slogan", 0, "MỪNG XUÂN");
        }
        clock.advance(Duration.ofMinutes(5));
        for (var batch = machine.toWrite(clock.now()); batch != null; batch = machine.toWrite(clock.now()))
            machine.written(journal.write(batch), clock.now());
    }

    private static void correct(DeskMachine machine, VirtualClock clock, String look, int place, String words) {
        var run = machine.decided();
        var was = Objects.requireNonNull(run.look(look));
        ask(machine, clock, new Wish.Retitle(look, Looks.text(was, place, words), run.lookRev(look), true));
    }

    private static void ask(DeskMachine machine, VirtualClock clock, Wish wish) {
        var run = machine.decided();
        var sight = new Sight(
                wish.getClass().getSimpleName() + run.seq(),
                "Lan",
                run.epoch(),
                run.seen(),
                run.rev(),
                run.at(clock.now()));
        machine.ask(Role.OPERATOR, new Command(sight, wish), clock.now(), reply -> {});
    }
}
