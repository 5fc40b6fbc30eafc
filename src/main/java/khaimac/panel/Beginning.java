package khaimac.panel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.finding.Finding;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.panel.words.ToPage;
import org.jspecify.annotations.Nullable;

/**
 * What a person should know before the first GO: what is wrong with the show, that today is not its day, that a run of
 * before goes on here, what is not there. It is told in one place until somebody has seen it, and not again by this
 * desk. A clean show of today has nothing to tell.
 */
public final class Beginning {
    /** A house that only just comes up lacks things that are there in a moment. */
    private static final Duration COMING_UP = Duration.ofSeconds(10);

    /** Of a show with hundreds of mistakes the first ones are read. */
    private static final int MOST = 60;

    /** What was read and answered on Home, before there was a desk. */
    public enum Answer {
        /** Nobody was asked. */
        NONE,
        /** What is known of the show and of the run of before. */
        READ,
        /** That, and the ceremony is today. */
        TODAY,
        /** That, and it keeps the day of its file. */
        OWN_DAY
    }

    private static final int MOST_IN_THE_TERMINAL = 3;
    private static final Set<String> HOUSE = Set.of("player", "hall", "output");
    private static final Sentence UNCHECKED = new Sentence(
            "Chưa kiểm tra được kịch bản trên máy này. Hãy chạy khaimac check khi rảnh.",
            "The show could not be looked through on this machine. Run khaimac check when there is time.");

    private final Sentence before;
    private final Duration opened;
    private volatile boolean seen;
    private volatile boolean keeps;
    private volatile boolean checking;
    private volatile @Nullable List<Finding> findings;
    private Answer answer = Answer.NONE;
    private List<Finding> read = List.of();

    /**
     * @param before of the run that goes on here; empty: it is a new one
     * @param known what reading the show has found already
     * @param checking whether somebody looks through the show, and says what was found
     * @param opened when, by the steady clock
     */
    public Beginning(Sentence before, List<Finding> known, boolean checking, Duration opened) {
        this.before = before;
        this.checking = checking;
        this.opened = opened;
        this.findings = worth(known);
    }

    /** Of a desk in the place of one that died: nobody is kept from going on. */
    public static Beginning over() {
        var over = new Beginning(Sentence.NONE, List.of(), false, Duration.ZERO);
        over.seen(false);
        return over;
    }

    /** What was read before is not told again, and what was answered is not asked again; what is found since is. */
    public Beginning answered(Answer before) {
        answer = before;
        keeps = before == Answer.OWN_DAY;
        var known = findings;
        if (before != Answer.NONE && known != null) read = known;
        return this;
    }

    private boolean asksForTheDay(Run run, Instant now) {
        boolean answered = answer == Answer.TODAY || answer == Answer.OWN_DAY;
        return !answered && isAnotherDay(run, now);
    }

    /** What nobody has read yet; null where the show could not be looked through. */
    private @Nullable List<Finding> unread() {
        var known = findings;
        return known == null || read.isEmpty()
                ? known
                : known.stream().filter(one -> !read.contains(one)).toList();
    }

    private boolean tellsTheRunOfBefore() {
        return !before.isEmpty() && answer == Answer.NONE;
    }

    public boolean isOver() {
        return seen;
    }

    /**
     * The show was looked through.
     *
     * @param found null: it could not be
     * @return whether there is more to tell than before
     */
    public boolean checked(@Nullable List<Finding> found) {
        var before = findings;
        var now = found == null ? null : worth(found);
        findings = now;
        checking = false;
        return now == null || before == null || now.size() > before.size();
    }

