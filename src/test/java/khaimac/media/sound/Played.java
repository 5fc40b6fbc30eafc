package khaimac.media.sound;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.scene.Entrance;
import khaimac.scene.Heard;
import khaimac.scene.Look;
import khaimac.scene.Reel;
import khaimac.scene.Showing;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import khaimac.scene.Tune;
import khaimac.scene.Wanted;

/** A process of its own that plays some seconds: OpenAL is told by its environment where to. */
final class Played {
    private Played() {}

    private static Wanted wanted(Map<SurfaceName, Showing> surfaces, List<Sounding> sounds) {
        return new Wanted(1, 1, surfaces, sounds, Map.of(), Wanted.Ahead.NOTHING);
    }

    public static void main(String[] args) throws InterruptedException {
        var beeps = Path.of(args[0]);
        var broken = Path.of(args[1]);
        var memory = Path.of(args[2]);
        var teller = new Sounds.Teller() {
            @Override
            public void became(String name, Instant since, Heard became, Sentence words) {
                System.out.println(name + " " + became + " " + words.en());
            }

            @Override
            public void trouble(Sentence words) {
                System.out.println("trouble " + words.en());
            }

            @Override
            public void length(String file, Duration length) {
                System.out.println(file + " lasts " + length.toMillis());
            }

            @Override
            public void levels(List<Level> levels, List<String> ducked) {}
        };
        var files = new Sounds.Files() {
            @Override
            public Sounds.Source of(String name) {
                return name.equals("broken") ? new Sounds.Source("b", broken) : new Sounds.Source("a", beeps);
            }

            @Override
            public Sentence gone(String name) {
                return null;
            }
        };
        try (var sounds =
                new Sounds(files, Instant::now, () -> 1, new khaimac.machine.SystemWatch(), memory, true, teller)) {
            var tune = new Tune("bip", "bip", "", 1, Duration.ZERO, false, null, false, false, false);
            var ahead = new Wanted.Ahead(Map.of(), List.of(Sounding.now(tune, Instant.now())));
            sounds.play(new Wanted(1, 1, Map.of(), List.of(), Map.of(), ahead), Hall.EMPTY);
            while (!sounds.isReady()) Thread.sleep(10);
            System.out.println("ready");
            Thread.sleep(300);
            var begun = Sounding.now(tune, Instant.now());
            var bad = Sounding.now(Tune.of("broken"), begun.since());
            sounds.play(wanted(Map.of(), List.of(begun, bad)), Hall.EMPTY);
            Thread.sleep(2_300);
            // The film of the same file, so far in it that its beeps come half a second later.
            var film = new Look.Film("film", Duration.ZERO, null, null, Look.FilmEnd.HOLD, Look.Fit.CONTAIN, 1);
            var reel = new Reel(begun.since().plusMillis(2_300), Duration.ofMillis(2_800), true);
            var showing = new Showing(film, begun.since(), Entrance.CUT, 0, null, reel, 1);
            sounds.play(wanted(Map.of(new SurfaceName("s"), showing), List.of()), Hall.EMPTY);
            Thread.sleep(1_700);
            // BLANK: it is not seen, and so it is not heard.
            sounds.play(wanted(Map.of(), List.of()), Hall.EMPTY);
            Thread.sleep(1_300);
            var last = Sounding.now(tune, begun.since().minusSeconds(3));
            sounds.play(wanted(Map.of(), List.of(last)), Hall.EMPTY);
            Thread.sleep(900);
        }
        Thread.sleep(100);
        System.exit(0);
    }
}
