package khaimac.output.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import khaimac.clock.Moment;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Wire;
import khaimac.output.Halls;
import khaimac.output.Health;
import khaimac.output.Lost;
import khaimac.output.OutputRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ports that the machine believes to be real, with a controller at their other end. */
@Tag("processes")
class SerialPortTest {
    private static final int LAMPS = 100;

    @TempDir
    private Path folder;

    private final List<Sentence> told = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    @BeforeEach
    void there_is_a_cable() {
        Pty.assumeSocat();
    }

    @AfterEach
    void tidy() throws Exception {
        for (var one : open.reversed()) one.close();
    }

    @ParameterizedTest
    @EnumSource(Wire.Speaks.class)
    void a_controller_shows_the_picture(Wire.Speaks speaks) throws Exception {
        var pty = plugged("tty");
        var far = listening(pty, speaks);
        var runner = runner(pty.port(), speaks);
        show(runner, 0x102030);

        Await.until("the picture is there", () -> far.shows(0x102030));
        show(runner, 0x405060);
        Await.until("the next picture is there", () -> far.shows(0x405060));
        Await.until("it is said to be up", () -> runner.health().state() == Health.State.UP);
        assertThat(told).isEmpty();
        assertThat(far.decoder.damaged).isZero();
    }

    @Test
    void a_pulled_cable_is_told_at_once_and_when_it_is_back_the_whole_picture_comes_first() throws Exception {
        var pty = plugged("tty");
        var far = listening(pty, Wire.Speaks.AWA);
        var runner = runner(pty.port(), Wire.Speaks.AWA);
        show(runner, 0x102030);
        Await.until("the picture is there", () -> far.shows(0x102030));

        pty.pull();
        assertThat(Await.until("it is told", () -> !told.isEmpty())).isLessThan(2_000);
        assertThat(told.getFirst().en()).contains("Băng chữ", "was unplugged", "All other screens run", "Check cable");
        Await.until("its health says so", () -> runner.health().state() == Health.State.LOST);

        show(runner, 0x405060);
        pty.plug();
        var again = listening(pty, Wire.Speaks.AWA);
        Await.until("the newest picture is there", () -> again.shows(0x405060));
        Await.until("it is told", () -> told.getLast().en().contains("is back"));
        assertThat(told).as("one unplug and one return are two sentences").hasSize(2);
        assertThat(again.decoder.damaged)
                .as("it began with the beginning of a picture")
                .isZero();
    }

    @Test
    void a_port_that_takes_nothing_is_given_up_told_and_delays_nobody() throws Exception {
        var stuck = plugged("stuck");
        var well = plugged("well");
        var far = listening(well, Wire.Speaks.ADALIGHT);
        var freed = listening(stuck, Wire.Speaks.ADALIGHT);
        var runner = runner(stuck.port(), Wire.Speaks.ADALIGHT);
        var other = runner(well.port(), Wire.Speaks.ADALIGHT);
        show(runner, 1);
        show(other, 1);
        Await.until("both are up", () -> runner.health().state() == Health.State.UP && far.shows(1));

        stuck.clog(true);
        int colour = 1;
        while (told.isEmpty()) {
            colour++;
            show(runner, colour);
            show(other, colour);
            int expected = colour;
            Await.until("the other one goes on", () -> far.shows(expected));
        }
        assertThat(told.getFirst().en()).contains("takes nothing any more", "Check the controller");
        assertThat(other.health().gap()).isLessThan(Duration.ofSeconds(1));

        stuck.clog(false);
        show(runner, 0x778899);
        Await.until("it shows the newest picture", () -> freed.shows(0x778899));
    }

    /** The library waits for its ear while it closes, and the ear closes too: both notice at the same moment. */
    @Test
    void a_cable_that_is_pulled_while_a_picture_is_written_leaves_nobody_waiting() throws Exception {
        for (int round = 0; round < 20; round++) {
            var pty = plugged("tty" + round);
            listening(pty, Wire.Speaks.AWA);
            var line = new SerialPorts().open("x", new Wire.Serial(pty.port(), Wire.Speaks.AWA, 2_000_000), () -> {});
            var closed = new CountDownLatch(1);
            Thread.ofPlatform().daemon().start(() -> {
                writeAndWrite(line);
                line.close();
                closed.countDown();
            });
            pty.pull();
            assertThat(closed.await(15, TimeUnit.SECONDS))
                    .as("closed in round " + round)
                    .isTrue();
        }
    }

    private static void writeAndWrite(Line line) {
        try {
            while (true) line.write(new byte[300]);
        } catch (Lost e) {
            // The cable was pulled.
        }
    }

