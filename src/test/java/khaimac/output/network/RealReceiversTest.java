package khaimac.output.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that other people wrote understand what we send. */
@Tag("processes")
class RealReceiversTest {
    @TempDir
    private Path folder;

    @Test
    void ola_shows_exactly_our_light_by_sacn_multicast_by_sacn_unicast_and_by_art_net()
            throws IOException, URISyntaxException {
        Programs.assume("olad", "ola_patch");
        var said = inANetworkOfItsOwn(
                "beside-ola.sh", List.of(folder.toString()), Programs.java(OlaTrial.class, "10.9.0.1", "v0"));

        assertThat(said)
                .contains(
                        "sacn multicast read back exactly",
                        "sacn unicast read back exactly",
                        "artnet read back exactly",
                        "a player that came back is heard");
    }

    @Test
    void ola_on_another_machine_is_heard_to_answer_and_hears_what_is_for_everybody()
            throws IOException, URISyntaxException {
        Programs.assume("olad", "ola_patch", "dumpcap", "tshark", "nsenter");
        var said = inANetworkOfItsOwn("across-ola.sh", List.of(folder.toString()), Programs.java(AcrossTrial.class));

        assertThat(said).contains("artnet read back exactly", "it is heard to answer");
        assertThat(wentTo("artnet.header.opcode == 0x5200"))
                .as("what shows all universes at once")
                .containsOnly("10.9.0.1 10.9.0.255 6454");
        assertThat(wentTo("artnet.header.opcode == 0x5000"))
                .as("light is for one device")
                .containsOnly("10.9.0.1 10.9.0.2 6454");
        assertThat(wentTo("ip.dst == 239.255.250.214"))
                .as("a source that speaks to one device is found too")
                .contains("10.9.0.1 239.255.250.214 5568");
    }

    /** From where, to where and to which port what was written down on the other machine went. */
    private List<String> wentTo(String which) throws IOException {
        var command = List.of(
                "tshark",
                "-r",
                "heard.pcap",
                "-T",
                "fields",
                "-E",
                "separator= ",
                "-e",
                "ip.src",
                "-e",
                "ip.dst",
                "-e",
                "udp.dstport",
                "-Y",
                "udp && ip.src == 10.9.0.1 && " + which);
        return Programs.run(folder, command)
                .text()
                .lines()
                .filter(line -> line.startsWith("10."))
                .toList();
    }

    @Test
    void two_receivers_in_javascript_show_exactly_our_light() throws IOException, URISyntaxException {
        Programs.assume("node");
        var peers = Path.of("src", "test", "peers").toAbsolutePath();
        assumeTrue(
                Files.isDirectory(peers.resolve("node_modules")),
                "`npm ci` was not run in " + Path.of("src", "test", "peers"));
        var said = inANetworkOfItsOwn(
                "alone.sh",
                List.of(),
                Programs.java(
                        PeersTrial.class,
                        "10.9.0.1",
                        "v0",
                        peers.resolve("receivers.cjs").toString()));

        assertThat(said)
                .contains("sacn read back exactly", "artnet read back exactly")
                .doesNotContain("out of order");
    }

    @Test
    void a_pulled_cable_and_a_card_that_is_gone_are_told_and_the_light_is_back_by_itself()
            throws IOException, URISyntaxException {
        var said = inANetworkOfItsOwn("alone.sh", List.of(), Programs.java(CableTrial.class));

        assertThat(said).contains("is off or unplugged", "has no network interface", "lost and found twice");
    }

    private String inANetworkOfItsOwn(String script, List<String> words, List<String> command)
            throws IOException, URISyntaxException {
        Programs.assume("unshare", "ip", "bash");
        assumeTrue(
                Programs.run(folder, List.of("unshare", "-Urn", "true")).status() == 0,
                "this machine gives nobody a network of their own");
        var whole = new ArrayList<>(List.of("unshare", "-Urn", "bash"));
        whole.add(Path.of(Objects.requireNonNull(getClass().getResource("/network/" + script))
                        .toURI())
                .toString());
        whole.addAll(words);
        whole.addAll(command);
        var said = Programs.run(folder, whole);
        assertThat(said.status()).as(said.text()).isZero();
        return said.text();
    }

    @Test
    void tshark_reads_every_field_of_an_sacn_universe() throws IOException {
        var source = new SacnPacket.Source(UUID.fromString("00010203-0405-0607-0809-0a0b0c0d0e0f"), "Khai Mac", 150, 7);
        var data = SacnPacket.data(source, 7, 512);
        SacnPacket.sequence(data, 9);

        var fields = dissected(
                data,
                SacnPacket.PORT,
                List.of("--enable-heuristic", "acn", "-o", "acn.dmx_enable:TRUE"),
                "acn.dmx.source_name",
                "acn.dmx.priority",
                "acn.dmx.seq_number",
                "acn.dmx.universe",
                "_ws.malformed");
        assertThat(fields).isEqualTo("Khai Mac|150|9|7|");
    }

    @Test
    void tshark_reads_every_packet_of_art_net() throws IOException {
        var dmx = ArtNetPacket.dmx(0x0123, 512);
        ArtNetPacket.sequence(dmx, 77);

        assertThat(dissected(
                        dmx,
                        ArtNetPacket.PORT,
                        List.of(),
                        "artnet.header.opcode",
                        "artnet.output.sequence",
                        "artnet.output.length",
                        "_ws.malformed"))
                .isEqualTo("0x5000|77|512|");
        assertThat(dissected(
                        ArtNetPacket.poll(), ArtNetPacket.PORT, List.of(), "artnet.header.opcode", "_ws.malformed"))
                .isEqualTo("0x2000|");
        assertThat(dissected(
                        ArtNetPacket.sync(), ArtNetPacket.PORT, List.of(), "artnet.header.opcode", "_ws.malformed"))
                .isEqualTo("0x5200|");
    }

    @Test
    void tshark_sees_when_a_packet_is_torn() throws IOException {
        var dmx = ArtNetPacket.dmx(1, 512).limit(300).slice();

        assertThat(dissected(dmx, ArtNetPacket.PORT, List.of(), "artnet.header.opcode", "_ws.malformed"))
                .isNotEqualTo("0x5000|");
    }

    private String dissected(ByteBuffer packet, int port, List<String> options, String... fields) throws IOException {
        Programs.assume("tshark", "text2pcap");
        var text = new StringBuilder("0000");
        for (int at = 0; at < packet.remaining(); at++) text.append(String.format(" %02x", packet.get(at)));
        Files.writeString(folder.resolve("packet.txt"), text.append('\n'));
        var made =
                Programs.run(folder, List.of("text2pcap", "-q", "-u", port + "," + port, "packet.txt", "packet.pcap"));
        assertThat(made.status()).as(made.text()).isZero();

        var command = new ArrayList<>(List.of("tshark", "-r", "packet.pcap", "-T", "fields", "-E", "separator=|"));
        command.addAll(options);
        for (var field : fields) command.addAll(List.of("-e", field));
        var lines = Programs.run(folder, command)
                .text()
                .lines()
                .filter(line -> !line.startsWith("Running as"))
                .toList();
        return lines.isEmpty() ? "" : lines.getLast();
    }
}
