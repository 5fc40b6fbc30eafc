package khaimac.media.film;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import khaimac.media.Unplayable;

/** The numbers of all pictures in a file, in the order in which they come. */
public final class Read {
    private Read() {}

    public static List<Integer> numbers(Path file) throws Unplayable {
        var numbers = new ArrayList<Integer>();
        try (var spool = new Spool(file);
                var scaler = new Scaler()) {
            var slot = new Slot(spool.clip().width(), spool.clip().height());
            while (spool.next()) {
                scaler.scale(spool.frame(), slot);
                numbers.add(Clips.number(slot));
            }
        }
        return numbers;
    }
}
