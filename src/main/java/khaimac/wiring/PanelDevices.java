package khaimac.wiring;

import java.time.Instant;
import java.util.List;
import khaimac.panel.Devices;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/** The outputs at the other end of the link, as the panel tends them. */
public record PanelDevices(DeskLink link) implements Devices {
    @Override
    public List<ToPage.OfPlayer> all() {
        return link.outputs().stream()
                .map(one -> new ToPage.OfPlayer(
                        one.player(), one.outputs().armed(), one.silent(), one.outputs().outputs(), one.found()))
                .toList();
    }

    @Override
    public @Nullable Instant numbers() {
        return link.tending().numbers();
    }

    @Override
    public void identify() {
        link.tending().identify();
    }

    @Override
    public void pattern(String output, Look.@Nullable Pattern pattern) {
        link.tending().pattern(output, pattern);
    }

    @Override
    public void brightness(String output, double of) {
        link.tending().brightness(output, of);
    }

    @Override
    public String askToArm() {
        return link.tending().askToArm();
    }

    @Override
    public boolean arm(String code) {
        return link.tending().arm(code);
    }

    @Override
    public void rest() {
        link.tending().rest();
    }
}
