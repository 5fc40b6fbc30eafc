package khaimac.showfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import khaimac.asset.PageCount;
import khaimac.finding.Finding;
import khaimac.finding.Sentence;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.showfile.json.Decoded;
import khaimac.showfile.json.Piece;
import khaimac.showfile.json.Splice;
import khaimac.showfile.language.Beside;
import khaimac.showfile.looks.RosterText;
import khaimac.showfile.shows.ShowPatches;
import org.jspecify.annotations.Nullable;

/**
 * A show file and the lists beside it as texts that can be edited. An edit changes the words where they stand; every
 * other byte stays: comments, order and layout by hand. What cannot be said in the text is refused, never half made.
 */
public final class ShowText {
    /** Whoever writes more than this to say one thing has not understood the file. */
    private static final int MOST_PASSES = 24;

    private static final Sentence UNSOUND = new Sentence(
            "Tệp kịch bản có chỗ viết sai dấu nên chưa sửa được ở đây. Hãy chữa những lỗi đỏ trong tệp trước.",
            "The signs of the show file are broken somewhere, so it cannot be edited here. Mend its errors first.");

    private static final Sentence NOT_EDITED = new Sentence(
            "Nó được đọc, nhưng chưa sửa được ở đây.", "It is read, but cannot be edited here.");

    private static final Sentence CANNOT = new Sentence(
            "Tệp kịch bản không ghi được điều này. Kịch bản vẫn như cũ. Hãy sửa thẳng trong tệp.",
            "The show file cannot say this. The show is as it was. Write it in the file by hand.");

    private static final Sentence NO_LIST = new Sentence(
            "Danh sách không sửa được ở đây. Danh sách vẫn như cũ. Hãy sửa thẳng trong tệp CSV.",
            "The list cannot be edited here. It is as it was. Change it in its CSV file.");

    private static final Sentence CHANGED = new Sentence(
            "Tệp đã được người khác sửa từ lúc đó. Tệp vẫn như đang có.",
            "Somebody else has changed the file since. It is as it stands.");

    /** What came of an edit. */
    public sealed interface Outcome {
        /** @param patch what was written where, with which it can be taken back */
        record Made(ShowText text, Patch patch) implements Outcome {}

        record Refused(Sentence because) implements Outcome {}
    }

    /** Rows of splices in files, one row after the other. */
    public record Patch(List<Step> steps) {
        /** @param file the show file, or a list by its path beside it */
        public record Step(String file, List<Splice> splices) {}

        /** What gives the bytes of before back. */
        public Patch inverse() {
            var back = new ArrayList<Step>();
            for (var step : steps) back.addFirst(new Step(step.file(), Splice.inverse(step.splices())));
            return new Patch(List.copyOf(back));
        }
    }

    private final String file;
    private final Beside beside;
    private final Map<String, Decoded> texts;
    private final Show show;

    /** Read when somebody asks. */
    private ShowFile.@Nullable Reading reading;

    private @Nullable Sentence unsound;

    private ShowText(String file, Beside beside, Map<String, Decoded> texts) {
        this.file = file;
        this.beside = beside;
        this.texts = Map.copyOf(texts);
        this.show = ShowFile.said(file, bytes(file), over());
    }

    public static ShowText of(String file, byte[] bytes, Beside beside) {
        return new ShowText(file, beside, Map.of(file, Decoded.of(file, bytes)));
    }

    public Show show() {
        return show;
    }

    /** The show with all there is to say about it. */
    public ShowFile.Reading reading() {
        var known = reading;
        if (known == null) {
            known = ShowFile.read(file, bytes(file), over());
            reading = known;
        }
        return known;
    }

    /** The files that were read or edited, as they are to be written. */
    public byte[] bytes(String name) {
        var text = texts.get(name);
        if (text == null) throw new IllegalArgumentException("never edited: " + name);
        return text.bytes(text.text());
    }

    /** The lists that were edited. */
    public List<String> lists() {
        return texts.keySet().stream()
                .filter(name -> !name.equals(file))
                .sorted()
                .toList();
    }

    /** Takes an edit back, or makes it once more, to the byte. */
    public Outcome apply(Patch patch) {
        var next = new HashMap<>(texts);
        for (var step : patch.steps()) {
            var text = text(next, step.file());
            var made = text == null ? null : Splice.all(text.text(), step.splices());
            if (text == null || made == null) return new Outcome.Refused(CHANGED);
            next.put(step.file(), text.with(made));
        }
        return new Outcome.Made(new ShowText(file, beside, next), patch);
    }

