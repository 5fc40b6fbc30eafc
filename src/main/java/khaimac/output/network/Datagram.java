package khaimac.output.network;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A packet and where it goes. It is made once, and filled anew with every picture.
 *
 * @param group to whom; null: to the device that the connection is for
 */
record Datagram(ByteBuffer bytes, @Nullable InetSocketAddress group) {}
