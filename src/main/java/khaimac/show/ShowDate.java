package khaimac.show;

import java.time.LocalDate;
import java.util.List;

/**
 * The day of a ceremony. A tentative one is worked with until it is corrected; the others it may be are kept beside it.
 */
public record ShowDate(LocalDate day, boolean tentative, List<LocalDate> or) {
    public static ShowDate on(LocalDate day) {
        return new ShowDate(day, false, List.of());
    }
}