    /** Takes a cure: the words of the file that it names become others, and the finding that it is of is gone. */
    public Outcome cured(Finding finding) {
        return cured(finding, reading().findings());
    }

    /**
     * The findings with a cure that can be taken, each tried by itself.
     *
     * @param most of many the first few are enough: each is a reading of the show
     */
    public List<Finding> curable(int most) {
        var all = reading().findings();
        return all.stream()
                .filter(one -> one.cure() != null && cured(one, all) instanceof Outcome.Made)
                .limit(most)
                .toList();
    }

    private Outcome cured(Finding finding, List<Finding> findings) {
        var decoded = texts.get(file);
        var cure = finding.cure();
        if (cure == null || decoded == null || !decoded.whole()) return new Outcome.Refused(unsound(decoded));
        var splices = Mended.splices(written(), cure);
        var made = splices == null ? null : Splice.all(written(), splices);
        if (splices == null || made == null) return new Outcome.Refused(CHANGED);
        var next = with(made);
        var before = new ArrayList<List<Object>>();
        for (var one : findings) before.add(said(one));
        before.remove(said(finding));
        var revealed = Revealed.by(finding, cure, written(), made);
        // A cure that brings another ill with it was none. What nobody had read before has ills of its own.
        for (var one : next.reading().findings())
            if (!before.remove(said(one)) && !revealed.holds(one.place())) return new Outcome.Refused(CANNOT);
        return new Outcome.Made(next, new Patch(List.of(new Patch.Step(file, splices))));
    }

    /** What a finding says, wherever it stands: that moves with every word. */
    private static List<Object> said(Finding one) {
        return List.of(one.severity(), one.what(), one.now(), one.instead());
    }

    public Outcome edit(ShowEdit edit) {
        if (edit instanceof ShowEdit.Several(var edits)) return several(edits);
        var refusal = edit.refusal(show);
        if (refusal != null) return new Outcome.Refused(refusal);
        return switch (edit) {
            case ShowEdit.SetRow(var list, int group, int row, var becomes) ->
                row(edit, list, text -> text.set(group, row, becomes));
            case ShowEdit.AddRow(var list, int group, var name, int row, var added) ->
                row(edit, list, text -> text.added(group, name, row, added));
            case ShowEdit.MoveRow(var list, int group, int from, int to) ->
                row(edit, list, text -> text.moved(group, from, to));
            case ShowEdit.RemoveRow(var list, int group, int row) -> row(edit, list, text -> text.removed(group, row));
            case ShowEdit.SetGroup(var list, int group, var name) -> row(edit, list, text -> text.renamed(group, name));
            case ShowEdit.SetShow ignored -> show(edit);
            case ShowEdit.SetSegment ignored -> show(edit);
            case ShowEdit.AddSegment ignored -> show(edit);
            case ShowEdit.MoveSegment ignored -> show(edit);
            case ShowEdit.RemoveSegment ignored -> show(edit);
            case ShowEdit.AddCue ignored -> show(edit);
            case ShowEdit.SetCue ignored -> show(edit);
            case ShowEdit.MoveCue ignored -> show(edit);
            case ShowEdit.RemoveCue ignored -> show(edit);
            case ShowEdit.SetLook ignored -> show(edit);
            case ShowEdit.CallLook ignored -> show(edit);
            case ShowEdit.SetStyle ignored -> show(edit);
            case ShowEdit.Several ignored -> throw new IllegalStateException("made one by one");
        };
    }

    private Outcome several(List<ShowEdit> edits) {
        var next = this;
        var steps = new ArrayList<Patch.Step>();
        for (var one : edits) {
            switch (next.edit(one)) {
                case Outcome.Refused refused -> {
                    return refused;
                }
                case Outcome.Made(var text, var patch) -> {
                    next = text;
                    steps.addAll(patch.steps());
                }
            }
        }
        return new Outcome.Made(next, new Patch(List.copyOf(steps)));
    }

    /** What is the matter with the show file where it cannot be edited as it was saved; empty where it can. */
    public Sentence unsound() {
        var known = unsound;
        if (known != null) return known;
        var decoded = texts.get(file);
        boolean sound = decoded != null && decoded.whole() && isTree(decoded.text());
        var found = sound ? Sentence.NONE : unsound(decoded);
        unsound = found;
        return found;
    }

