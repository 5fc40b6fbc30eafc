package khaimac.plan.draft;

import java.util.List;
import khaimac.plan.paper.Place;

/**
 * A list of those who are honoured.
 *
 * @param heading what stands over it; may be empty
 */
public record NameList(String heading, List<Row> rows, Place place) {
    public NameList {
        rows = List.copyOf(rows);
    }

    /** @param group what they get; rows of one group stand together. Empty where there are none */
    public record Row(String group, String name, String note, Place place) {}
}
