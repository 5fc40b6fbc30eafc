package khaimac.plan.dress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import khaimac.plan.draft.Draft;
import khaimac.plan.draft.ItemKind;
import khaimac.plan.draft.NameList;
import khaimac.plan.draft.Said;
import khaimac.plan.draft.Slogan;
import khaimac.plan.draft.TitleBlock;
import khaimac.plan.draft.Where;
import khaimac.plan.dress.Proposal.Kind;
import khaimac.plan.paper.Place;
import khaimac.showfile.json.Layout;
import khaimac.showfile.language.Times;
import khaimac.showfile.shows.Slug;
import org.jspecify.annotations.Nullable;

/** A draft as the text of a show file, written as a person writes one, and its lists as they lie beside it. */
public final class ShowDraft {
    private static final int LONGEST_NAME = 300;
    private static final String CLOCK = "dong-ho";
    private static final String OVER = "het-gio";
    private static final String BACKSTAGE = "hau-truong";
    private static final String AGENDA = "chuong-trinh";
    private static final String ANTHEM = "chao-co";
    private static final String WORDS = "bang-chu";

    /**
     * A show and its lists.
     *
     * @param text of the show file
     * @param rosters their texts by their paths beside it
     * @param segments the id of each item of the draft
     */
    public record Written(String text, Map<String, String> rosters, List<String> segments) {}

    private final Draft draft;
    private final Dress dress;
    private final String name;
    private final String source;
    private final LocalDate today;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> looks = new LinkedHashMap<>();
    private final Map<String, String> saying = new LinkedHashMap<>();
    private final Map<String, String> rosters = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> slogans = new ArrayList<>();
    private final Map<Integer, List<String>> lists = new LinkedHashMap<>();
    private @Nullable String left;
    private @Nullable String right;

    private ShowDraft(Draft draft, Dress dress, String name, String source, LocalDate today) {
        this.draft = draft;
        this.dress = dress;
        this.name = name;
        this.source = source;
        this.today = today;
    }

    /**
     * @param name of the show, as its file is called without its ending: its lists are called after it
     * @param source how the document is called
     * @param today stands in where the plan names no day at all
     */
    public static Written of(Draft draft, Dress dress, String name, String source, LocalDate today) {
        var writer = new ShowDraft(draft, dress, name, source, today);
        writer.titles();
        writer.slogans();
        writer.rosters();
        var segments = writer.segments();
        writer.write(segments);
        return new Written(writer.text.toString(), Map.copyOf(writer.rosters), List.copyOf(writer.ids));
    }

    /** A list that stands alone, as it lies beside a show. */
    public static String csv(NameList list) {
        var csv = new StringBuilder();
        if (!list.heading().isBlank())
            csv.append("# ").append(list.heading().replaceAll("\\s+", " ")).append('\n');
        csv.append("group,name,note\n");
        for (var row : list.rows())
            csv.append(cell(row.group()))
                    .append(',')
                    .append(cell(row.name()))
                    .append(',')
                    .append(cell(row.note()))
                    .append('\n');
        return csv.toString();
    }

