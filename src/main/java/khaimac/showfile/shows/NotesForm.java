package khaimac.showfile.shows;

import java.util.List;
import khaimac.show.Notes;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** What a part says to each post, as it is written. */
final class NotesForm {
    private static final Part<String> MC = Part.of("mc", Shapes.NAME, "To the host.");
    private static final Part<String> SOUND = Part.of("sound", Shapes.NAME, "To sound.");
    private static final Part<String> LIGHT = Part.of("light", Shapes.NAME, "To light.");
    private static final Part<String> DOORS = Part.of("doors", Shapes.NAME, "To who receives the guests.");

    static final Form<Notes> FORM = new Form<>(
            "notes",
            List.of(MC, SOUND, LIGHT, DOORS),
            fields -> {
                var notes = new Notes(
                        fields.get(MC, "").strip(),
                        fields.get(SOUND, "").strip(),
                        fields.get(LIGHT, "").strip(),
                        fields.get(DOORS, "").strip());
                return notes.equals(Notes.NONE) ? null : notes;
            },
            (notes, out) -> out.put(MC, notes.mc(), "")
                    .put(SOUND, notes.sound(), "")
                    .put(LIGHT, notes.light(), "")
                    .put(DOORS, notes.doors(), ""));

    private NotesForm() {}
}
