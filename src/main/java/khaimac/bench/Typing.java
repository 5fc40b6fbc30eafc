package khaimac.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import khaimac.scene.TitleLine;
import khaimac.trial.Tablet;

/** Somebody corrects a title: how soon after each letter the player's own picture of it is on the tablet. */
final class Typing {
    private static final int LETTERS = 40;
    private static final int WARM_UP = 5;
    private static final int GOAL = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Typing() {}

    /** The same title with some letters more in its second line: all lines are set anew, that one is drawn anew. */
    private static Look with(Look look, String more) {
        if (!(look instanceof Look.Title title))
            throw new IllegalArgumentException("no title: " + look);
        var all = new ArrayList<>(title.lines());
        int at = Math.min(1, all.size() - 1);
        all.set(at, new TitleLine(all.get(at).role(), all.get(at).text() + more));
        return title.saying(List.copyOf(all));
    }

    static void measure(Tablet tablet, ToPage.Looks looks, Consumer<Figure> told)
            throws IOException, InterruptedException {
        var titled = looks.looks().stream()
                .filter(one -> one.look() instanceof Look.Title)
                .findFirst()
                .orElseThrow(() -> new IOException("the show has no title"));
        var millis = new double[LETTERS];
        for (int letter = -WARM_UP; letter < LETTERS; letter++) {
            var typed = new FromPage.Try(
                    letter,
                    titled.name(),
                    with(titled.look(), "A".repeat((letter + WARM_UP) % 8 + 1)),
                    titled.surface());
            int number = letter;
            long begin = System.nanoTime();
            tablet.say(typed);
            if (tablet.awaitPicture(
                            picture -> picture.header() instanceof ToPage.Tried tried && tried.number() == number,
                            PATIENCE)
                    == null) throw new IOException("no picture of what was typed");
            if (letter >= 0) millis[letter] = (System.nanoTime() - begin) / 1e6;
        }
        var samples = Samples.of(millis);
        told.accept(new Figure(
                "typing to the player's picture of it, p50", samples.median(), "ms", samples.spread(), GOAL, false));
    }
}