    /**
     * This port swallows twenty kilobytes and says that none of them waits: that it takes nothing is seen when it is
     * full.
     */
    @Test
    void a_port_that_takes_nothing_is_told_although_the_picture_stands_still() throws Exception {
        var stuck = plugged("stuck");
        var far = listening(stuck, Wire.Speaks.AWA);
        var runner = runner(stuck.port(), Wire.Speaks.AWA);
        show(runner, 0x102030);
        Await.until("it is up", () -> runner.health().state() == Health.State.UP && far.shows(0x102030));

        stuck.clog(true);
        Await.until("it is told", () -> !told.isEmpty());
        assertThat(told.getFirst().en()).contains("takes nothing any more");
        assertThat(runner.health().state()).isEqualTo(Health.State.LOST);
    }

    @Test
    void bytes_that_are_lost_on_the_way_cost_one_picture() throws Exception {
        var pty = plugged("tty");
        var decoder = Decoder.of(Wire.Speaks.AWA);
        byte[] frame = new Awa().frame(new byte[300], 3);
        var line = new SerialPorts().open("x", new Wire.Serial(pty.port(), Wire.Speaks.AWA, 2_000_000), () -> {});
        open.add(line);
        var far = new Controller(pty, decoder);
        open.add(far);
        line.write(frame);
        line.write(java.util.Arrays.copyOf(frame, 250));
        line.write(frame);
        line.write(frame);

        Await.until("three of four arrive", () -> decoder.pictures().size() == 3);
        assertThat(decoder.damaged).isEqualTo(1);
    }

    @Test
    void a_port_that_is_not_here_says_so_and_the_output_joins_when_it_appears() throws Exception {
        var pty = new Pty(folder, "later");
        open.add(pty);
        var runner = runner(pty.port(), Wire.Speaks.TPM2);
        show(runner, 0x102030);
        Await.until("it is told", () -> !told.isEmpty());
        assertThat(told.getFirst().en()).contains(pty.port(), "is not on this machine", "khaimac outputs");
        assertThat(runner.health().state()).isEqualTo(Health.State.MISSING);

        pty.plug();
        var far = listening(pty, Wire.Speaks.TPM2);
        Await.until("the picture is there", () -> far.shows(0x102030));
    }

    @Test
    void a_port_in_use_is_said_and_joined_when_it_is_free() throws Exception {
        var pty = plugged("tty");
        var first = new SerialPorts().open("x", new Wire.Serial(pty.port(), Wire.Speaks.TPM2, 115_200), () -> {});
        var runner = runner(pty.port(), Wire.Speaks.TPM2);
        show(runner, 0x102030);
        Await.until("it is told", () -> !told.isEmpty());
        assertThat(told.getFirst().en()).contains("is in use by another program");

        first.close();
        var far = listening(pty, Wire.Speaks.TPM2);
        Await.until("the picture is there", () -> far.shows(0x102030));
    }

    @Test
    void a_port_that_the_system_does_not_open_is_not_called_another_programs() throws IOException {
        var file = folder.resolve("socket");
        try (var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(file));
            runner(file.toString(), Wire.Speaks.TPM2);
            Await.until("it is told", () -> !told.isEmpty());
            assertThat(told.getFirst().en()).contains("cannot be opened", "error 6");
        }
    }

    @Test
    void a_file_that_is_no_port_is_said() throws IOException {
        var file = Files.writeString(folder.resolve("notes.txt"), "");
        var runner = runner(file.toString(), Wire.Speaks.TPM2);
        Await.until("it is told", () -> !told.isEmpty());
        assertThat(told.getFirst().en()).contains("is no serial port");
        Await.until("its health says so", () -> runner.health().words().equals(told.getFirst()));
    }

    private Pty plugged(String name) throws IOException {
        var pty = new Pty(folder, name);
        open.add(pty);
        return pty.plug();
    }

    private Controller listening(Pty pty, Wire.Speaks speaks) throws IOException {
        var far = new Controller(pty, Decoder.of(speaks));
        open.add(far);
        return far;
    }

    private OutputRunner runner(String port, Wire.Speaks speaks) {
        Hall hall = Halls.of(LAMPS, 1, new Wire.Serial(port, speaks, speaks.usualBaud()), Light.PLAIN);
        var runner = new OutputRunner(
                new SerialFamily(new SerialPorts()), hall, hall.outputs().getFirst(), SerialPortTest::now, told::add);
        open.add(runner.start());
        return runner;
    }

    private static Moment now() {
        return new Moment(Instant.EPOCH, Duration.ofNanos(System.nanoTime()));
    }

    private static void show(OutputRunner runner, int colour) {
        runner.show(Halls.BANNER, Halls.plain(LAMPS, 1, colour));
    }
}
