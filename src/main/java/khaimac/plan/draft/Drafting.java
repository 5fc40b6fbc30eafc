package khaimac.plan.draft;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import khaimac.calendar.DateWords;
import khaimac.calendar.Disagreement;
import khaimac.finding.Sentence;
import khaimac.plan.draft.Question.Asked;
import khaimac.plan.draft.TitleBlock.Role;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** Makes drafts of what was found, and asks for what was not. */
final class Drafting {
    private static final Pattern NAMED = Pattern.compile(
            "^((?:phiên|đêm|lễ|buổi|giải|hội|phần|ngày thứ|vòng|chung kết|khai mạc|bế mạc)[^:\\d]{0,50})\\s*:");

    private final Scope root;
    private final List<Scope> events;
    private final List<Mark> marks;
    private final int year;
    private final List<Piece> pieces;
    /** The name of the only ceremony; null where there are several. */
    private @Nullable Said<String> alone;

    private final List<Question> questions = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Scope, Integer> numbers = new HashMap<>();
    private final Map<Place, Spot> itemAt = new HashMap<>();

    /** Which item of which draft. */
    private record Spot(int draft, int item) {}

    Drafting(Scope root, List<Scope> events, List<Mark> marks, int year, List<Piece> pieces) {
        this.root = root;
        this.events = events;
        this.marks = marks;
        this.year = year;
        this.pieces = pieces;
    }

    Understood understood() {
        var kept = ceremonies();
        var lists = new ArrayList<NameList>();
        if (kept.isEmpty()) {
            lists.addAll(root.rosters);
            if (lists.isEmpty()) ask(Asked.NOTHING, -1, -1, nothing(), List.of());
        }
        share(kept);
        alone = kept.size() == 1 ? kept.getFirst().title : null;
        for (var scope : kept) {
            numbers.put(scope, drafts.size());
            drafts.add(draft(scope, drafts.size(), kept.size() > 1));
        }
        return new Understood(drafts, lists, questions, taken());
    }

    /** The ceremonies of the plan: the one it is called after, or those that have a part of their own in it. */
    private List<Scope> ceremonies() {
        var own = new ArrayList<Scope>();
        boolean rootHas = !root.entries().isEmpty();
        for (var event : events) {
            boolean has = !event.entries().isEmpty();
            boolean aside = event.title != null
                    && Words.ASIDE.matcher(Spelling.folded(event.title.value())).find();
            // Where others have their parts written out, what goes on for days without an hour is not run from here.
            boolean other = events.stream().anyMatch(one -> !one.entries().isEmpty());
            boolean forDays = !event.times.isEmpty()
                    && event.times.stream().allMatch(time -> Hours.first(time.words()) == null && isForDays(time));
            if (has || (!rootHas && !aside && !(other && forDays))) own.add(event);
            else if (event.title != null) root.notes.add(noted(event));
        }
        boolean rootIsOne = rootHas
                || (own.isEmpty()
                        && root.title != null
                        && (!root.times.isEmpty() || !root.titles.isEmpty() || !root.venues.isEmpty()));
        if (rootIsOne) own.addFirst(root);
        // A plan whose only part with an agenda is named after it is that ceremony.
        return own;
    }

    private boolean isForDays(Scope.When time) {
        var days = Days.of(time.words(), year);
        return Spelling.folded(time.words()).matches(".*\\d.* đến (?:hết )?(?:ngày )?\\d.*")
                || (days != null && days.day().further().size() > 1);
    }

    private Said<String> noted(Scope event) {
        var words = new StringBuilder(event.title == null ? "" : event.title.value());
        for (var time : event.times) words.append("; ").append(Spelling.trimmed(time.words()));
        for (var venue : event.venues) words.append("; ").append(venue.words());
        return event.title == null ? new Said<>("", Sureness.SAID, List.of()) : event.title.with(words.toString());
    }

