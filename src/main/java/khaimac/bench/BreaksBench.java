package khaimac.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import khaimac.render.Wall;
import khaimac.render.papers.Fitting;
import khaimac.scene.Style;
import khaimac.typeset.LastRow;

/** Where lines end: eleven hundred official titles on nine walls, judged by the marks of their writer. */
public final class BreaksBench {
    /** Those whose failures whoever mends the words may look at. */
    static final String SEEN = "titles-seen.txt";

    /** Those of which only the count is looked at: they say how it is with titles that nobody knows. */
    static final String UNSEEN = "titles-unseen.txt";

    /** In percent, of all line ends or of all lines. */
    private static final double INSIDE_WORDS = 0.2;

    private static final double INSIDE_NAMES = 3;
    private static final double LONELY = 0.5;

    /** Of a hall thirty metres deep and a wall of three millimetres: on some of the walls it is known, as in life. */
    private static final double LEAST_CAP = LastRow.leastCap(30, 3);

    private BreaksBench() {}

    static List<Wall> walls() {
        return List.of(
                Wall.of(1920, 768),
                wall(1920, 1080),
                Wall.of(3840, 1080),
                wall(1280, 480),
                Wall.of(1024, 256),
                wall(768, 768),
                Wall.of(384, 768),
                Wall.of(1280, 96),
                Wall.of(192, 96));
    }

    private static Wall wall(int width, int height) {
        var bare = Wall.of(width, height);
        return new Wall(width, height, bare.free(), LEAST_CAP, bare.fps());
    }

    public static void run(Figures told) {
        told.take("titles nobody knows", () -> tell(told, "unseen", UNSEEN));
        told.take("titles to mend by", () -> tell(told, "seen", SEEN));
    }

    private static void tell(Figures told, String which, String list) throws IOException {
        var ends = measure(list, walls());
        told.accept(figure("line ends inside a word, " + which, ends.insideWords(), INSIDE_WORDS));
        told.accept(figure("line ends inside a body's name, " + which, ends.insideNames(), INSIDE_NAMES));
        told.accept(figure("lines of one syllable, " + which, ends.ofOneSyllable(), LONELY));
    }

    private static Figure figure(String name, double percent, double goal) {
        return new Figure(name, percent, "%", Map.of(), goal, false);
    }

    /** Every title of a list in both cases on each of the walls. */
    static LineEnds measure(String list, List<Wall> walls) throws IOException {
        var sum = LineEnds.NONE;
        try (var fitting = new Fitting(file -> null)) {
            for (var title : MarkedTitle.list(list))
                for (var one : List.of(title, title.inCapitals()))
                    for (var wall : walls)
                        sum = sum.and(one.judge(fitting.lines(one.lines(), Style.RED_GOLD, wall).stream()
                                .flatMap(List::stream)
                                .toList()));
        }
        return sum;
    }
}
