package khaimac.plan.dress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import khaimac.plan.draft.Draft;
import khaimac.plan.draft.ItemKind;
import khaimac.plan.draft.TitleBlock;
import khaimac.plan.dress.Proposal.Kind;
import khaimac.showfile.json.Layout;
import khaimac.showfile.shows.Slug;

/** What happens in the items of a draft, as it was proposed. */
final class DraftCues {
    private static final String CLOCK = "dong-ho";
    private static final String OVER = "het-gio";
    private static final String BACKSTAGE = "hau-truong";
    private static final String AGENDA = "chuong-trinh";
    private static final String ANTHEM = "chao-co";

    private final Draft draft;
    private final Dress dress;
    private final DraftLooks looks;
    private final int[] titled;
    private final Map<String, String> own = new HashMap<>();

    DraftCues(Draft draft, Dress dress, DraftLooks looks) {
        this.draft = draft;
        this.dress = dress;
        this.looks = looks;
        titled = titled(draft.items().size(), looks);
    }

    /** For every item the title that it belongs to: the first one at first, and never back again. */
    private static int[] titled(int size, DraftLooks looks) {
        int count = looks.titles.size();
        int[][] best = new int[size + 1][count + 1];
        for (int i = size - 1; i >= 0; i--)
            for (int t = count - 1; t >= 0; t--)
                best[i][t] = Math.max(
                        looks.fits(i, t) + best[i + 1][t], t + 1 < count ? best[i][t + 1] : Integer.MIN_VALUE / 2);
        int[] titled = new int[size];
        int t = 0;
        for (int i = 0; i < size; i++) {
            // Where both fit alike, the next one comes: what fitted the one before is over.
            while (t + 1 < count && i > 0 && best[i][t + 1] >= looks.fits(i, t) + best[i + 1][t]) t++;
            titled[i] = t;
        }
        return titled;
    }

    /** What was proposed for an item. */
    List<Kind> kinds(int at) {
        return Arrays.stream(Kind.values()).filter(kind -> dress.has(at, kind)).toList();
    }

    /** The cues of an item, each as its text. */
    List<String> of(int at) {
        return of(at, Set.of());
    }

    /** The same where some of what was proposed is switched off. */
    List<String> of(int at, Set<Kind> off) {
        Predicate<Kind> on = kind -> dress.has(at, kind) && !off.contains(kind);
        int title = titled[at];
        int titleBefore = at == 0 ? -1 : titled[at - 1];
        var cues = new ArrayList<String>();
        var put = new LinkedHashMap<String, String>();
        var shown = looks.titles.get(title);
        if (on.test(Kind.TITLE)) put.put("backdrop", shown);
        if (on.test(Kind.NOW_NEXT)) {
            looks.put(AGENDA, "{\"agenda\": \"now-next\", \"style\": \"red-gold\"}", "");
            put.put("backdrop", AGENDA);
        }
        if (at == 0 || looks.slogans.size() > 1) put.put("banner", looks.slogans.get(at % looks.slogans.size()));
        if (at == 0 && looks.left != null) put.put("pano-left", looks.left);
        if (at == 0 && looks.right != null) put.put("pano-right", looks.right);
        boolean clock = on.test(Kind.SPEAKER_CLOCK);
        if (clock) {
            looks.put(CLOCK, "{\"countdown\": \"segment\", \"label\": \"{now.by}\", \"style\": \"plain\"}", "");
            put.put("stage", CLOCK);
        } else if (on.test(Kind.BACKSTAGE)) {
            looks.put(BACKSTAGE, "{\"message\": \"{now.name}. Tiếp theo: {next.name}\", \"style\": \"plain\"}", "");
            put.put("stage", BACKSTAGE);
        }
        boolean changes = titleBefore >= 0 && titleBefore != title;
        var idle = changes ? ", \"idle\": {\"backdrop\": " + Layout.quoted(shown) + "}" : "";
        var fade = changes ? "\"fade\": \"1500ms\", \"through\": \"#3d0306\"" : "\"fade\": \"800ms\"";
        if (!put.isEmpty()) cues.add("{\"at\": \"start\", \"put\": " + object(put) + idle + ", " + fade + "}");
        else if (changes) cues.add("{\"at\": \"start\"" + idle + "}");
        boolean away = false;
        if (on.test(Kind.ANTHEM)) {
            looks.put(
                    ANTHEM,
                    DraftLooks.title(List.of(DraftLooks.line(TitleBlock.Role.NAME, "CHÀO CỜ"))),
                    "Giữ chỗ. Khi có tệp nhạc, thêm vào lệnh: \"play\": {\"file\": "
                            + "\"media/quoc-ca.mp3\", \"name\":"
                            + " \"quoc-ca\", \"solemn\": true}");
            cues.add(go("Quốc ca", ANTHEM));
            away = true;
        }
        if (on.test(Kind.FILM)) {
            cues.add(go("Phim", film(at)));
            away = true;
        }
        if (on.test(Kind.ROSTER)) away |= awards(at, cues);
        if (away && on.test(Kind.TITLE)) cues.add(go("Trở lại tiêu đề", shown));
        if (clock && !ItemKind.of(draft.items().get(at).name().value()).contains(ItemKind.BREAK)) {
            looks.put(
                    OVER,
                    "{\"countdown\": \"segment\", \"label\": \"Đã hết giờ, xin kết thúc\", " + "\"style\": \"plain\"}",
                    "");
            cues.add("{\"on\": \"overtime\", \"put\": {\"stage\": " + Layout.quoted(OVER) + "}}");
        }
        if (at == draft.items().size() - 1)
            cues.add("{\"on\": \"go\", \"name\": \"Dọn màn sân khấu\", \"clear\": \"stage\"}");
        return cues;
    }

