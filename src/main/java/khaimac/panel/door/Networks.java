package khaimac.panel.door;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import khaimac.panel.words.ToPage;

/** The networks that a machine is on; some systems take long to say. What is only inside the machine is none. */
@FunctionalInterface
public interface Networks {
    Networks OF_THIS_MACHINE = Networks::ofThisMachine;

    List<ToPage.Address> now();

    private static List<ToPage.Address> ofThisMachine() {
        var all = new ArrayList<ToPage.Address>();
        try {
            for (var one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (!one.isUp() || one.isLoopback()) continue;
                for (var at : Collections.list(one.getInetAddresses()))
                    if (at instanceof Inet4Address)
                        all.add(new ToPage.Address(at.getHostAddress(), one.getDisplayName()));
            }
        } catch (SocketException e) {
            // Then there is none to choose from.
        }
        return List.copyOf(all);
    }
}
