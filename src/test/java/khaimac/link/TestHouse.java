package khaimac.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.asset.Catalogue;
import khaimac.hall.Hall;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.scene.Wanted;

/** A desk, as far as a gate knows one. */
final class TestHouse implements Gate.House {
    static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    static final String TITLE = "Hội nghị tổng kết";

    final List<ToDesk> heard = new CopyOnWriteArrayList<>();
    final List<Object> untold = new CopyOnWriteArrayList<>();

    static ToPeer.Want want(long seq) {
        var black = new Showing(new Look.Blank(), Instant.EPOCH, Entrance.CUT, 0, null, 1);
        return new ToPeer.Want(new Wanted(1, seq, Map.of(BACKDROP, black), List.of(), Map.of(), Wanted.Ahead.NOTHING));
    }

    @Override
    public ToPeer.Welcome welcome() {
        return new ToPeer.Welcome(
                Link.VERSION, "run", "hash", TITLE, Hall.EMPTY, Catalogue.EMPTY, 1, true, Instant.EPOCH, null);
    }

    @Override
    public void joined(Peer peer) {
        peer.tell(want(1));
    }

    @Override
    public void left(Peer peer) {}

    @Override
    public void heard(Peer peer, ToDesk message) {
        heard.add(message);
    }

    @Override
    public void untold(Peer peer, Object message) {
        untold.add(message);
    }

    @Override
    public ToPeer.Echo echo(ToDesk.Beat beat) {
        return new ToPeer.Echo(beat.sent(), Instant.EPOCH, 1);
    }
}
