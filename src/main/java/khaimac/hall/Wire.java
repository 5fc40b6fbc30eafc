package khaimac.hall;

import org.jspecify.annotations.Nullable;

/** How an output reaches its device. */
public sealed interface Wire {
    /** What the slowest receivers of a network can show: DMX has 44 pictures a second. */
    int ON_A_NETWORK = 40;

    /** How many pictures a second it can carry of so many pixels. */
    double picturesPerSecond(long pixels, int channels);

    /** Whether single pixels are driven, in the order of their wiring, rather than a picture shown. */
    default boolean drivesPixels() {
        return true;
    }

    /** The picture it has whatever it shows; null where the picture is as large as what it shows. */
    default @Nullable Size picture() {
        return null;
    }

    /** The universes that so many pixels fill; null where there are none. */
    default @Nullable Universes universes(long pixels, int channels) {
        return null;
    }

    /** A window that covers a monitor, or an LED processor that looks like one, pixel for pixel. */
    record Window(Monitor monitor, int width, int height, int fps) implements Wire {
        @Override
        public boolean drivesPixels() {
            return false;
        }

        @Override
        public Size picture() {
            return new Size(width, height);
        }

        @Override
        public double picturesPerSecond(long pixels, int channels) {
            return fps;
        }
    }

    /** A pixel controller on a serial port. */
    record Serial(String port, Speaks speaks, int baud) implements Wire {
        @Override
        public double picturesPerSecond(long pixels, int channels) {
            // A byte is ten bits on the cable. USB Pro has its own clock: the speed of the port means nothing to it.
            return speaks == Speaks.USB_PRO ? 40 : baud / 10.0 / speaks.bytes(pixels, channels);
        }
    }

    /** What a serial pixel controller understands. */
    enum Speaks {
        ADALIGHT(115_200, 6),
        AWA(2_000_000, 9),
        TPM2(115_200, 5),
        USB_PRO(57_600, 6);

        private final int usualBaud;
        private final int frame;

        Speaks(int usualBaud, int frame) {
            this.usualBaud = usualBaud;
            this.frame = frame;
        }

        public int usualBaud() {
            return usualBaud;
        }

        /** How many bytes a picture takes. */
        public long bytes(long pixels, int channels) {
            return frame + pixels * channels;
        }

        /** More pixels than this have no room in a picture. */
        public int mostPixels(int channels) {
            return switch (this) {
                case ADALIGHT -> 65_536;
                case AWA -> 4_096;
                case TPM2 -> 65_535 / channels;
                case USB_PRO -> Universes.SLOTS / channels;
            };
        }
    }

    /**
     * Universes of sACN (E1.31).
     *
     * @param to a host; null: multicast
     * @param through the network interface; empty: whichever the machine takes
     */
    record Sacn(int universe, @Nullable String to, String through, int priority) implements Wire {
        public static final int LAST = 63_999;
        public static final int USUAL_PRIORITY = 100;

        @Override
        public Universes universes(long pixels, int channels) {
            return Universes.of(universe, pixels, channels);
        }

        @Override
        public double picturesPerSecond(long pixels, int channels) {
            return ON_A_NETWORK;
        }
    }

    /**
     * Universes of Art-Net, numbered through from 0: net, sub-net and universe as one number.
     *
     * @param through the network interface; empty: whichever the machine takes
     * @param sync to whom it is said that what they got is shown now, where there are several universes
     */
    record ArtNet(int universe, String to, String through, Sync sync) implements Wire {
        public static final int LAST = 32_767;

        /** To whom a sync packet goes: to all on the network, as Art-Net has it, or to the device alone. */
        public enum Sync {
            BROADCAST,
            UNICAST
        }

        @Override
        public double picturesPerSecond(long pixels, int channels) {
            return ON_A_NETWORK;
        }

        @Override
        public Universes universes(long pixels, int channels) {
            return Universes.of(universe, pixels, channels);
        }
    }

    /**
     * A pixel controller that speaks DDP.
     *
     * @param through the network interface; empty: whichever the machine takes
     */
    record Ddp(String to, String through) implements Wire {
        @Override
        public double picturesPerSecond(long pixels, int channels) {
            return ON_A_NETWORK;
        }
    }

    /**
     * H.264, into a file of the machine that paints or to an address.
     *
     * @param kbits a second
     * @param sound a speaker whose sound goes with it; empty: all that is heard; null: none
     */
    record Stream(String to, int fps, int kbits, @Nullable String sound) implements Wire {
        public static final int USUAL_FPS = 30;
        public static final int USUAL_KBITS = 8_000;

        @Override
        public boolean drivesPixels() {
            return false;
        }

        @Override
        public double picturesPerSecond(long pixels, int channels) {
            return fps;
        }
    }

    /** No device at all: the picture is only seen in the simulated hall. */
    record Simulated() implements Wire {
        @Override
        public double picturesPerSecond(long pixels, int channels) {
            return Paces.USUAL;
        }

        @Override
        public boolean drivesPixels() {
            return false;
        }
    }
}
