package khaimac.terminal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import khaimac.engine.Awaited;
import khaimac.engine.FactWords;
import khaimac.engine.OffsetWords;
import khaimac.engine.Over;
import khaimac.engine.Run;
import khaimac.engine.Timing;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.scene.Digits;
import khaimac.scene.Phase;

/** A rehearsal, or a run in a hall, as one screen of a terminal: agenda, what every surface shows, what GO will do. */
public final class Board {
    private static final String CLEAR = "\u001b[2J";
    private static final String HOME = "\u001b[H";
    private static final String REST_OF_LINE = "\u001b[K";
    private static final String REST_OF_SCREEN = "\u001b[J";
    private static final String KEEP_CURSOR = "\u001b7";
    private static final String CURSOR_BACK = "\u001b8";
    private static final String PLAIN = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String AMBER = "\u001b[33m";
    private static final String BAND = "\u001b[30;43m";

    /** Lines that are neither agenda, nor surfaces, nor news. */
    private static final int FRAME = 12;

    private final TerminalSize size = TerminalSize.now();
    private final Terminal terminal;
    private final Sentence mode;
    private final boolean hands;
    private final Map<String, Sentence> usages;
    private final Supplier<Sentence> below;

    /** The row of the line somebody types on; 0 before anything was drawn. */
    private int prompt;

    private boolean help;

    /**
     * @param usages the words that one may type
     * @param below what stands in full under them
     */
    public Board(
            Terminal terminal,
            Sentence mode,
            boolean hands,
            Map<String, Sentence> usages,
            Supplier<Sentence> below) {
        this.terminal = terminal;
        this.mode = mode;
        this.hands = hands;
        this.usages = usages;
        this.below = below;
    }

    /**
     * Draws over the last picture; what somebody is typing below it stays.
     *
     * @param alarm what is wrong and has to be known; empty when nothing is
     */
    public void draw(Run run, Instant now, News news, Sentence alarm) {
        var lines = lines(run, now, news, alarm);
        var screen = new StringBuilder(prompt == lines.size() + 2 ? "" : prompt(lines.size() + 2))
                .append(KEEP_CURSOR)
                .append(HOME);
        for (var line : lines)
            screen.append(line).append(PLAIN).append(REST_OF_LINE).append('\n');
        terminal.draw(screen.append(CURSOR_BACK).toString());
    }

    /** An empty line to type on again, below the picture. */
    public void promptAgain() {
        terminal.draw(prompt(prompt));
    }

    private static String at(int row) {
        return "\u001b[" + row + ";1H";
    }

    public boolean helps() {
        return help;
    }

    /** The words one may type, in place of the picture, until the next Enter. */
    public void help(boolean shown) {
        help = shown;
    }

    private String prompt(int row) {
        var first = prompt == 0 ? CLEAR : "";
        prompt = row;
        return first + at(row - 1) + REST_OF_SCREEN + at(row) + "> ";
    }

    private List<String> lines(Run run, Instant now, News news, Sentence alarm) {
        var timing = Timing.of(run, now);
        var lines = new ArrayList<String>();
        lines.add(BAND + " " + terminal.in(mode) + " " + PLAIN + "  " + BOLD + clock(now, run) + PLAIN + "  "
                + cut(run.show().title(), size.columns() - 34));
        lines.add(alarm.isEmpty() ? "" : RED + BOLD + "  " + cut(terminal.in(alarm), size.columns() - 4));
        if (help) {
            usages(lines);
            lines.add("");
            // A link that is cut leads nowhere.
            var last = terminal.in(below.get());
            if (!last.isEmpty()) lines.add("  " + last);
            lines.add("  " + BOLD + word("Enter = trở lại", "Enter = back"));
            return lines;
        }
        int free = size.rows() - FRAME - run.show().surfaces().size();
        int told = Math.clamp(free - run.show().segments().size(), 1, News.KEPT);
        agenda(run, timing, Math.max(3, free - told), lines);
        lines.add("");
        lines.add("  " + status(run, timing));
        lines.add("");
        surfaces(run, now, lines);
        lines.add("");
        lines.add(GREEN + BOLD + "  [ GO ]  " + cut(terminal.in(run.goWords()), size.columns() - 12));
        var next = terminal.in(Awaited.of(run));
        lines.add(next.isEmpty() ? "" : DIM + "          " + cut(next, size.columns() - 12));
        for (var line : news.last(told)) lines.add(DIM + "  " + cut(line, size.columns() - 4));
        for (int empty = news.last(told).size(); empty < told; empty++) lines.add("");
        lines.add("");
        var keys = hands
                ? word("Enter = GO", "Enter = GO")
                : word(
                        "Người vận hành mẫu bấm đúng giờ; Enter = GO ngay",
                        "The ideal operator presses in time; Enter = GO now");
        lines.add(DIM + "  "
                + cut(keys + "  ·  add +2m  ·  blank all  ·  release all  ·  ?  ·  quit", size.columns() - 4));
        return lines;
    }

