package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Output;
import khaimac.hall.Paces;
import khaimac.hall.Rotate;
import khaimac.hall.Shown;
import khaimac.hall.Surface;
import khaimac.hall.Wire;
import khaimac.machine.SystemWatch;
import khaimac.output.Halls;
import khaimac.output.serial.Controller;
import khaimac.output.serial.Pty;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What really comes out of a player where letters run through driven pixels: what the audience sees move. */
@Tag("processes")
class CrawlOnTheWireTest {
    private static final int WIDTH = 20;
    private static final int HEIGHT = 8;
    private static final int SPEED = 120;
    private static final int PICTURES = 90;

    /** A thread that this machine wakes too late costs a picture, and there is no more to say about that. */
    private static final double MOSTLY = 0.9;

    /** Dithered: the last bits of the brightness come one picture after the other. */
    private static final Light DIM = new Light(2.2, 0.7, Light.White.EVEN, Light.Order.RGB);

    private static final int LIT = 64;

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();

    @Test
    void on_a_serial_cable_every_picture_is_a_step_further() throws Exception {
        Pty.assumeSocat();
        // 115,200 baud: 23.7 pictures a second.
        var cable = plugged();
        var hall = hall(new Wire.Serial(cable.port(), Wire.Speaks.ADALIGHT, 115_200));
        var far = new Controller(cable, Wire.Speaks.ADALIGHT);
        open.add(far);
        assertThat(new Paces(hall).of(Halls.BANNER)).isEqualTo(23);
        run(hall);
        assertEven(far, SPEED / 23);
    }

    @Test
    void in_ddp_every_picture_is_a_step_further() throws Exception {
        var far = new Far(4_048, 10);
        run(hall(new Wire.Ddp(far.address, "")));
        assertEven(far, SPEED / 40);
    }

    @Test
    void in_sacn_every_picture_is_a_step_further() throws Exception {
        var far = new Far(5_568, 126);
        run(hall(new Wire.Sacn(1, far.address, "", Wire.Sacn.USUAL_PRIORITY)));
        assertEven(far, SPEED / 40);
    }

    @Test
    void where_two_outputs_of_unequal_pace_share_a_surface_both_move_evenly() throws Exception {
        Pty.assumeSocat();
        var cable = plugged();
        var far = new Far(4_048, 10);
        run(hall(new Wire.Ddp(far.address, ""), new Wire.Serial(cable.port(), Wire.Speaks.ADALIGHT, 115_200)));
        var controller = new Controller(cable, Wire.Speaks.ADALIGHT);
        open.add(controller);
        assertEven(far, SPEED / 40);
        assertEven(controller, 2 * (SPEED / 40));
    }

    private Pty plugged() throws IOException {
        var cable = new Pty(folder, "tty");
        open.add(cable);
        return cable.plug();
    }

    private static Hall hall(Wire... wires) {
        var outputs = IntStream.range(0, wires.length)
                .mapToObj(i -> new Output(
                        "Băng " + i, wires[i], List.of(new Shown(Halls.BANNER, 0, 0, Rotate.NONE, null)), DIM))
                .toList();
        return new Hall("", "", Map.of(Halls.BANNER, Surface.of(WIDTH, HEIGHT)), outputs, Map.of(), Map.of());
    }

    private void run(Hall hall) {
        var watch = new SystemWatch();
        var time = new DeskTime(watch);
        var player = new Player(
                hall,
                true,
                new Stock(null),
                time,
                watch,
                null,
                false,
                Halls::called,
                null,
                told -> {},
                glance -> {},
                message -> {});
        open.add(player);
        var look =
                new Look.Crawl("MỪNG ĐẢNG QUANG VINH, MỪNG ĐẤT NƯỚC ĐỔI MỚI, MỪNG XUÂN GIÁP THÌN", SPEED, Style.PLAIN);
        player.show(Map.of(Halls.BANNER, new Showing(look, time.now(), Entrance.CUT, 0, null, 1)));
    }

    private void assertEven(Controller far, int step) {
        assertEven(() -> far.pictures(), step);
    }

    private void assertEven(Far far, int step) {
        assertEven(() -> far.pictures, step);
    }

    private interface Seen {
        List<byte[]> pictures();
    }

    /** Each picture against the one before; what is dark all over, or fits several steps, says nothing. */
    private static void assertEven(Seen seen, int step) {
        Waiting.until(
                () -> seen.pictures().size() + " pictures came",
                () -> seen.pictures().size() >= PICTURES);
        var pictures = List.copyOf(seen.pictures());
        var steps = new ArrayList<Integer>();
        // What runs has found its beat after half a second.
        for (int i = PICTURES / 3; i < PICTURES; i++) {
            var fitting = steps(pictures.get(i - 1), pictures.get(i));
            if (fitting.size() == 1) steps.add(fitting.getFirst());
        }
        assertThat(steps).as("steps that can be told").hasSizeGreaterThan(PICTURES / 4);
        long even = steps.stream().filter(one -> one == step).count();
        assertThat(even / (double) steps.size())
                .as("steps of " + step + " among " + steps)
                .isGreaterThan(MOSTLY);
    }

    private static List<Integer> steps(byte[] before, byte[] after) {
        return IntStream.range(0, WIDTH - 4)
                .filter(step -> isMovedBy(before, after, step))
                .boxed()
                .toList();
    }

    private static boolean isMovedBy(byte[] before, byte[] after, int step) {
        for (int y = 0; y < HEIGHT; y++)
            for (int x = step; x < WIDTH; x++) if (isLit(before, x, y) != isLit(after, x - step, y)) return false;
        return true;
    }

    private static boolean isLit(byte[] picture, int x, int y) {
        return (picture[3 * (y * WIDTH + x)] & 0xFF) > LIT;
    }

    /** A controller with an address of its own on this machine. */
    private final class Far implements AutoCloseable {
        final String address;
        final List<byte[]> pictures = new CopyOnWriteArrayList<>();
        private final DatagramSocket socket;
        private final int from;

        /** @param from where the lamps begin in a packet */
        Far(int port, int from) {
            var random = ThreadLocalRandom.current();
            address = "127." + random.nextInt(1, 255) + "." + random.nextInt(255) + "." + random.nextInt(1, 255);
            this.from = from;
            socket = bound(address, port);
            open.add(this);
            Thread.ofPlatform().daemon().start(this::listen);
        }

        private static DatagramSocket bound(String address, int port) {
            try {
                return new DatagramSocket(port, InetAddress.getByName(address));
            } catch (IOException e) {
                return abort("this machine does not listen at " + address + ":" + port);
            }
        }

        private void listen() {
            var packet = new DatagramPacket(new byte[2_000], 2_000);
            try {
                while (true) {
                    socket.receive(packet);
                    if (packet.getLength() < from + 3 * WIDTH * HEIGHT) continue;
                    pictures.add(Arrays.copyOfRange(packet.getData(), from, from + 3 * WIDTH * HEIGHT));
                }
            } catch (IOException e) {
                // Closed: the end of it.
            }
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    @AfterEach
    void nothing_stays() throws Exception {
        for (var one : open.reversed()) one.close();
    }
}
