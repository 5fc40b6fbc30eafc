package khaimac.clock;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fast the clock of a rehearsal ran, from when to when: what took as long as in life is known by it. */
public record Tempo(List<Step> steps) {
    /** The file that it is kept in, beside a run. */
    public static final String FILE = "tempo.txt";

    /** From then on, on the run's line, it ran so fast; 0: it stood, or was put forward. */
    public record Step(Instant at, double speed) {
        public String line() {
            return at + " " + speed + "\n";
        }
    }

    public Tempo {
        steps = List.copyOf(steps);
    }

    /** Null where a line is no such line: then nobody knows. */
    public static @Nullable Tempo read(String text) {
        var steps = new ArrayList<Step>();
        for (var line : text.lines().toList()) {
            var words = line.strip().split(" ", -1);
            if (words.length != 2) return null;
            try {
                steps.add(new Step(Instant.parse(words[0]), Double.parseDouble(words[1])));
            } catch (DateTimeParseException | NumberFormatException e) {
                return null;
            }
        }
        return new Tempo(steps);
    }

    /** Whether it ran as fast as life from the one moment to the other, and nobody touched it meanwhile. */
    public boolean isLife(Instant from, Instant to) {
        double speed = 0;
        for (var step : steps) {
            if (step.at().isAfter(to)) break;
            if (step.at().isAfter(from)) {
                if (step.speed() != 1) return false;
            } else speed = step.speed();
        }
        return speed == 1;
    }
}