    private static Sentence unsound(@Nullable Decoded decoded) {
        return decoded == null || decoded.whole() || decoded.findings().isEmpty()
                ? UNSOUND
                : decoded.findings().getFirst().what().and(NOT_EDITED);
    }

    private static boolean isTree(String text) {
        var root = Piece.of(text);
        return root != null && root.object();
    }

    /**
     * The same show as a file that can be edited: the same words in UTF-8, or where their signs are broken the show as
     * it was understood. Null where that would be another show, and where it can be edited as it is.
     */
    public byte @Nullable [] anew() {
        if (unsound().isEmpty()) return null;
        for (var words : List.of(written(), ShowFile.write(show))) {
            var bytes = words.getBytes(StandardCharsets.UTF_8);
            var next = of(file, bytes, beside);
            if (next.unsound().isEmpty() && next.show().equals(show)) return bytes;
        }
        return null;
    }

    private interface RowEdit {
        List<Splice> of(RosterText text);
    }

    private Outcome row(ShowEdit edit, String list, RowEdit change) {
        var decoded = text(texts, list);
        if (decoded != null && decoded.kept() != null) return new Outcome.Refused(decoded.kept());
        var roster = decoded != null && (decoded.whole() || decoded.anew()) ? RosterText.of(decoded.text()) : null;
        if (roster == null) return new Outcome.Refused(NO_LIST);
        var splices = change.of(roster);
        return settled(edit, List.of(new Patch.Step(list, splices)), NO_LIST);
    }

    /** The words for an edit of the show file, and for whatever would say something else because of it. */
    private Outcome show(ShowEdit edit) {
        var decoded = texts.get(file);
        if (decoded == null || !decoded.whole()) return new Outcome.Refused(unsound(decoded));
        var wanted = edit.on(show);
        var steps = new ArrayList<Patch.Step>();
        var text = this;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            if (pass > 0 && text.show.equals(wanted)) return new Outcome.Made(text, new Patch(List.copyOf(steps)));
            var root = Piece.of(text.written());
            if (root == null || !root.object()) return new Outcome.Refused(pass == 0 ? UNSOUND : CANNOT);
            var places = new ShowPatches(text.written(), root, text.show, wanted);
            var splices = pass == 0 ? places.of(edit) : places.ofWhatDiffers();
            var made = Splice.all(text.written(), splices);
            if (made == null || (splices.isEmpty() && pass > 0)) return new Outcome.Refused(CANNOT);
            if (!splices.isEmpty()) steps.add(new Patch.Step(file, splices));
            text = text.with(made);
        }
        return new Outcome.Refused(CANNOT);
    }

    private Outcome settled(ShowEdit edit, List<Patch.Step> steps, Sentence otherwise) {
        var patch = new Patch(steps);
        return switch (apply(patch)) {
            case Outcome.Made made when made.text().show.equals(edit.on(show)) -> made;
            case Outcome.Made ignored -> new Outcome.Refused(otherwise);
            case Outcome.Refused ignored -> new Outcome.Refused(otherwise);
        };
    }

    private String written() {
        var text = texts.get(file);
        return text == null ? "" : text.text();
    }

    private ShowText with(String written) {
        var next = new HashMap<>(texts);
        var before = texts.get(file);
        if (before != null) next.put(file, before.with(written));
        return new ShowText(file, beside, next);
    }

    /** What a person should know before he changes a list; empty where it is saved as it was. */
    public Sentence savedAnew(String list) {
        var decoded = text(texts, list);
        return decoded == null ? Sentence.NONE : decoded.savedAnew();
    }

    private @Nullable Decoded text(Map<String, Decoded> known, String name) {
        var text = known.get(name);
        if (text != null) return text;
        var bytes = beside.content(name);
        return bytes == null ? null : Decoded.list(name, bytes);
    }

    /** The files beside the show, with the lists that were edited as they are now. */
    private Beside over() {
        if (texts.size() == 1) return beside;
        return new Beside() {
            @Override
            public byte @Nullable [] content(String path) {
                return texts.containsKey(path) && !path.equals(file) ? bytes(path) : beside.content(path);
            }

            @Override
            public boolean exists(String path) {
                return beside.exists(path);
            }

            @Override
            public List<String> alike(String path) {
                return beside.alike(path);
            }

            @Override
            public PageCount pages(String path) {
                return beside.pages(path);
            }
        };
    }
}