    /** What the whole plan says belongs to the ceremony that it fits. */
    private void share(List<Scope> kept) {
        if (kept.isEmpty() || (kept.contains(root) && kept.size() == 1)) return;
        if (!kept.contains(root)) {
            for (var title : root.titles)
                fitting(kept, said(title.block())).titles.add(title);
            for (var list : root.rosters) fitting(kept, list.heading()).rosters.add(list);
            kept.getFirst().slogans.addAll(root.slogans);
            kept.getFirst().notes.addAll(root.notes);
        }
    }

    private static String said(TitleBlock block) {
        return block.said(Role.KIND) + " " + block.said(Role.NAME);
    }

    private static Scope fitting(List<Scope> scopes, String words) {
        var best = scopes.getFirst();
        int most = -1;
        for (var scope : scopes) {
            int common = 0;
            var name = scope.title == null ? "" : Spelling.folded(scope.title.value());
            for (var word : Spelling.folded(words).split("\\P{L}+", -1))
                if (word.length() > 1 && name.contains(word)) common++;
            if (common > most) {
                most = common;
                best = scope;
            }
        }
        return best;
    }

    private Draft draft(Scope scope, int number, boolean several) {
        var day = day(scope, number);
        var items = items(scope, number, day == null ? null : day.value());
        if (day == null && !items.isEmpty() && items.getFirst().day() != null) {
            var first = items.getFirst().day();
            day = first.with(new Day(first.value(), false, List.of(), List.of(), true));
        }
        var titles = scope.titles.stream().map(Titles.Read::block).toList();
        var organiser = organiser(scope);
        var times = own(scope).stream().map(Scope.When::place).toList();
        var beside = scope.venues.stream()
                .filter(name -> times.contains(name.place()))
                .toList();
        boolean chosen = times.size() < scope.times.size() && !beside.isEmpty();
        var venue = chosen
                ? said(beside)
                : scope.venues.isEmpty() && several && !root.venues.isEmpty() ? said(root.venues) : said(scope.venues);
        var start = start(scope, items);
        var title = title(scope, titles);
        var draft = new Draft(
                title, organiser, venue, day, start, items, titles, scope.slogans, scope.rosters, scope.notes);
        ask(draft, scope, number);
        return draft;
    }

    private Said<String> title(Scope scope, List<TitleBlock> titles) {
        if (scope.title != null) return whole(scope.title);
        for (var block : titles) {
            var words = said(block).strip();
            if (!words.isEmpty())
                return Said.likely(
                        words, block.rows().getFirst().text().places().getFirst());
        }
        return new Said<>("", Sureness.LIKELY, List.of());
    }

    /** "Lễ kỷ niệm" in a plan that is called "Lễ kỷ niệm 60 năm …": the one ceremony of it has the whole name. */
    private Said<String> whole(Said<String> title) {
        if (root.title == null || alone == null || !alone.equals(title)) return title;
        var all = Spelling.folded(root.title.value());
        return all.startsWith(Spelling.folded(title.value())) ? root.title : title;
    }

    private @Nullable Said<String> said(List<Scope.Names> names) {
        if (names.isEmpty()) return null;
        var first = names.getFirst();
        return new Said<>(first.words(), first.sure(), List.of(first.place()));
    }

    private @Nullable Said<String> organiser(Scope scope) {
        var label = scope.organisers.isEmpty() ? root.organisers : scope.organisers;
        if (!label.isEmpty() && label.getFirst().sure() == Sureness.SAID) return cased(said(label));
        var blocks = new ArrayList<>(scope.titles);
        events.forEach(event -> blocks.addAll(event.titles));
        blocks.addAll(root.titles);
        for (var block : blocks) {
            var lines = block.block().rows().stream()
                    .filter(row -> row.role() == Role.ORGANISER)
                    .toList();
            if (lines.isEmpty()) continue;
            var words = block.block().said(Role.ORGANISER);
            if (Titles.GAP.matcher(words).find()) continue;
            var place = lines.getFirst().text().places();
            boolean own = scope.titles.contains(block);
            return cased(new Said<>(words, own ? Sureness.SAID : Sureness.LIKELY, place));
        }
        return cased(said(label));
    }

