package khaimac.output.network;

import khaimac.hall.Wire;
import khaimac.output.RunnerRig;
import org.jspecify.annotations.Nullable;

/** A controller with an address of its own on this machine, written after the rules of DDP. */
public final class NetworkRig extends RunnerRig {
    private final String address;
    private @Nullable Listener controller;
    private DdpLamps lamps = new DdpLamps(LAMPS, 3);

    public NetworkRig() {
        this(Listener.freeAddress());
    }

    private NetworkRig(String address) {
        super(new NetworkFamily(), new Wire.Ddp(address, ""));
        this.address = address;
    }

    @Override
    public void plug() {
        lamps = new DdpLamps(LAMPS, 3);
        controller = new Listener(address, DdpPacket.PORT);
    }

    @Override
    public void pull() {
        var there = controller;
        controller = null;
        if (there != null) there.close();
    }

    @Override
    public boolean shows(int number) {
        var there = controller;
        if (there == null) return false;
        while (!there.received.isEmpty()) lamps.hear(there.received.removeFirst());
        for (int lamp = 0; lamp < LAMPS; lamp++)
            if (((lamps.shown[3 * lamp] & 0xFF) << 16
                            | (lamps.shown[3 * lamp + 1] & 0xFF) << 8
                            | (lamps.shown[3 * lamp + 2] & 0xFF))
                    != number) return false;
        return true;
    }

    @Override
    public void close() {
        runner.close();
        pull();
    }
}
