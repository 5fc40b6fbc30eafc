package khaimac.hall;

/** Something in the hall that can be told what to do with the picture it gets. */
public sealed interface Device {
    /** An LED processor that speaks NovaStar's protocol. */
    record NovaStar(Endpoint tcp) implements Device {
        public static final int PORT = 5200;
    }

    /** A projector that speaks PJLink. */
    record PjLink(Endpoint tcp) implements Device {
        public static final int PORT = 4352;
    }
}
