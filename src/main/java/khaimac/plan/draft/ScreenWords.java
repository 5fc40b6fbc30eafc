package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a title or of slogans under their label. */
final class ScreenWords {
    private static final Pattern ELSEWHERE =
            Pattern.compile("^(?:thực hiện theo|theo |có ma|có maket|do |giao |gửi kèm|\\(|in |thiết kế|kích thước|"
                    + "số lượng|chuẩn"
                    + " bị|treo )");

    private static final Pattern DECORATION =
            Pattern.compile("^(?:nền |chữ |màu |vải |bạt |in |khổ |cỡ )|^(?:như sau|gồm|nội dung)$");

    private final Reading plan;
    /** Whether a label has said that a title comes, and none has come. */
    boolean awaited;

    ScreenWords(Reading plan) {
        this.plan = plan;
    }

    void titleLabel(Piece.Line line, int level, Label label, Scope scope) {
        plan.flush();
        plan.mark(line.place(), Taken.What.TITLE, scope);
        var value = label.value();
        if (ELSEWHERE.matcher(Spelling.folded(value)).find()) {
            scope.titleElsewhere = true;
            if (level < 60) plan.enter(level, Topic.TITLE, scope, label.words());
            return;
        }
        if (level < 60) plan.enter(level, Topic.TITLE, scope, label.words());
        var lines = new ArrayList<Said<String>>();
        // "Nền đỏ, chữ vàng, nội dung:" says how it looks, and not what.
        boolean looks = value.endsWith(":")
                || DECORATION.matcher(Spelling.folded(value)).find();
        if (!value.isEmpty() && !looks) lines.addAll(Titles.inline(value, line.place()));
        var halves = value.isEmpty() || !Titles.isDateline(value)
                ? titleLines(lines, scope, !lines.isEmpty())
                : List.<List<Said<String>>>of();
        if (lines.isEmpty()) awaited = true;
        else titles(scope, lines, halves);
    }

    /** A line under "Tiêu đề" that stands after something else. */
    boolean title(Piece.Line line) {
        if (!isTitleLine(line, null)) return false;
        var scope = plan.here().scope();
        plan.at--;
        var lines = new ArrayList<Said<String>>();
        var halves = titleLines(lines, scope, false);
        if (lines.isEmpty() && halves.isEmpty()) {
            plan.at++;
            return false;
        }
        titles(scope, lines, halves);
        return true;
    }

    /** @param halves what stands side by side under the lines; none where there is one title */
    private static void titles(Scope scope, List<Said<String>> lines, List<List<Said<String>>> halves) {
        if (halves.isEmpty()) scope.titles.add(Titles.read(lines));
        for (var half : halves) {
            var whole = new ArrayList<>(lines);
            whole.addAll(half);
            scope.titles.add(Titles.read(whole));
        }
    }

    private List<List<Said<String>>> titleLines(List<Said<String>> lines, Scope scope, boolean begun) {
        Piece.@Nullable Line before = null;
        var halves = new ArrayList<List<Said<String>>>();
        boolean dated = false;
        while (plan.at + 1 < plan.pieces.size() && lines.size() < 24 && !dated) {
            if (!(plan.pieces.get(plan.at + 1) instanceof Piece.Line next)) return halves;
            var side = Piece.columns(next.all());
            boolean two = side.size() == 2
                    && !next.marked()
                    && !Titles.isDateline(next.all())
                    && (before != null || Spelling.capitals(side.getFirst()))
                    && !next.text().contains(":");
            boolean counted = isCounted(next, lines.size() + 1);
            if ((!two && (!halves.isEmpty() || (!counted && !isTitleLine(next, before))))
                    || (begun && before == null && !next.manner().centred() && !Spelling.capitals(next.text())))
                return halves;
            if (two) {
                while (halves.size() < 2) halves.add(new ArrayList<>());
                for (int i = 0; i < 2; i++) halves.get(i).add(Said.at(side.get(i), next.place()));
                plan.mark(next.place(), Taken.What.TITLE, scope);
                before = next;
                plan.at++;
                continue;
            }
            var text = counted
                            || next.marker().kind() == Marker.Kind.DASH
                            || next.marker().kind() == Marker.Kind.PLUS
                    ? next.text()
                    : next.all();
            var columns = Piece.columns(text);
            lines.add(Said.at(columns.size() == 1 ? columns.getFirst() : text, next.place()));
            plan.mark(next.place(), Taken.What.TITLE, scope);
            dated = Titles.isDateline(text);
            before = next;
            plan.at++;
        }
        return halves;
    }

    /** "1. UBND XÃ", "2. HỘI NGHỊ", "3. …": the lines of a title by their numbers. */
    private boolean isCounted(Piece.Line line, int number) {
        boolean shown =
                line.isLarge() || Titles.isDateline(line.text()) || line.text().matches("[“\"«].*");
        return line.marker().kind() == Marker.Kind.NUMBER
                && line.marker().ordinal() == number
                && shown
                && (number > 1 || countedBelow());
    }

    private boolean countedBelow() {
        return plan.at + 2 < plan.pieces.size()
                && plan.pieces.get(plan.at + 2) instanceof Piece.Line line
                && line.marker().kind() == Marker.Kind.NUMBER
                && line.marker().ordinal() == 2;
    }

