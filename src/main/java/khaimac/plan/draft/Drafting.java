package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import khaimac.plan.draft.Question.Asked;
import khaimac.plan.draft.TitleBlock.Role;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** Makes drafts of what was found in a plan. */
final class Drafting {
    private final Reading plan;
    private final Scope root;
    private final Questions questions = new Questions();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Scope, Integer> numbers = new HashMap<>();
    private final Map<Place, Spot> itemAt = new HashMap<>();
    /** The name of the only ceremony; null where there are several. */
    private @Nullable Said<String> alone;

    /** Which item of which draft. */
    private record Spot(int draft, int item) {}

    Drafting(Reading plan) {
        this.plan = plan;
        root = plan.root;
    }

    Understood understood() {
        var kept = ceremonies();
        var lists = new ArrayList<NameList>();
        if (kept.isEmpty()) {
            lists.addAll(root.rosters);
            if (lists.isEmpty()) questions.ask(Asked.NOTHING, -1, -1, Questions.nothing(), List.of());
        }
        share(kept);
        alone = kept.size() == 1 ? kept.getFirst().title : null;
        for (var scope : kept) {
            numbers.put(scope, drafts.size());
            drafts.add(draft(scope, drafts.size(), kept.size() > 1));
        }
        new Doubts(questions).unread(plan, itemAt);
        return new Understood(drafts, lists, questions.all(), taken());
    }

    /** The ceremonies of the plan: the one it is called after, or those that have a part of their own in it. */
    private List<Scope> ceremonies() {
        var own = new ArrayList<Scope>();
        boolean rootHas = !root.entries().isEmpty();
        for (var event : plan.events) {
            boolean has = !event.entries().isEmpty();
            boolean aside = event.title != null
                    && Words.ASIDE.matcher(Spelling.folded(event.title.value())).find();
            // Where others have their parts written out, what goes on for days without an hour is not run from here.
            boolean other = plan.events.stream().anyMatch(one -> !one.entries().isEmpty());
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
        var days = Days.of(time.words(), plan.year);
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
        var appointed = new Appointed(plan.year, questions);
        var day = appointed.day(scope, number);
        var programme = Programme.of(scope, plan.year, day == null ? null : day.value());
        var items = programme.items();
        programme.at().forEach((place, item) -> itemAt.put(place, new Spot(number, item)));
        Contradictions.of(items, number, questions);
        if (day == null && !items.isEmpty() && items.getFirst().day() != null) {
            var first = items.getFirst().day();
            day = first.with(new Day(first.value(), false, List.of(), List.of(), true));
        }
        var titles = scope.titles.stream().map(Titles.Read::block).toList();
        var organiser = heldBy(scope);
        var times = Appointed.own(scope).stream().map(Scope.When::place).toList();
        var beside = scope.venues.stream()
                .filter(name -> times.contains(name.place()))
                .toList();
        boolean chosen = times.size() < scope.times.size() && !beside.isEmpty();
        var venue = chosen
                ? said(beside)
                : scope.venues.isEmpty() && several && !root.venues.isEmpty() ? said(root.venues) : said(scope.venues);
        var start = appointed.start(scope, items);
        var title = title(scope, titles);
        var draft = new Draft(
                title, organiser, venue, day, start, items, titles, scope.slogans, scope.rosters, scope.notes);
        Asking.of(draft, scope, number, questions);
        new Doubts(questions).of(draft, scope, number);
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

    /** What stands above a plan, or in its words, holds the ceremony for sure where another place says so, too. */
    private @Nullable Said<String> heldBy(Scope scope) {
        var name = organiser(scope);
        if (name == null) return null;
        boolean said = Stream.concat(scope.organisers.stream(), root.organisers.stream())
                .anyMatch(one ->
                        one.labelled() && one.place().equals(name.places().getFirst()));
        if (said) return name;
        var whole = plan.pieces.stream()
                .map(piece -> piece instanceof Piece.Line line ? Holders.whole(line, name) : null)
                .filter(Objects::nonNull)
                .findFirst();
        if (whole.isPresent()) return whole.get();
        var folded = Spelling.folded(name.value());
        boolean again = false;
        for (var piece : plan.pieces) {
            boolean other = name.places().stream()
                    .noneMatch(place -> place.block() == piece.place().block());
            if (other && words(piece).contains(folded)) again = true;
        }
        return new Said<>(name.value(), again ? Sureness.SAID : Sureness.LIKELY, name.places());
    }

    private static String words(Piece piece) {
        return switch (piece) {
            case Piece.Line line -> Spelling.folded(line.all());
            case Piece.Grid grid -> {
                var all = new StringBuilder();
                for (var row : grid.table().rows())
                    for (var cell : row.cells()) all.append(cell.text()).append(' ');
                yield Spelling.folded(all.toString());
            }
        };
    }

    private @Nullable Said<String> organiser(Scope scope) {
        var label = scope.organisers.isEmpty() ? root.organisers : scope.organisers;
        if (!label.isEmpty() && label.getFirst().sure() == Sureness.SAID) return cased(said(label));
        var blocks = new ArrayList<>(scope.titles);
        plan.events.forEach(event -> blocks.addAll(event.titles));
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
        for (var piece : plan.pieces) {
            if (!(piece instanceof Piece.Line line)) continue;
            var found = words.matcher(line.all());
            while (found.find())
                if (!Spelling.capitals(found.group())) return name.with(Spelling.upperFirst(found.group()));
        }
        return name;
    }

    private List<Taken> taken() {
        var all = new ArrayList<Taken>();
        var seen = new HashSet<Place>();
        for (var mark : plan.marks.all()) {
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
        all.sort(Comparator.comparing(Taken::place));
        return all;
    }
}
