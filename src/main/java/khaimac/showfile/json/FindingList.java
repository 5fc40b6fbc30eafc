package khaimac.showfile.json;

import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;

/** What there is to say about a file: no more than a person reads, and nothing longer than a person reads. */
public final class FindingList {
    /** More findings than this help nobody; the rest are counted. */
    private static final int MOST = 1_000;

    /** Sentences quote what was written, which may be a page or may steer a terminal. */
    private static final int LONGEST = 400;

    private final String file;
    private final List<Finding> said = new ArrayList<>();
    private int unsaid;

    public FindingList(String file) {
        this.file = file;
    }

    public void add(Finding finding) {
        if (isFull()) {
            unsaid++;
            return;
        }
        var at = finding.place();
        said.add(new Finding(
                finding.severity(),
                new Place(at.file(), at.line(), at.column(), brief(at.path())),
                brief(finding.what()),
                brief(finding.now()),
                brief(finding.instead()),
                finding.cure()));
    }

    /** Whether anything more would only be counted. */
    public boolean isFull() {
        return said.size() >= MOST;
    }

    public List<Finding> all() {
        if (unsaid == 0) return List.copyOf(said);
        var all = new ArrayList<>(said);
        all.add(new Finding(
                Severity.WARNING,
                Place.whole(file),
                new Sentence("Còn " + unsaid + " điều khác chưa nêu.", unsaid + " more findings are not listed."),
                Sentence.NONE,
                new Sentence("Hãy sửa những điều trên trước.", "Mend the ones above first.")));
        return all;
    }

    /** The sentence without its middle where it is too long, and without signs that cannot be printed. */
    public static Sentence brief(Sentence sentence) {
        return new Sentence(brief(sentence.vi()), brief(sentence.en()));
    }

    private static String brief(String text) {
        var all = text;
        if (text.length() > LONGEST)
            all = text.substring(0, LONGEST * 3 / 4) + " … " + text.substring(text.length() - LONGEST / 4);
        return all.chars().anyMatch(Character::isISOControl) ? all.replaceAll("\\p{Cntrl}", "\uFFFD") : all;
    }
}
