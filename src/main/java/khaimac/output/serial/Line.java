package khaimac.output.serial;

import khaimac.output.Lost;

/** An open serial port. One thread writes to it. */
public interface Line extends AutoCloseable {
    /** Hands over all of it. It may take as long as the cable does, never for ever. */
    void write(byte[] bytes) throws Lost;

    /** Throws when the port is not there any more; what the device says is not listened to. */
    void look() throws Lost;

    @Override
    void close();
}
