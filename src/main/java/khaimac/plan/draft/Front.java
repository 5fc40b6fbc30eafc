package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** The head of a document: who writes it, and what it is called. */
final class Front {
    private static final Pattern DOCUMENT = Pattern.compile(
            "^(?:\\(?dự thảo\\)?\\s*)?(kế hoạch|chương trình|kịch bản|giấy mời|thông báo|tờ trình|phương án|đề"
                + " án|hướng dẫn|lịch trình|công văn|nội dung,? chương trình|chương trình,? nội dung|đề"
                + " cương|(?:detailed |master )?(?:run-?down|agenda|timeline|program(?:me)?|plan)|kh(?= tổ"
                + " chức)|(?:điều|thể) lệ(?: và kế hoạch)?|kế hoạch và (?:chương trình|(?:điều|thể) lệ))(?: chi tiết|"
                + " tổng thể| chương trình| tổ chức| điều hành| dẫn chương trình| dẫn| thực hiện)*(?:"
                + " \\([^)]*\\))?(?:$|[:\\s|–-]+(?=\\p{L}))");

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:v/v\\.?|về việc)?\\s*(?:(?:kế hoạch|kịch bản|chương trình|kh(?= tổ chức)|(?:detailed |master"
                    + " )?(?:run-?down|agenda|timeline|program(?:me)?|plan))(?: chi tiết| tổng thể| điều hành|"
                    + " dẫn)*\\s*(?:\\([^)]*\\))?\\s*[:|–-]?\\s+)?(?:v/v\\.?|về việc|về|tổ chức|triển khai)?\\s*(?:việc"
                    + " )?(?:tổ chức\\s+|phối hợp tổ chức\\s+)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NOT_NAME = Pattern.compile("^(?:căn cứ|thực hiện|nhằm|để |theo |kính gửi|hôm nay"
            + "|\\((?!\\d|niên khóa|năm học|nhiệm kỳ|khóa|giai đoạn|lần thứ|đợt)|để chào mừng|được sự|trân "
            + "trọng|chào mừng .*như"
            + " sau|[-–_*=.\\s]+$|ngày \\d|thời gian|địa điểm|tại )|như sau\\s*[:.;]?$|xây dựng "
            + "kế hoạch|ban hành"
            + " kế hoạch");

    private static final Pattern COMING_TO = Pattern.compile("^(?:[Đđ]ến|[Tt]ới|[Vv]ề|[Tt]ham) dự\\s*:?\\s*");

    private static final Pattern NAME_LABEL = Pattern.compile(
            "^(?:[^:/]{2,20}/\\s*)?(?:tên (?:chương trình|sự kiện|hoạt động|hội nghị|hội thảo|buổi lễ|gọi)|sự"
                    + " kiện|event(?: name)?)(?:\\s*/[^:/]{2,20})?\\s*:\\s*(.{6,})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CALL = Pattern.compile("^[^–:|]{4,70}?\\s*[–:|]\\s+");

    /** The lines over a letter, and the one of them that says what it is about. */
    private static final Pattern SENDER = Pattern.compile(
            "^(?:from|to|cc|từ|gửi|người gửi|đến)\\s*:\\s*\\S", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SUBJECT = Pattern.compile(
            "^(?:subject|chủ đề|tiêu đề|v/v)\\s*:\\s*(?:(?:re|fwd?|tr|trả lời|chuyển"
                    + " tiếp)\\s*:\\s*|\\[[^\\]]*]\\s*)*(.+?)(?:\\s+[-–(]\\s*(?:bản|final|ver|v\\d|lần \\d|cập"
                    + " nhật)[^-–]*)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Lễ khai trương - 16/01": when it is belongs to no name. */
    private static final Pattern DAY_BEHIND = Pattern.compile(
            "\\s*[-–(,]\\s*(?:ngày\\s*)?\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?\\)?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "(bản chốt 12/10)": said of the paper, and not of what it is about. */
    private static final String NOTE = "\\s*[(\\[](?:bản|ver|v\\d|cập nhật|final|dự thảo|gửi|chốt|lần|last"
            + " update|sửa|update)[^()\\[\\]]*[)\\]]\\s*$";

    private final Reading plan;
    private final Particulars particulars;
    private final List<Piece.Line> inviting = new ArrayList<>();

    Front(Reading plan, Particulars particulars) {
        this.plan = plan;
        this.particulars = particulars;
    }

    /** A name without what the document says before it: "Kế hoạch tổ chức …". */
    static String withoutPrefix(String text) {
        return PREFIX.matcher(text).replaceFirst("");
    }

    /** Whether a line cannot be a part of a name. */
    static boolean isNoName(String folded) {
        return NOT_NAME.matcher(folded).find();
    }

    void read() {
        if (letter()) return;
        withoutCall();
        int found = -1;
        boolean programme = false;
        for (int i = 0; i < Math.min(plan.pieces.size(), 30) && found < 0; i++) {
            if (!(plan.pieces.get(i) instanceof Piece.Line line)) continue;
            var document = DOCUMENT.matcher(Spelling.folded(line.all()));
            if (!document.find() || (line.marked() && line.marker().kind() != Marker.Kind.CAPITAL)) continue;
            var rest = Spelling.folded(line.all()).substring(document.end()).replaceFirst(NOTE, "");
            if (!rest.isEmpty() && Spelling.capitals(line.all()) && !Words.isKind(rest) && namesBelow(i)) {
                // "CHƯƠNG TRÌNH LỄ TÂN", and under it the name: only its first words say what the paper is.
                var kind = line.all().substring(0, document.end(1));
                plan.pieces.set(i, new Piece.Line(line.place(), line.manner(), kind, Marker.of("", kind)));
                rest = "";
            }
            if (!rest.isEmpty() && !Words.isKind(rest.replaceFirst("^(?:về việc |v/v |tổ " + "chức )+", ""))) continue;
            if (line.all().endsWith(":") || line.all().length() > 300) continue;

            // The name of a sheet is no more than that.
            boolean sheet = rest.isEmpty()
                    && line.manner().heading() > 0
                    && !line.manner().centred();
            if (sheet && isNamedBelow(i)) continue;
            found = i;
            programme =
                    document.group(1).matches("chương trình|kịch bản|giấy mời|lịch trình|nội " + "dung chương trình");
        }
        int label = labelledName();
        if (label >= 0 && (found < 0 || found > label)) {
            named(label);
            return;
        }
        if (found < 0) found = bareName();
        if (found < 0) {
            plan.open.add(new Heading(0, Topic.HEAD, plan.root, ""));
            return;
        }
        var above = plan.pieces.subList(0, found);
        var letterhead = Letterhead.body(above);
        for (var piece : above) plan.mark(piece.place(), Taken.What.LETTERHEAD, null);
        var named = name(found);
        var title = label > found ? labelled(label) : named;
        plan.root = new Scope(title);
        plan.events.clear();
        if (letterhead != null)
            plan.root.organisers.add(
                    new Scope.Names(letterhead.places().getFirst(), letterhead.value(), Sureness.SAID));
        if (title != null) inviting.forEach(line -> particulars.organiserIn(line, plan.root));
        plan.open.add(new Heading(0, programme ? Topic.PROGRAMME : Topic.HEAD, plan.root, ""));
    }

    /** Whether the next line names a ceremony. */
    private boolean namesBelow(int at) {
        return at + 1 < plan.pieces.size()
                && plan.pieces.get(at + 1) instanceof Piece.Line next
                && !next.marked()
                && next.text().length() > 12
                && Words.isKind(next.folded());
    }

    /** Whether one of the next lines says what kind of document it is, and what it is called. */
    private boolean isNamedBelow(int from) {
        for (int i = from + 1; i < Math.min(plan.pieces.size(), from + 5); i++) {
            if (!(plan.pieces.get(i) instanceof Piece.Line line)) return false;
            var folded = Spelling.folded(line.all());
            var document = DOCUMENT.matcher(folded);
            if (document.find() && Words.isKind(folded.substring(document.end()))) return true;
        }
        return false;
    }

    /** A letter: what it is about stands over it. */
    private boolean letter() {
        boolean sent = false;
        for (int i = 0; i < Math.min(plan.pieces.size(), 10); i++) {
            if (!(plan.pieces.get(i) instanceof Piece.Line line)) return false;
            sent |= SENDER.matcher(line.all()).find();
            var subject = SUBJECT.matcher(line.all());
            if (!sent || !subject.matches()) continue;
            for (var piece : plan.pieces.subList(0, i)) plan.mark(piece.place(), Taken.What.LETTERHEAD, null);
            plan.mark(line.place(), Taken.What.NAME, null);
            int label = labelledName();
            if (label > i) {
                named(label);
                plan.at = i + 1;
                return true;
            }
            var about = DAY_BEHIND.matcher(subject.group(1)).replaceFirst("");
            var words = Spelling.upperFirst(Spelling.trimmed(withoutPrefix(about)));
            boolean kind = Words.isKind(Spelling.folded(words));
            int bare = bareName();
            boolean large = bare > i && Spelling.capitals(((Piece.Line) plan.pieces.get(bare)).text());
            if (bare > i && (!kind || large)) {
                plan.root = new Scope(name(bare));
                plan.open.add(new Heading(0, Topic.HEAD, plan.root, ""));
                return true;
            }
            plan.root = new Scope(kind ? Said.at(words, line.place()) : Said.likely(words, line.place()));
            plan.events.clear();
            plan.open.add(new Heading(0, Topic.HEAD, plan.root, ""));
            plan.at = i + 1;
            return true;
        }
        return false;
    }

    /** Whether a line says the kind of the ceremony once more, and then which. */
    private static boolean isWhole(String kind, Piece.Line line) {
        var folded = Spelling.folded(withoutPrefix(kind));
        return !Spelling.capitals(line.text()) && Spelling.folded(line.text()).startsWith(folded + " ");
    }

    /** "HỘI THẢO" alone is no name of one. */
    private static boolean isOnlyKind(String words) {
        var folded = Spelling.folded(withoutPrefix(words));
        return Words.isKind(folded) && folded.split(" ", -1).length <= 2;
    }

    /** "Tên chương trình: …": a label says it; -1 where none does. */
    private int labelledName() {
        for (int i = 0; i < Math.min(plan.pieces.size(), 20); i++)
            if (plan.pieces.get(i) instanceof Piece.Line line
                    && NAME_LABEL.matcher(line.text()).matches()) return i;
        return -1;
    }

    /** Whether a line only says how the ceremony is called. */
    static boolean isNameLabel(Piece.Line line) {
        return NAME_LABEL.matcher(line.text()).matches();
    }

    private Said<String> labelled(int label) {
        var line = (Piece.Line) plan.pieces.get(label);
        var words = NAME_LABEL.matcher(line.text());
        plan.mark(line.place(), Taken.What.NAME, null);
        var name = words.matches() ? words.group(1) : line.text();
        return Said.at(Spelling.upperFirst(Spelling.trimmed(name)), line.place());
    }

    private void named(int label) {
        plan.root = new Scope(labelled(label));
        plan.events.clear();
        plan.open.add(new Heading(0, Topic.HEAD, plan.root, ""));
        plan.at = label + 1;
        // Other labels may stand before the one with the name.
        for (int i = label - 1; i >= 0; i--)
            if (plan.pieces.get(i) instanceof Piece.Line line
                    && Label.of(line) instanceof Label(var _, var value, var topic)
                    && topic != null
                    && !value.isEmpty()) plan.at = i;
    }

    /** "Cả nhà đọc kỹ – KẾ HOẠCH LỄ …": what somebody calls out before it is no part of its name. */
    private void withoutCall() {
        for (int i = 0; i < Math.min(plan.pieces.size(), 4); i++) {
            if (!(plan.pieces.get(i) instanceof Piece.Line line) || line.marked()) continue;
            var call = CALL.matcher(line.all());
            if (!call.find()) continue;
            var rest = line.all().substring(call.end());
            var document = DOCUMENT.matcher(Spelling.folded(rest));
            if (!document.find() || !Words.isKind(Spelling.folded(rest).substring(document.end()))) continue;
            plan.pieces.set(i, new Piece.Line(line.place(), line.manner(), rest, Marker.of("", rest)));
        }
    }

    /** A document that is not called a plan: the first line that names a ceremony. */
    private int bareName() {
        for (int i = 0; i < Math.min(plan.pieces.size(), 12); i++) {
            if (!(plan.pieces.get(i) instanceof Piece.Line line) || line.marked()) continue;
            var folded = line.folded();
            if (Topic.of(folded) == Topic.LIST) return -1;
            boolean kind = Words.isKind(folded)
                    && !folded.matches("^(?:hội đồng|hội (?:liên|nông|cựu|phụ|chữ|người|khuyến|doanh)|năm|ngày) .*");
            if (kind && line.text().length() < 200 && !line.text().contains(":")) return i;
        }
        return -1;
    }

    private @Nullable Said<String> name(int found) {
        var first = (Piece.Line) plan.pieces.get(found);
        plan.mark(first.place(), Taken.What.NAME, null);
        var folded = Spelling.folded(first.all());
        var document = DOCUMENT.matcher(folded);
        boolean inLine = !document.find() || document.end() < folded.length();
        var places = new ArrayList<Place>();
        var words = new StringBuilder();
        if (inLine) {
            words.append(first.all().replaceFirst("(?iu)" + NOTE, ""));
            places.add(first.place());
        }
        var before = first;
        plan.at = found + 1;
        for (; plan.at < plan.pieces.size() && places.size() < 8; plan.at++) {
            if (!(plan.pieces.get(plan.at) instanceof Piece.Line line)) break;
            boolean begins = words.isEmpty();
            var small = Spelling.folded(line.all());
            if (line.all().matches("[-–—_*=.\\s]+")) continue;
            boolean year =
                    line.marker().kind() == Marker.Kind.NUMBER && line.marker().depth() > 1;
            // "Ban Chấp hành trân trọng kính mời: …" says who invites, "Tới dự: Buổi gặp mặt …" to what.
            if (begins && line.all().length() < 200 && Particulars.invites(line.all())) {
                inviting.add(line);
                continue;
            }
            if ((line.marked() && !year) || NOT_NAME.matcher(small).find() || Label.of(line) != null) break;
            if (Words.SIGNATURE.matcher(small).find() || Particulars.isWhen(line)) break;
            boolean goesOn = !begins
                    && (words.toString().matches("(?s).*[;,&–-]$")
                            || Character.isLowerCase(line.all().codePointAt(0))
                            || line.all().matches("\\([^()]{4,60}\\)")
                            || small.matches("^(?:năm học|nhiệm kỳ|lần thứ|giai đoạn|đợt|khóa) [^:]{2,36}$")
                            || (isOnlyKind(words.toString()) && line.all().matches("[“\"«\\p{Lu}][^:]{3,200}"))
                            || (line.manner().centred() && before.manner().centred())
                            || (Spelling.capitals(line.all())
                                    && Spelling.capitals(before.all())
                                    && line.all().length() < 160)
                            || (line.manner().bold()
                                    && before.manner().bold()
                                    && line.manner().heading()
                                            == before.manner().heading()));
            if ((!begins && !goesOn) || line.all().length() > 500) break;
            if (begins && line.all().endsWith(":")) break;
            // "KỊCH BẢN CHƯƠNG TRÌNH" under a sheet that is called so: that is said already.
            var again = DOCUMENT.matcher(small);
            if (begins && again.find() && again.end() == small.length()) continue;
            // The same in another language.
            if (!begins && small.matches("^(?:agenda|program(?:me)?|plan|invitation|run-?down)(?!\\p{L}).*")) break;
            // "HỌP BÁO", and under it what it is called in full.
            if (!begins && isOnlyKind(words.toString()) && isWhole(words.toString(), line)) {
                words.setLength(0);
                places.clear();
            }
            if (!words.isEmpty()) words.append(' ');
            words.append(line.all().replaceFirst("(?iu)" + NOTE, ""));
            places.add(line.place());
            plan.mark(line.place(), Taken.What.NAME, null);
            before = line;
        }
        if (words.isEmpty()) plan.at = found + 1;
        var title = Spelling.trimmed(
                PREFIX.matcher(COMING_TO.matcher(words).replaceFirst("")).replaceFirst(""));
        // "Chương trình “…”": a name in quotes is not all of it.
        if (title.matches("(?s)[“\"«].*") && words.toString().matches("(?siu)chương trình\\s.*"))
            title = Spelling.trimmed(words.toString());
        var sure = isOnlyKind(title) ? Sureness.LIKELY : Sureness.SAID;
        return title.isEmpty() ? null : new Said<>(Spelling.upperFirst(title), sure, places);
    }

    // Lines.

}
