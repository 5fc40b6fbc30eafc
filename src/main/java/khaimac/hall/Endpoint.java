package khaimac.hall;

/** A machine on the network and a port of it. */
public record Endpoint(String host, int port) {
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
