package khaimac.bench.hands;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import khaimac.bench.Figure;
import khaimac.bench.Figures;
import khaimac.guard.Rules;
import khaimac.machine.Folders;
import khaimac.machine.SystemWatch;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import khaimac.trial.RealHouse;
import khaimac.trial.Tablet;

/**
 * The evening of an operator, done by a finger in a real browser at a real hall: how many taps and how long each thing
 * takes. The machine's time is measured; what a person needs to find a button and to type a letter is reckoned.
 */
public final class HandsBench {
    /** A finger in a dark hall finds the next button and comes down on it. */
    private static final Duration A_TAP = Duration.ofMillis(900);

    private static final Duration A_LETTER = Duration.ofMillis(250);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final int MOST_TAPS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PHOTO = "show-files/media/anh-thu.png";
    private static final String SHOW = "vinh-bao-2024-01-30";

    private final Figures told;
    private final Screen screen;
    private int within;
    private int tried;

    private HandsBench(Figures told, Screen screen) {
        this.told = told;
        this.screen = screen;
    }

    public static void run(Figures told) throws Exception {
        run(told, List.of(Screen.TABLET));
    }

    public static void run(Figures told, List<Screen> screens) throws Exception {
        var program = Browser.found();
        if (program == null) {
            told.leave("hands", "no Chromium, Chrome or Edge on this machine");
            return;
        }
        for (var screen : screens) new HandsBench(told, screen).run(program);
    }

    private void run(Path program) throws Exception {
        var home = Path.of(System.getProperty("khaimac.home", ".")).toAbsolutePath();
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "khaimac-bench");
        try (var http = HttpClient.newHttpClient();
                var browser = Browser.start(program, folder);
                var house =
                        new RealHouse(home, SHOW, "simulated", folder.resolve("run"), Rules.NEVER_CAREFUL).start()) {
            if (!house.awaitPicture(PATIENCE)) throw new IOException("the house does not start: " + house.said());
            var link = house.awaitPanel(PATIENCE);
            if (link == null) throw new IOException("the panel does not open: " + house.said());
            try (var eye = Tablet.pair(link, "bench", new SystemWatch()).enter();
                    var finger = Finger.on(browser, http, screen)) {
                if (eye.await(ToPage.State::opened, PATIENCE) == null) throw new IOException("no state");
                var hall = new Hall(finger, eye, home.resolve(PHOTO));
                finger.opens(link);
                finger.awaits("document.querySelector('.go')");
                var heart = Thread.ofPlatform().daemon().name("heart").start(() -> beatAndBeat(eye));
                for (var task : Evening.TASKS) told.take(named(task), () -> take(task, hall));
                heart.interrupt();
            }
            try (var foyer = Foyer.open(home, folder.resolve("foyer"), browser, http, screen)) {
                for (var task : OnHome.TASKS) told.take(named(task), () -> take(task, foyer));
            }
        } finally {
            Folders.delete(folder);
        }
        told.accept(new Figure(
                "hands" + screen.called() + ": tasks within three taps and their seconds",
                within,
                "of " + tried,
                new LinkedHashMap<>(),
                tried,
                true));
    }

    private String named(Task<?> task) {
        return "hands" + screen.called() + ": " + task.name();
    }

    /** A page that says nothing is taken for gone. */
    private static void beatAndBeat(Tablet eye) {
        try {
            for (int beat = 0; ; beat++) {
                eye.say(new FromPage.Beat(beat));
                Thread.sleep(BEAT.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <H extends Task.Place> void take(Task<H> task, H hall) throws Exception {
        tried++;
        task.before().go(hall);
        var finger = hall.finger();
        finger.counts();
        long from = System.nanoTime();
        task.does().go(hall);
        double machine = (System.nanoTime() - from) / 1e9;
        double seconds =
                machine + finger.taps() * A_TAP.toMillis() / 1e3 + finger.letters() * A_LETTER.toMillis() / 1e3;
        var spread = new LinkedHashMap<String, Double>();
        spread.put("taps", (double) finger.taps());
        spread.put("letters", (double) finger.letters());
        spread.put("machine", machine);
        if (finger.taps() <= MOST_TAPS && seconds <= task.seconds()) within++;
        told.accept(new Figure(named(task), seconds, "s", spread, task.seconds(), false));
    }
}
