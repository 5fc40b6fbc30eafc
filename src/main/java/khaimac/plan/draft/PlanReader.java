package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import khaimac.plan.paper.Paper;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** Reads a plan from its first line to its last, and keeps what each of them is. */
public final class PlanReader {
    private static final Pattern DOCUMENT = Pattern.compile(
            "^(?:\\(?dự thảo\\)?\\s*)?(kế hoạch|chương trình|kịch bản|giấy mời|thông báo|tờ trình|phương án|đề"
                + " án|hướng dẫn|lịch trình|công văn|nội dung,? chương trình|chương trình,? nội dung|đề"
                + " cương|(?:điều|thể) lệ(?: và kế hoạch)?|kế hoạch và (?:chương trình|(?:điều|thể) lệ))(?: chi tiết|"
                + " tổng thể| chương trình| tổ chức| điều hành| dẫn chương trình| dẫn| thực"
                + " hiện)*(?:$|[:\\s]+(?=\\p{L}))");
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:kế hoạch|kịch bản|chương trình)(?: chi tiết| tổng thể| điều hành| "
                    + "dẫn)*\\s*:?\\s+)?(?:v/v\\.?|về"
                    + " việc|về|tổ chức|triển khai)?\\s*(?:việc )?(?:tổ chức\\s+|phối hợp tổ chức\\s+)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NOT_NAME = Pattern.compile("^(?:căn cứ|thực hiện|nhằm|để |theo |kính gửi|hôm nay"
            + "|\\((?!\\d|niên khóa|năm học|nhiệm kỳ|khóa|giai đoạn|lần thứ|đợt)|để chào mừng|được sự|trân "
            + "trọng|chào mừng .*như"
            + " sau|[-–_*=.\\s]+$|ngày \\d|thời gian|địa điểm|tại )|như sau\\s*[:.;]?$|xây dựng "
            + "kế hoạch|ban hành"
            + " kế hoạch");
    private static final Pattern MAKES_PLAN = Pattern.compile(
            "(?:^|[,;.]\\s+)([^,;.]{4,90}?)\\s+(?:xây dựng|ban hành|lập|đề ra|thông báo)\\s+(?:[Kk]ế hoạch|"
                    + "[Cc]hương trình)");
    private static final Pattern INVITES =
            Pattern.compile("^(.{4,100}?)\\s+(?:trân trọng kính mời|kính mời|trân trọng)");
    private static final Pattern COMING_TO = Pattern.compile("^(?:[Đđ]ến|[Tt]ới|[Vv]ề|[Tt]ham) dự\\s*:?\\s*");
    private static final Pattern ENCLOSED =
            Pattern.compile("(?:[Kk]èm theo|[Bb]an hành kèm).*\\s(?:của|do)\\s+(\\p{Lu}[^()]{4,80}?)\\)?[.;]?$");
    private static final Pattern AT = Pattern.compile("(?:^|[,;.\\s])(?:[Tt]ại|[Đđ]ịa điểm\\s*:(?:\\s*[Tt]ại)?)"
            + "\\s+(\\p{L}.+?)[.;]?(?:$|(?<=[.;])\\s+\\p{Lu}[^:.;]{2,25}:)");
    /** Where it is held, and in the same line when. */
    private static final Pattern WITH_TIME = Pattern.compile("^(.+?)\\s*[.;,–-]\\s*(?:[Tt]hời gian\\s*:\\s*)(.+)$");

    private static final Pattern WHEN =
            Pattern.compile("^(?:ngày|thứ|chủ nhật|sáng|chiều|tối|vào|từ|lúc|hồi|bắt đầu|dự kiến|\\d)");
    private static final Pattern LABEL = Pattern.compile("^([^:]{2,90}?)\\s*:\\s*(.*)$");
    private static final Pattern STRONG =
            Pattern.compile("^(?:tổ chức thực hiện|phân công|kinh phí|thành phần|mục đích|yêu cầu|tiến độ|lịch thi "
                    + "đấu|nhiệm vụ|trách"
                    + " nhiệm|dự toán|khách mời|căn cứ|ban chỉ đạo|công tác chuẩn bị|công tác tổ "
                    + "chức|đối tượng|số"
                    + " lượng|trang phục|thể lệ|cơ cấu)");
    private static final Pattern ELSEWHERE =
            Pattern.compile("^(?:thực hiện theo|theo |có ma|có maket|do |giao |gửi kèm|\\(|in |thiết kế|kích thước|"
                    + "số lượng|chuẩn"
                    + " bị|treo )");

    private static final Pattern PROGRAMME_OF = Pattern.compile(
            "^(?:nội dung\\s+)?(?:chương trình|kịch bản|tiến trình|diễn biến)(?: chi tiết|"
                    + " của)?\\s+(?:buổi\\s+|các\\s+)?((?:lễ|đêm|hội nghị|hội thảo|ngày hội|hội thi|"
                    + "gặp mặt|tọa đàm|đại"
                    + " hội|chung kết|vòng)(?!\\p{L}).*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DECORATION =
            Pattern.compile("^(?:nền |chữ |màu |vải |bạt |in |khổ |cỡ )|^(?:như sau|gồm|nội dung)$");
    private static final Pattern GIVEN = Pattern.compile(
            "^((?:giải|huy|huân|bằng|giấy|cờ|danh hiệu|chiến sĩ|lao động|hạng|nhất|nhì|ba|khuyến"
                    + " khích)[^:]{0,60})\\s*:\\s*(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What leads to a list is no heading of it. */
    private static final Pattern SENTENCE = Pattern.compile("(?:như sau|cụ thể|sau đây)\\s*[:.]?$");

    /** A heading that is still open, and what stands under it. */
    private record Context(int level, Topic topic, Scope scope, String words, Run run) {
        Context(int level, Topic topic, Scope scope, String words) {
            this(level, topic, scope, words, new Run());
        }
    }

    /** A row of numbers under a heading that has a number of the same kind itself. */
    private static final class Run {
        String kind = "";
        int ordinal;
    }

    private final List<Piece> pieces;
    private final int year;
    private final List<Context> open = new ArrayList<>();
    private final List<Scope> events = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<String> programmes = new ArrayList<>();
    private final Set<Place> seen = new HashSet<>();
    private final List<Piece.Line> region = new ArrayList<>();
    private final List<Piece.Line> inviting = new ArrayList<>();
    private final List<Entry> carried = new ArrayList<>();
    private Scope root = new Scope(null);
    private Scope.@Nullable Agenda agenda;
    private @Nullable Table last;
    private boolean titleAwaited;
    private int dayHeadings;
    private String group = "";
    private int at;

    private PlanReader(Paper paper, int today) {
        pieces = Piece.of(paper);
        var all = new StringBuilder();
        for (var piece : pieces)
            if (piece instanceof Piece.Line line) all.append(line.all()).append('\n');
        year = Days.year(all.toString(), today);
    }

    /** @param year for dates of a document that names none */
    public static Understood read(Paper paper, int year) {
        var reader = new PlanReader(paper, year);
        reader.read();
        return new Drafting(reader.root, reader.events, reader.marks, reader.year, reader.pieces).understood();
    }

    private void read() {
        programmes();
        head();
        for (; at < pieces.size(); at++) {
            switch (pieces.get(at)) {
                case Piece.Grid grid -> grid(grid);
                case Piece.Line line -> {
                    line(line);
                    last = null;
                }
            }
        }
        flush();
    }

    // The head of the document.

    private void head() {
        int found = -1;
        boolean programme = false;
        for (int i = 0; i < Math.min(pieces.size(), 30) && found < 0; i++) {
            if (!(pieces.get(i) instanceof Piece.Line line)) continue;
            var document = DOCUMENT.matcher(Spelling.folded(line.all()));
            if (!document.find() || (line.marked() && line.marker().kind() != Marker.Kind.CAPITAL)) continue;
            var rest = Spelling.folded(line.all()).substring(document.end());
            if (!rest.isEmpty() && !Words.isKind(rest.replaceFirst("^(?:về việc |v/v |tổ " + "chức )+", ""))) continue;
            if (line.all().endsWith(":") || line.all().length() > 300) continue;
            found = i;
            programme =
                    document.group(1).matches("chương trình|kịch bản|giấy mời|lịch trình|nội " + "dung chương trình");
        }
        if (found < 0) found = bareName();
        if (found < 0) {
            open.add(new Context(0, Topic.HEAD, root, ""));
            return;
        }
        var above = pieces.subList(0, found);
        var letterhead = Letterhead.body(above);
        for (var piece : above) mark(piece.place(), Taken.What.LETTERHEAD, null);
        var title = name(found);
        root = new Scope(title);
        events.clear();
        if (letterhead != null)
            root.organisers.add(new Scope.Names(letterhead.places().getFirst(), letterhead.value(), Sureness.SAID));
        if (title != null) inviting.forEach(line -> organiserIn(line, root));
        open.add(new Context(0, programme ? Topic.PROGRAMME : Topic.HEAD, root, ""));
    }

    /** A document that is not called a plan: the first line that names a ceremony. */
    private int bareName() {
        for (int i = 0; i < Math.min(pieces.size(), 12); i++) {
            if (!(pieces.get(i) instanceof Piece.Line line) || line.marked()) continue;
            var folded = line.folded();
            if (Topic.of(folded) == Topic.LIST) return -1;
            boolean kind = Words.isKind(folded)
                    && !folded.matches("^(?:hội đồng|hội (?:liên|nông|cựu|phụ|chữ|người|khuyến|doanh)|năm|ngày) .*");
            if (kind && line.text().length() < 200 && !line.text().contains(":")) return i;
        }
        return -1;
    }

    private @Nullable Said<String> name(int found) {
        var first = (Piece.Line) pieces.get(found);
        mark(first.place(), Taken.What.NAME, null);
        var folded = Spelling.folded(first.all());
        var document = DOCUMENT.matcher(folded);
        boolean inLine = !document.find() || document.end() < folded.length();
        var places = new ArrayList<Place>();
        var words = new StringBuilder();
        if (inLine) {
            words.append(first.all());
            places.add(first.place());
        }
        var before = first;
        at = found + 1;
        for (; at < pieces.size() && places.size() < 8; at++) {
            if (!(pieces.get(at) instanceof Piece.Line line)) break;
            boolean begins = words.isEmpty();
            var small = Spelling.folded(line.all());
            if (line.all().matches("[-–—_*=.\\s]+")) continue;
            boolean year =
                    line.marker().kind() == Marker.Kind.NUMBER && line.marker().depth() > 1;
            // "Ban Chấp hành trân trọng kính mời: …" says who invites, "Tới dự: Buổi gặp mặt …" to what.
            if (begins
                    && line.all().length() < 200
                    && INVITES.matcher(line.all()).find()) {
                inviting.add(line);
                continue;
            }
            if ((line.marked() && !year) || NOT_NAME.matcher(small).find() || label(line) != null) break;
            if (Words.SIGNATURE.matcher(small).find() || isWhen(line)) break;
            boolean goesOn = !begins
                    && (words.toString().matches("(?s).*[;,&–-]$")
                            || Character.isLowerCase(line.all().codePointAt(0))
                            || line.all().matches("\\([^()]{4,60}\\)")
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
            if (!begins) words.append(' ');
            words.append(line.all());
            places.add(line.place());
            mark(line.place(), Taken.What.NAME, null);
            before = line;
        }
        if (words.isEmpty()) at = found + 1;
        var title = Spelling.trimmed(
                PREFIX.matcher(COMING_TO.matcher(words).replaceFirst("")).replaceFirst(""));
        // "Chương trình “…”": a name in quotes is not all of it.
        if (title.matches("(?s)[“\"«].*") && words.toString().matches("(?siu)chương trình\\s.*"))
            title = Spelling.trimmed(words.toString());
        return title.isEmpty() ? null : new Said<>(Spelling.upperFirst(title), Sureness.SAID, places);
    }

    // Lines.

    /** A heading or a label, and what stands behind its colon. */
    private record Label(
            String words, String value, @Nullable Topic topic) {}

    private static @Nullable Label label(Piece.Line line) {
        if (SENTENCE.matcher(line.folded()).find()) return null;
        // "(Thời gian: 8 giờ …)": brackets around the whole say no less.
        boolean bracketed = line.text().matches("\\((?:[^()]|\\([^()]*\\))*\\)");
        var parts =
                LABEL.matcher(bracketed ? line.text().substring(1, line.text().length() - 1) : line.text());
        if (parts.matches()) {
            var topic = Topic.of(Spelling.folded(parts.group(1)));
            if ((topic != null && Hours.first(parts.group(1)) == null) || topic == Topic.PROGRAMME)
                return new Label(parts.group(1), parts.group(2).strip(), topic);
        }
        var folded = line.folded().replaceAll("[:.;]+$", "");
        // "Địa điểm Hội trường xã" without a colon is said of nothing else.
        boolean heading = line.marker().kind().ofHeadings()
                || line.manner().heading() > 0
                || line.manner().bold()
                || Spelling.capitals(line.text())
                || line.text().endsWith(":");
        boolean brief = folded.length() <= 40 && !line.text().matches(".*[.!?]$");
        if (!heading && !brief) return null;
        var topic = Topic.of(folded);
        if (topic == null) return null;
        boolean screen = topic == Topic.TITLE || topic == Topic.SLOGAN;
        boolean exact = heading || folded.split(" ").length <= (screen ? 6 : 4);
        return exact ? new Label(line.text(), "", topic) : null;
    }

    private static boolean isWhen(Piece.Line line) {
        var folded = line.folded().replaceFirst("^\\(", "");
        if (!WHEN.matcher(folded).find() || line.text().length() > 220) return false;
        var day = Days.of(line.text(), 2000);
        return day != null
                && day.day().wholeDay()
                && (folded.startsWith("ngày")
                        || folded.startsWith("thứ")
                        || Hours.first(line.text()) != null
                        || folded.contains("ngày"));
    }

    private int level(Piece.Line line) {
        var marker = line.marker();
        if (line.manner().heading() > 0 && !line.marked())
            return 10 + line.manner().heading();
        return switch (marker.kind()) {
            case ROMAN -> 20;
            case CAPITAL -> 19;
            case NUMBER -> 20 + marker.depth();
            case LETTER -> 30;
            case STAR -> 38;
            case DASH -> 40;
            case PLUS -> 50;
            case NONE -> isGreat(line) ? 5 : 60;
        };
    }

    /** A line of capitals that begins another part of the paper. */
    private static boolean isGreat(Piece.Line line) {
        return line.folded().matches("^(?:phụ lục|danh sách|nơi nhận).*")
                || Words.SIGNATURE.matcher(line.folded()).find();
    }

    private Context context() {
        return open.getLast();
    }

    private void line(Piece.Line line) {
        var folded = line.folded();
        int level = level(line);
        boolean wasAwaited = titleAwaited;
        titleAwaited = false;
        if (line.all().isBlank()) return;
        if ((Words.SIGNATURE.matcher(folded).find() && Spelling.capitals(line.text()))
                || folded.startsWith("nơi nhận")) {
            enter(5, Topic.END, root, line.text());
            mark(line.place(), Taken.What.LEFT_OUT, null);
            return;
        }
        var label = label(line);
        boolean agendaSection = AgendaList.isSection(line);
        if (level < 60 && goesOn(line, level, label)) {
            region.add(line);
            return;
        }
        if (level < 60) close(level);
        var own = named(line);
        if (own != null) {
            named(line, level, own);
            return;
        }
        if (isEvent(line, level)) {
            event(line, level);
            return;
        }
        var topic = label == null ? null : label.topic();
        var here = context().topic();
        if (label != null && topic != null && !allowed(topic, here, line, label)) topic = null;
        if (wasAwaited && topic != Topic.SLOGAN && title(line)) return;
        if (label == null || topic == null || (agendaSection && here == Topic.PROGRAMME)) {
            plain(line, level);
            return;
        }
        labelled(line, level, label, topic);
    }

    /** Whether a heading may begin something else here. */
    private boolean allowed(Topic topic, Topic here, Piece.Line line, Label label) {
        boolean colon = line.text().contains(":");
        boolean heads =
                line.marker().kind().ofHeadings() || line.manner().heading() > 0 || Spelling.capitals(line.text());
        boolean screen = topic == Topic.TITLE || topic == Topic.SLOGAN;
        if (screen) {
            boolean whole = Spelling.folded(label.words()).length() <= 60;
            boolean told = label.value().isEmpty()
                    || Spelling.capitals(label.value())
                    || label.value().matches("^[“\"«].*")
                    || here == Topic.DECOR
                    || here == Topic.TITLE
                    || here == Topic.SLOGAN
                    || !here.leftOut();
            boolean over = line.marked() && label.value().isEmpty() && showsBelow();
            boolean brief = over
                    || (line.manner().bold()
                            && label.value().isEmpty()
                            && line.text().length() <= 40);
            return whole && (colon || heads || brief) && told;
        }
        if (here.leftOut())
            return (topic == Topic.DECOR && colon)
                    || topic == Topic.END
                    || (heads && level(line) <= 20)
                    || level(line) == 5;
        if (here == Topic.PROGRAMME) {
            var words = Spelling.folded(label.words());
            return switch (topic) {
                case ORGANISER -> colon && region.isEmpty() && !label.value().isEmpty();
                case TIME, PLACE, WHEN_WHERE ->
                    colon || (level(line) < 30 && label.value().isEmpty() && topic == Topic.WHEN_WHERE);
                case LIST, DECOR, END -> true;
                case REHEARSAL ->
                    colon
                            && words.matches("^(?:tổng duyệt|sơ duyệt|chạy thử|duyệt|thời gian).*")
                            && Days.of(line.text(), year) != null;
                case PEOPLE, PURPOSE, TASKS, MONEY -> STRONG.matcher(words).find() && (colon || heads);
                case PROGRAMME -> label.value().isEmpty() && isGeneric(words) && !words.contains("(");
                case HEAD, TITLE, SLOGAN -> false;
            };
        }
        return true;
    }

    /** Whether the next line looks like words for a screen. */
    private boolean showsBelow() {
        if (at + 1 >= pieces.size() || !(pieces.get(at + 1) instanceof Piece.Line next) || next.marked()) return false;
        boolean shaped = next.manner().centred() || next.manner().boxed();
        return shaped || Spelling.capitals(next.text()) || next.text().matches("(?s)[“\"«].*");
    }

    /** "Nội dung, chương trình Hội nghị" names no item. */
    private static boolean isGeneric(String words) {
        return words.replaceAll("[:.;]+$", "")
                .matches("^(?:dự kiến |các )?(?:nội dung|chương trình|tiến trình|trình tự|diễn biến|"
                        + "kịch bản|lịch"
                        + " trình)(?:,? (?:nội dung|chương trình|chi tiết|tổ chức|dự kiến|cụ thể|thực hiện|buổi"
                        + " lễ|lễ|hội nghị|đại hội|hội thảo|hội thi|gặp mặt|chính|các hoạt động|và|như sau|tiến"
                        + " trình|làm việc))*(?: .{0,60})?$");
    }

    private void labelled(Piece.Line line, int level, Label label, Topic topic) {
        var scope = context().scope();
        switch (topic) {
            case TIME -> {
                flush();
                if (!label.value().isEmpty()) when(line, label.value());
                else enter(level, topic, scope, label.words());
                mark(line.place(), Taken.What.TIME, scope);
            }
            case PLACE -> {
                flush();
                if (!label.value().isEmpty()) venue(line, label.value());
                else enter(level, topic, scope, label.words());
                mark(line.place(), Taken.What.VENUE, scope);
            }
            case WHEN_WHERE -> {
                flush();
                if (!label.value().isEmpty() && Days.of(label.value(), year) != null) when(line, label.value());
                enter(level, topic, scope, label.words());
                mark(line.place(), Taken.What.TIME, scope);
            }
            case ORGANISER -> {
                flush();
                if (!label.value().isEmpty()) organiser(line, label.value());
                else enter(level, topic, scope, label.words());
                mark(line.place(), Taken.What.ORGANISER, scope);
            }
            case TITLE -> {
                // In the middle hangs the title, or a slogan.
                boolean slogan = Topic.isMiddle(Spelling.folded(label.words()))
                        && Spelling.capitals(label.value())
                        && !label.value().isEmpty()
                        && !Words.isKind(Spelling.folded(label.value()));
                if (slogan) sloganLabel(line, level, label, scope);
                else titleLabel(line, level, label, scope);
            }
            case SLOGAN -> sloganLabel(line, level, label, scope);
            case PROGRAMME -> {
                flush();
                agenda = null;
                enter(level, topic, scope, label.words());
                scope.headings.add(Spelling.folded(label.words()));
                agenda = scope.newAgenda(Spelling.folded(label.words())
                        .matches(".*(?:chương trình|kịch bản|tiến trình|trình tự|diễn biến|nghi thức).*"));
                mark(line.place(), Taken.What.SECTION, scope);
                if (!label.value().isEmpty() && !label.value().startsWith("("))
                    region.add(valueOf(line, label.value()));
                if (Days.of(label.words(), year) != null) when(line, label.words());
            }
            case LIST -> {
                flush();
                group = "";
                enter(level, topic, scope, label.words());
                mark(line.place(), Taken.What.SECTION, scope);
            }
            case REHEARSAL -> {
                flush();
                scope.notes.add(Said.at(line.all(), line.place()));
                if (label.value().isEmpty()) enter(level, topic, scope, label.words());
                mark(line.place(), Taken.What.LEFT_OUT, scope);
            }
            case DECOR, PEOPLE, PURPOSE, TASKS, MONEY, END, HEAD -> {
                flush();
                agenda = null;
                if (level < 60 || label.value().isEmpty() || label.value().endsWith(":"))
                    enter(level, topic, scope, label.words());
                mark(line.place(), topic.leftOut() ? Taken.What.LEFT_OUT : Taken.What.SECTION, scope);
            }
        }
    }

    /** The words behind a colon, as a line of their own. */
    private static Piece.Line valueOf(Piece.Line line, String value) {
        return new Piece.Line(line.place(), line.manner(), value, Marker.of("", value));
    }

    private void plain(Piece.Line line, int level) {
        var here = context();
        var scope = here.scope();
        if (Slogans.isSentence(line.text()) && here.topic() != Topic.PROGRAMME && here.topic() != Topic.PURPOSE) {
            var found = Slogans.quoted(
                    line.text(), Slogans.side(line.text(), Slogans.side(here.words(), Slogan.Side.ANY)), line.place());
            if (!found.isEmpty() && !(here.topic() == Topic.TITLE)) {
                scope.slogans.addAll(Slogans.wings(found, line.text()));
                mark(line.place(), Taken.What.SLOGAN, scope);
                return;
            }
        }
        switch (here.topic()) {
            case PROGRAMME -> {
                if (isWhen(line)
                        && !line.marked()
                        && region.isEmpty()
                        && carried.isEmpty()
                        && scope.entries().isEmpty()
                        && !line.folded().startsWith("ngày thứ")
                        && (dayHeadings < 2 || line.folded().contains("tại "))
                        && isOnlyWhen(line)) {
                    when(line, line.text());
                    mark(line.place(), Taken.What.TIME, scope);
                } else {
                    organiserIn(line, scope);
                    if (begins(line)) region.add(line);
                    else mark(line.place(), Taken.What.NOT_UNDERSTOOD, null);
                }
            }
            case TIME, WHEN_WHERE, HEAD, PLACE -> {
                boolean labelled = here.topic() == Topic.WHEN_WHERE || here.topic() == Topic.TIME;
                boolean dated = labelled
                        && Days.of(line.text(), year) != null
                        && line.text().length() < 220;
                if (dated || (isWhen(line) && (here.topic() != Topic.HEAD || isOnlyWhen(line)))) {
                    when(line, line.text());
                    mark(line.place(), Taken.What.TIME, scope);
                } else if (here.topic() == Topic.PLACE && scope.venues.isEmpty()) {
                    venue(line, line.text());
                    mark(line.place(), Taken.What.VENUE, scope);
                } else if (here.topic() == Topic.WHEN_WHERE && line.folded().startsWith("tại ")) {
                    venue(line, line.text());
                    mark(line.place(), Taken.What.VENUE, scope);
                } else {
                    organiserIn(line, scope);
                    boolean timed =
                            Hours.first(line.text()) != null && line.text().length() < 200;
                    if (here.topic() == Topic.HEAD && (timed || line.marked())) region.add(line);
                    mark(
                            line.place(),
                            NOT_NAME.matcher(line.folded()).find() ? Taken.What.LEFT_OUT : Taken.What.NOT_UNDERSTOOD,
                            null);
                }
            }
            case SLOGAN -> {
                // "Ngoài cổng: “…”": before the quote stands where it hangs.
                var side = Slogans.side(line.text(), Slogans.side(here.words(), Slogan.Side.ANY));
                var quoted = Slogans.quoted(line.text(), side, line.place());
                if (!quoted.isEmpty() && line.text().matches("[^“\"«:]{2,60}:\\s*[“\"«].*")) {
                    scope.slogans.addAll(Slogans.wings(quoted, line.text()));
                    mark(line.place(), Taken.What.SLOGAN, scope);
                } else if (Slogans.mayBe(line.text())) {
                    scope.slogans.add(new Slogan(
                            Said.at(Spelling.unquoted(line.text()), line.place()),
                            Slogans.side(here.words(), Slogan.Side.ANY)));
                    mark(line.place(), Taken.What.SLOGAN, scope);
                } else {
                    mark(line.place(), Taken.What.NOT_UNDERSTOOD, null);
                }
            }
            case LIST -> {
                if (!listed(line, here, scope)) mark(line.place(), Taken.What.NOT_UNDERSTOOD, null);
            }
            case TITLE, DECOR, ORGANISER -> {
                if (here.topic() == Topic.ORGANISER && scope.organisers.isEmpty()) organiser(line, line.text());
                mark(line.place(), Taken.What.NOT_UNDERSTOOD, null);
            }
            case PEOPLE, PURPOSE, TASKS, MONEY, REHEARSAL, END -> {
                if (level == 60) organiserIn(line, scope);
                mark(line.place(), Taken.What.LEFT_OUT, null);
            }
        }
    }

    /** Whether a line may begin a list: what stands above its first item is no part of it. */
    private boolean begins(Piece.Line line) {
        if (!region.isEmpty() || line.marked() || AgendaList.isSection(line)) return true;
        if (line.text().startsWith("(")) return false;
        return Hours.first(line.text()) != null
                || Words.CEREMONIAL.matcher(line.folded()).find()
                || AgendaList.HOST.matcher(line.folded()).find();
    }

    /** A line of a list that is no table: "Giải Nhất: Đội Lò 1", "1. Bà Ninh Thị Gấm - Tổ dân phố số 1". */
    private boolean listed(Piece.Line line, Context here, Scope scope) {
        if (!Rosters.isHonoured(here.words()) || line.text().length() > 200) return false;
        boolean head = !line.marked()
                || line.marker().kind() == Marker.Kind.ROMAN
                || line.text().endsWith(":");
        var given = GIVEN.matcher(line.text());
        if (head && !given.matches()) {
            group = Spelling.trimmed(line.text());
            return true;
        }
        var parts = line.text().split("\\s[-–—]\\s|,\\s+", 2);
        var row = given.matches()
                ? new NameList.Row(Spelling.trimmed(given.group(1)), Spelling.trimmed(given.group(2)), "", line.place())
                : new NameList.Row(
                        group,
                        Spelling.trimmed(parts[0]),
                        parts.length < 2 ? "" : Spelling.trimmed(parts[1]),
                        line.place());
        var rows = new ArrayList<NameList.Row>();
        var heading = Spelling.trimmed(here.words());
        boolean goesOn =
                !scope.rosters.isEmpty() && scope.rosters.getLast().heading().equals(heading);
        var before = goesOn ? scope.rosters.removeLast() : new NameList(heading, List.of(), line.place());
        rows.addAll(before.rows());
        rows.add(row);
        scope.rosters.add(new NameList(heading, rows, before.place()));
        mark(line.place(), Taken.What.ROSTER, scope);
        return true;
    }

    /** A line that says when, and nothing that happens then. */
    private boolean isOnlyWhen(Piece.Line line) {
        return !Words.CEREMONIAL.matcher(line.folded()).find() && line.text().length() < 160;
    }

    private void when(Piece.Line line, String words) {
        var scope = context().scope();
        scope.times.add(new Scope.When(line.place(), words));
        var place = AT.matcher(words.matches("\\(.*\\)") ? words.substring(1, words.length() - 1) : words);
        if (place.find()) venue(line, place.group(1));
    }

    private void venue(Piece.Line line, String said) {
        var both = WITH_TIME.matcher(said);
        var words = both.matches() ? both.group(1) : said;
        if (both.matches()) context().scope().times.add(new Scope.When(line.place(), both.group(2)));
        var plain = venueWords(words);
        if (!plain.isEmpty() && !plain.matches("[….\\s]+"))
            context().scope().venues.add(new Scope.Names(line.place(), plain, Sureness.SAID));
    }

    private static String venueWords(String words) {
        return Spelling.trimmed(words)
                .replaceFirst("^(?:[Dd]ự kiến\\s*:?\\s*)?(?:tổ chức\\s+)?(?:[Tt]ại\\s+)?", "")
                .replaceFirst("\\s*\\((?:dự kiến|Dự kiến)\\)$", "");
    }

    private void organiser(Piece.Line line, String words) {
        // What a label says goes before what stands above the plan.
        context().scope().organisers.addFirst(new Scope.Names(line.place(), Spelling.trimmed(words), Sureness.SAID));
    }

    /** "Ban Thường vụ Huyện ủy xây dựng kế hoạch": who holds it, as far as nobody says more. */
    private void organiserIn(Piece.Line line, Scope scope) {
        var makes = MAKES_PLAN.matcher(line.text());
        var invites = INVITES.matcher(line.text());
        var enclosed = ENCLOSED.matcher(line.text());
        String name = null;
        if (makes.find()) name = makes.group(1);
        else if (invites.find()
                && Words.BODY.matcher(Spelling.folded(invites.group(1))).find()) name = invites.group(1);
        else if (enclosed.find()) name = enclosed.group(1);
        if (name == null) return;
        root.organisers.add(new Scope.Names(line.place(), Spelling.trimmed(name), Sureness.LIKELY));
        mark(line.place(), Taken.What.ORGANISER, scope);
    }

    // Titles and slogans.

    private void titleLabel(Piece.Line line, int level, Label label, Scope scope) {
        flush();
        mark(line.place(), Taken.What.TITLE, scope);
        var value = label.value();
        if (ELSEWHERE.matcher(Spelling.folded(value)).find()) {
            scope.titleElsewhere = true;
            if (level < 60) enter(level, Topic.TITLE, scope, label.words());
            return;
        }
        if (level < 60) enter(level, Topic.TITLE, scope, label.words());
        var lines = new ArrayList<Said<String>>();
        // "Nền đỏ, chữ vàng, nội dung:" says how it looks, and not what.
        boolean looks = value.endsWith(":")
                || DECORATION.matcher(Spelling.folded(value)).find();
        if (!value.isEmpty() && !looks) lines.addAll(Titles.inline(value, line.place()));
        var halves = value.isEmpty() || !Titles.isDateline(value)
                ? titleLines(lines, scope, !lines.isEmpty())
                : List.<List<Said<String>>>of();
        if (lines.isEmpty()) titleAwaited = true;
        else titles(scope, lines, halves);
    }

    /** A line under "Tiêu đề" that stands after something else. */
    private boolean title(Piece.Line line) {
        if (!isTitleLine(line, null)) return false;
        var scope = context().scope();
        at--;
        var lines = new ArrayList<Said<String>>();
        var halves = titleLines(lines, scope, false);
        if (lines.isEmpty() && halves.isEmpty()) {
            at++;
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
        while (at + 1 < pieces.size() && lines.size() < 24 && !dated) {
            if (!(pieces.get(at + 1) instanceof Piece.Line next)) return halves;
            var side = Piece.columns(next.all());
            boolean two = side.size() == 2
                    && !next.marked()
                    && !Titles.isDateline(next.all())
                    && (before != null || Spelling.capitals(side.getFirst()))
                    && !next.text().contains(":");
            if ((!two && (!halves.isEmpty() || !isTitleLine(next, before)))
                    || (begun && before == null && !next.manner().centred() && !Spelling.capitals(next.text())))
                return halves;
            if (two) {
                while (halves.size() < 2) halves.add(new ArrayList<>());
                for (int i = 0; i < 2; i++) halves.get(i).add(Said.at(side.get(i), next.place()));
                mark(next.place(), Taken.What.TITLE, scope);
                before = next;
                at++;
                continue;
            }
            var text = next.marker().kind() == Marker.Kind.DASH || next.marker().kind() == Marker.Kind.PLUS
                    ? next.text()
                    : next.all();
            var columns = Piece.columns(text);
            lines.add(Said.at(columns.size() == 1 ? columns.getFirst() : text, next.place()));
            mark(next.place(), Taken.What.TITLE, scope);
            dated = Titles.isDateline(text);
            before = next;
            at++;
        }
        return halves;
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
        var label = label(line);
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

    private void sloganLabel(Piece.Line line, int level, Label label, Scope scope) {
        flush();
        mark(line.place(), Taken.What.SLOGAN, scope);
        var side = Slogans.side(label.words(), Slogans.side(context().words(), Slogan.Side.ANY));
        var value = label.value();
        var quoted = Slogans.quoted(value, side, line.place());
        if (!quoted.isEmpty()) {
            scope.slogans.addAll(Slogans.wings(quoted, label.words()));
        } else if (!value.isEmpty() && Slogans.mayBe(value)) {
            scope.slogans.addAll(Slogans.wings(
                    List.of(new Slogan(Said.at(Spelling.unquoted(value), line.place()), side)), label.words()));
        } else if (value.isEmpty()) {
            var hung = new ArrayList<Slogan>();
            // Dashes under "Khẩu hiệu hai bên cánh gà:" are what hangs there, however they are written.
            boolean dashes = level == 60 && line.text().strip().endsWith(":");
            while (at + 1 < pieces.size() && pieces.get(at + 1) instanceof Piece.Line next) {
                boolean dashed = dashes && level(next) >= 38 && level(next) < 60;
                boolean free = dashed || !next.marked() || level(next) > level;
                boolean words = dashed
                        || Spelling.capitals(next.text())
                        || next.text().matches("(?s)[“\"«].*")
                        || next.text().endsWith("!");
                if (!free
                        || !words
                        || (label(next) != null && next.text().contains(":"))
                        || Words.SIGNATURE.matcher(next.folded()).find()
                        || !Slogans.mayBe(next.text())) break;
                if (!hung.isEmpty()
                        && next.manner().centred()
                        && !Spelling.unquoted(next.text()).equals(next.text())) break;
                hung.add(new Slogan(Said.at(Spelling.unquoted(next.text()), next.place()), side));
                mark(next.place(), Taken.What.SLOGAN, scope);
                at++;
            }
            scope.slogans.addAll(Slogans.wings(hung, label.words()));
            if (level < 60) enter(level, Topic.SLOGAN, scope, label.words());
        }
        if (level < 60 && !value.isEmpty()) enter(level, Topic.SLOGAN, scope, label.words());
    }

    // Ceremonies of their own.

    private boolean isEvent(Piece.Line line, int level) {
        if (level >= 40 || line.text().length() > 220) return false;
        var folded = line.folded();
        if (!Words.EVENT.matcher(folded).find()
                || context().topic().leftOut()
                || (isGeneric(folded.replaceAll("[:.;]+$", "")) && !hasName(folded))) return false;
        boolean heads = line.marker().kind().ofHeadings()
                || line.manner().heading() > 0
                || line.manner().bold()
                || Spelling.capitals(line.text());
        if (!heads || AgendaList.isSection(line)) return false;
        var topic = label(line);
        if (topic != null && topic.topic() != Topic.PROGRAMME) return false;
        var day = Days.of(line.text(), year);
        boolean dated = day != null
                && day.day().wholeDay()
                && Hours.first(line.text()) != null
                && !line.text().contains("tại ");
        return dated || hasTimeOfItsOwn(level);
    }

    /** The name of a ceremony after "Chương trình", where the plan has several such headings; null otherwise. */
    private @Nullable String named(Piece.Line line) {
        if (context().topic().leftOut() && context().topic() != Topic.END) return null;
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
        for (var piece : pieces) {
            if (!(piece instanceof Piece.Line line)) continue;
            if (isDayHeading(line)) dayHeadings++;
            var name = nameOfProgramme(line);
            if (name == null) continue;
            var folded = Spelling.folded(name);
            if (programmes.stream().noneMatch(other -> other.contains(folded) || folded.contains(other)))
                programmes.add(folded);
        }
    }

    private void named(Piece.Line line, int level, String name) {
        flush();
        agenda = null;
        var scope = new Scope(Said.at(Spelling.upperFirst(name), line.place()));
        events.add(scope);
        mark(line.place(), Taken.What.NAME, scope);
        enter(level, Topic.PROGRAMME, scope, line.text());
        // What the plan says above of this one, by its name.
        var folded = Spelling.folded(name);
        for (var time : List.copyOf(root.times)) {
            if (!Spelling.folded(time.words()).contains(folded)) continue;
            scope.times.add(time);
            var place = AT.matcher(time.words());
            if (place.find())
                scope.venues.add(new Scope.Names(time.place(), venueWords(place.group(1)), Sureness.SAID));
        }
    }

    /** "Chương trình giao lưu", but not "Chương trình Hội nghị". */
    private static boolean hasName(String folded) {
        var rest = folded.replaceFirst(
                "^(?:nội dung,? )?(?:chương trình |kịch bản )?(?:lễ |hội nghị |đại hội |hội thảo |"
                        + "hội thi |gặp mặt )?",
                "");
        return folded.startsWith("chương trình") && rest.split(" ").length >= 2 && !rest.isBlank();
    }

    private boolean hasTimeOfItsOwn(int level) {
        for (int i = at + 1; i < Math.min(pieces.size(), at + 9); i++) {
            if (!(pieces.get(i) instanceof Piece.Line line)) return false;
            int deep = level(line);
            if (deep <= level && deep < 60) return false;
            var label = label(line);
            if (label == null || (label.topic() != Topic.TIME && label.topic() != Topic.WHEN_WHERE)) continue;
            return Days.of(line.text(), year) != null || Hours.first(line.text()) != null;
        }
        return false;
    }

    private void event(Piece.Line line, int level) {
        flush();
        agenda = null;
        var words = Spelling.trimmed(PREFIX.matcher(line.text()).replaceFirst(""));
        var scope = new Scope(Said.at(Spelling.upperFirst(words), line.place()));
        events.add(scope);
        mark(line.place(), Taken.What.NAME, scope);
        enter(level, Topic.PROGRAMME, scope, line.text());
        if (Days.of(line.text(), year) != null) when(line, line.text());
    }

    // Headings that open and close.

    private void close(int level) {
        while (open.size() > 1 && open.getLast().level() >= level) {
            if (open.getLast().topic() == Topic.PROGRAMME) {
                flush();
                agenda = null;
            }
            open.removeLast();
        }
    }

    /**
     * Whether a line with the mark of a heading is an item of the programme that is open: its row begins anew with one,
     * or goes on, while the heading over it has a number of its own.
     */
    private boolean goesOn(Piece.Line line, int level, @Nullable Label label) {
        var here = context();
        var marker = line.marker();
        if (here.topic() != Topic.PROGRAMME || here.level() < level || open.size() < 2 || marker.ordinal() == 0)
            return false;
        if (label != null
                && label.topic() != null
                && STRONG.matcher(Spelling.folded(label.words())).find()) return false;
        if (label != null
                && label.topic() != null
                && label.topic() != Topic.PROGRAMME
                && line.text().contains(":")) return false;
        var kind = marker.sort();
        var run = here.run();
        boolean next = run.kind.equals(kind) && marker.ordinal() == run.ordinal + 1;
        boolean begins = run.kind.isEmpty() && marker.ordinal() == 1;
        if (!next && !begins) return false;
        run.kind = kind;
        run.ordinal = marker.ordinal();
        return true;
    }

    private void enter(int level, Topic topic, Scope scope, String words) {
        close(level);
        open.add(new Context(level, topic, scope, words));
    }

    // Agendas.

    private void flush() {
        if (region.isEmpty()) return;
        var scope = context().scope();
        var read = AgendaList.read(region, year);
        boolean any = read.entries().stream().anyMatch(entry -> entry.kind() == Entry.Kind.ITEM);
        var spoken = new HashSet<>(read.host());
        if (any && AgendaList.isOne(read.entries())) {
            into(scope).entries.addAll(carriedAnd(read.entries()));
            for (var line : region)
                mark(line.place(), spoken.contains(line.place()) ? Taken.What.HOST : Taken.What.AGENDA, scope);
        } else if (!any) {
            carried.addAll(read.entries());
            for (var line : region)
                mark(
                        line.place(),
                        spoken.contains(line.place()) ? Taken.What.NOT_UNDERSTOOD : Taken.What.SECTION,
                        scope);
        } else {
            for (var line : region) mark(line.place(), Taken.What.NOT_UNDERSTOOD, scope);
        }
        region.clear();
    }

    private List<Entry> carriedAnd(List<Entry> entries) {
        var all = new ArrayList<>(carried);
        all.addAll(entries);
        carried.clear();
        return all;
    }

    private Scope.Agenda into(Scope scope) {
        if (agenda == null || !scope.agendas.contains(agenda))
            agenda = scope.newAgenda(context().topic() == Topic.PROGRAMME);
        return agenda;
    }

    private void grid(Piece.Grid grid) {
        flush();
        var here = context();
        var scope = here.scope();
        var table = Table.of(grid.table());
        if (last != null && !table.headed() && table.sameShape(last) && last.headed()) table = table.under(last);
        boolean awaited = titleAwaited || here.topic() == Topic.TITLE;
        titleAwaited = false;
        var over = over();
        boolean decor = here.topic() == Topic.DECOR || here.topic() == Topic.TITLE || here.topic() == Topic.SLOGAN;
        if (decor && decorTable(table, scope)) {
            mark(grid.place(), Taken.What.TITLE, scope);
            last = table;
            return;
        }
        if (awaited && !table.headed() && titleTable(grid, scope)) {
            mark(grid.place(), Taken.What.TITLE, scope);
        } else if (AgendaTable.isOne(
                table,
                here.topic() == Topic.PROGRAMME,
                here.topic() == Topic.TASKS || here.topic() == Topic.MONEY || here.topic() == Topic.PEOPLE)) {
            var whole = into(scope);
            whole.table = true;
            whole.entries.addAll(carriedAnd(AgendaTable.read(table, year)));
            mark(grid.place(), Taken.What.AGENDA, scope);
        } else if (Rosters.isOne(table, over, alone())) {
            var list = Rosters.read(table, over);
            if (last != null && !scope.rosters.isEmpty() && at > 0 && pieces.get(at - 1) instanceof Piece.Grid)
                joined(scope, list);
            else if (!list.rows().isEmpty()) scope.rosters.add(list);
            mark(grid.place(), Taken.What.ROSTER, scope);
        } else if (!here.topic().leftOut() && !table.headed() && looksLikeTitle(grid) && titleTable(grid, scope)) {
            mark(grid.place(), Taken.What.TITLE, scope);
        } else {
            mark(grid.place(), here.topic().leftOut() ? Taken.What.LEFT_OUT : Taken.What.NOT_UNDERSTOOD, scope);
        }
        last = table;
    }

    private static void joined(Scope scope, NameList list) {
        var before = scope.rosters.removeLast();
        var rows = new ArrayList<>(before.rows());
        rows.addAll(list.rows());
        scope.rosters.add(new NameList(before.heading(), rows, before.place()));
    }

    /** Whether the document is one table with hardly a line beside it. */
    private boolean alone() {
        long lines =
                pieces.stream().filter(piece -> piece instanceof Piece.Line).count();
        return lines <= 6 && root.agendas.isEmpty();
    }

    /** The words over a table: the nearest headings. */
    private String over() {
        var words = new StringBuilder();
        for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
            if (!(pieces.get(i) instanceof Piece.Line line)) break;
            words.insert(0, Spelling.trimmed(line.text()) + " ");
            if (line.marker().kind().ofHeadings()) break;
            if (Topic.of(line.folded()) == Topic.LIST) break;
        }
        return words.isEmpty() ? context().words() : words.toString().strip();
    }

    private static boolean looksLikeTitle(Piece.Grid grid) {
        if (grid.table().rows().size() > 8) return false;
        boolean kind = false;
        for (var row : grid.table().rows())
            for (var cell : row.cells())
                for (var line : cell.text().split("\n", -1)) {
                    kind |= Spelling.capitals(line) && Words.isKind(Spelling.folded(line));
                    if (line.length() > 200) return false;
                }
        return kind;
    }

    /** A table that says what hangs where: "Phông sân khấu | …", "Băng rôn cổng trường | …". */
    private static boolean decorTable(Table table, Scope scope) {
        if (!table.has(Column.CONTENT)) return false;
        boolean any = false;
        for (var row : table.rows().subList(table.from(), table.rows().size())) {
            var words = table.cell(row, Column.CONTENT);
            if (words == null || words.text().isBlank()) continue;
            for (var cell : row.cells()) {
                if (cell.equals(words) || cell.text().isBlank()) continue;
                var topic = Topic.of(Spelling.folded(cell.text()));
                if (topic != Topic.TITLE && topic != Topic.SLOGAN) continue;
                any = true;
                if (topic == Topic.TITLE) {
                    var lines = new ArrayList<Said<String>>();
                    for (var line : words.lines())
                        for (var part : line.text().split("\n", -1))
                            if (!part.isBlank()) lines.add(Said.at(Piece.clean(part), line.place()));
                    scope.titles.add(Titles.read(lines));
                } else {
                    var said =
                            Said.at(Spelling.unquoted(Piece.clean(words.text().replace('\n', ' '))), words.place());
                    var side = Slogans.side(cell.text(), Slogan.Side.ANY);
                    scope.slogans.addAll(Slogans.wings(List.of(new Slogan(said, side)), cell.text()));
                }
                break;
            }
        }
        return any;
    }

    /** A table of titles: what stands over both halves belongs to both. */
    private boolean titleTable(Piece.Grid grid, Scope scope) {
        var common = new ArrayList<Said<String>>();
        var halves = new java.util.TreeMap<Integer, List<Said<String>>>();
        for (var row : grid.table().rows()) {
            var filled =
                    row.cells().stream().filter(cell -> !cell.text().isBlank()).toList();
            for (var cell : filled) {
                var lines = new ArrayList<Said<String>>();
                for (var paragraph : cell.lines())
                    for (var part : paragraph.text().split("\n|(?<=</b>) +(?=<b>)|(?<=</b>)\\s+(?=\\p{Lu})", -1))
                        if (!Piece.clean(part).isEmpty()) lines.add(Said.at(Piece.clean(part), paragraph.place()));
                boolean head = filled.size() == 1
                        && halves.isEmpty()
                        && (cell.width() > 1 || row.cells().size() > 1);
                if (head) common.addAll(lines);
                else if (filled.size() == 1 && halves.size() > 1 && cell.width() > 1)
                    halves.values().forEach(half -> half.addAll(lines));
                else
                    halves.computeIfAbsent(cell.column(), none -> new ArrayList<>())
                            .addAll(lines);
            }
        }
        if (halves.isEmpty() && !common.isEmpty()) halves.put(0, new ArrayList<>());
        if (halves.isEmpty() || halves.size() > 3) return false;
        for (var half : halves.values()) {
            var lines = new ArrayList<>(common);
            lines.addAll(half);
            scope.titles.add(Titles.read(lines));
        }
        return true;
    }

    private void mark(Place place, Taken.What what, @Nullable Scope scope) {
        if (seen.add(place)) marks.add(new Mark(place, what, scope));
    }
}
