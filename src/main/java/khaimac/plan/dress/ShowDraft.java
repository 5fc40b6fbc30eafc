package khaimac.plan.dress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.plan.draft.Draft;
import khaimac.plan.draft.Said;
import khaimac.showfile.json.Layout;
import khaimac.showfile.language.Times;
import khaimac.showfile.shows.Slug;

/** A draft as the text of a show file, written as a person writes one, and its lists as they lie beside it. */
public final class ShowDraft {
    /**
     * A show and its lists.
     *
     * @param text of the show file
     * @param rosters their texts by their paths beside it
     * @param segments the id of each item of the draft
     * @param dress what was proposed for each of them
     */
    public record Written(String text, Map<String, String> rosters, List<String> segments, List<Variants> dress) {}

    /**
     * What was proposed for a part, and its cues with any of it switched off.
     *
     * @param cues of each variant, as their texts: in the number of a variant a bit is set for each kind that is off
     */
    public record Variants(String segment, List<Proposal.Kind> kinds, List<List<String>> cues) {}

    private final Draft draft;
    private final String source;
    private final LocalDate today;
    private final DraftLooks looks;
    private final DraftCues cues;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<Variants> dress = new ArrayList<>();

    private ShowDraft(Draft draft, Dress dress, String name, String source, LocalDate today) {
        this.draft = draft;
        this.source = source;
        this.today = today;
        looks = new DraftLooks(draft, dress, name, source);
        cues = new DraftCues(draft, dress, looks);
    }

    /**
     * @param name of the show, as its file is called without its ending: its lists are called after it
     * @param source how the document is called
     * @param today stands in where the plan names no day at all
     */
    public static Written of(Draft draft, Dress dress, String name, String source, LocalDate today) {
        var writer = new ShowDraft(draft, dress, name, source, today);
        writer.write(writer.segments());
        return new Written(
                writer.text.toString(), writer.looks.rosters(), List.copyOf(writer.ids), List.copyOf(writer.dress));
    }

    private List<String> segments() {
        var all = new ArrayList<String>();
        var times = Lengths.of(draft);
        for (int i = 0; i < draft.items().size(); i++) all.add(segment(i, times.get(i)));
        return all;
    }

    private String segment(int at, Lengths.Written when) {
        var item = draft.items().get(at);
        var out = new StringBuilder();
        var id = DraftLooks.unique(Slug.of(item.name().value()), ids);
        ids.add(id);
        out.append("    // ").append(DraftWords.from(item.name()));
        if (when.startIsOurs()) out.append("; giờ bắt đầu là của bản nháp, kế hoạch không ghi");
        if (when.about()) out.append("; thời lượng là ước chừng, kế hoạch không ghi");
        out.append("\n    {\n      \"id\": ").append(quoted(id));
        out.append(",\n      \"name\": ")
                .append(quoted(DraftWords.brief(item.name().value())));
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
        var happens = cues.of(at);
        dress.add(variants(id, at));
        out.append(",\n      \"cues\": [\n        ")
                .append(String.join(",\n        ", happens))
                .append("\n      ]\n    }");
        return out.toString();
    }

    private Variants variants(String id, int at) {
        var kinds = cues.kinds(at);
        var variants = new ArrayList<List<String>>();
        for (int variant = 0; variant < 1 << kinds.size(); variant++) {
            var off = EnumSet.noneOf(Proposal.Kind.class);
            for (int kind = 0; kind < kinds.size(); kind++) if ((variant >> kind & 1) == 1) off.add(kinds.get(kind));
            variants.add(cues.of(at, off));
        }
        return new Variants(id, kinds, List.copyOf(variants));
    }

    private String note(int at) {
        var item = draft.items().get(at);
        var notes = new ArrayList<String>();
        var name = item.name().value();
        if (!DraftWords.brief(name).equals(name)) notes.add(name);
        if (!item.section().isBlank()) notes.add(item.section());
        if (!item.parts().isEmpty())
            notes.add("Gồm: "
                    + String.join("; ", item.parts().stream().map(Said::value).toList()));
        if (!item.screen().isBlank()) notes.add("Màn hình, âm thanh: " + item.screen());
        return String.join(". ", notes);
    }

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
        if (looks.right != null) surfaces.add(1, "\"pano-right\"");
        if (looks.left != null) surfaces.add(1, "\"pano-left\"");
        text.append("  \"surfaces\": [").append(String.join(", ", surfaces)).append("],\n\n  \"looks\": {\n");
        text.append(looks.text());
        text.append("  },\n\n  // Hiện ra khi chưa có gì khác, sau \"clear\", và khi bấm SAFE.\n  " + "\"idle\": {\n");
        text.append("    \"backdrop\": ")
                .append(quoted(looks.titles.getFirst()))
                .append(",\n");
        if (looks.left != null)
            text.append("    \"pano-left\": ").append(quoted(looks.left)).append(",\n");
        if (looks.right != null)
            text.append("    \"pano-right\": ").append(quoted(looks.right)).append(",\n");
        text.append("    \"banner\": ").append(quoted(looks.slogans.getFirst())).append(",\n");
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
                + quoted(looks.titles.getFirst()) + "}, \"fade\": \"800ms\"}\n      ]\n    }";
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
                .append(DraftWords.from(said))
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
}