    /** Capitals say nothing of how a name is written; elsewhere in the plan it may stand as usual. */
    private @Nullable Said<String> cased(@Nullable Said<String> name) {
        if (name == null || !Spelling.capitals(name.value())) return name;
        var words = Pattern.compile(Pattern.quote(name.value()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (var piece : pieces) {
            if (!(piece instanceof Piece.Line line)) continue;
            var found = words.matcher(line.all());
            while (found.find())
                if (!Spelling.capitals(found.group())) return name.with(Spelling.upperFirst(found.group()));
        }
        return name;
    }

    // When.

    private @Nullable Said<Day> day(Scope scope, int number) {
        Said<Day> found = null;
        var asked = new ArrayList<String>();
        var further = new ArrayList<LocalDate>();
        for (var time : own(scope)) {
            var days = Days.of(time.words(), year);
            if (days == null) continue;
            for (var slip : days.slips()) {
                var words = slip(slip);
                if (asked.contains(words.vi())) continue;
                asked.add(words.vi());
                ask(kind(slip.what()), number, -1, words, List.of(time.place()));
            }
            if (found == null || (!found.value().wholeDay() && days.day().wholeDay())) {
                found = Said.at(days.day(), time.place());
            } else if (days.day().wholeDay()
                    && isOther(found.value(), days.day())
                    && !nameOf(time).isEmpty()) {
                further.add(days.day().first());
            } else if (days.day().wholeDay() && isOther(found.value(), days.day())) {
                ask(
                        Asked.DATE_CONFLICT,
                        number,
                        -1,
                        conflict(found.value().first(), days.day().first()),
                        List.of(found.places().getFirst(), time.place()));
            } else if (found.value().tentative()
                    && !days.day().tentative()
                    && days.day().first().equals(found.value().first())
                    && found.value().or().isEmpty()) {
                found = new Said<>(
                        days.day(), Sureness.SAID, List.of(found.places().getFirst(), time.place()));
            }
        }
        if (found != null && !further.isEmpty())
            found = found.with(found.value().and(further));
        for (var title : scope.titles) {
            for (var row : title.block().rows()) {
                if (row.role() != Role.DATELINE) continue;
                var days = Days.of(row.text().value(), year);
                if (days == null || !days.day().wholeDay()) continue;
                if (found == null)
                    found = new Said<>(days.day(), Sureness.LIKELY, row.text().places());
                else if (found.value().wholeDay() && isOther(found.value(), days.day()))
                    ask(
                            Asked.DATE_CONFLICT,
                            number,
                            -1,
                            conflict(found.value().first(), days.day().first()),
                            List.of(
                                    found.places().getFirst(),
                                    row.text().places().getFirst()));
            }
        }
        return found;
    }

    /** What a time is the time of: "Phiên trù bị: 14h00 ngày …"; empty where it is of the whole. */
    private static String nameOf(Scope.When time) {
        var name = NAMED.matcher(Spelling.folded(time.words()));
        return name.find() ? name.group(1).strip() : "";
    }

    /** The times that belong to an agenda: where a heading names one of them, the others are of other days. */
    private static List<Scope.When> own(Scope scope) {
        var meant = scope.times.stream()
                .filter(time -> !nameOf(time).isEmpty()
                        && scope.headings.stream().anyMatch(heading -> heading.contains(nameOf(time))))
                .toList();
        return meant.isEmpty() ? scope.times : meant;
    }

    private static boolean isOther(Day day, Day other) {
        return !day.first().equals(other.first())
                && !day.or().contains(other.first())
                && !day.further().contains(other.first())
                && !other.further().contains(day.first());
    }

    private @Nullable Said<LocalTime> start(Scope scope, List<Item> items) {
        for (var time : own(scope)) {
            var hours = Hours.first(time.words());
            if (hours != null
                    && hours.start() != null
                    && (Days.of(time.words(), year) != null || scope.times.size() == 1))
                return Said.at(hours.start(), time.place());
        }
        for (var time : own(scope)) {
            var hours = Hours.first(time.words());
            if (hours != null && hours.start() != null) return Said.at(hours.start(), time.place());
        }
        return items.isEmpty() ? null : items.getFirst().start();
    }

    // The agenda.

    private List<Item> items(Scope scope, int number, @Nullable Day day) {
        var items = new ArrayList<Item>();
        boolean days = scope.entries().stream().anyMatch(entry -> entry.kind() == Entry.Kind.DAY);
        int dayNumber = -1;
        Said<LocalDate> today = null;
        Entry section = null;
        boolean opened = false;
        boolean afternoon = false;
        String sitting = "";
        for (var entry : scope.entries()) {
            switch (entry.kind()) {
                case DAY -> {
                    ended(items, section, opened, number);
                    dayNumber++;
                    var date = entry.day() != null
                            ? entry.day()
                            : day == null || !day.wholeDay() ? null : day.number(dayNumber);
                    today = date == null ? null : Said.at(date, entry.place());
                    section = entry.hours() == null ? null : entry;
                    opened = false;
                    afternoon = false;
                    sitting = entry.name();
                }
                case SECTION -> {
                    ended(items, section, opened, number);
                    section = entry;
                    opened = false;
                    sitting = entry.name();
                    var named = named(scope, entry);
                    if (section.hours() == null && named != null) section = timed(entry, named);
                    if (!days && entry.day() == null && named != null) {
                        var date = Days.of(named.words(), year);
                        if (date != null && date.day().wholeDay())
                            today = Said.at(date.day().first(), named.place());
                    }
                    afternoon = Spelling.folded(entry.name()).matches(".*(?:chiều|tối).*");
                    if (!days && entry.day() != null) today = Said.at(entry.day(), entry.place());
                }
                case OVER -> {
                    ended(items, section, opened, number);
                    section = null;
                    opened = false;
                    sitting = "";
                }
                case ITEM -> {
                    var hours = entry.hours();
                    if (hours != null && afternoon) hours = hours.afternoon();
                    boolean first = section != null && !opened;
                    opened = true;
                    var own = entry.together() ? null : start(hours, entry);
                    if (own == null && section != null && first && section.hours() != null) {
                        var begins = afternoon ? section.hours().afternoon() : section.hours();
                        own = start(begins, section);
                    }
                    if (entry.together() && !items.isEmpty()) together(items);
                    var end =
                            hours == null || hours.end() == null || (nextIsTogether(scope, entry) && !entry.together())
                                    ? null
                                    : Said.at(hours.end(), entry.hoursPlace());
                    var length =
                            hours == null || hours.length() == null || entry.together() || nextIsTogether(scope, entry)
                                    ? null
                                    : Said.at(hours.length(), entry.hoursPlace());
                    var by = entry.by().isEmpty()
                                    && section != null
                                    && !section.by().isEmpty()
                            ? Said.at(section.by(), section.place())
                            : entry.by().isEmpty() ? null : Said.at(entry.by(), entry.byPlace());
                    var date = entry.day() == null ? today : Said.at(entry.day(), entry.hoursPlace());
                    itemAt.put(entry.place(), new Spot(number, items.size()));
                    items.add(new Item(
                            Said.at(Spelling.upperFirst(entry.name()), entry.place()),
                            by,
                            date,
                            own,
                            end,
                            length,
                            sitting,
                            entry.parts(),
                            entry.screen()));
                }
            }
        }
        ended(items, section, opened, number);
        contradictions(items, number);
        return items.stream().map(Drafting::withoutRest).toList();
    }

    /** What the plan says above of a sitting, by its name. */
    private static Scope.@Nullable When named(Scope scope, Entry section) {
        var name = Spelling.folded(section.name()).replaceAll("\\(.*", "").strip();
        for (var time : scope.times) if (!nameOf(time).isEmpty() && nameOf(time).equals(name)) return time;
        return null;
    }

    private static Entry timed(Entry section, Scope.When time) {
        return new Entry(
                section.kind(),
                section.place(),
                section.name(),
                section.by(),
                section.byPlace(),
                Hours.first(time.words()),
                time.place(),
                section.day(),
                section.parts(),
                false,
                "");
    }

    /** A length beside both times says nothing more. */
    private static Item withoutRest(Item item) {
        if (item.start() == null || item.end() == null || item.length() == null) return item;
        return new Item(
                item.name(),
                item.by(),
                item.day(),
                item.start(),
                item.end(),
                null,
                item.section(),
                item.parts(),
                item.screen());
    }

    private static @Nullable Said<LocalTime> start(@Nullable Hours hours, Entry entry) {
        return hours == null || hours.start() == null ? null : Said.at(hours.start(), entry.hoursPlace());
    }

    /** Items whose time is one cell: the first begins with it, the last ends with it. */
    private static void together(List<Item> items) {
        var before = items.removeLast();
        items.add(new Item(
                before.name(),
                before.by(),
                before.day(),
                before.start(),
                null,
                null,
                before.section(),
                before.parts(),
                before.screen()));
    }

    private static boolean nextIsTogether(Scope scope, Entry entry) {
        var all = scope.entries();
        int at = all.indexOf(entry);
        return at >= 0 && at + 1 < all.size() && all.get(at + 1).together();
    }

    /** A part that had items ends when its heading says; one that had none is an item itself. */
    private void ended(List<Item> items, @Nullable Entry section, boolean opened, int number) {
        if (section == null || section.hours() == null) return;
        boolean late = Spelling.folded(section.name()).matches(".*(?:chiều|tối).*");
        var hours = late ? section.hours().afternoon() : section.hours();
        var end = hours.end() == null ? null : Said.at(hours.end(), section.hoursPlace());
        if (!opened) {
            if (Table.isSectionWord(section.name()) && section.name().length() < 12) return;
            itemAt.put(section.place(), new Spot(number, items.size()));
            var by = section.by().isEmpty() ? null : Said.at(section.by(), section.place());
            items.add(new Item(
                    Said.at(section.name(), section.place()),
                    by,
                    null,
                    start(hours, section),
                    end,
                    null,
                    "",
                    List.of(),
                    ""));
            return;
        }
        var last = items.getLast();
        if (end != null
                && last.end() == null
                && (last.start() == null || last.start().value().isBefore(end.value()))) {
            items.removeLast();
            items.add(new Item(
                    last.name(),
                    last.by(),
                    last.day(),
                    last.start(),
                    end,
                    last.length(),
                    last.section(),
                    last.parts(),
                    last.screen()));
        }
    }

    private void contradictions(List<Item> items, int number) {
        Item before = null;
        LocalTime latest = null;
        Said<LocalDate> day = null;
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var start = item.start();
            var end = item.end();
            if (item.day() != null && (day == null || !item.day().value().equals(day.value()))) latest = null;
            day = item.day();
            if (start != null
                    && end != null
                    && end.value().isBefore(start.value())
                    && !overMidnight(start.value(), end.value()))
                ask(Asked.END_BEFORE_START, number, i, endsFirst(item, start.value(), end.value()), end.places());
            if (start != null
                    && before != null
                    && latest != null
                    && start.value().isBefore(latest)) {
                var first = before.start();
                boolean order = first != null && start.value().isBefore(first.value());
                ask(
                        order ? Asked.ORDER : Asked.OVERLAP,
                        number,
                        i,
                        order ? tooEarly(item, before) : overlaps(item, before),
                        start.places());
            }
            if (start != null && end != null && item.length() != null) {
                var span = Duration.between(start.value(), end.value());
                if (!span.isNegative() && !span.equals(item.length().value()))
                    ask(
                            Asked.OVERLAP,
                            number,
                            i,
                            otherLength(item),
                            item.length().places());
            }
            var until = end != null && (start == null || !end.value().isBefore(start.value()))
                    ? end.value()
                    : start == null ? null : start.value();
            if (until != null
                    && (latest == null
                            || until.isAfter(latest)
                            || (start != null && start.value().isBefore(latest)))) latest = until;
            if (start != null) before = item;
        }
    }

    private static boolean overMidnight(LocalTime start, LocalTime end) {
        return start.getHour() >= 18 && end.getHour() <= 4;
    }

    // What is asked.

    private void ask(Draft draft, Scope scope, int number) {
        var day = draft.day();
        if (day == null || !day.value().wholeDay()) {
            ask(
                    Asked.DATE,
                    number,
                    -1,
                    new Sentence(
                            "Kế hoạch chưa ghi rõ ngày tổ chức. Buổi lễ diễn ra ngày nào?",
                            "The plan does not name the day. When is the ceremony?"),
                    day == null ? List.of() : day.places());
        } else if (day.value().tentative()) {
            ask(
                    Asked.TENTATIVE,
                    number,
                    -1,
                    new Sentence(
                            "Ngày tổ chức mới là dự kiến ("
                                    + DateWords.of(day.value().first()) + "). Đã chốt ngày chưa?",
                            "The day is only tentative ("
                                    + DateWords.of(day.value().first()) + "). Is it settled?"),
                    day.places());
        }
        if (draft.organiser() == null)
            ask(
                    Asked.NO_ORGANISER,
                    number,
                    -1,
                    new Sentence(
                            "Kế hoạch không ghi đơn vị tổ chức. Ai tổ chức?",
                            "The plan does not say who holds it. Who does?"),
                    List.of());
        if (draft.venue() == null)
            ask(
                    Asked.NO_VENUE,
                    number,
                    -1,
                    new Sentence(
                            "Kế hoạch không ghi địa điểm. Buổi lễ ở đâu?",
                            "The plan does not name the place. Where is it?"),
                    List.of());
        if (draft.titles().isEmpty())
            ask(
                    Asked.NO_TITLE,
                    number,
                    -1,
                    new Sentence(
                            scope.titleElsewhere
                                    ? "Kế hoạch nói tiêu đề phông làm theo hướng dẫn khác. Bản nháp "
                                            + "lấy tên buổi lễ."
                                            + " Hãy xem lại."
                                    : "Kế hoạch không có tiêu đề phông. Bản nháp lấy tên buổi lễ "
                                            + "làm tiêu đề. Hãy xem"
                                            + " lại.",
                            "The plan has no words for the backdrop. The draft shows the ceremony's "
                                    + "name. Look it"
                                    + " over."),
                    List.of());
        var parted = scope.titles.stream()
                .filter(Titles.Read::runTogether)
                .flatMap(title -> title.block().rows().getFirst().text().places().stream())
                .distinct()
                .toList();
        if (!parted.isEmpty())
            ask(
                    Asked.UNSURE,
                    number,
                    -1,
                    new Sentence(
                            "Hai dòng của tiêu đề có vẻ bị dính vào nhau và đã được tách ra. Hãy xem lại.",
                            "Two lines of a title seemed to have run together and were parted. Look it over."),
                    parted);
        for (var title : draft.titles()) {
            for (var row : title.rows())
                if (Titles.GAP.matcher(row.text().value()).find())
                    ask(
                            Asked.TITLE_GAP,
                            number,
                            -1,
                            new Sentence(
                                    "Tiêu đề còn chỗ trống: “" + row.text().value() + "”. Điền gì vào đó?",
                                    "A title has a gap: \"" + row.text().value() + "\". What stands there?"),
                            row.text().places());
        }
        agenda(draft, number);
    }

    private void agenda(Draft draft, int number) {
        if (draft.items().isEmpty()) {
            ask(
                    Asked.NO_AGENDA,
                    number,
                    -1,
                    new Sentence(
                            "Kế hoạch không có chương trình của buổi này. Có những phần nào?",
                            "The plan has no agenda for this. What are its parts?"),
                    List.of());
            return;
        }
        if (draft.start() == null && draft.items().getFirst().start() == null)
            ask(
                    Asked.NO_START,
                    number,
                    -1,
                    new Sentence(
                            "Kế hoạch không ghi giờ bắt đầu. Bắt đầu lúc mấy giờ?",
                            "The plan does not say when it begins. At what time?"),
                    List.of());
        var unknown = new ArrayList<Integer>();
        for (int i = 0; i < draft.items().size(); i++) if (!hasLength(draft.items(), i)) unknown.add(i);
        if (unknown.size() > 1
                || (unknown.size() == 1 && unknown.getFirst() < draft.items().size() - 1)) {
            var places = unknown.stream()
                    .map(i -> draft.items().get(i).name().places().getFirst())
                    .toList();
            ask(
                    Asked.NO_LENGTHS,
                    number,
                    -1,
                    new Sentence(
                            "Kế hoạch không ghi thời lượng của " + unknown.size()
                                    + " phần. Bản nháp ước chừng. Mỗi phần bao nhiêu phút?",
                            "The plan does not say how long " + unknown.size()
                                    + " items take. The draft estimates. How many minutes has each?"),
                    places);
        }
        for (int i = 0; i < draft.items().size(); i++) {
            var item = draft.items().get(i);
            var name = Spelling.folded(item.name().value());
            if (Words.ANTHEM.matcher(name).find())
                ask(
                        Asked.ANTHEM,
                        number,
                        i,
                        new Sentence(
                                "“" + brief(item) + "”: cần tệp nhạc Quốc ca. Khi chưa có, màn hình " + "hiện tiêu đề.",
                                "\"" + brief(item)
                                        + "\": the file of the anthem is needed. Until then the "
                                        + "title is seen."),
                        item.name().places());
            if (Words.FILM.matcher(name).find())
                ask(
                        Asked.FILM,
                        number,
                        i,
                        new Sentence(
                                "“" + brief(item) + "”: cần tệp phim. Khi chưa có, màn hình hiện tên phim.",
                                "\"" + brief(item) + "\": the film's file is needed. Until then its "
                                        + "name is seen."),
                        item.name().places());
            if (Words.isAward(name) && draft.rosters().isEmpty())
                ask(
                        Asked.ROSTER,
                        number,
                        i,
                        new Sentence(
                                "“" + brief(item) + "”: chưa có danh sách người nhận. Hãy đưa danh sách vào.",
                                "\"" + brief(item) + "\": there is no list of those who get it. Bring it."),
                        item.name().places());
        }
    }

    private static boolean hasLength(List<Item> items, int at) {
        var item = items.get(at);
        if (item.length() != null || (item.start() != null && item.end() != null)) return true;
        return item.start() != null
                && at + 1 < items.size()
                && items.get(at + 1).start() != null;
    }

    private void ask(Asked asked, int draft, int item, Sentence words, List<Place> places) {
        questions.add(new Question(asked, draft, item, words, places));
    }

    private static Sentence nothing() {
        return new Sentence(
                "Không tìm thấy chương trình hay danh sách nào trong tài liệu này. Tài liệu vẫn xem "
                        + "được ở bên cạnh.",
                "No agenda and no list was found in this document. It stays readable.");
    }

    private static Asked kind(Disagreement what) {
        return switch (what) {
            case Disagreement.NoSuchDay() -> Asked.NO_SUCH_DAY;
            case Disagreement.WrongWeekday(var _, var _) -> Asked.WEEKDAY;
            case Disagreement.WrongLunar(var _, var _) -> Asked.LUNAR;
        };
    }

    private static Sentence slip(Days.Slip slip) {
        var written = slip.written();
        return switch (slip.what()) {
            case Disagreement.NoSuchDay() ->
                new Sentence(
                        "“" + written + "”: không có ngày này. Ngày đúng là ngày nào?",
                        "\"" + written + "\": there is no such day. Which is right?");
            case Disagreement.WrongWeekday(var _, var right) ->
                new Sentence(
                        "“" + written + "”: ngày đó là " + weekday(right) + ". Sai thứ hay sai ngày?",
                        "\"" + written + "\": that day is a " + right.toString().toLowerCase(java.util.Locale.ROOT)
                                + ". Is the weekday wrong, or the date?");
            case Disagreement.WrongLunar(var _, var right) ->
                new Sentence(
                        "“" + written + "”: âm lịch đúng là " + right.words() + ". Sai ngày âm hay "
                                + "sai ngày dương?",
                        "\"" + written + "\": by the moon it is " + right.words() + ". Which of the "
                                + "two is wrong?");
        };
    }

    private static String weekday(DayOfWeek day) {
        // Any week will do: DateWords knows weekdays by their dates.
        return DateWords.weekday(LocalDate.of(2024, 1, day.getValue()));
    }

    private static Sentence conflict(LocalDate one, LocalDate other) {
        return new Sentence(
                "Kế hoạch ghi hai " + "ngày: " + DateWords.of(one) + " và " + DateWords.of(other) + ". Ngày nào đúng?",
                "The plan names two " + "days: " + DateWords.of(one) + " and " + DateWords.of(other)
                        + ". Which is right?");
    }

    private static String brief(Item item) {
        var name = item.name().value();
        int space = name.length() <= 80 ? -1 : name.lastIndexOf(' ', 80);
        return space < 0 ? name : name.substring(0, space) + "…";
    }

    private static Sentence endsFirst(Item item, LocalTime start, LocalTime end) {
        return new Sentence(
                "“" + brief(item) + "” kết thúc (" + end + ") trước khi bắt đầu (" + start + "). Giờ nào đúng?",
                "\"" + brief(item) + "\" ends (" + end + ") before it begins (" + start + "). Which is right?");
    }

    private static Sentence tooEarly(Item item, Item before) {
        return new Sentence(
                "“" + brief(item) + "” có giờ sớm hơn “" + brief(before) + "” đứng trên nó. Thứ tự nào đúng?",
                "\"" + brief(item) + "\" has an earlier time than \"" + brief(before)
                        + "\" above it. Which order is right?");
    }

    private static Sentence overlaps(Item item, Item before) {
        return new Sentence(
                "“" + brief(item) + "” bắt đầu khi “" + brief(before) + "” chưa xong. Giờ nào đúng?",
                "\"" + brief(item) + "\" begins while \"" + brief(before) + "\" is still on. Which "
                        + "time is right?");
    }

    private static Sentence otherLength(Item item) {
        return new Sentence(
                "“" + brief(item) + "”: số phút không khớp với giờ bắt đầu và kết thúc. Bên nào đúng?",
                "\"" + brief(item) + "\": its minutes do not fit its times. Which are right?");
    }

    private List<Taken> taken() {
        var all = new ArrayList<Taken>();
        var seen = new HashSet<Place>();
        for (var mark : marks) {
            boolean whole = mark.what() == Taken.What.NAME || mark.what() == Taken.What.LETTERHEAD;
            var scope = mark.scope() == null && whole ? root : mark.scope();
            int draft = scope == null ? -1 : numbers.getOrDefault(scope, -1);
            var spot = itemAt.get(mark.place());
            seen.add(mark.place());
            all.add(new Taken(mark.place(), mark.what(), draft, spot == null ? -1 : spot.item()));
        }
        // The rows of a table are items one by one.
        itemAt.forEach((place, spot) -> {
            if (seen.add(place)) all.add(new Taken(place, Taken.What.AGENDA, spot.draft(), spot.item()));
        });
        all.sort(java.util.Comparator.comparing(Taken::place));
        return all;
    }
}
