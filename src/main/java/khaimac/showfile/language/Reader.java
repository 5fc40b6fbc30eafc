package khaimac.showfile.language;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import khaimac.finding.Cure;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.showfile.json.FindingList;
import khaimac.showfile.json.Node;
import org.jspecify.annotations.Nullable;

/** The reading of one file: where it is, what it has found, and the files beside it. */
public final class Reader {
    private final String file;
    private final Beside beside;
    private final FindingList findings;
    private final Map<String, Object> remembered = new HashMap<>();
    private final Deque<Sentence> path = new ArrayDeque<>();
    private Setting setting;
    private int errors;
    private Sentence lastError = Sentence.NONE;

    public Reader(String file, Beside beside, Setting setting) {
        this.file = file;
        this.findings = new FindingList(file);
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

    /** A word that is not known here, what may have been meant, and where only one can have been, that as a cure. */
    public void unknown(
            Severity severity,
            int line,
            int column,
            Sentence what,
            Sentence now,
            String written,
            Collection<String> known) {
        var only = findings.isFull() ? null : Nearest.only(written, known);
        var cure = only == null ? null : Cure.word(line, column, written, only);
        say(severity, line, column, what, now, instead(written, known), cure);
    }

    public void error(Node at, Sentence what, Sentence now, Sentence instead) {
        say(Severity.ERROR, at.line(), at.column(), what, now, instead);
    }

    public void warning(Node at, Sentence what, Sentence now, Sentence instead) {
        say(Severity.WARNING, at.line(), at.column(), what, now, instead);
    }

    public void say(Severity severity, int line, int column, Sentence what, Sentence now, Sentence instead) {
        say(severity, line, column, what, now, instead, null);
    }

    /** @param cure where there is one right mend */
    public void say(
            Severity severity,
            int line,
            int column,
            Sentence what,
            Sentence now,
            Sentence instead,
            @Nullable Cure cure) {
        if (severity == Severity.ERROR) {
            errors++;
            lastError = FindingList.brief(what);
        }
        add(new Finding(severity, new Place(file, line, column, where()), what, now, instead, cure));
    }

    public void add(Finding finding) {
        findings.add(finding);
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

    /** What may have been meant; nothing where nobody would read it any more, since looking for it takes long. */
    public Sentence instead(String written, Collection<String> known) {
        return findings.isFull() ? Sentence.NONE : Nearest.instead(written, known);
    }

    /** Something that several places of a file ask for, and that is read only once. */
    @SuppressWarnings("unchecked")
    public <T> T once(String name, Supplier<T> reading) {
        var known = remembered.get(name);
        if (known != null) return (T) known;
        var read = reading.get();
        remembered.put(name, read);
        return read;
    }

    public List<Finding> findings() {
        return findings.all();
    }
}
