package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import khaimac.asset.AssetFolder;
import khaimac.asset.Assets;
import khaimac.asset.Catalogue;
import khaimac.asset.Hashes;
import khaimac.asset.Library;
import khaimac.asset.Signatures;
import khaimac.clock.Moment;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Surface;
import khaimac.link.Gate;
import khaimac.link.Lending;
import khaimac.link.Link;
import khaimac.link.Part;
import khaimac.link.Peer;
import khaimac.link.Secret;
import khaimac.link.Sockets;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.link.Way;
import khaimac.notation.Bytes;
import khaimac.render.papers.Frames;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A desk, as far as players see one, that tells and lends over a socket; and players of it, in one process. */
abstract class WithADesk {
    static final Secret SECRET = Secret.fresh();
    static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    private static final Surface WALL = new Surface(64, 36, null, null, null, Surface.KeepFree.NONE);
    private static final Hall HALL = new Hall("", "", Map.of(BACKDROP, WALL), List.of(), Map.of(), Map.of());
    private static final Watch WATCH = () -> new Moment(Instant.now(), Duration.ofNanos(System.nanoTime()));

    @TempDir
    Path folder;

    Path show;
    final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void aShowWithPictures() throws IOException {
        try {
            new Frames(Assets.NONE).close();
        } catch (LinkageError e) {
            abort("nothing can be painted here: " + e);
        }
        show = Files.createDirectories(folder.resolve("show"));
        picture("red.png", 0xFF0000);
        picture("blue.png", 0x0000FF);
    }

    @AfterEach
    void everybodyGoes() throws Exception {
        for (var one : open.reversed()) one.close();
    }

    void picture(String name, int colour) throws IOException {
        var picture = new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) for (int y = 0; y < 36; y++) picture.setRGB(x, y, colour);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        Files.write(show.resolve(name), bytes.toByteArray());
    }

    static Showing showing(Look look) {
        return new Showing(look, Instant.now(), Entrance.CUT, 0, null, 1);
    }

    private Hashes hashes() {
        return new Hashes(folder.resolve("known.json"), List.of(new Signatures()), (file, size) -> {});
    }

    Catalogue catalogue(String... names) {
        return hashes().catalogue(new AssetFolder(show), List.of(names));
    }

    /** A desk, as far as a player sees one. */
    final class Desk implements Gate.House, AutoCloseable {
        final Catalogue catalogue;
        private final Lending lending;
        private final Sockets entrance;
        final Gate gate;
        volatile String run = "run";
        volatile long epoch = 1;
        private final List<Sentence> told = new CopyOnWriteArrayList<>();
        final List<ToDesk.Fetch> fetched = new CopyOnWriteArrayList<>();
        private final List<ToDesk.Replied> replies = new CopyOnWriteArrayList<>();
        private volatile ToPeer.@Nullable Want newest;
        volatile long most = Long.MAX_VALUE;
        volatile boolean lies;
        private long asked;

        Desk(Catalogue catalogue) throws IOException {
            this.catalogue = catalogue;
            this.lending = new Lending(new Library(catalogue, new AssetFolder(show), hashes()), told::add);
            this.entrance = Sockets.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            this.gate = Gate.inner(entrance, Map.of(Part.PLAYER, SECRET), this, WATCH);
            open.add(this);
        }

        Way where() {
            return Sockets.to(new InetSocketAddress(InetAddress.getLoopbackAddress(), entrance.port()));
        }

        void show(Look look) {
            show(look, Wanted.Ahead.NOTHING);
        }

        void show(Look look, Wanted.Ahead ahead) {
            var surfaces = Map.of(BACKDROP, showing(look));
            var want = new ToPeer.Want(new Wanted(epoch, ++asked, surfaces, List.of(), Map.of(), ahead));
            newest = want;
            gate.tell(Part.PLAYER, want);
        }

        /** What the backdrop of every player shows now: red or blue, or neither; asked of the painters themselves. */
        String seen() {
            int before = replies.size();
            var peers = gate.peers();
            peers.forEach(peer -> peer.answer(new ToPeer.Ask(++asked, BACKDROP, null, 64, 36)));
            int all = before + peers.size();
            for (int i = 0; i < 2_000 && replies.size() < all; i++) LockSupport.parkNanos(1_000_000);
            if (peers.isEmpty() || replies.size() < all) return "nothing";
            var colours = replies.subList(before, all).stream()
                    .map(reply -> colour(reply.jpeg()))
                    .distinct()
                    .toList();
            return colours.size() == 1 ? colours.getFirst() : colours.toString();
        }

        private static String colour(@Nullable Bytes jpeg) {
            if (jpeg == null) return "nothing";
            try {
                int middle =
                        ImageIO.read(new ByteArrayInputStream(jpeg.array())).getRGB(5, 5);
                if ((middle >> 16 & 0xFF) > 200) return "red";
                return (middle & 0xFF) > 200 ? "blue" : "dark";
            } catch (IOException e) {
                return e.toString();
            }
        }

        boolean said(String words) {
            return told.stream().anyMatch(one -> one.en().contains(words));
        }

        @Override
        public ToPeer.Welcome welcome() {
            return new ToPeer.Welcome(
                    Link.VERSION, run, "hash", "Hội nghị", HALL, catalogue, 1, true, Instant.now(), null);
        }

        @Override
        public void joined(Peer peer) {
            var now = newest;
            if (now != null) peer.tell(now);
        }

        @Override
        public void left(Peer peer) {}

        @Override
        public void heard(Peer peer, ToDesk message) {
            if (message instanceof ToDesk.Trouble(var words)) told.add(words);
            if (message instanceof ToDesk.Replied reply) replies.add(reply);
            if (!(message instanceof ToDesk.Fetch fetch)) return;
            fetched.add(fetch);
            if (fetch.offset() >= most) return;
            var zeros = new Bytes(new byte[(int) size(fetch.hash())]);
            if (lies) peer.answer(new ToPeer.Piece(fetch.hash(), fetch.offset(), zeros));
            else lending.fetch(peer, fetch);
        }

        private long size(String hash) {
            var name = Objects.requireNonNull(catalogue.name(hash));
            return Objects.requireNonNull(catalogue.of(name)).size();
        }

        @Override
        public void untold(Peer peer, Object message) {
            throw new AssertionError("too large: " + message.getClass());
        }

        @Override
        public ToPeer.Echo echo(ToDesk.Beat beat) {
            return new ToPeer.Echo(beat.sent(), Instant.now(), 1);
        }

        @Override
        public void close() {
            lending.close();
            gate.close();
        }
    }

    Joined player(Desk desk, String cabinet) {
        var setting = new Joined.Setting(cabinet, null, null, folder.resolve(cabinet), null, false, null, false, false);
        var joined = new Joined(setting, WATCH, words -> {}, () -> {}, code -> {});
        open.add(joined);
        joined.desk(desk.where(), SECRET);
        return joined;
    }

    static Look image(String file) {
        return new Look.Image(file, Look.Fit.COVER, Style.PLAIN);
    }

    static void until(String what, BooleanSupplier isTrue) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!isTrue.getAsBoolean() && System.nanoTime() < end) LockSupport.parkNanos(5_000_000);
        assertThat(isTrue.getAsBoolean()).as(what).isTrue();
    }

    boolean has(String cabinet, Catalogue catalogue, String name) {
        return Files.isRegularFile(
                folder.resolve(cabinet).resolve(catalogue.files().get(name).hash()));
    }
}
