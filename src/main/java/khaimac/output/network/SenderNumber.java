package khaimac.output.network;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The number by which sACN receivers know a sender (its CID). It comes out of the network card and the name of the
 * output, so that it is the same after every restart, on a new disk too, and is never that of the spare machine beside
 * it.
 */
final class SenderNumber {
    private SenderNumber() {}

    static UUID of(NetworkInterface through, String output) {
        return UUID.nameUUIDFromBytes(
                ("khaimac sacn " + card(through) + " " + output).getBytes(StandardCharsets.UTF_8));
    }

    /** The number of the card; where there is none, as on a virtual interface, its name and address. */
    private static String card(NetworkInterface through) {
        try {
            byte[] number = through.getHardwareAddress();
            if (number != null) return HexFormat.of().formatHex(number);
        } catch (SocketException e) {
            // Then by its name.
        }
        return through.getName() + " " + Interfaces.address(through);
    }
}