    private boolean isTitleLine(Piece.Line line, Piece.@Nullable Line before) {
        var text = line.all();
        var folded = Spelling.folded(text);
        if (text.startsWith("(C")
                || text.startsWith("(c")
                || Words.SIGNATURE.matcher(folded).find()) return false;
        if (Titles.isDateline(text)) return true;
        var kind = line.marker().kind();
        boolean headed = kind == Marker.Kind.ROMAN
                || (kind == Marker.Kind.CAPITAL && !Spelling.capitals(text))
                || kind == Marker.Kind.LETTER
                || (kind == Marker.Kind.NUMBER && !Spelling.capitals(line.text()));
        if (headed) return false;
        boolean large = Spelling.capitals(text);
        boolean shaped = line.manner().centred() || line.manner().boxed();
        var label = Label.of(line);
        if (label != null && line.text().contains(":") && label.topic() != Topic.PROGRAMME) return false;
        if (label != null
                && label.topic() != null
                && !shaped
                && (label.topic().leftOut() && !folded.startsWith("năm"))
                && !large) return false;
        if (kind.ofHeadings() && label != null && label.topic() != null) return false;
        if (shaped
                && (before == null || before.manner().centred() == line.manner().centred())) return text.length() < 250;
        if (large && text.length() < 250)
            return !(kind == Marker.Kind.NUMBER && line.marker().depth() == 1 && label != null);
        return before != null
                && text.length() <= 60
                && folded.matches("^(?:đợt|năm|nhiệm kỳ|khóa|lần thứ|chào mừng|mừng|\\(\\d|và |“).*")
                && !line.marked();
    }

    /** "A - B - C" that has been broken before a dash. */
    private String joined(Piece.Line line, String value) {
        if (!value.contains(" - ") || !Spelling.capitals(value) || plan.at + 1 >= plan.pieces.size()) return value;
        boolean goesOn = plan.pieces.get(plan.at + 1) instanceof Piece.Line next
                && next.marker().kind() == Marker.Kind.DASH
                && line.marker().kind() != Marker.Kind.DASH
                && Spelling.capitals(next.text())
                && !next.text().contains(":");
        if (!goesOn) return value;
        plan.at++;
        var next = (Piece.Line) plan.pieces.get(plan.at);
        plan.mark(next.place(), Taken.What.SLOGAN, plan.here().scope());
        return value + " - " + next.text();
    }

    /** Whether a line says of itself that it is something else than a slogan. */
    private static boolean isOther(Piece.Line line) {
        var label = Label.of(line);
        if (label == null) return false;
        var topic = label.topic();
        return line.text().contains(":") || (topic != null && topic.leftOut());
    }

    void sloganLabel(Piece.Line line, int level, Label label, Scope scope) {
        plan.flush();
        plan.mark(line.place(), Taken.What.SLOGAN, scope);
        var side = Slogans.side(label.words(), Slogans.side(plan.here().words(), Slogan.Side.ANY));
        var value = joined(line, label.value());
        var quoted = Slogans.quoted(value, side, line.place());
        if (!quoted.isEmpty()) {
            scope.slogans.addAll(Slogans.wings(quoted, label.words()));
        } else if (!value.isEmpty() && Slogans.mayBe(value)) {
            scope.slogans.addAll(Slogans.wings(
                    List.of(new Slogan(Said.at(Spelling.unquoted(value), line.place()), side)), label.words()));
        } else if (value.isEmpty()) {
            var hung = new ArrayList<Slogan>();
            boolean isCounted = false;
            // Dashes under "Khẩu hiệu hai bên cánh gà:" are what hangs there, however they are written.
            boolean dashes = level == 60 && line.text().strip().endsWith(":");
            while (plan.at + 1 < plan.pieces.size() && plan.pieces.get(plan.at + 1) instanceof Piece.Line next) {
                boolean dashed = dashes && Heading.level(next) >= 38 && Heading.level(next) < 60;
                boolean counted = level == 60
                        && next.marker().kind() == Marker.Kind.NUMBER
                        && next.marker().ordinal() == hung.size() + 1;
                var placed = Slogans.placed(next.text(), side, next.place());
                boolean free = dashed || counted || !next.marked() || Heading.level(next) > level;
                boolean words = dashed
                        || placed != null
                        || Spelling.capitals(next.text())
                        || next.text().matches("(?s)[“\"«].*")
                        || next.text().endsWith("!");
                if (!free
                        || !words
                        || isOther(next)
                        || (!hung.isEmpty() && isCounted && !counted)
                        || Words.SIGNATURE.matcher(next.folded()).find()
                        || (placed == null && !Slogans.mayBe(next.text()))) break;
                if (!hung.isEmpty()
                        && next.manner().centred()
                        && !Spelling.unquoted(next.text()).equals(next.text())) break;
                isCounted = counted;
                hung.add(
                        placed != null
                                ? placed
                                : new Slogan(Said.at(Spelling.unquoted(next.text()), next.place()), side));
                plan.mark(next.place(), Taken.What.SLOGAN, scope);
                plan.at++;
            }
            scope.slogans.addAll(Slogans.wings(hung, label.words()));
            if (level < 60) plan.enter(level, Topic.SLOGAN, scope, label.words());
        }
        if (level < 60 && !value.isEmpty()) plan.enter(level, Topic.SLOGAN, scope, label.words());
    }
}