    private boolean awards(int at, List<String> cues) {
        var own = looks.lists(at);
        for (var list : own) {
            cues.add(go(own.size() == 1 ? "Danh sách" : "Danh sách " + (own.indexOf(list) + 1), list));
            cues.add("{\"on\": \"go\", \"name\": \"Trang tiếp theo\", \"page\": {\"backdrop\": \"each\"}}");
        }
        if (!own.isEmpty()) return true;
        var words = DraftWords.brief(draft.items().get(at).name().value());
        var look = named(at, "trao-" + Slug.of(words).replaceFirst("^trao-", ""));
        looks.put(
                look,
                DraftLooks.title(List.of(DraftLooks.line(TitleBlock.Role.NAME, DraftWords.upper(words)))),
                "Giữ chỗ cho danh sách. Khi có: {\"roster\": \"rosters/danh-sach.csv\"}");
        cues.add(go("Trao", look));
        return true;
    }

    private String film(int at) {
        var words = DraftWords.brief(draft.items().get(at).name().value());
        var look = named(at, "phim-" + Slug.of(words).replaceFirst("^(?:chieu-|phat-)?(?:phim|phong-su)-", ""));
        looks.put(
                look,
                DraftLooks.title(List.of(DraftLooks.line(TitleBlock.Role.NAME, words))),
                "Giữ chỗ cho phim. Khi có tệp: {\"film\": \"media/phim.mp4\", \"then\": \"hold\"}");
        return look;
    }

    /** However often an item is asked for, a look of its own is called the same. */
    private String named(int at, String wish) {
        return own.computeIfAbsent(at + wish, none -> looks.free(wish));
    }

    private static String go(String name, String look) {
        return "{\"on\": \"go\", \"name\": " + Layout.quoted(name) + ", \"put\": {\"backdrop\": " + Layout.quoted(look)
                + "}, \"fade\": \"800ms\"}";
    }

    private static String object(Map<String, String> fields) {
        var parts = new ArrayList<String>();
        fields.forEach((field, value) -> parts.add(Layout.quoted(field) + ": " + Layout.quoted(value)));
        return "{" + String.join(", ", parts) + "}";
    }
}
