package khaimac.panel.door;

import java.util.function.Consumer;
import khaimac.panel.House;
import khaimac.panel.Panel;
import khaimac.panel.Porter;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import org.jspecify.annotations.Nullable;

/** The panel behind its doors. */
public final class Lobby implements Porter, AutoCloseable {
    private final Porch porch;
    private final Panel panel;

    private Lobby(
            Porch.Setting setting, Networks networks, House house, AsRun report, Consumer<Throwable> mistakes) {
        var watch = house.real();
        this.porch = new Porch(setting, networks, watch, mistakes);
        this.panel = new Panel(house, this, mistakes);
        porch.open(new Routes(panel, porch, watch, report, house.brought(), mistakes));
        porch.watches(panel::doorsMoved);
        FirstGuest.visits(local().port());
    }

    /**
     * Opens the panel for this machine.
     *
     * @param networks that tablets may come by
     * @param report the run as it went so far
     */
    public static Lobby open(
            Porch.Setting setting, Networks networks, House house, AsRun report, Consumer<Throwable> mistakes) {
        return new Lobby(setting, networks, house, report, mistakes);
    }

    /** What the browser of this machine opens. */
    public String link() {
        return porch.link();
    }

    /** The folder was made again: who was let in is written into it once more. */
    public void keep() {
        porch.sessions().port(porch.sessions().port());
    }

    Door local() {
        return porch.local();
    }

    public Panel panel() {
        return panel;
    }

    @Override
    public Done admit(FromPage.Admission what) {
        return porch.admit(what, panel::cut);
    }

    @Override
    public ToPage.Access access(String session, String token) {
        return porch.access(session, token, panel::since);
    }

    @Override
    public @Nullable String lost() {
        return porch.lost();
    }

    /** Looks at the networks now, and not only when it is time to. */
    void look() {
        if (porch.look()) panel.doorsMoved();
    }

    /** The pages go; the picture and the desk do not notice. */
    @Override
    public void close() {
        panel.close();
        porch.close();
    }
}
