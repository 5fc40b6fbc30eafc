package khaimac.showfile.halls;

import khaimac.hall.Wire;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import org.jspecify.annotations.Nullable;

/** One way to reach a device: how it is written, and what can be wrong with it. */
abstract class WireKind<W extends Wire> extends Kind<W> {
    /** @param form its name is the name of the part */
    WireKind(Form<W> form, Class<W> type, String says) {
        super(Part.of(form.name(), form, says), type);
    }

    /** Says what is wrong with one output that is wired like this. */
    abstract void check(Plugged<W> output, Reader reader);

    /** How an output gets in the way of an earlier one that is wired like this too; null: not at all. */
    abstract @Nullable Clash clash(Plugged<W> output, Plugged<W> earlier);
}
