package khaimac.engine;

import java.util.LinkedHashSet;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.finding.Sentence;

/** What a cue is called: by its name, else by what it does. */
public final class CueWords {
    private CueWords() {}

    public static Sentence of(Cue cue, int index) {
        if (!cue.name().isEmpty()) return Sentence.same(cue.name());
        var surfaces = new LinkedHashSet<String>();
        var effects = new LinkedHashSet<String>();
        for (var change : cue.changes()) {
            switch (change) {
                case Change.Put put -> surfaces.add(put.surface().text());
                case Change.Clear clear -> surfaces.add(clear.surface().text());
                case Change.Page page -> surfaces.add(page.surface().text());
                case Change.Level level -> surfaces.add(level.surface().text());
                case Change.Steer steer -> surfaces.add(steer.surface().text());
                case Change.Idle idle -> surfaces.add(idle.surface().text());
                case Change.Sound sound -> effects.add(FactWords.effect(sound));
                case Change.Device device -> effects.add(FactWords.effect(device));
                case Change.Send send -> effects.add(FactWords.effect(send));
            }
        }
        if (surfaces.isEmpty() && effects.isEmpty()) return new Sentence("Lệnh " + (index + 1), "Cue " + (index + 1));
        if (surfaces.isEmpty()) return Sentence.same(String.join(", ", effects));
        var names = String.join(", ", surfaces);
        return new Sentence("Đổi hình: " + names, "Pictures: " + names);
    }
}
