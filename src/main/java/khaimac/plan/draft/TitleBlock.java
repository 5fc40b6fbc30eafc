package khaimac.plan.draft;

import java.util.List;

/** The words of one title, line by line as the plan breaks them. */
public record TitleBlock(List<Row> rows) {
    public TitleBlock {
        rows = List.copyOf(rows);
    }

    /** What a line is, as the looks of a show call it. */
    public enum Role {
        ORGANISER,
        KIND,
        NAME,
        SUBTITLE,
        DATELINE
    }

    public record Row(Role role, Said<String> text) {}

    String said(Role role) {
        return String.join(
                " ",
                rows.stream()
                        .filter(row -> row.role == role)
                        .map(row -> row.text.value())
                        .toList());
    }
}
