package khaimac.plan.draft;

import java.util.List;
import java.util.regex.Pattern;
import khaimac.plan.paper.Paper;
import org.jspecify.annotations.Nullable;

/** Reads a plan from its first line to its last, and keeps what each of them is. */
public final class PlanReader {
    private static final Pattern STRONG =
            Pattern.compile("^(?:tổ chức thực hiện|phân công|kinh phí|thành phần|mục đích|yêu cầu|tiến độ|lịch thi "
                    + "đấu|nhiệm vụ|trách"
                    + " nhiệm|dự toán|khách mời|căn cứ|ban chỉ đạo|công tác chuẩn bị|công tác tổ "
                    + "chức|đối tượng|số"
                    + " lượng|trang phục|thể lệ|cơ cấu)");

    /** The end of a letter, whoever signs it. */
    private static final Pattern ENDS = Pattern.compile(
            "^(?:trân trọng(?: cảm ơn)?|thân (?:ái|mến)|best regards|regards|thanks(?: all)?|xin cảm"
                    + " ơn)\\s*[,.!]*$|^--$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Over a message that was copied: who wrote it, and when. */
    private static final Pattern CHAT = Pattern.compile(
            "^.{2,50}[(\\[]\\d{1,2}[:h]\\d{2}(?:,? (?:ngày )?\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?)[)\\]]$|^\\[Tin"
                    + " nhắn.*]$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Reading plan;
    private final Particulars particulars;
    private final Occasions occasions;
    private final ScreenWords screen;
    private final Grids grids;
    private final NameLines names;

    private PlanReader(Reading plan) {
        this.plan = plan;
        particulars = new Particulars(plan);
        occasions = new Occasions(plan, particulars);
        screen = new ScreenWords(plan);
        grids = new Grids(plan, screen);
        names = new NameLines(plan);
    }

    /** @param year for dates of a document that names none */
    public static Understood read(Paper paper, int year) {
        var plan = new Reading(paper, year);
        new PlanReader(plan).read();
        return new Drafting(plan).understood();
    }

    private void read() {
        new Front(plan, particulars).read();
        for (; plan.at < plan.pieces.size(); plan.at++) {
            switch (plan.pieces.get(plan.at)) {
                case Piece.Grid grid -> grids.grid(grid);
                case Piece.Line line -> {
                    line(line);
                    grids.line();
                }
            }
        }
        plan.flush();
    }

    private void line(Piece.Line line) {
        var folded = line.folded();
        int level = Heading.level(line);
        boolean wasAwaited = screen.awaited;
        screen.awaited = false;
        if (line.all().isBlank()) return;
        if ((Words.SIGNATURE.matcher(folded).find() && Spelling.capitals(line.text()))
                || folded.startsWith("nơi nhận")
                || ENDS.matcher(line.all()).matches()) {
            plan.enter(5, Topic.END, plan.root, line.text());
            plan.mark(line.place(), Taken.What.LEFT_OUT, null);
            return;
        }
        if (plan.root.title != null
                && Front.isNameLabel(line)
                && plan.root.title.places().contains(line.place())) return;
        if (CHAT.matcher(line.all()).matches()) {
            plan.mark(line.place(), Taken.What.LEFT_OUT, null);
            return;
        }
        if (isHeadedItem(line)) {
            plan.gathered.region.add(line);
            return;
        }
        var label = Label.of(line);
        boolean agendaSection = AgendaList.isSection(line);
        if (level < 60 && goesOn(line, level, label)) {
            plan.gathered.region.add(line);
            return;
        }
        boolean part = line.marker().isPart()
                && plan.here().topic() == Topic.PROGRAMME
                && !plan.here().isPart();
        if (part && !isOther(label)) {
            plan.gathered.region.add(line);
            return;
        }
        if (level < 60) plan.close(level);
        if (occasions.begins(line, level)) return;
        var topic = label == null ? null : label.topic();
        var here = plan.here().topic();
        if (label != null && topic != null && !allowed(topic, here, line, label)) topic = null;
        if (wasAwaited && topic != Topic.SLOGAN && screen.title(line)) return;
        // "Màn hình đặt trên lễ đài, chữ vàng, nội dung:" leads to the words.
        if (wasAwaited && level == 60 && (topic == null || topic == Topic.TITLE) && showsBelow()) {
            screen.awaited = true;
            plan.mark(line.place(), Taken.What.TITLE, plan.here().scope());
            return;
        }
        if (label == null || topic == null || (agendaSection && here == Topic.PROGRAMME)) {
            // After the programme another heading with a number begins what nobody shows.
            boolean after = here == Topic.HEAD
                    && level < 30
                    && plan.here().scope().agendas.stream().anyMatch(agenda -> agenda.named)
                    && Hours.first(line.text()) == null
                    && (line.manner().bold() || line.isLarge() || line.manner().heading() > 0);
            if (after) {
                plan.enter(level, Topic.TASKS, plan.here().scope(), line.text());
                plan.mark(line.place(), Taken.What.NOT_UNDERSTOOD, null);
                return;
            }
            plain(line, level);
            return;
        }
        labelled(line, level, label, topic);
    }

    /** A heading that is an item: under it stands when it is. */
    private boolean isHeadedItem(Piece.Line line) {
        return line.manner().heading() > 0
                && !line.marked()
                && plan.at + 1 < plan.pieces.size()
                && plan.pieces.get(plan.at + 1) instanceof Piece.Line next
                && next.marked()
                && AgendaList.WHEN.matcher(next.text()).matches()
                && Days.of(next.text(), plan.year) == null;
    }

    /** Whether a heading may begin something else here. */
    private boolean allowed(Topic topic, Topic here, Piece.Line line, Label label) {
        boolean colon = line.text().contains(":");
        boolean heads = line.marker().kind().ofHeadings() || line.manner().heading() > 0 || line.isLarge();
        boolean screen = topic == Topic.TITLE || topic == Topic.SLOGAN;
        if (screen) {
            boolean whole =
                    Spelling.folded(label.words().replaceAll("\\([^)]*\\)", "")).length()
                            <= (label.value().isEmpty() && showsBelow() ? 120 : 60);
            boolean told = label.value().isEmpty()
                    || Spelling.capitals(label.value())
                    || label.value().matches("^[“\"«].*")
                    || here == Topic.DECOR
                    || here == Topic.TITLE
                    || here == Topic.SLOGAN
                    || !here.leftOut();
            boolean over = label.value().isEmpty() && showsBelow();
            boolean brief = over
                    || (line.manner().bold()
                            && label.value().isEmpty()
                            && line.text().length() <= 40);
            return whole && (colon || heads || brief) && told;
        }
        // "▪ Trang phục: …" is over where another label begins that has no mark.
        boolean over =
                here.leftOut() && plan.here().level() >= 38 && !line.marked() && Hours.first(line.text()) == null;
        if (over && (topic == Topic.PROGRAMME || topic == Topic.LIST || topic == Topic.DECOR))
            return label.value().isEmpty() && (colon || heads || line.manner().bold());
        if (here.leftOut())
            return (topic == Topic.DECOR && colon)
                    || topic == Topic.END
                    || (heads && Heading.level(line) <= 20)
                    || Heading.level(line) == 5;
        if (here == Topic.PROGRAMME) {
            var words = Spelling.folded(label.words());
            return switch (topic) {
                case ORGANISER ->
                    colon
                            && plan.gathered.region.isEmpty()
                            && !label.value().isEmpty()
                            && Hours.first(label.value()) == null
                            && !Words.CEREMONIAL
                                    .matcher(Spelling.folded(label.value()))
                                    .find();
                case TIME -> colon && !(isOfItem(line) && Days.of(label.value(), plan.year) == null);
                case PLACE, WHEN_WHERE ->
                    colon || (Heading.level(line) < 30 && label.value().isEmpty() && topic == Topic.WHEN_WHERE);
                case LIST, DECOR, END -> true;
                case REHEARSAL ->
                    colon
                            && words.matches("^(?:tổng duyệt|sơ duyệt|chạy thử|duyệt|thời gian).*")
                            && Days.of(line.text(), plan.year) != null;
                case PEOPLE, PURPOSE, TASKS, MONEY ->
                    STRONG.matcher(words).find()
                            ? colon || heads
                            : standsOut(line)
                                    || (words.matches("^(?:ghi chú|lưu ý).*")
                                            && label.value().isEmpty()
                                            && line.text().endsWith(":"));
                case PROGRAMME -> label.value().isEmpty() && Label.isGeneric(words) && !words.contains("(");
                case HEAD, TITLE, SLOGAN -> false;
            };
        }
        return true;
    }

    /** Whether a line is a heading by its mark and its letters, where the items have small ones. */
    private boolean standsOut(Piece.Line line) {
        if (Hours.first(line.text()) != null) return false;
        boolean headed = line.manner().heading() > 0
                && plan.gathered.region.stream()
                        .noneMatch(other -> other.manner().heading() > 0);
        boolean bold = line.marked()
                && line.manner().bold()
                && plan.gathered.region.stream()
                        .noneMatch(other -> other.manner().bold());
        return headed
                || bold
                || (line.marked()
                        && line.isLarge()
                        && plan.gathered.region.stream().noneMatch(Piece.Line::isLarge));
    }

    /** Whether the next line looks like words for a screen. */
    private boolean showsBelow() {
        if (plan.at + 1 >= plan.pieces.size()
                || !(plan.pieces.get(plan.at + 1) instanceof Piece.Line next)
                || (next.marked() && !next.isLarge())) return false;
        boolean shaped = next.manner().centred() || next.manner().boxed();
        return shaped || Spelling.capitals(next.text()) || next.text().matches("(?s)[“\"«].*");
    }

    /** Whether a heading begins what is certainly no programme. */
    private static boolean isOther(@Nullable Label label) {
        return label != null
                && label.topic() != null
                && STRONG.matcher(Spelling.folded(label.words())).find();
    }

    private void labelled(Piece.Line line, int level, Label label, Topic topic) {
        var scope = plan.here().scope();
        switch (topic) {
            case TIME -> {
                plan.flush();
                if (!label.value().isEmpty()) particulars.when(line, label.value());
                else plan.enter(level, topic, scope, label.words());
                plan.mark(line.place(), Taken.What.TIME, scope);
            }
            case PLACE -> {
                plan.flush();
                if (!label.value().isEmpty()) particulars.venue(line, label.value());
                else plan.enter(level, topic, scope, label.words());
                plan.mark(line.place(), Taken.What.VENUE, scope);
            }
            case WHEN_WHERE -> {
                plan.flush();
                if (!label.value().isEmpty() && Days.of(label.value(), plan.year) != null)
                    particulars.when(line, label.value());
                plan.enter(level, topic, scope, label.words());
                plan.mark(line.place(), Taken.What.TIME, scope);
            }
            case ORGANISER -> {
                plan.flush();
                if (!label.value().isEmpty()) particulars.organiser(line, label.value());
                else plan.enter(level, topic, scope, label.words());
                plan.mark(line.place(), Taken.What.ORGANISER, scope);
            }
            case TITLE -> {
                // In the middle hangs the title, or a slogan.
                boolean slogan = (Topic.isMiddle(Spelling.folded(label.words()))
                                || label.value().endsWith("!"))
                        && Spelling.capitals(label.value())
                        && !label.value().isEmpty()
                        && !Words.isKind(Spelling.folded(label.value()));
                if (slogan) screen.sloganLabel(line, level, label, scope);
                else screen.titleLabel(line, level, label, scope);
            }
            case SLOGAN -> screen.sloganLabel(line, level, label, scope);
            case PROGRAMME -> {
                plan.end();
                plan.enter(level, topic, scope, label.words());
                scope.headings.add(Spelling.folded(label.words()));
                plan.gathered.begin(
                        scope,
                        Spelling.folded(label.words())
                                .matches(".*(?:chương trình|kịch bản|tiến trình|trình tự|diễn biến|nghi thức).*"));
                plan.mark(line.place(), Taken.What.SECTION, scope);
                if (!label.value().isEmpty() && !label.value().startsWith("("))
                    plan.gathered.region.add(valueOf(line, label.value()));
                if (Days.of(label.words(), plan.year) != null) particulars.when(line, label.words());
            }
            case LIST -> {
                plan.flush();
                names.begin();
                plan.enter(level, topic, scope, label.words());
                plan.mark(line.place(), Taken.What.SECTION, scope);
            }
            case REHEARSAL -> {
                plan.flush();
                scope.notes.add(Said.at(line.all(), line.place()));
                if (label.value().isEmpty()) plan.enter(level, topic, scope, label.words());
                plan.mark(line.place(), Taken.What.LEFT_OUT, scope);
            }
            case DECOR, PEOPLE, PURPOSE, TASKS, MONEY, END, HEAD -> {
                plan.end();
                if (level < 60 || label.value().isEmpty() || label.value().endsWith(":"))
                    plan.enter(topic.leftOut() ? over(level) : level, topic, scope, label.words());
                plan.mark(line.place(), topic.leftOut() ? Taken.What.LEFT_OUT : Taken.What.SECTION, scope);
            }
        }
    }

    /** "Lưu ý:" without a mark is over the dashes under it. */
    private int over(int level) {
        boolean dashed = level == 60
                && plan.at + 1 < plan.pieces.size()
                && plan.pieces.get(plan.at + 1) instanceof Piece.Line next
                && Heading.level(next) >= 38
                && Heading.level(next) < 60;
        return dashed ? 37 : level;
    }

    /** The words behind a colon, as a line of their own. */
    private static Piece.Line valueOf(Piece.Line line, String value) {
        return new Piece.Line(line.place(), line.manner(), value, Marker.of("", value));
    }

    private void plain(Piece.Line line, int level) {
        var here = plan.here();
        var scope = here.scope();
        if (Slogans.isSentence(line.text()) && here.topic() != Topic.PROGRAMME && here.topic() != Topic.PURPOSE) {
            var found = Slogans.quoted(
                    line.text(), Slogans.side(line.text(), Slogans.side(here.words(), Slogan.Side.ANY)), line.place());
            if (!found.isEmpty() && !(here.topic() == Topic.TITLE)) {
                scope.slogans.addAll(Slogans.wings(found, line.text()));
                plan.mark(line.place(), Taken.What.SLOGAN, scope);
                return;
            }
        }
        switch (here.topic()) {
            case PROGRAMME -> {
                if (Particulars.isWhen(line)
                        && !line.marked()
                        && plan.gathered.isEmpty()
                        && scope.entries().isEmpty()
                        && !line.folded().startsWith("ngày thứ")
                        && (!occasions.isByDays() || line.folded().contains("tại "))
                        && Particulars.isOnlyWhen(line)) {
                    particulars.when(line, line.text());
                    plan.mark(line.place(), Taken.What.TIME, scope);
                } else {
                    particulars.organiserIn(line, scope);
                    if (begins(line) && plan.gathered.mayGoOn(line)) plan.gathered.region.add(line);
                    else plan.mark(line.place(), Taken.What.NOT_UNDERSTOOD, null);
                }
            }
            case TIME, WHEN_WHERE, HEAD, PLACE -> {
                boolean labelled = here.topic() == Topic.WHEN_WHERE || here.topic() == Topic.TIME;
                boolean dated = labelled
                        && Days.of(line.text(), plan.year) != null
                        && line.text().length() < 220;
                if (dated
                        || (Particulars.isWhen(line) && (here.topic() != Topic.HEAD || Particulars.isOnlyWhen(line)))) {
                    particulars.when(line, line.text());
                    plan.mark(line.place(), Taken.What.TIME, scope);
                } else if (here.topic() == Topic.PLACE && scope.venues.isEmpty()) {
                    particulars.venue(line, line.text());
                    plan.mark(line.place(), Taken.What.VENUE, scope);
                } else if (here.topic() == Topic.WHEN_WHERE && isPlace(line, scope)) {
                    particulars.venue(line, line.text());
                    plan.mark(line.place(), Taken.What.VENUE, scope);
                } else {
                    particulars.organiserIn(line, scope);
                    boolean timed =
                            Hours.first(line.text()) != null && line.text().length() < 200;
                    boolean sitting = AgendaList.isSection(line)
                            && (line.manner().bold() || line.isLarge())
                            && Days.of(line.text(), plan.year) != null;
                    if (here.topic() == Topic.HEAD && (timed || sitting || line.marked()))
                        plan.gathered.region.add(line);
                    plan.mark(
                            line.place(),
                            Front.isNoName(line.folded()) ? Taken.What.LEFT_OUT : Taken.What.NOT_UNDERSTOOD,
                            null);
                }
            }
            case SLOGAN -> {
                var hung = Slogans.placed(line.text(), Slogans.side(here.words(), Slogan.Side.ANY), line.place());
                if (hung != null) {
                    scope.slogans.addAll(Slogans.wings(List.of(hung), line.text()));
                    plan.mark(line.place(), Taken.What.SLOGAN, scope);
                    return;
                }
                // "Ngoài cổng: “…”": before the quote stands where it hangs.
                var side = Slogans.side(line.text(), Slogans.side(here.words(), Slogan.Side.ANY));
                var quoted = Slogans.quoted(line.text(), side, line.place());
                if (!quoted.isEmpty() && line.text().matches("[^“\"«:]{2,60}:\\s*[“\"«].*")) {
                    scope.slogans.addAll(Slogans.wings(quoted, line.text()));
                    plan.mark(line.place(), Taken.What.SLOGAN, scope);
                } else if (Slogans.mayBe(line.text())) {
                    scope.slogans.add(new Slogan(
                            Said.at(Spelling.unquoted(line.text()), line.place()),
                            Slogans.side(here.words(), Slogan.Side.ANY)));
                    plan.mark(line.place(), Taken.What.SLOGAN, scope);
                } else {
                    plan.mark(line.place(), Taken.What.NOT_UNDERSTOOD, null);
                }
            }
            case LIST -> {
                if (!names.listed(line, here, scope)) plan.mark(line.place(), Taken.What.NOT_UNDERSTOOD, null);
            }
            case TITLE, DECOR, ORGANISER -> {
                var hung = here.topic() == Topic.ORGANISER
                        ? null
                        : Slogans.placed(line.text(), Slogans.side(here.words(), Slogan.Side.ANY), line.place());
                if (hung != null) {
                    scope.slogans.addAll(Slogans.wings(List.of(hung), line.text()));
                    plan.mark(line.place(), Taken.What.SLOGAN, scope);
                    return;
                }
                if (here.topic() == Topic.ORGANISER && scope.organisers.isEmpty())
                    particulars.organiser(line, line.text());
                plan.mark(line.place(), Taken.What.NOT_UNDERSTOOD, null);
            }
            case PEOPLE, PURPOSE, TASKS, MONEY, REHEARSAL, END -> {
                if (level == 60) particulars.organiserIn(line, scope);
                plan.mark(line.place(), Taken.What.LEFT_OUT, null);
            }
        }
    }

    /** Whether a line says something of the item above it: "- Thời gian: 8h00". */
    private boolean isOfItem(Piece.Line line) {
        if (plan.gathered.region.isEmpty() || line.marker().kind().ofHeadings()) return false;
        var hours = Hours.first(line.text());
        return hours != null && hours.start() != null;
    }

    /** Under "Thời gian, địa điểm": a line that says where. */
    private static boolean isPlace(Piece.Line line, Scope scope) {
        boolean place = scope.venues.isEmpty()
                && line.text().length() < 120
                && Words.PLACE.matcher(line.folded()).find();
        return place || line.folded().startsWith("tại ");
    }

    /** Whether a line may begin a list: what stands above its first item is no part of it. */
    private boolean begins(Piece.Line line) {
        if (!plan.gathered.region.isEmpty() || line.marked() || AgendaList.isSection(line)) return true;
        var hours = Hours.first(line.text());
        if (line.text().startsWith("(")) return hours != null && hours.from() <= 1;
        return Hours.first(line.text()) != null
                || Words.CEREMONIAL.matcher(line.folded()).find()
                || AgendaList.HOST.matcher(line.folded()).find();
    }

    /**
     * Whether a line with the mark of a heading is an item of the programme that is open: its row begins anew with one,
     * or goes on, while the heading over it has a number of its own.
     */
    private boolean goesOn(Piece.Line line, int level, @Nullable Label label) {
        var here = plan.here();
        var marker = line.marker();
        if (here.topic() != Topic.PROGRAMME || here.level() < level || plan.open.size() < 2 || marker.ordinal() == 0)
            return false;
        if (isOther(label)
                || (label != null && label.topic() != null && label.topic().leftOut() && standsOut(line))) return false;
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
}
