package khaimac.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;
import khaimac.plan.dress.ShowDraft;
import khaimac.plan.dress.Worn;
import khaimac.prepare.Answer;
import khaimac.prepare.Manuscript;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/** What a draft proposed for the screens, as it stands beside the show: each of it is switched off and on here. */
final class Wardrobe {
    private static final String DRESS = "{\"kind\":\"dress\"";

    private static final Sentence NOTHING = new Sentence(
            "Không có gì để đổi: điều này đã như vậy, hoặc đã được sửa tay nên để nguyên.",
            "There is nothing to switch: it is so already, or was changed by hand and is left alone.");

    private final Plans plans;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** @param stamp of the file that it was read from */
    private record Known(Object stamp, List<Worn> parts) {}

    /** A line of what was understood of the plan. */
    private record Line(String kind, int draft, ShowDraft.Variants part) {}

    Wardrobe(Plans plans) {
        this.plans = plans;
    }

    /** Every proposal and how it stands; none where the show was made without a plan. */
    List<Told.Proposed> told(String name, Show show) throws IOException {
        var told = new ArrayList<Told.Proposed>();
        for (var part : parts(name))
            part.states(show).forEach((kind, state) -> told.add(new Told.Proposed(part.segment(), kind, state)));
        return List.copyOf(told);
    }

    Told switched(Manuscript text, String who, Asked.Wear asked) throws IOException {
        var edits = new ArrayList<ShowEdit>();
        int changed = 0;
        for (var part : parts(asked.show())) {
            if (!asked.part().isEmpty() && !asked.part().equals(part.segment())) continue;
            if (part.states(text.show()).get(asked.proposal()) == Worn.State.CHANGED) changed++;
            var edit = part.switched(text.show(), asked.proposal(), asked.on());
            if (edit != null) edits.add(edit);
        }
        if (edits.isEmpty()) return new Told.Refused(NOTHING);
        var answer = text.edit(who, asked.seen(), new ShowEdit.Several(List.copyOf(edits)));
        return answer instanceof Answer.Done(long revision, var told) && changed > 0
                ? new Told.Done(revision, told.and(leftAlone(changed)))
                : Studio.told(answer);
    }

    private static Sentence leftAlone(int parts) {
        return new Sentence(
                parts + " phần đã được sửa tay nên để nguyên.",
                parts + " parts were changed by hand and are left alone.");
    }

    private List<Worn> parts(String name) throws IOException {
        var lines = plans.lines(name);
        var draft = lines == null ? null : plans.draft(name);
        if (lines == null || draft == null) return List.of();
        var stamp = List.of(Files.getLastModifiedTime(lines), Files.size(lines));
        var before = known.get(name);
        if (before != null && before.stamp().equals(stamp)) return before.parts();
        var parts = Worn.of(written(lines, draft.place()), draft.show());
        known.put(name, new Known(stamp, parts));
        return parts;
    }

    private static List<ShowDraft.Variants> written(Path lines, int draft) throws IOException {
        var written = new ArrayList<ShowDraft.Variants>();
        for (var line : Files.readAllLines(lines, StandardCharsets.UTF_8)) {
            var read = line.startsWith(DRESS) ? read(line) : null;
            if (read != null && read.draft() == draft) written.add(read.part());
        }
        return written;
    }

    private static @Nullable Line read(String line) {
        try {
            return Notation.read(line.getBytes(StandardCharsets.UTF_8), Line.class);
        } catch (Notation.Unreadable e) {
            // Another version of the program wrote it; then nothing is offered.
            return null;
        }
    }
}