    /** A line each with what it does; only the words, run on, where the terminal is too low for that. */
    private void usages(List<String> lines) {
        if (usages.size() + 7 <= size.rows()) {
            usages.forEach((usage, says) ->
                    lines.add("  " + PlannedActual.pad(usage, 38) + DIM + cut(terminal.in(says), size.columns() - 42)));
            return;
        }
        var line = new StringBuilder();
        for (var usage : usages.keySet()) {
            if (line.length() + usage.length() + 5 > size.columns() - 4) {
                lines.add("  " + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : "  ·  ").append(usage);
        }
        lines.add("  " + line);
    }

    /** The parts around the live one; a long agenda scrolls with it. */
    private void agenda(Run run, Timing timing, int most, List<String> lines) {
        int live = 0;
        for (int index = 0; index < timing.rows().size(); index++) {
            if (timing.rows().get(index).state() == Timing.State.LIVE) live = index;
            if (timing.rows().get(index).state() == Timing.State.NEXT && live == 0) live = index;
        }
        int from = Math.clamp(live - most / 2, 0, Math.max(0, timing.rows().size() - most));
        for (int index = from; index < Math.min(from + most, timing.rows().size()); index++) {
            var row = timing.rows().get(index);
            var segment = run.show().segments().get(index);
            var left = row.state() == Timing.State.LIVE ? left(timing) : "";
            var name = cut(segment.name(), size.columns() - 30 - left.length());
            lines.add(
                    switch (row.state()) {
                        case DONE -> DIM + "  ✓ " + times(row, run) + name;
                        case PASSED -> DIM + "  – " + times(row, run) + name;
                        case SKIPPED -> DIM + "  × " + times(row, run) + name;
                        case LIVE -> BOLD + colour(timing.phase()) + "  ▶ " + times(row, run) + name + "  " + left;
                        case NEXT, LATER -> "    " + times(row, run) + name;
                    });
        }
    }

    /** Planned, and what it really was or is expected to be where that differs. */
    private String times(Timing.Row row, Run run) {
        var planned = minutes(row.plannedStart(), run);
        var expected = minutes(row.expectedStart(), run);
        boolean held = row.state() == Timing.State.DONE || row.state() == Timing.State.LIVE;
        return PlannedActual.pad(planned, 7)
                + PlannedActual.pad(planned.equals(expected) ? "" : held ? expected : "~" + expected, 8);
    }

    private String left(Timing timing) {
        var remaining = timing.remaining();
        if (remaining == null) return "";
        return timing.phase() == Phase.OVERTIME
                ? word("quá ", "over ") + Digits.clock(remaining.negated())
                : word("còn ", "left ") + Digits.countdown(remaining);
    }

    private String status(Run run, Timing timing) {
        var text = new StringBuilder(terminal.in(OffsetWords.of(run, timing)))
                .append("  ·  ")
                .append(word("kết thúc dự kiến ", "expected end "))
                .append(minutes(timing.expectedEnd(), run));
        var cut = timing.cut();
        var cutting = cut == null ? null : run.show().segment(cut.segment());
        if (cut != null && cutting != null) {
            text.append("  ·  ")
                    .append(AMBER)
                    .append(minutes(cut.at(), run))
                    .append(word(" CẮT VÀO: ", " CUTS IN: "))
                    .append(cut(cutting.name(), size.columns()));
        }
        if (run.paused()) text.append("  ·  ").append(word("ĐỒNG HỒ DỪNG", "CLOCK PAUSED"));
        if (!run.clockJump().isZero()) {
            text.append("  ·  ")
                    .append(RED)
                    .append(word("ĐỒNG HỒ MÁY NHẢY: gõ slept hoặc set", "THE CLOCK JUMPED: type slept or set"));
        }
        if (!run.missed().isEmpty()) {
            text.append("  ·  ")
                    .append(RED)
                    .append(word("LỠ, gõ catch-up: ", "MISSED, type catch-up: "))
                    .append(terminal.in(FactWords.missed(run.missed(), run.show())));
        }
        return text.toString();
    }

    private void surfaces(Run run, Instant now, List<String> lines) {
        for (var surface : run.show().surfaces()) {
            var cover = run.cover(surface);
            // Beside the word that is typed: what people call it.
            var name = terminal.in(run.show().called(surface));
            var sign = cover == null ? "  " : AMBER + terminal.in(cover(cover)) + " " + PLAIN;
            lines.add("  " + PlannedActual.pad(cut(surface.text(), 12), 12) + PlannedActual.pad(cut(name, 17), 18) + sign
                    + cut(run.showing(surface).at(now).words(), size.columns() - 42));
        }
    }

    private static Sentence cover(Over.Kind kind) {
        return switch (kind) {
            case HOLD -> new Sentence("[DỪNG HÌNH]", "[HELD]");
            case BLANK -> new Sentence("[TẮT]", "[BLANK]");
            case SAFE -> new Sentence("[CHỜ]", "[SAFE]");
        };
    }

    private static String colour(Phase phase) {
        return switch (phase) {
            case WARNING -> AMBER;
            case DANGER, OVERTIME -> RED;
            default -> GREEN;
        };
    }

    private String word(String vi, String en) {
        return terminal.language() == Language.VI ? vi : en;
    }

    private static String clock(Instant at, Run run) {
        return minutes(at, run) + ":" + Digits.two(at.atZone(run.show().zone()).getSecond());
    }

    private static String minutes(Instant at, Run run) {
        var local = at.atZone(run.show().zone());
        return Digits.two(local.getHour()) + ":" + Digits.two(local.getMinute());
    }

    /** Cut to a width with a sign that something is missing; every Vietnamese letter is one column wide. */
    private static String cut(String unknown, int width) {
        var text = Plain.of(unknown).replace('\n', ' ').replace('\t', ' ');
        if (text.length() <= width) return text;
        return text.substring(0, Math.max(0, width - 1)) + "…";
    }
}
