package khaimac.plan.dress;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.plan.dress.Proposal.Kind;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.showfile.ShowFile;
import khaimac.showfile.json.Layout;
import org.jspecify.annotations.Nullable;

/**
 * What of the default dress a part of a show wears now. Its cues are compared with what the draft would have written
 * for every choice of what is switched off, so nobody guesses which cues are whose.
 */
public final class Worn {
    /** How one proposal stands in the show. */
    public enum State {
        ON,
        OFF,
        /** Somebody has made something else of it; it is left alone. */
        CHANGED
    }

    private final String segment;
    private final List<Kind> kinds;
    private final List<List<Cue>> variants;

    private Worn(String segment, List<Kind> kinds, List<List<Cue>> variants) {
        this.segment = segment;
        this.kinds = List.copyOf(kinds);
        this.variants = List.copyOf(variants);
    }

    /** @param draft the show as the draft wrote it, whose looks the cues name */
    public static List<Worn> of(List<ShowDraft.Variants> written, Show draft) {
        var surfaces = draft.surfaces().stream()
                .map(surface -> Layout.quoted(surface.text()))
                .toList();
        var looks = draft.looks().keySet().stream()
                .map(name -> Layout.quoted(name) + ": {\"blank\": true}")
                .toList();
        var parts = new ArrayList<String>();
        for (var one : written)
            for (var cues : one.cues())
                parts.add(
                        "{\"id\": \"p" + parts.size() + "\", \"name\": \"p\", \"start\": \"08:00\", \"length\": \"1m\","
                                + " \"cues\": [" + String.join(", ", cues) + "]}");
        var read = ShowFile.read("{\"format\": \"khaimac-show/1\", \"title\": \"p\", \"date\": \"2026-01-01\","
                        + " \"surfaces\": [" + String.join(", ", surfaces) + "], \"looks\": {"
                        + String.join(", ", looks) + "}, \"segments\": [" + String.join(", ", parts) + "]}")
                .show()
                .segments();
        var worn = new ArrayList<Worn>();
        int at = 0;
        for (var one : written) {
            var variants = new ArrayList<List<Cue>>();
            for (int variant = 0; variant < one.cues().size(); variant++)
                variants.add(read.get(at++).cues());
            worn.add(new Worn(one.segment(), one.kinds(), variants));
        }
        return List.copyOf(worn);
    }

    public String segment() {
        return segment;
    }

    /** How each proposal stands; none where the part is gone. */
    public Map<Kind, State> states(Show show) {
        var states = new EnumMap<Kind, State>(Kind.class);
        var is = show.segment(segment);
        if (is == null) return states;
        int variant = variant(is.cues());
        for (int kind = 0; kind < kinds.size(); kind++)
            states.put(kinds.get(kind), variant < 0 ? State.CHANGED : state(is.cues(), variant, kind));
        return states;
    }

    private State state(List<Cue> cues, int variant, int kind) {
        int bit = 1 << kind;
        if ((variant & bit) == 0) return State.ON;
        var others = new ArrayList<>(cues);
        for (var cue : variants.get(variant)) others.remove(cue);
        for (var would : variants.get(variant & ~bit))
            if (!variants.get(variant).contains(would))
                for (var other : others) if (isMadeOf(would, other)) return State.CHANGED;
        return State.OFF;
    }

    /** Whether a cue is one of the dress's with something else in it. */
    private static boolean isMadeOf(Cue would, Cue other) {
        if (!would.trigger().equals(other.trigger()) || !would.name().equals(other.name())) return false;
        var surfaces = surfaces(would);
        surfaces.retainAll(surfaces(other));
        return !surfaces.isEmpty();
    }

    private static Set<SurfaceName> surfaces(Cue cue) {
        var surfaces = new LinkedHashSet<SurfaceName>();
        for (var change : cue.changes()) if (change instanceof Change.Picture picture) surfaces.add(picture.surface());
        return surfaces;
    }

    /** The variant of which the most cues stand there, in their order; -1 where none does. */
    private int variant(List<Cue> cues) {
        int best = -1;
        for (int variant = 0; variant < variants.size(); variant++) {
            if (!stands(variants.get(variant), cues)) continue;
            if (best < 0 || variants.get(variant).size() > variants.get(best).size()) best = variant;
        }
        return best;
    }

    private static boolean stands(List<Cue> wanted, List<Cue> cues) {
        int at = 0;
        for (var cue : cues) if (at < wanted.size() && wanted.get(at).equals(cue)) at++;
        return at == wanted.size();
    }

    /** What switches one proposal on or off; null where it stands so already, or somebody has changed it. */
    public @Nullable ShowEdit switched(Show show, Kind kind, boolean on) {
        var is = show.segment(segment);
        int bit = 1 << kinds.indexOf(kind);
        if (is == null || !kinds.contains(kind)) return null;
        if (states(show).get(kind) != (on ? State.OFF : State.ON)) return null;
        int variant = variant(is.cues());
        var made = new Making(show, variants.get(variant), variants.get(on ? variant & ~bit : variant | bit)).edits();
        return made.isEmpty() ? null : new ShowEdit.Several(made);
    }

    /** From one variant to another, cue by cue, so that what waits for a cue goes on waiting for it. */
    private final class Making {
        private final List<ShowEdit> edits = new ArrayList<>();
        private final List<Cue> is;
        private final List<Cue> becomes;
        private Show show;

        Making(Show show, List<Cue> is, List<Cue> becomes) {
            this.show = show;
            this.is = is;
            this.becomes = becomes;
        }

        List<ShowEdit> edits() {
            var gone = new ArrayList<>(is);
            becomes.forEach(gone::remove);
            var come = new ArrayList<>(becomes);
            is.forEach(come::remove);
            var begin = begin(gone);
            var begins = begin(come);
            if (begin != null && begins != null) {
                make(new ShowEdit.SetCue(segment, at(begin), begins));
                gone.remove(begin);
                come.remove(begins);
            }
            for (var cue : gone) make(new ShowEdit.RemoveCue(segment, at(cue)));
            for (var cue : come) {
                int place = becomes.indexOf(cue);
                int behind = place == 0 ? -1 : at(becomes.get(place - 1));
                make(new ShowEdit.AddCue(segment, behind + 1, cue));
            }
            return List.copyOf(edits);
        }

        private void make(ShowEdit edit) {
            edits.add(edit);
            if (edit.refusal(show) == null) show = edit.on(show);
        }

        private int at(Cue cue) {
            var now = show.segment(segment);
            return now == null ? -1 : now.cues().indexOf(cue);
        }

        /** What happens as the part begins is one cue, and becomes another. */
        private static @Nullable Cue begin(List<Cue> cues) {
            for (var cue : cues) if (cue.trigger() instanceof Trigger.FromStart) return cue;
            return null;
        }
    }
}
