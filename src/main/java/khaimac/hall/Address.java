package khaimac.hall;

/** Where a show may send messages to; there is no other way out of a show. */
public sealed interface Address {
    /** A machine that listens to OSC over UDP. */
    record Osc(Endpoint udp) implements Address {}

    /**
     * A machine that listens to HTTP.
     *
     * @param base such as "http://192.168.0.31:9000", without a slash at its end; the path that a show sends follows it
     */
    record Http(String base) implements Address {}
}
