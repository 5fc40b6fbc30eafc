package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headings that begin a ceremony of their own, in a plan that has several. */
final class Occasions {
    private static final Pattern PROGRAMME_OF = Pattern.compile(
            "^(?:nội dung\\s+)?(?:chương trình|kịch bản|tiến trình|diễn biến)(?: chi tiết|"
                    + " của)?\\s+(?:buổi\\s+|các\\s+)?((?:lễ|đêm|hội nghị|hội thảo|ngày hội|hội thi|"
                    + "gặp mặt|tọa đàm|đại"
                    + " hội|chung kết|vòng)(?!\\p{L}).*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Reading plan;
    private final Particulars particulars;
    private final List<String> programmes = new ArrayList<>();
    private int dayHeadings;

    Occasions(Reading plan, Particulars particulars) {
        this.plan = plan;
        this.particulars = particulars;
        programmes();
    }

    /** Whether the plan goes through several days, each under its date. */
    boolean isByDays() {
        return dayHeadings >= 2;
    }

    /** @return whether a ceremony has begun with this line */
    boolean begins(Piece.Line line, int level) {
        var name = named(line);
        if (name == null && !isEvent(line, level)) return false;
        plan.end();
        var words = name != null ? name : Spelling.trimmed(Front.withoutPrefix(line.text()));
        var scope = new Scope(Said.at(Spelling.upperFirst(words), line.place()));
        plan.events.add(scope);
        plan.mark(line.place(), Taken.What.NAME, scope);
        plan.enter(level, Topic.PROGRAMME, scope, line.text());
        if (name != null) particulars.named(scope, name);
        else if (Days.of(line.text(), plan.year) != null) particulars.when(line, line.text());
        return true;
    }

    private boolean isEvent(Piece.Line line, int level) {
        if (level >= 40 || line.text().length() > 220) return false;
        var folded = line.folded();
        if (!Words.EVENT.matcher(folded).find()
                || plan.here().topic().leftOut()
                || (Label.isGeneric(folded.replaceAll("[:.;]+$", "")) && !hasName(folded))) return false;
        boolean heads = line.marker().kind().ofHeadings()
                || line.manner().heading() > 0
                || line.manner().bold()
                || Spelling.capitals(line.text());
        if (!heads || AgendaList.isSection(line)) return false;
        var topic = Label.of(line);
        if (topic != null && topic.topic() != Topic.PROGRAMME) return false;
        var day = Days.of(line.text(), plan.year);
        boolean dated = day != null
                && day.day().wholeDay()
                && Hours.first(line.text()) != null
                && !line.text().contains("tại ");
        return dated || hasTimeOfItsOwn(level);
    }

    /** The name of a ceremony after "Chương trình", where the plan has several such headings; null otherwise. */
    private @Nullable String named(Piece.Line line) {
        if (plan.here().topic().leftOut() && plan.here().topic() != Topic.END) return null;
        var name = nameOfProgramme(line);
        return name != null && programmes.size() > 1 ? name : null;
    }

    private static @Nullable String nameOfProgramme(Piece.Line line) {
        var words = Spelling.trimmed(line.text());
        var heading = PROGRAMME_OF.matcher(words);
        boolean heads = line.marked()
                || line.manner().heading() > 0
                || line.manner().bold()
                || line.manner().centred()
                || Spelling.capitals(line.text());
        if (!heading.matches() || !heads || words.length() > 120) return null;
        return heading.group(1);
    }

    /** "Ngày 09/5/2026 (Thứ Bảy)", and nothing else: one of several days. */
    private static boolean isDayHeading(Piece.Line line) {
        return line.folded().matches("^ngày \\d[^:]{3,45}$") && Days.of(line.text(), 2000) != null;
    }

    /** Headings that name one ceremony in longer or shorter words are one. */
    private void programmes() {
        for (var piece : plan.pieces) {
            if (!(piece instanceof Piece.Line line)) continue;
            if (isDayHeading(line)) dayHeadings++;
            var name = nameOfProgramme(line);
            if (name == null) continue;
            var folded = Spelling.folded(name);
            if (programmes.stream().noneMatch(other -> other.contains(folded) || folded.contains(other)))
                programmes.add(folded);
        }
    }

    /** "Chương trình giao lưu", but not "Chương trình Hội nghị". */
    private static boolean hasName(String folded) {
        var rest = folded.replaceFirst(
                "^(?:nội dung,? )?(?:chương trình |kịch bản )?(?:lễ |hội nghị |đại hội |hội thảo |"
                        + "hội thi |gặp mặt )?",
                "");
        return folded.startsWith("chương trình ") && rest.split(" ").length >= 2 && !rest.isBlank();
    }

    private boolean hasTimeOfItsOwn(int level) {
        for (int i = plan.at + 1; i < Math.min(plan.pieces.size(), plan.at + 9); i++) {
            if (!(plan.pieces.get(i) instanceof Piece.Line line)) return false;
            int deep = Heading.level(line);
            if (deep <= level && deep < 60) return false;
            var label = Label.of(line);
            if (label == null || (label.topic() != Topic.TIME && label.topic() != Topic.WHEN_WHERE)) continue;
            return Days.of(line.text(), plan.year) != null || Hours.first(line.text()) != null;
        }
        return false;
    }
}
