package khaimac.panel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import khaimac.engine.Over;
import khaimac.finding.Sentence;
import khaimac.notation.Spelling;
import khaimac.panel.words.Right;
import khaimac.scene.Look;
import khaimac.scene.Phase;
import khaimac.scene.Role;
import khaimac.show.LookWords;

/** What the program's kinds of things are called on a page. The pages have no list of their own. */
final class KindWords {
    /** By the sort of thing, then by its word; in the order in which a page offers them. */
    static final Map<String, Map<String, Sentence>> ALL = all();

    private KindWords() {}

    private static Map<String, Map<String, Sentence>> all() {
        var all = new LinkedHashMap<String, Map<String, Sentence>>();
        all.put("look", looks());
        all.put("role", each(Role.values(), KindWords::of));
        all.put("phase", each(Phase.values(), KindWords::of));
        all.put("cover", each(Over.Kind.values(), KindWords::of));
        all.put("pattern", each(Look.Pattern.values(), KindWords::of));
        all.put("right", each(Right.values(), KindWords::of));
        return Collections.unmodifiableMap(all);
    }

    private static <T extends Enum<T>> Map<String, Sentence> each(T[] values, Function<T, Sentence> words) {
        var each = new LinkedHashMap<String, Sentence>();
        for (var value : values) each.put(Spelling.word(value), words.apply(value));
        return Collections.unmodifiableMap(each);
    }

    /** A kind is no value, so the compiler cannot ask for its words; {@code EveryWordTest} does. */
    private static Map<String, Sentence> looks() {
        var looks = new LinkedHashMap<String, Sentence>();
        for (var kind : Look.class.getPermittedSubclasses()) {
            var words = LookWords.KINDS.get(kind);
            if (words != null) looks.put(Spelling.kebab(kind.getSimpleName()), words);
        }
        return Collections.unmodifiableMap(looks);
    }

    private static Sentence of(Role role) {
        return switch (role) {
            case ORGANISER -> new Sentence("Đơn vị tổ chức", "Organiser");
            case KIND -> new Sentence("Loại lễ", "Kind");
            case NAME -> new Sentence("Tên", "Name");
            case SUBTITLE -> new Sentence("Dòng phụ", "Subtitle");
            case DATELINE -> new Sentence("Địa danh, ngày tháng", "Dateline");
        };
    }

    private static Sentence of(Phase phase) {
        return switch (phase) {
            case IDLE -> new Sentence("chưa bắt đầu", "idle");
            case WAITING -> new Sentence("chờ đến giờ", "waiting for its time");
            case NORMAL -> new Sentence("còn lại", "left");
            case WARNING -> new Sentence("sắp hết giờ", "little time left");
            case DANGER -> new Sentence("hết giờ đến nơi", "time is nearly up");
            case OVERTIME -> new Sentence("QUÁ GIỜ", "OVER TIME");
        };
    }

    private static Sentence of(Over.Kind cover) {
        return switch (cover) {
            case HOLD -> new Sentence("DỪNG HÌNH", "HELD");
            case BLANK -> new Sentence("TẮT ĐEN", "BLANK");
            case SAFE -> new Sentence("HÌNH CHỜ", "SAFE");
        };
    }

    static Sentence of(Look.Pattern pattern) {
        return switch (pattern) {
            case GRID -> new Sentence("lưới", "grid");
            case BARS -> new Sentence("sọc màu", "colour bars");
            case RAMP -> new Sentence("dải sáng", "ramp");
            case CHECKER -> new Sentence("ô cờ", "checker");
            case CORNERS -> new Sentence("bốn góc", "corners");
            case WIRING -> new Sentence("sơ đồ đấu dây", "wiring");
            case MOVING_BAR -> new Sentence("vạch chạy", "moving bar");
        };
    }

    private static Sentence of(Right right) {
        return switch (right) {
            case BOARD -> new Sentence("bảng giờ", "board");
            case STAGE -> new Sentence("màn hình sân khấu", "stage screen");
            case SPEAKER -> new Sentence("báo cáo viên lật trang", "speaker turning pages");
            case BACKSTAGE -> new Sentence("hậu trường", "backstage");
            case VIEW -> new Sentence("chỉ xem", "view");
            case EDIT -> new Sentence("sửa chữ", "edit titles");
            case CONTROL -> new Sentence("điều khiển", "control");
            case ADMIN -> new Sentence("quản trị", "administer");
        };
    }
}