    private static String cell(String text) {
        var plain = text.replaceAll("\\s+", " ").strip();
        boolean quoted = plain.matches(".*[\",;#].*");
        return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    // What can be shown.

    private void titles() {
        var blocks = draft.titles();
        for (var block : blocks) {
            var words = said(block);
            var look = unique(blocks.size() == 1 ? "tieu-de" : "tieu-de-" + Slug.of(words), looks.keySet());
            look(
                    look,
                    title(block.rows().stream()
                            .map(row -> line(row.role(), row.text().value()))
                            .toList()),
                    from(block.rows().getFirst().text()));
            titles.add(look);
        }
        if (blocks.isEmpty()) {
            look(
                    "tieu-de",
                    title(nameplate(draft.title().value())),
                    "Kế hoạch không có tiêu đề phông: tiêu đề này làm từ tên buổi lễ.");
            titles.add("tieu-de");
        }
    }

    private static String said(TitleBlock block) {
        var words = new StringBuilder();
        for (var row : block.rows())
            if (row.role() == TitleBlock.Role.KIND || row.role() == TitleBlock.Role.NAME)
                words.append(row.text().value()).append(' ');
        return words.isEmpty() ? block.rows().getFirst().text().value() : words.toString();
    }

    /** The ceremony's own names as a title. */
    private List<String> nameplate(String title) {
        var lines = new ArrayList<String>();
        if (draft.organiser() != null)
            lines.add(line(TitleBlock.Role.ORGANISER, upper(draft.organiser().value())));
        int kind = kindWords(title);
        if (kind > 0 && kind < title.length()) {
            lines.add(line(TitleBlock.Role.KIND, upper(title.substring(0, kind).strip())));
            lines.add(line(TitleBlock.Role.NAME, upper(title.substring(kind).strip())));
        } else if (!title.isBlank()) {
            lines.add(line(TitleBlock.Role.NAME, upper(title)));
        }
        if (lines.isEmpty()) lines.add(line(TitleBlock.Role.NAME, upper(source)));
        if (draft.day() != null && draft.day().value().wholeDay())
            lines.add(line(TitleBlock.Role.DATELINE, "{show.date:long}"));
        return lines;
    }

    private static int kindWords(String title) {
        var kind = java.util.regex.Pattern.compile(
                        "^(?:Hội nghị|Đại hội|Hội thảo|Hội thi|Hội thao|Gặp mặt|Tọa đàm|Ngày hội|"
                                + "Liên hoan|Diễn đàn|Lễ"
                                + " (?!hội)\\S+ \\S+|Lễ hội)(?=\\s)",
                        java.util.regex.Pattern.CASE_INSENSITIVE | java.util.regex.Pattern.UNICODE_CASE)
                .matcher(title);
        return kind.find() ? kind.end() : 0;
    }

    private static String line(TitleBlock.Role role, String words) {
        return "{\"" + role.name().toLowerCase(Locale.ROOT) + "\": " + quoted(words) + "}";
    }

    private static String title(List<String> lines) {
        if (lines.size() == 1) return "{\"title\": [" + lines.getFirst() + "], \"style\": \"red-gold\"}";
        return "{\n      \"title\": [\n        " + String.join(",\n        ", lines)
                + "\n      ],\n      \"style\": \"red-gold\"\n    }";
    }

    private void slogans() {
        for (var slogan : draft.slogans()) {
            var words = slogan.text().value();
            switch (slogan.side()) {
                case LEFT -> left = panel("pano-trai", words, slogan, left);
                case RIGHT -> right = panel("pano-phai", words, slogan, right);
                case TOP, OUTSIDE, ANY -> {
                    var look =
                            unique(slogan.side() == Slogan.Side.TOP ? "khau-hieu-tren" : "khau-hieu", looks.keySet());
                    look(
                            look,
                            "{\"crawl\": " + quoted(words) + ", \"speed\": 120, \"style\": \"red-gold\"}",
                            from(slogan.text()));
                    slogans.add(look);
                }
            }
        }
        if (!slogans.isEmpty()) return;
        var date = draft.day() != null && draft.day().value().wholeDay() ? " - {show.date:long}" : "";
        look(
                WORDS,
                "{\"crawl\": \"{show.title}" + date + "\", \"speed\": 60, \"style\": \"red-gold\"}",
                "Kế hoạch không có khẩu hiệu: băng chữ chạy tên buổi lễ.");
        slogans.add(WORDS);
    }

    private String panel(String name, String words, Slogan slogan, @Nullable String before) {
        if (before != null) return before;
        look(
                name,
                "{\"title\": [{\"name\": " + quoted(words) + "}], \"style\": " + "\"red-gold\"}",
                from(slogan.text()));
        return name;
    }

    private void rosters() {
        for (var list : draft.rosters()) {
            if (list.rows().isEmpty()) continue;
            var slug = Slug.of(list.heading().isBlank() ? "danh-sach" : list.heading());
            var path = unique(
                            "rosters/" + name + "-" + slug,
                            rosters.keySet().stream()
                                    .map(ShowDraft::withoutEnding)
                                    .toList())
                    + ".csv";
            rosters.put(path, csv(list));
            var look = unique("danh-sach" + (draft.rosters().size() == 1 ? "" : "-" + slug), looks.keySet());
            var heading = list.heading().isBlank() ? "" : ", \"heading\": " + quoted(list.heading());
            look(
                    look,
                    "{\"roster\": " + quoted(path) + ", \"page\": 6" + heading + ", \"style\": \"red-gold\"}",
                    words(list.place()));
            int item = awarded(list);
            if (item >= 0)
                lists.computeIfAbsent(item, none -> new ArrayList<>()).add(look);
        }
    }

    private static String withoutEnding(String path) {
        return path.endsWith(".csv") ? path.substring(0, path.length() - 4) : path;
    }

    /** The item that a list is read out in: one that hands something over, with the most words of its heading. */
    private int awarded(NameList list) {
        int best = -1;
        int most = -1;
        for (int i = 0; i < draft.items().size(); i++) {
            if (!dress.has(i, Kind.ROSTER)) continue;
            int common = common(list.heading(), draft.items().get(i).name().value()) - (lists.containsKey(i) ? 2 : 0);
            if (common > most) {
                most = common;
                best = i;
            }
        }
        return best;
    }

    private static int common(String one, String other) {
        var words = new LinkedHashSet<>(List.of(Slug.of(other).split("-")));
        int common = 0;
        for (var word : Slug.of(one).split("-", -1)) if (words.contains(word)) common++;
        return common;
    }

    private void look(String look, String json, String comment) {
        looks.put(look, json);
        saying.put(look, comment);
    }

    // What happens.

    /** For every item the title that it belongs to: the first one at first, and never back again. */
    private int[] titled() {
        int count = titles.size();
        int size = draft.items().size();
        int[][] best = new int[size + 1][count + 1];
        for (int i = size - 1; i >= 0; i--)
            for (int t = count - 1; t >= 0; t--)
                best[i][t] =
                        Math.max(fits(i, t) + best[i + 1][t], t + 1 < count ? best[i][t + 1] : Integer.MIN_VALUE / 2);
        int[] titled = new int[size];
        int t = 0;
        for (int i = 0; i < size; i++) {
            // Where both fit alike, the next one comes: what fitted the one before is over.
            while (t + 1 < count && i > 0 && best[i][t + 1] >= fits(i, t) + best[i + 1][t]) t++;
            titled[i] = t;
        }
        return titled;
    }

    private int fits(int item, int title) {
        return draft.titles().isEmpty()
                ? 0
                : common(
                        said(draft.titles().get(title)),
                        draft.items().get(item).name().value());
    }

    private List<String> segments() {
        var all = new ArrayList<String>();
        var times = Lengths.of(draft);
        int[] titled = titled();
        for (int i = 0; i < draft.items().size(); i++)
            all.add(segment(i, times.get(i), titled, i == 0 ? -1 : titled[i - 1]));
        return all;
    }

    private String segment(int at, Lengths.Written when, int[] titled, int titleBefore) {
        var item = draft.items().get(at);
        var out = new StringBuilder();
        var id = unique(Slug.of(item.name().value()), ids);
        ids.add(id);
        out.append("    // ").append(from(item.name()));
        if (when.startIsOurs()) out.append("; giờ bắt đầu là của bản nháp, kế hoạch không ghi");
        if (when.about()) out.append("; thời lượng là ước chừng, kế hoạch không ghi");
        out.append("\n    {\n      \"id\": ").append(quoted(id));
        out.append(",\n      \"name\": ").append(quoted(brief(item.name().value())));
        if (item.by() != null)
            out.append(",\n      \"by\": ").append(quoted(item.by().value()));
        var note = note(at);
        if (!note.isEmpty()) out.append(",\n      \"note\": ").append(quoted(note));
        var time = new ArrayList<String>();
        if (when.date() != null) time.add("\"date\": \"" + when.date() + "\"");
        if (when.start() != null) time.add("\"start\": \"" + when.start() + "\"");
        if (when.end() != null) time.add("\"end\": \"" + when.end() + "\"");
        if (when.length() != null) time.add("\"length\": \"" + Times.written(when.length()) + "\"");
        if (when.about()) time.add("\"about\": true");
        if (!time.isEmpty()) out.append(",\n      ").append(String.join(", ", time));
        var cues = cues(at, titled[at], titleBefore);
        out.append(",\n      \"cues\": [\n        ")
                .append(String.join(",\n        ", cues))
                .append("\n      ]\n    }");
        return out.toString();
    }

    /** A name that still fits a board; the whole of it then stands in the note. */
    private static String brief(String name) {
        if (name.length() <= LONGEST_NAME) return name;
        int list = name.indexOf(", gồm");
        if (list < 0) list = name.indexOf(':');
        if (list > 10 && list <= LONGEST_NAME) return name.substring(0, list);
        int space = name.lastIndexOf(' ', LONGEST_NAME);
        return name.substring(0, space > 0 ? space : LONGEST_NAME) + "…";
    }

    private String note(int at) {
        var item = draft.items().get(at);
        var notes = new ArrayList<String>();
        var name = item.name().value();
        if (!brief(name).equals(name)) notes.add(name);
        if (!item.section().isBlank()) notes.add(item.section());
        if (!item.parts().isEmpty())
            notes.add("Gồm: "
                    + String.join("; ", item.parts().stream().map(Said::value).toList()));
        if (!item.screen().isBlank()) notes.add("Màn hình, âm thanh: " + item.screen());
        return String.join(". ", notes);
    }

    private List<String> cues(int at, int title, int titleBefore) {
        var cues = new ArrayList<String>();
        var put = new LinkedHashMap<String, String>();
        var shown = titles.get(title);
        if (dress.has(at, Kind.TITLE)) put.put("backdrop", shown);
        if (dress.has(at, Kind.NOW_NEXT)) {
            look(AGENDA, "{\"agenda\": \"now-next\", \"style\": \"red-gold\"}", "");
            put.put("backdrop", AGENDA);
        }
        if (at == 0 || slogans.size() > 1) put.put("banner", slogans.get(at % slogans.size()));
        if (at == 0 && left != null) put.put("pano-left", left);
        if (at == 0 && right != null) put.put("pano-right", right);
        boolean clock = dress.has(at, Kind.SPEAKER_CLOCK);
        if (clock) {
            look(CLOCK, "{\"countdown\": \"segment\", \"label\": \"{now.by}\", \"style\": \"plain\"}", "");
            put.put("stage", CLOCK);
        } else if (dress.has(at, Kind.BACKSTAGE)) {
            look(BACKSTAGE, "{\"message\": \"{now.name}. Tiếp theo: {next.name}\", \"style\": \"plain\"}", "");
            put.put("stage", BACKSTAGE);
        }
        boolean changes = titleBefore >= 0 && titleBefore != title;
        var idle = changes ? ", \"idle\": {\"backdrop\": " + quoted(shown) + "}" : "";
        var fade = changes ? "\"fade\": \"1500ms\", \"through\": \"#3d0306\"" : "\"fade\": \"800ms\"";
        if (!put.isEmpty()) cues.add("{\"at\": \"start\", \"put\": " + object(put) + idle + ", " + fade + "}");
        else if (changes) cues.add("{\"at\": \"start\"" + idle + "}");
        boolean away = false;
        if (dress.has(at, Kind.ANTHEM)) {
            look(
                    ANTHEM,
                    title(List.of(line(TitleBlock.Role.NAME, "CHÀO CỜ"))),
                    "Giữ chỗ. Khi có tệp nhạc, thêm vào lệnh: \"play\": {\"file\": "
                            + "\"media/quoc-ca.mp3\", \"name\":"
                            + " \"quoc-ca\", \"solemn\": true}");
            cues.add(go("Quốc ca", ANTHEM));
            away = true;
        }
        if (dress.has(at, Kind.FILM)) {
            cues.add(go("Phim", film(at)));
            away = true;
        }
        if (dress.has(at, Kind.ROSTER)) away |= awards(at, cues);
        if (away && dress.has(at, Kind.TITLE)) cues.add(go("Trở lại tiêu đề", shown));
        if (clock && !ItemKind.of(draft.items().get(at).name().value()).contains(ItemKind.BREAK)) {
            look(
                    OVER,
                    "{\"countdown\": \"segment\", \"label\": \"Đã hết giờ, xin kết thúc\", " + "\"style\": \"plain\"}",
                    "");
            cues.add("{\"on\": \"overtime\", \"put\": {\"stage\": " + quoted(OVER) + "}}");
        }
        if (at == draft.items().size() - 1)
            cues.add("{\"on\": \"go\", \"name\": \"Dọn màn sân khấu\", \"clear\": \"stage\"}");
        return cues;
    }

    private boolean awards(int at, List<String> cues) {
        var own = lists.getOrDefault(at, List.of());
        for (var list : own) {
            cues.add(go(own.size() == 1 ? "Danh sách" : "Danh sách " + (own.indexOf(list) + 1), list));
            cues.add("{\"on\": \"go\", \"name\": \"Trang tiếp theo\", \"page\": {\"backdrop\": \"each\"}}");
        }
        if (!own.isEmpty()) return true;
        var words = brief(draft.items().get(at).name().value());
        var look = unique("trao-" + Slug.of(words).replaceFirst("^trao-", ""), looks.keySet());
        look(
                look,
                title(List.of(line(TitleBlock.Role.NAME, upper(words)))),
                "Giữ chỗ cho danh sách. Khi có: {\"roster\": \"rosters/danh-sach.csv\"}");
        cues.add(go("Trao", look));
        return true;
    }

    private String film(int at) {
        var words = brief(draft.items().get(at).name().value());
        var look = unique(
                "phim-" + Slug.of(words).replaceFirst("^(?:chieu-|phat-)?(?:phim|phong-su)-", ""), looks.keySet());
        look(
                look,
                title(List.of(line(TitleBlock.Role.NAME, words))),
                "Giữ chỗ cho phim. Khi có tệp: {\"film\": \"media/phim.mp4\", \"then\": \"hold\"}");
        return look;
    }

    private static String go(String name, String look) {
        return "{\"on\": \"go\", \"name\": " + quoted(name) + ", \"put\": {\"backdrop\": " + quoted(look)
                + "}, \"fade\": \"800ms\"}";
    }

    private static String object(Map<String, String> fields) {
        var parts = new ArrayList<String>();
        fields.forEach((field, value) -> parts.add(quoted(field) + ": " + quoted(value)));
        return "{" + String.join(", ", parts) + "}";
    }

    // The file.

    private void write(List<String> segments) {
        text.append("// Bản nháp làm từ kế hoạch “")
                .append(source.replaceAll("\\s+", " "))
                .append("”. Dòng // cho biết lấy từ đâu trong kế hoạch.\n");
        text.append("// Điều kế hoạch không ghi thì bản nháp hỏi, hoặc ước chừng và ghi rõ là ước chừng.\n{\n");
        text.append("  \"format\": \"khaimac-show/1\",\n");
        field("title", draft.title().value().isBlank() ? source : draft.title().value());
        if (draft.organiser() != null) field("organiser", draft.organiser().value());
        if (draft.venue() != null) field("venue", draft.venue().value());
        date();
        if (!draft.notes().isEmpty())
            field(
                    "note",
                    String.join(". ", draft.notes().stream().map(Said::value).toList()));
        var surfaces = new ArrayList<>(List.of("\"backdrop\"", "\"banner\"", "\"stage\""));
        if (right != null) surfaces.add(1, "\"pano-right\"");
        if (left != null) surfaces.add(1, "\"pano-left\"");
        text.append("  \"surfaces\": [").append(String.join(", ", surfaces)).append("],\n\n  \"looks\": {\n");
        int look = 0;
        for (var entry : looks.entrySet()) {
            var comment = saying.getOrDefault(entry.getKey(), "");
            if (!comment.isEmpty()) text.append("    // ").append(comment).append('\n');
            text.append("    ").append(quoted(entry.getKey())).append(": ").append(entry.getValue());
            text.append(++look < looks.size() ? ",\n" : "\n");
        }
        text.append("  },\n\n  // Hiện ra khi chưa có gì khác, sau \"clear\", và khi bấm SAFE.\n  " + "\"idle\": {\n");
        text.append("    \"backdrop\": ").append(quoted(titles.getFirst())).append(",\n");
        if (left != null)
            text.append("    \"pano-left\": ").append(quoted(left)).append(",\n");
        if (right != null)
            text.append("    \"pano-right\": ").append(quoted(right)).append(",\n");
        text.append("    \"banner\": ").append(quoted(slogans.getFirst())).append(",\n");
        text.append("    \"stage\": {\"clock\": \"hh:mm\", \"style\": \"plain\"}\n  },\n\n  \"segments\": [\n");
        text.append(segments.isEmpty() ? empty() : String.join(",\n", segments)).append("\n  ]\n}\n");
    }

    /** A show has one part at least. */
    private String empty() {
        var start = draft.start() == null ? "08:00" : draft.start().value().toString();
        return "    // Kế hoạch không có chương trình của buổi này: phần này giữ chỗ, giờ và thời lượng là ước"
                + " chừng.\n"
                + "    {\n"
                + "      \"id\": \"chuong-trinh\",\n"
                + "      \"name\": "
                + quoted(
                        draft.title().value().isBlank() ? source : draft.title().value())
                + ",\n      \"start\": \"" + start
                + "\", \"length\": \"1h\", \"about\": true,\n"
                + "      \"cues\": [\n"
                + "        {\"at\": \"start\", \"put\": {\"backdrop\": "
                + quoted(titles.getFirst()) + "}, \"fade\": \"800ms\"}\n      ]\n    }";
    }

    private void date() {
        var said = draft.day();
        if (said == null) {
            text.append("  // Kế hoạch không ghi ngày: đây là ngày làm bản nháp.\n");
            text.append("  \"date\": {\"tentative\": \"").append(today).append("\"},\n");
            return;
        }
        var day = said.value();
        text.append("  // ")
                .append(from(said))
                .append(day.wholeDay() ? "" : "; kế hoạch chỉ ghi tháng")
                .append('\n');
        if (!day.tentative()) {
            text.append("  \"date\": \"").append(day.first()).append("\",\n");
            return;
        }
        var or = day.or().stream().map(other -> "\"" + other + "\"").toList();
        text.append("  \"date\": {\"tentative\": \"").append(day.first()).append('"');
        if (!or.isEmpty())
            text.append(", \"or\": [").append(String.join(", ", or)).append(']');
        text.append("},\n");
    }

    private void field(String name, String value) {
        text.append("  ")
                .append(quoted(name))
                .append(": ")
                .append(quoted(value))
                .append(",\n");
    }

    private static String quoted(String value) {
        return Layout.quoted(value);
    }

    private static String upper(String words) {
        return words.toUpperCase(Locale.ROOT);
    }

    private static String from(Said<?> said) {
        return said.places().isEmpty() ? "Kế hoạch" : words(said.places().getFirst());
    }

    private static String words(Place place) {
        var words = Where.words(place).vi();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String unique(String wish, java.util.Collection<String> taken) {
        if (!taken.contains(wish)) return wish;
        int next = 2;
        while (taken.contains(wish + "-" + next)) next++;
        return wish + "-" + next;
    }
}
