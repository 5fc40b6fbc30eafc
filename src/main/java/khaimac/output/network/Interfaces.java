package khaimac.output.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import khaimac.hall.Found;
import org.jspecify.annotations.Nullable;

/** The network interfaces of this machine. */
public final class Interfaces {
    private Interfaces() {}

    /**
     * All of them, as hall files may name them: with their addresses, whether they are up, and whether they carry
     * multicast.
     */
    public static List<Found> found() {
        var found = new ArrayList<Found>();
        for (var one : all()) {
            var about = new LinkedHashMap<String, String>();
            if (!one.getName().equals(one.getDisplayName())) about.put("model", one.getDisplayName());
            about.put(
                    "addresses",
                    one.inetAddresses()
                            .map(InetAddress::getHostAddress)
                            .map(Interfaces::withoutZone)
                            .collect(Collectors.joining(" ")));
            about.put("up", yes(isUp(one)));
            about.put("multicast", yes(carriesMulticast(one)));
            found.add(new Found("interface", one.getName(), about));
        }
        return found;
    }

    /**
     * By its name, by the name its maker gave it, or by an address it has: Windows gives names that nobody would
     * choose.
     */
    static @Nullable NetworkInterface named(String name) {
        return first(one -> one.getName().equals(name))
                .or(() -> first(one -> name.equalsIgnoreCase(one.getDisplayName())))
                .or(() -> first(one -> one.inetAddresses()
                        .anyMatch(address -> address.getHostAddress().equals(name))))
                .orElse(null);
    }

    /** Who has an address of this machine; null where it is no address of this machine. */
    static @Nullable NetworkInterface having(InetAddress address) {
        return first(one -> one.inetAddresses().anyMatch(address::equals)).orElse(null);
    }

    /**
     * The one that a hall most likely means when it says none: a real network that is up, or at least this machine
     * itself.
     */
    static @Nullable NetworkInterface usual() {
        return first(one -> !isLoopback(one) && isReady(one) && carriesMulticast(one))
                .or(() -> first(one -> isLoopback(one) && isReady(one)))
                .orElse(null);
    }

    static boolean isReady(NetworkInterface one) {
        return isUp(one) && address(one) != null;
    }

    /** Switched on, and its cable plugged in. */
    static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp();
        } catch (SocketException e) {
            return false;
        }
    }

    static @Nullable Inet4Address address(NetworkInterface one) {
        return one.inetAddresses()
                .filter(Inet4Address.class::isInstance)
                .map(Inet4Address.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** How people read its names: "eth0 lo wlan0". */
    static String names() {
        return all().stream().map(NetworkInterface::getName).collect(Collectors.joining(", "));
    }

    private static boolean carriesMulticast(NetworkInterface one) {
        try {
            return one.supportsMulticast();
        } catch (SocketException e) {
            return false;
        }
    }

    private static boolean isLoopback(NetworkInterface one) {
        try {
            return one.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }

    private static Optional<NetworkInterface> first(Predicate<NetworkInterface> which) {
        return all().stream().filter(which).findFirst();
    }

    private static List<NetworkInterface> all() {
        try {
            return NetworkInterface.networkInterfaces().toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