    /** Errors first; notes are for who writes. */
    private static List<Finding> worth(List<Finding> found) {
        return found.stream()
                .filter(one -> one.severity() != Severity.NOTE)
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** @param day whether the show stays on its own day */
    void seen(boolean day) {
        keeps = day;
        seen = true;
    }

    /** Whether somebody has said of what GO begins that it may be another day. */
    boolean keepsItsDay(Run run, Instant now) {
        return keeps && run.held().isEmpty() && isAnotherDay(run, now) && run.solemn(now) == null;
    }

    ToPage.@Nullable Opening told(Run run, Instant now, Duration steady, List<ToPage.Lamp> lamps) {
        if (seen || run.closed()) return null;
        var day = asksForTheDay(run, now) ? run.show().date().day() : null;
        var without = new ArrayList<Sentence>();
        boolean isUp = steady.minus(opened).compareTo(COMING_UP) > 0;
        if (isUp)
            lamps.stream().filter(Beginning::isMissing).map(ToPage.Lamp::words).forEach(without::add);
        var known = unread();
        if (known == null) without.add(UNCHECKED);
        var all = known == null ? List.<Finding>of() : known;
        if (day == null && !tellsTheRunOfBefore() && all.isEmpty() && without.isEmpty()) return null;
        return new ToPage.Opening(
                day,
                tellsTheRunOfBefore() ? before : Sentence.NONE,
                checking,
                all.stream().limit(MOST).map(Beginning::told).toList(),
                List.copyOf(without));
    }

    private static boolean isMissing(ToPage.Lamp lamp) {
        return !lamp.well() && HOUSE.contains(lamp.name());
    }

    private static ToPage.Found told(Finding finding) {
        var place = finding.place();
        var where = new Sentence(place.in(Language.VI), place.in(Language.EN));
        return new ToPage.Found(finding.severity(), where, finding.what(), finding.now(), finding.instead());
    }

    /** Whether a show with an audience, which may still be moved, is held on none of its days. */
    private static boolean isAnotherDay(Run run, Instant now) {
        return run.mode() == Mode.SHOW
                && run.held().isEmpty()
                && run.show().nextAfter(-1) >= 0
                && !run.show().isHeldOn(now);
    }

    /** The same as one short block of lines for the terminal; none where there is nothing to tell. */
    public List<Sentence> lines(Run run, Instant now) {
        var lines = new ArrayList<Sentence>();
        if (tellsTheRunOfBefore()) lines.add(before);
        if (asksForTheDay(run, now))
            lines.add(anotherDay(
                    run.show().date().day(), now.atZone(run.show().zone()).toLocalDate()));
        var known = unread();
        if (known == null) lines.add(UNCHECKED);
        else if (!known.isEmpty()) lines.addAll(found(known));
        if (!lines.isEmpty()) lines.addFirst(HEAD);
        return lines;
    }

    private static List<Sentence> found(List<Finding> known) {
        long errors =
                known.stream().filter(one -> one.severity() == Severity.ERROR).count();
        long warnings = known.size() - errors;
        var lines = new ArrayList<Sentence>();
        lines.add(new Sentence(
                "Kịch bản có " + errors + " lỗi, " + warnings + " cảnh báo. Gõ khaimac check để đọc hết.",
                "The show has " + errors + " errors and " + warnings
                        + " warnings. Read all of them with khaimac check."));
        for (var one : known.stream().limit(MOST_IN_THE_TERMINAL).toList())
            lines.add(new Sentence(
                    "· " + one.place().in(Language.VI) + ": " + one.what().vi(),
                    "· " + one.place().in(Language.EN) + ": " + one.what().en()));
        return lines;
    }

    private static final Sentence HEAD = new Sentence("TRƯỚC KHI BẮT ĐẦU", "BEFORE THE START");

    private static String words(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    private static Sentence anotherDay(LocalDate day, LocalDate today) {
        return new Sentence(
                "Ngày trong kịch bản là " + words(day) + ", hôm nay là " + words(today)
                        + ". Gõ move-day today để dời sang hôm nay; hoặc giữ ngày đó và bắt đầu bằng go anyway.",
                "The show is dated " + words(day) + ", today is " + words(today)
                        + ". Type move-day today to move it to today; or keep that day and begin with go anyway.");
    }
}
