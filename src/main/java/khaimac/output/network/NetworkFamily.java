package khaimac.output.network;

import java.util.List;
import khaimac.hall.Found;
import khaimac.hall.Hall;
import khaimac.hall.Output;
import khaimac.hall.Universes;
import khaimac.hall.Wire;
import khaimac.output.Driver;
import khaimac.output.Family;
import khaimac.output.Lost;
import khaimac.output.light.Lamps;

/** Outputs that are reached over the network, whichever of the three protocols they speak. */
public final class NetworkFamily implements Family {
    @Override
    public String name() {
        return "network";
    }

    @Override
    public boolean reaches(Output output) {
        return output.wire() instanceof Wire.Sacn
                || output.wire() instanceof Wire.ArtNet
                || output.wire() instanceof Wire.Ddp;
    }

    @Override
    public Driver<?, ?> open(Hall hall, Output output, Runnable wake) throws Lost {
        var lamps = new Lamps(hall, output, NetworkDriver.PICTURE.toMillis());
        var words = new Words(output.name());
        return switch (output.wire()) {
            case Wire.Sacn sacn -> sacn(sacn, output.name(), lamps, words);
            case Wire.ArtNet artNet -> artNet(artNet, lamps, words);
            case Wire.Ddp ddp -> {
                var way = Way.toHost(words, ddp.to(), DdpPacket.PORT, ddp.through(), 0, Way.Talks.TO_ONE);
                var stretches = Stretches.of(lamps.count(), lamps.channels(), DdpPacket.MOST);
                yield new NetworkDriver(way, words, lamps, new DdpDialect(stretches, lamps.channels()), Ears.NONE);
            }
            case Wire.Window ignored -> throw elsewhere(output);
            case Wire.Serial ignored -> throw elsewhere(output);
            case Wire.Stream ignored -> throw elsewhere(output);
            case Wire.Simulated ignored -> throw elsewhere(output);
        };
    }

    private static IllegalArgumentException elsewhere(Output output) {
        return new IllegalArgumentException(output.name() + " is not on the network");
    }

    private static Driver<?, ?> sacn(Wire.Sacn sacn, String output, Lamps lamps, Words words) throws Lost {
        var to = sacn.to();
        boolean multicast = to == null;
        var way = to == null
                ? Way.toGroups(words, sacn.through())
                : Way.toHost(words, to, SacnPacket.PORT, sacn.through(), 0, Way.Talks.TO_ALL);
        var stretches = universes(lamps, sacn.universe(), Wire.Sacn.LAST);
        // Devices that are sent to one by one mostly know no sync, and nobody else hears them: each shows what it gets.
        int sync = multicast && stretches.count() > 1 ? sacn.universe() : 0;
        var source = new SacnPacket.Source(
                SenderNumber.of(way.through(), output), "Khai Mac - " + output, sacn.priority(), sync);
        return new NetworkDriver(
                way, words, lamps, new SacnDialect(stretches, source, sacn.universe(), multicast), Ears.NONE);
    }

    private static Driver<?, ?> artNet(Wire.ArtNet artNet, Lamps lamps, Words words) throws Lost {
        var way = Way.toHost(
                words, artNet.to(), ArtNetPacket.PORT, artNet.through(), ArtNetPacket.PORT, Way.Talks.WITH_ALL);
        var stretches = universes(lamps, artNet.universe(), Wire.ArtNet.LAST);
        var answers = new Answers(words, artNet.to(), new Universes(artNet.universe(), stretches.count()));
        var everybody = switch (artNet.sync()) {
            case BROADCAST -> way.everybody();
            case UNICAST -> null;
        };
        var dialect = new ArtNetDialect(stretches, artNet.universe(), everybody);
        return new NetworkDriver(way, words, lamps, dialect, new ArtNetEars(way, words, answers));
    }

    /** As many as there are to the last universe: a hall file that asks for more has been told so. */
    private static Stretches universes(Lamps lamps, int first, int last) {
        var wanted = Stretches.of(lamps.count(), lamps.channels(), Universes.SLOTS);
        return new Stretches(Math.min(wanted.bytes(), (last - first + 1) * wanted.each()), wanted.each());
    }

    @Override
    public List<Found> found() {
        return Interfaces.found();
    }
}
