package khaimac.showfile.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.showfile.json.Node;

/** The reading of one file: where it is, what it has found, and the files beside it. */
public final class Reader {
    /** More findings than this help nobody; the rest are counted. */
    private static final int MAX_FINDINGS = 1_000;

    private final String file;
    private final Beside beside;
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<Sentence> path = new ArrayDeque<>();
    private Setting setting;
    private int errors;
    private int unsaid;
    private Sentence lastError = Sentence.NONE;

    public Reader(String file, Beside beside, Setting setting) {
        this.file = file;
        this.beside = beside;
        this.setting = setting;
    }

    public Setting setting() {
        return setting;
    }

    public void setting(Setting other) {
        setting = other;
    }

    public Beside beside() {
        return beside;
    }

    public String file() {
        return file;
    }

    /** Reads something inside a place that has a name in words. */
    public <T> T in(Sentence place, Supplier<T> reading) {
        path.addLast(place);
        try {
            return reading.get();
        } finally {
            path.removeLast();
        }
    }

    public void error(Node at, Sentence what, Sentence now, Sentence instead) {
        say(Severity.ERROR, at.line(), at.column(), what, now, instead);
    }

    public void warning(Node at, Sentence what, Sentence now, Sentence instead) {
        say(Severity.WARNING, at.line(), at.column(), what, now, instead);
    }

    public void say(Severity severity, int line, int column, Sentence what, Sentence now, Sentence instead) {
        if (severity == Severity.ERROR) {
            errors++;
            lastError = what;
        }
        add(new Finding(severity, new Place(file, line, column, where()), what, now, instead));
    }

    public void add(Finding finding) {
        if (findings.size() < MAX_FINDINGS) findings.add(finding);
        else unsaid++;
    }

    private Sentence where() {
        var vi = new StringBuilder();
        var en = new StringBuilder();
        for (var step : path) {
            vi.append(vi.isEmpty() ? "" : ", ").append(step.vi());
            en.append(en.isEmpty() ? "" : ", ").append(step.en());
        }
        return new Sentence(vi.toString(), en.toString());
    }

    /** How many errors there were so far: whoever reads a part can tell whether it came through whole. */
    public int errors() {
        return errors;
    }

    public Sentence lastError() {
        return lastError;
    }

    public List<Finding> findings() {
        if (unsaid == 0) return List.copyOf(findings);
        var all = new ArrayList<>(findings);
        all.add(new Finding(
                Severity.WARNING,
                Place.whole(file),
                new Sentence("Còn " + unsaid + " điều khác chưa nêu.", unsaid + " more findings are not listed."),
                Sentence.NONE,
                new Sentence("Hãy sửa những điều trên trước.", "Mend the ones above first.")));
        return all;
    }
}
