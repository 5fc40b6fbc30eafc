package khaimac.plan.dress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import khaimac.plan.draft.Draft;
import khaimac.plan.draft.NameList;
import khaimac.plan.draft.Slogan;
import khaimac.plan.draft.TitleBlock;
import khaimac.plan.dress.Proposal.Kind;
import khaimac.showfile.json.Layout;
import khaimac.showfile.shows.Slug;
import org.jspecify.annotations.Nullable;

/** What a draft can show: its titles, slogans and lists, each as the text of a look. */
final class DraftLooks {
    private static final String WORDS = "bang-chu";

    private final Draft draft;
    private final Dress dress;
    private final String name;
    private final String source;
    private final Map<String, String> looks = new LinkedHashMap<>();
    private final Map<String, String> saying = new LinkedHashMap<>();
    private final Map<String, String> rosters = new LinkedHashMap<>();
    private final Map<Integer, List<String>> lists = new LinkedHashMap<>();
    final List<String> titles = new ArrayList<>();
    final List<String> slogans = new ArrayList<>();
    /** What hangs left and right of the stage. */
    @Nullable
    String left;

    @Nullable
    String right;

    DraftLooks(Draft draft, Dress dress, String name, String source) {
        this.draft = draft;
        this.dress = dress;
        this.name = name;
        this.source = source;
        titles();
        slogans();
        names();
    }

    /** The lists, by their paths beside the show. */
    Map<String, String> rosters() {
        return Map.copyOf(rosters);
    }

    /** The looks that show the lists of an item. */
    List<String> lists(int item) {
        return lists.getOrDefault(item, List.of());
    }

    /** How well a title fits an item, by their words. */
    int fits(int item, int title) {
        return draft.titles().isEmpty()
                ? 0
                : common(
                        said(draft.titles().get(title)),
                        draft.items().get(item).name().value());
    }

    void put(String look, String json, String comment) {
        looks.put(look, json);
        saying.put(look, comment);
    }

    /** A name of a look that none has yet. */
    String free(String wish) {
        return unique(wish, looks.keySet());
    }

    /** All of them as they stand in the file. */
    String text() {
        var text = new StringBuilder();
        int look = 0;
        for (var entry : looks.entrySet()) {
            var comment = saying.getOrDefault(entry.getKey(), "");
            if (!comment.isEmpty()) text.append("    // ").append(comment).append('\n');
            text.append("    ")
                    .append(Layout.quoted(entry.getKey()))
                    .append(": ")
                    .append(entry.getValue());
            text.append(++look < looks.size() ? ",\n" : "\n");
        }
        return text.toString();
    }

    private void titles() {
        var blocks = draft.titles();
        for (var block : blocks) {
            var words = said(block);
            var look = free(blocks.size() == 1 ? "tieu-de" : "tieu-de-" + Slug.of(words));
            put(
                    look,
                    title(block.rows().stream()
                            .map(row -> line(row.role(), row.text().value()))
                            .toList()),
                    DraftWords.from(block.rows().getFirst().text()));
            titles.add(look);
        }
        if (blocks.isEmpty()) {
            put(
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
            lines.add(line(
                    TitleBlock.Role.ORGANISER,
                    DraftWords.upper(draft.organiser().value())));
        int kind = kindWords(title);
        if (kind > 0 && kind < title.length()) {
            lines.add(line(
                    TitleBlock.Role.KIND,
                    DraftWords.upper(title.substring(0, kind).strip())));
            lines.add(line(
                    TitleBlock.Role.NAME, DraftWords.upper(title.substring(kind).strip())));
        } else if (!title.isBlank()) {
            lines.add(line(TitleBlock.Role.NAME, DraftWords.upper(title)));
        }
        if (lines.isEmpty()) lines.add(line(TitleBlock.Role.NAME, DraftWords.upper(source)));
        if (draft.day() != null && draft.day().value().wholeDay())
            lines.add(line(TitleBlock.Role.DATELINE, "{show.date:long}"));
        return lines;
    }

    private static int kindWords(String title) {
        var kind = Pattern.compile(
                        "^(?:Hội nghị|Đại hội|Hội thảo|Hội thi|Hội thao|Gặp mặt|Tọa đàm|Ngày hội|"
                                + "Liên hoan|Diễn đàn|Lễ"
                                + " (?!hội)\\S+ \\S+|Lễ hội)(?=\\s)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(title);
        return kind.find() ? kind.end() : 0;
    }

    static String line(TitleBlock.Role role, String words) {
        return "{\"" + role.name().toLowerCase(Locale.ROOT) + "\": " + Layout.quoted(words) + "}";
    }

    static String title(List<String> lines) {
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
                    var look = free(slogan.side() == Slogan.Side.TOP ? "khau-hieu-tren" : "khau-hieu");
                    put(
                            look,
                            "{\"crawl\": " + Layout.quoted(words) + ", \"speed\": 120, \"style\": \"red-gold\"}",
                            DraftWords.from(slogan.text()));
                    slogans.add(look);
                }
            }
        }
        if (!slogans.isEmpty()) return;
        var date = draft.day() != null && draft.day().value().wholeDay() ? " - {show.date:long}" : "";
        put(
                WORDS,
                "{\"crawl\": \"{show.title}" + date + "\", \"speed\": 60, \"style\": \"red-gold\"}",
                "Kế hoạch không có khẩu hiệu: băng chữ chạy tên buổi lễ.");
        slogans.add(WORDS);
    }

    private String panel(String name, String words, Slogan slogan, @Nullable String before) {
        if (before != null) return before;
        put(
                name,
                "{\"title\": [{\"name\": " + Layout.quoted(words) + "}], \"style\": " + "\"red-gold\"}",
                DraftWords.from(slogan.text()));
        return name;
    }

    private void names() {
        for (var list : draft.rosters()) {
            if (list.rows().isEmpty()) continue;
            var slug = Slug.of(list.heading().isBlank() ? "danh-sach" : list.heading());
            var path = unique(
                            "rosters/" + name + "-" + slug,
                            rosters.keySet().stream()
                                    .map(DraftLooks::withoutEnding)
                                    .toList())
                    + ".csv";
            rosters.put(path, RosterDraft.of(list));
            var look = free("danh-sach" + (draft.rosters().size() == 1 ? "" : "-" + slug));
            var heading = list.heading().isBlank() ? "" : ", \"heading\": " + Layout.quoted(list.heading());
            put(
                    look,
                    "{\"roster\": " + Layout.quoted(path) + ", \"page\": 6" + heading + ", \"style\": \"red-gold\"}",
                    DraftWords.words(list.place()));
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

    static String unique(String wish, Collection<String> taken) {
        if (!taken.contains(wish)) return wish;
        int next = 2;
        while (taken.contains(wish + "-" + next)) next++;
        return wish + "-" + next;
    }
}
