package khaimac.output.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Packets to the byte, beside those that other programs sent. */
class PacketsTest {
    private static final UUID CID = UUID.fromString("00010203-0405-0607-0809-0a0b0c0d0e0f");
    private static final String ROOT = "00100000 4153432d45312e3137000000 ";

    private static final byte[] SIX = {1, 2, 3, 4, 5, (byte) 255};

    @Test
    void an_sacn_universe_is_what_ola_sends() {
        var packet = SacnPacket.data(new SacnPacket.Source(CID, "OLA Server", 0, 0), 41, 6);
        SacnPacket.light(packet, SIX, 0, 6);

        assertThat(hex(packet))
                .isEqualTo(
                        bytes(ROOT + "7074 00000004 000102030405060708090a0b0c0d0e0f 705e 00000002 4f4c4120536572766572"
                                + "00".repeat(54) + "00 0000 00 00 0029 7011 02 a1 0000 0001 0007 00 0102030405ff"));
    }

    @Test
    void a_whole_sacn_universe_has_638_bytes_its_priority_sequence_and_sync_universe() {
        var packet = SacnPacket.data(new SacnPacket.Source(CID, "Khai Mạc", 150, 7_999), 63_999, 512);
        SacnPacket.sequence(packet, 200);

        assertThat(packet.remaining()).isEqualTo(638);
        assertThat(hex(packet)).startsWith(bytes(ROOT + "726e 00000004"));
        assertThat(hex(packet).substring(2 * 108, 2 * 126))
                .isEqualTo(bytes("96 1f3f c8 20 f9ff 720b 02 a1 0000 0001 0201 00"));
    }

    @Test
    void an_sacn_sync_packet_is_what_another_program_sends() {
        var packet = SacnPacket.sync(new SacnPacket.Source(CID, "", 100, 7_999));
        SacnPacket.syncSequence(packet, 1);

        assertThat(hex(packet))
                .isEqualTo(bytes(ROOT + "7021 00000008 000102030405060708090a0b0c0d0e0f 700b 00000001 01 1f3f 0000"));
    }

    /** Written by hand from the table of the standard: 120 bytes and two for each universe. */
    @Test
    void an_sacn_source_says_which_universes_it_sends() {
        var packet = SacnPacket.discovery(new SacnPacket.Source(CID, "Khai Mac", 100, 0), 0x00ff, 3, 0, 0);

        assertThat(packet.remaining()).isEqualTo(126);
        assertThat(hex(packet))
                .isEqualTo(bytes(ROOT + "706e 00000008 000102030405060708090a0b0c0d0e0f 7058 00000002 4b686169204d6163"
                        + "00".repeat(56) + "00000000 700e 00000001 00 00 00ff 0100 0101"));
    }

    @Test
    void more_than_512_universes_are_said_on_two_pages() {
        var source = new SacnPacket.Source(CID, "", 100, 0);
        var pages = new SacnDialect(Stretches.of(100_000, 3, 512), source, 7, true).announcement();

        assertThat(pages).hasSize(2).allSatisfy(page -> assertThat(page.group()).hasToString("/239.255.250.214:5568"));
        assertThat(pages.getFirst().bytes().remaining()).isEqualTo(120 + 2 * 512);
        assertThat(hex(pages.getFirst().bytes()).substring(2 * 112, 2 * 122))
                .isEqualTo(bytes("7408 00000001 00 01 0007"));
        assertThat(pages.getLast().bytes().remaining()).isEqualTo(120 + 2 * 77);
        assertThat(hex(pages.getLast().bytes()).substring(2 * 112, 2 * 122))
                .isEqualTo(bytes("70a2 00000001 01 01 0207"));
        assertThat(new SacnDialect(Stretches.of(100, 3, 512), source, 7, false).announcement())
                .as("a source that speaks to one device is found too")
                .singleElement()
                .satisfies(page -> assertThat(page.group()).hasToString("/239.255.250.214:5568"));
    }

    @Test
    void a_terminated_sacn_stream_says_so_and_keeps_what_else_it_said() {
        var packet = SacnPacket.data(new SacnPacket.Source(CID, "", 100, 5), 1, 512);
        SacnPacket.option(packet, SacnPacket.TERMINATED);

        assertThat(packet.get(112)).isEqualTo((byte) 0x60);
    }

    @Test
    void a_long_name_loses_no_half_letter_and_ends_with_zero() {
        var packet = SacnPacket.data(new SacnPacket.Source(CID, "ễ".repeat(40), 100, 0), 1, 512);

        var name = new byte[64];
        packet.get(44, name);
        assertThat(new String(name, java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("ễ".repeat(21) + "\0");
    }

    @Test
    void an_art_net_universe_is_what_ola_sends() {
        var packet = ArtNetPacket.dmx(8, 6);
        ArtNetPacket.light(packet, SIX, 0, 6);

        assertThat(hex(packet)).isEqualTo(bytes("4172742d4e657400 0050 000e 00 00 0800 0006 0102030405ff"));
    }

    @Test
    void an_art_net_universe_carries_net_and_sequence() {
        var packet = ArtNetPacket.dmx(0x0123, 4);
        ArtNetPacket.sequence(packet, 1);
        ArtNetPacket.light(packet, SIX, 0, 3);

        assertThat(hex(packet)).isEqualTo(bytes("4172742d4e6574000050000e010023010004 01020300"));
    }

    @Test
    void art_net_polls_and_syncs() {
        assertThat(hex(ArtNetPacket.poll())).isEqualTo(bytes("4172742d4e6574000020000e0200"));
        assertThat(hex(ArtNetPacket.sync())).isEqualTo(bytes("4172742d4e6574000052000e0000"));
    }

    @Test
    void an_art_net_controller_says_its_name_and_what_it_puts_out() {
        var reply = ArtPollReply.of(Replies.of("Đèn sảnh", 1, 2, 0x80, 3, 0x80, 4, 0x40, 5));

        assertThat(reply).isNotNull();
        assertThat(reply.universes()).containsExactly(0x123, 0x124);
        assertThat(ArtPollReply.of(ArtNetPacket.poll())).isNull();
        assertThat(ArtPollReply.of(ByteBuffer.allocate(3))).isNull();
        assertThat(ArtPollReply.of(Replies.of("x", 0, 0).limit(100))).isNull();
    }

    @Test
    void two_pixels_of_ddp() {
        var packet = DdpPacket.stretch(0, 6, 3);
        DdpPacket.sequence(packet, 1);
        DdpPacket.push(packet, true);
        DdpPacket.light(packet, new byte[] {(byte) 255, 0, 0, 0, (byte) 255, 0}, 0, 6);

        assertThat(hex(packet)).isEqualTo(bytes("41010b01 00000000 0006 ff000000ff00"));
    }

    @Test
    void two_stretches_of_ddp_and_only_the_last_shows_them() {
        var dialect = new DdpDialect(Stretches.of(510, 3, DdpPacket.MOST), 3);
        var lamps = new byte[1_530];

        dialect.light(0, lamps, false);
        assertThat(hex(dialect.light(0, lamps, false).bytes())).startsWith(bytes("40020b010000000005a0"));
        assertThat(hex(dialect.light(1, lamps, true).bytes())).startsWith(bytes("41030b01000005a0005a"));
    }

    @Test
    void ddp_says_when_pixels_have_white() {
        assertThat(DdpPacket.stretch(0, 4, 4).get(2)).isEqualTo((byte) 0x1B);
    }

    static String hex(ByteBuffer packet) {
        var bytes = new byte[packet.remaining()];
        packet.get(packet.position(), bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String bytes(String written) {
        return written.replace(" ", "");
    }
}
