package khaimac.showfile.looks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.text.Rows;
import khaimac.text.Unaccented;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a list holds what, by the words over them: with or without signs and capitals, in any order. Sheets
 * have more words than one for each, and a name or a remark is often spread over two columns.
 */
record RosterColumns(int row, Map<RosterColumns.What, List<Integer>> places, List<Integer> unknown) {
    /** What a column holds. */
    enum What {
        GROUP(" "),
        NAME(" "),
        NOTE(", "),
        /** A picture of who it is, beside the show. */
        PHOTO(""),
        /** Its row is counted: nobody misses that. */
        COUNT("");

        /** What stands between the parts of it where several columns hold them. */
        final String between;

        What(String between) {
            this.between = between;
        }
    }

    /** Above the names of the columns there may be a heading. */
    private static final int LOOKED_AT = 12;

    private static final Map<String, What> WORDS = words();

    /** Of a name that is written in two columns: the one for the family, and the one for the given name. */
    private static final Set<String> FAMILY =
            Set.of("ho", "ho dem", "ho va dem", "ho lot", "ho va chu lot", "ho va ten dem", "ho ten dem");

    private static final Set<String> GIVEN = Set.of("ten", "name");

    /** The row that names the columns; null where none names one of names. */
    static @Nullable RosterColumns of(List<Rows.Row> rows) {
        for (int row = 0; row < Math.min(rows.size(), LOOKED_AT); row++) {
            var columns = of(row, rows.get(row).cells());
            boolean isHead = columns.places.containsKey(What.NAME)
                    && (row == 0
                            || columns.places.size() > 1
                            || rows.get(row).cells().size() == 1);
            if (isHead) return columns;
        }
        return null;
    }

    private static RosterColumns of(int row, List<Rows.Cell> head) {
        var words = head.stream().map(cell -> Unaccented.folded(cell.said())).toList();
        boolean isSplit =
                words.stream().anyMatch(FAMILY::contains) && words.stream().anyMatch(GIVEN::contains);
        var places = new HashMap<What, List<Integer>>();
        var unknown = new ArrayList<Integer>();
        for (int column = 0; column < words.size(); column++) {
            var word = words.get(column);
            boolean isPart = isSplit && (FAMILY.contains(word) || GIVEN.contains(word));
            var what = isPart ? What.NAME : WORDS.get(word);
            // Of names and groups there is one: a second column of them says something else.
            boolean isMore = what == What.NAME && places.containsKey(what) && !isPart;
            boolean isAnother = (what == What.GROUP || what == What.PHOTO) && places.containsKey(what);
            if (what == null || isMore || isAnother) unknown.add(column);
            else places.computeIfAbsent(what, any -> new ArrayList<>()).add(column);
        }
        return new RosterColumns(row, Map.copyOf(places), List.copyOf(unknown));
    }

    List<Integer> of(What what) {
        return places.getOrDefault(what, List.of());
    }

    /** What a row says, put together of its parts. */
    String said(Rows.Row row, What what) {
        var parts = new ArrayList<String>();
        for (int place : of(what)) {
            var part = place < row.cells().size()
                    ? RosterFile.normal(row.cells().get(place).said())
                    : "";
            if (!part.isEmpty()) parts.add(part);
        }
        return String.join(what.between, parts);
    }

    /** How the columns that are read may be called, for people. */
    static String known() {
        return "họ và tên, đơn vị, chức vụ, ghi chú, hình thức, nhóm, ảnh (name, note, group, photo)";
    }

    private static Map<String, What> words() {
        var words = new HashMap<String, What>();
        put(words, What.NAME, """
            name, full name, tên, họ tên, họ và tên, tập thể, cá nhân, tập thể cá nhân, tập thể và cá nhân, tên tập thể,
            tên cá nhân, tên tập thể cá nhân, họ tên đảng viên, họ và tên đảng viên, họ tên cá nhân, họ và tên cá nhân,
            họ tên đại biểu, họ và tên đại biểu, người nhận, người được tặng, người được khen, đơn vị được khen,
            đơn vị được khen thưởng, tên người nhận, họ tên học sinh, họ và tên học sinh, đội, tên đội, đại biểu\
            """);
        put(words, What.NOTE, """
            note, notes, remark, unit, position, title, ghi chú, đơn vị, chức vụ, chức danh, chức vụ đơn vị,
            chức vụ và đơn vị, chức vụ nơi công tác, đơn vị công tác, chức vụ đơn vị công tác, nơi công tác, cơ quan,
            cơ quan đơn vị, tổ chức, chi bộ, đảng bộ, chi bộ đảng bộ, địa chỉ, đơn vị địa chỉ, thành tích, trường, lớp,
            nơi sinh hoạt, sinh hoạt tại\
            """);
        put(words, What.GROUP, """
            group, nhóm, hình thức, hình thức khen thưởng, hình thức khen, loại, danh hiệu, danh hiệu thi đua, hạng,
            giải, giải thưởng, loại huy hiệu, huy hiệu, huy hiệu đảng, phần thưởng, khối, award, prize\
            """);
        put(words, What.PHOTO, "photo, portrait, picture, ảnh, ảnh chân dung, chân dung, ảnh thẻ, tệp ảnh");
        put(words, What.COUNT, "stt, tt, số tt, số thứ tự, no, nr, số");
        return Map.copyOf(words);
    }

    private static void put(Map<String, What> words, What what, String all) {
        for (var word : all.split(",", -1)) words.put(Unaccented.folded(word), what);
    }
}
