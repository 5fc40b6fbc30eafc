package khaimac.prepare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.journal.Disk;
import khaimac.journal.DiskFile;
import khaimac.journal.Line;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one show on the disk, a line each, beside the show file. A file is written by one process only and never
 * again by another; one that failed once is left as it is.
 */
final class History implements AutoCloseable {
    private static final String BEGINS = "steps-";
    private static final String ENDS = ".log";

    private final Disk disk;
    private @Nullable DiskFile file;
    private int next;

    /** Steps that an earlier file has, and that perhaps were never forced: what comes stands upon them. */
    private List<Step> carried = List.of();

    /**
     * @param steps the longest unbroken row of steps from the first
     * @param told what was lost; empty where nothing was
     */
    record Kept(List<Step> steps, Sentence told) {}

    History(Disk disk) {
        this.disk = disk;
    }

    Kept read() throws IOException {
        if (!disk.isThere()) return new Kept(List.of(), Sentence.NONE);
        var steps = new ArrayList<Step>();
        var told = Sentence.NONE;
        for (var name : disk.names()) {
            if (!name.startsWith(BEGINS) || !name.endsWith(ENDS)) continue;
            next = Math.max(next, number(name));
            var bytes = disk.read(name);
            int from = 0;
            int before = steps.size();
            var here = new ArrayList<Step>();
            while (from < bytes.length) {
                var line = Line.at(bytes, from);
                var step = line == null ? null : step(line);
                if (line == null || step == null) break;
                from += line.size();
                here.add(step);
                // One that was carried into the later file.
                if (step.number() <= steps.size() && step.equals(steps.get((int) step.number() - 1))) continue;
                // Where a file failed nobody was answered: what the later file says by that number is what was done.
                while (steps.size() >= step.number()) steps.removeLast();
                if (step.number() == steps.size() + 1L) steps.add(step);
                else told = LOST;
            }
            // A step is forced before its file gets another one; what a file begins with is forced with the first.
            boolean forced = steps.size() >= before + 2;
            if (!here.isEmpty()) carried = forced ? List.of(here.getLast()) : List.copyOf(here);
            // The end of a file may be torn: that step was never answered. A whole line behind it was.
            if (from < bytes.length && bytes.length - from > 1 && wholeLineBehind(bytes, from)) told = LOST;
        }
        return new Kept(List.copyOf(steps), told);
    }

    private static final Sentence LOST = new Sentence(
            "Lịch sử sửa kịch bản bị hỏng một đoạn. Kịch bản vẫn nguyên; chỉ không hoàn tác được những bước cũ đó.",
            "A piece of the history of edits is damaged. The show itself is whole; those old steps cannot be taken"
                    + " back.");

    private static boolean wholeLineBehind(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++)
            if (bytes[at] == '\n' && at + 1 < bytes.length && Line.at(bytes, at + 1) != null) return true;
        return false;
    }

    private static @Nullable Step step(Line line) {
        try {
            return Notation.read(line.json(), Step.class);
        } catch (Notation.Unreadable e) {
            return null;
        }
    }

    private static int number(String name) {
        try {
            return Integer.parseInt(name.substring(BEGINS.length(), name.length() - ENDS.length()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** After it the step is on the disk for good; where it throws, nobody knows, and the file is not used again. */
    void write(Step step) throws IOException {
        var line = line(step);
        var to = file;
        if (to != null && !to.isAt(name())) {
            close();
            to = null;
        }
        try {
            if (to == null) to = begin();
            to.append(line);
            to.force();
            carried = List.of(step);
        } catch (IOException | RuntimeException problem) {
            close();
            throw problem;
        }
    }

    private static byte[] line(Step step) {
        return new Line(Line.FACT, step.number(), Notation.write(step)).bytes();
    }

    private DiskFile begin() throws IOException {
        if (!disk.isThere()) disk.make();
        next++;
        var begun = disk.create(name());
        file = begun;
        for (var step : carried) begun.append(line(step));
        disk.sync();
        return begun;
    }

    private String name() {
        return BEGINS + String.format("%06d", next) + ENDS;
    }

    @Override
    public void close() {
        var open = file;
        file = null;
        if (open == null) return;
        try {
            open.close();
        } catch (IOException e) {
            // What was forced is there.
        }
    }
}
