/**
 * Pixels over the network: sACN, Art-Net and DDP, each universe or stretch in a packet of its own, through the
 * interface that was chosen.
 */
@NullMarked
package khaimac.output.network;

import org.jspecify.annotations.NullMarked;
