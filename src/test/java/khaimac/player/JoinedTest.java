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
import java.util.Random;
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
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What players make of what a desk tells and lends them, over a socket, in one process. */
@Isolated
class JoinedTest {
    private static final Secret SECRET = Secret.fresh();
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    private static final Surface WALL = new Surface(64, 36, null, null, null, Surface.KeepFree.NONE);
    private static final Hall HALL = new Hall("", "", Map.of(BACKDROP, WALL), List.of(), Map.of(), Map.of());
    private static final Watch WATCH = () -> new Moment(Instant.now(), Duration.ofNanos(System.nanoTime()));

    @TempDir
    private Path folder;

    private Path show;
    private final List<AutoCloseable> open = new ArrayList<>();

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

    private void picture(String name, int colour) throws IOException {
        var picture = new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) for (int y = 0; y < 36; y++) picture.setRGB(x, y, colour);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        Files.write(show.resolve(name), bytes.toByteArray());
    }

    private static Showing showing(Look look) {
        return new Showing(look, Instant.now(), Entrance.CUT, 0, null, 1);
    }

    private Hashes hashes() {
        return new Hashes(folder.resolve("known.json"), List.of(new Signatures()), (file, size) -> {});
    }

    private Catalogue catalogue(String... names) {
        return hashes().catalogue(new AssetFolder(show), List.of(names));
    }

    /** A desk, as far as a player sees one. */
    private final class Desk implements Gate.House, AutoCloseable {
        private final Catalogue catalogue;
        private final Lending lending;
        private final Sockets entrance;
        private final Gate gate;
        private volatile String run = "run";
        private volatile long epoch = 1;
        private final List<Sentence> told = new CopyOnWriteArrayList<>();
        private final List<ToDesk.Fetch> fetched = new CopyOnWriteArrayList<>();
        private final List<ToDesk.Replied> replies = new CopyOnWriteArrayList<>();
        private volatile ToPeer.@Nullable Want newest;
        private volatile long most = Long.MAX_VALUE;
        private volatile boolean lies;
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

    private Joined player(Desk desk, String cabinet) {
        var setting = new Joined.Setting(cabinet, null, null, folder.resolve(cabinet), null, false, null, false, false);
        var joined = new Joined(setting, WATCH, words -> {}, () -> {}, code -> {});
        open.add(joined);
        joined.desk(desk.where(), SECRET);
        return joined;
    }

    private static Look image(String file) {
        return new Look.Image(file, Look.Fit.COVER, Style.PLAIN);
    }

    private static void until(String what, BooleanSupplier isTrue) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!isTrue.getAsBoolean() && System.nanoTime() < end) LockSupport.parkNanos(5_000_000);
        assertThat(isTrue.getAsBoolean()).as(what).isTrue();
    }

    private boolean has(String cabinet, Catalogue catalogue, String name) {
        return Files.isRegularFile(
                folder.resolve(cabinet).resolve(catalogue.files().get(name).hash()));
    }

    @Test
    void a_picture_comes_over_the_link_and_what_was_put_in_its_place_on_the_disk_is_never_shown() throws IOException {
        var desk = new Desk(catalogue("red.png", "blue.png"));
        desk.show(image("red.png"));
        player(desk, "one");
        until("it is on the wall", () -> desk.seen().equals("red"));
        until("what will be needed comes ahead", () -> has("one", desk.catalogue, "blue.png"));

        picture("red.png", 0x00FF00);
        desk.show(image("blue.png"));
        until("the other", () -> desk.seen().equals("blue"));
        desk.show(image("red.png"));
        until("the picture of the run", () -> desk.seen().equals("red"));
        until("the operator hears of it", () -> desk.said("has another content now"));
    }

    @Test
    void what_the_desk_says_go_brings_is_painted_with_its_file_before_the_press() throws Exception {
        var hands = new Hands();
        var desk = new Desk(catalogue("red.png", "blue.png"));
        var ahead = new Wanted.Ahead(Map.of(BACKDROP, showing(image("blue.png"))), List.of());
        desk.show(image("red.png"), ahead);
        player(desk, "one");
        until("it is on the wall", () -> desk.seen().equals("red") && hands.areIdle());
        long worked = hands.worked();
        until("what GO brings was made", () -> hands.worked() > worked && hands.areIdle());
        hands.go();

        desk.show(image("blue.png"));
        until("it is there without anybody who makes parts", () -> desk.seen().equals("blue"));
    }

    @Test
    void a_player_without_a_file_says_which_and_keeps_its_picture_until_the_file_is_back() throws IOException {
        var all = catalogue("red.png", "blue.png");
        var blue = Files.readAllBytes(show.resolve("blue.png"));
        Files.delete(show.resolve("blue.png"));
        var desk = new Desk(all);
        desk.show(image("red.png"));
        player(desk, "one");
        until("it is on the wall", () -> desk.seen().equals("red"));

        desk.show(image("blue.png"));
        until("which one", () -> desk.said("the player does not have the file \"blue.png\". It keeps the picture"));
        desk.show(image("never-was-there.png"));
        until(
                "which one",
                () -> desk.said("does not have the file \"never-was-there.png\". It keeps the picture before"));
        assertThat(desk.seen()).isEqualTo("red");

        Files.write(show.resolve("blue.png"), blue);
        desk.show(image("blue.png"));
        until("it was put back", () -> desk.seen().equals("blue"));
    }

    @Test
    void words_go_up_without_a_ground_that_is_nowhere() throws IOException {
        var desk = new Desk(catalogue("red.png"));
        desk.show(image("red.png"));
        player(desk, "one");
        until("it is on the wall", () -> desk.seen().equals("red"));
        var blue = new Colour(0x0000FF);
        var style = new Style("lost", List.of(blue), "lost.png", new Colour(0xFFFFFF), blue, "sans", "none");
        desk.show(new Look.Message("Chào", style));
        until("the ground of the style", () -> desk.seen().equals("blue"));
        assertThat(desk.said("the player does not have the file \"lost.png\". The rest of it is shown"))
                .isTrue();
    }

    @Test
    void bytes_that_are_not_what_they_should_be_are_never_shown_and_are_told() throws IOException {
        var desk = new Desk(catalogue("red.png", "blue.png"));
        desk.show(image("red.png"));
        player(desk, "one");
        until("it is on the wall", () -> desk.seen().equals("red"));
        until("both are here", () -> has("one", desk.catalogue, "blue.png"));

        var liar = new Desk(desk.catalogue);
        liar.lies = true;
        liar.show(image("blue.png"));
        player(liar, "other");
        until("it is told", () -> liar.said("The file \"blue.png\" did not come to the player as it should be"));
        assertThat(has("other", liar.catalogue, "blue.png")).isFalse();
        liar.lies = false;
        until("the right one later", () -> liar.seen().equals("blue"));
    }

    @Test
    void a_film_larger_than_any_record_goes_on_where_a_dead_desk_left_it_and_keeps_no_state_waiting()
            throws IOException {
        var film = new byte[6 << 20];
        new Random(7).nextBytes(film);
        Files.write(show.resolve("film.mp4"), film);
        var all = catalogue("film.mp4", "red.png", "blue.png");
        var desk = new Desk(all);
        desk.most = 3 << 20;
        desk.show(image("red.png"));
        player(desk, "one");
        until("half of it", () -> desk.fetched.stream().anyMatch(fetch -> fetch.offset() >= desk.most));
        desk.show(image("blue.png"));
        until("the state came first", () -> desk.seen().equals("blue"));
        assertThat(has("one", all, "film.mp4")).isFalse();
        desk.close();

        var next = new Desk(all);
        next.epoch = 2;
        next.show(image("red.png"));
        ((Joined) open.get(1)).desk(next.where(), SECRET);
        until("all of it", () -> has("one", all, "film.mp4"));
        var whole = folder.resolve("one").resolve(all.files().get("film.mp4").hash());
        assertThat(Files.readAllBytes(whole)).isEqualTo(film);
        assertThat(next.fetched.stream().mapToLong(ToDesk.Fetch::offset).min()).hasValue(desk.most);
    }

    @Test
    void two_players_with_one_cabinet_both_show_it() throws IOException {
        var desk = new Desk(catalogue("red.png", "blue.png"));
        desk.show(image("red.png"));
        player(desk, "same");
        player(desk, "same");
        until("both are in", () -> desk.gate.peers().size() == 2);
        until("red on both", () -> desk.seen().equals("red"));
        var names = desk.catalogue.files().keySet();
        until("all of it is there", () -> names.stream().allMatch(name -> has("same", desk.catalogue, name)));
    }

    @Test
    void an_old_desk_of_the_same_run_changes_no_picture_and_a_desk_of_another_run_does() throws IOException {
        var all = catalogue("red.png", "blue.png");
        var newer = new Desk(all);
        newer.epoch = 3;
        newer.show(image("red.png"));
        var player = player(newer, "one");
        until("the desk that went on with the run", () -> newer.seen().equals("red"));
        newer.close();

        var old = new Desk(all);
        old.epoch = 2;
        old.show(image("blue.png"));
        player.desk(old.where(), SECRET);
        until("the old one is told", () -> old.said("An old desk of this run still sends pictures"));
        assertThat(old.seen()).isEqualTo("red");
        old.close();

        var another = new Desk(all);
        another.run = "another";
        another.show(image("blue.png"));
        player.desk(another.where(), SECRET);
        until("epochs of another run begin anew", () -> another.seen().equals("blue"));
    }
}
