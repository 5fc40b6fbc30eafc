package khaimac.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import khaimac.hall.Light;
import khaimac.hall.Wire;
import khaimac.machine.SystemWatch;
import khaimac.output.OutputRunner;
import khaimac.output.Picture;
import khaimac.output.Pixels;
import khaimac.output.light.Lamps;
import khaimac.output.serial.SerialFamily;

/** Whether pictures come to devices as fast as the devices can take them, and what happens when a cable is pulled. */
public final class OutputsBench {
    private static final Duration LINE = Duration.ofSeconds(6);
    private static final long PAINT_NANOS = 8_000_000;

    private OutputsBench() {}

    public static void run(Figures told) {
        told.take("serial 115200 baud", () -> line(Wire.Speaks.ADALIGHT, 115_200, 300, told));
        told.take("serial 921600 baud", () -> line(Wire.Speaks.ADALIGHT, 921_600, 1_000, told));
        told.take("serial 2000000 baud", () -> line(Wire.Speaks.AWA, 2_000_000, 2_000, told));
        told.take("light, RGB", () -> light("RGB", Light.Order.GRB, told));
        told.take("light, RGBW", () -> light("RGBW", Light.Order.GRBW, told));
        told.take("grey ramp", () -> bits(told));
        told.take("serial port unplugged and stuck", () -> CableBench.run(told));
        told.take("100,000 lamps by sACN", () -> NetworkBench.run(told));
        told.take("longest silence of a universe", () -> NetworkBench.silences(told));
        told.take("window", () -> WindowBench.run(told));
    }

    private record OnLine(long began, long ended, int bytes, double age) {}

    /** A picture's colour is its number: so the cable knows how old it is. */
    private static void line(Wire.Speaks speaks, int baud, int lamps, Consumer<Figure> told) {
        List<OnLine> pictures = new CopyOnWriteArrayList<>();
        var painted = new long[1 << 16];
        var line = new PacedLine(baud, (bytes, began, ended) -> {
            int number = (bytes[6] & 0xFF) << 16 | (bytes[7] & 0xFF) << 8 | (bytes[8] & 0xFF);
            pictures.add(new OnLine(began, ended, bytes.length, began - painted[number & 0xFFFF]));
        });
        var hall = SampleHall.hall(lamps, 1, new Wire.Serial("bench", speaks, baud), Light.PLAIN);
        try (var runner = new OutputRunner(
                new SerialFamily(line), hall, hall.outputs().getFirst(), new SystemWatch(), words -> {})) {
            runner.start();
            long end = System.nanoTime() + LINE.toNanos();
            for (int number = 1; System.nanoTime() < end; number++) {
                painted[number & 0xFFFF] = System.nanoTime();
                runner.show(SampleHall.BANNER, SampleHall.picture(lamps, number));
                LockSupport.parkNanos(PAINT_NANOS);
            }
        }
        var counted = new ArrayList<>(pictures);
        // The first ones come while everything is still being loaded.
        long from = counted.getFirst().began() + 1_000_000_000;
        counted.removeIf(one -> one.began() < from);
        long time = counted.getLast().ended() - counted.getFirst().began();
        long bytes = counted.stream().mapToLong(OnLine::bytes).sum();
        double frame = Math.max(10e9 * counted.getFirst().bytes() / baud, PAINT_NANOS);
        var ages = Samples.of(
                counted.stream().mapToDouble(one -> one.age() / frame).toArray());
        var name = "serial " + baud + " baud, " + lamps + " lamps";
        told.accept(
                new Figure(name + ": share of the cable used", bytes * 10e9 / baud / time, "", Map.of(), 0.97, true));
        told.accept(new Figure(
                name + ": age of a picture as it begins, p99", ages.p99(), "pictures", ages.spread(), 1, false));
    }

    private static void light(String name, Light.Order order, Consumer<Figure> told) throws Exception {
        int width = 400;
        int height = 250;
        var hall = SampleHall.hall(
                width, height, new Wire.Ddp("bench", ""), new Light(2.2, 0.6, new Light.White(1, 0.9, 0.8), order));
        var lamps = new Lamps(hall, hall.outputs().getFirst(), 15);
        var pixels = new Pixels(hall.picture(hall.outputs().getFirst()));
        for (int i = 0; i < width * height; i++) pixels.ints().put(i, i * 0x01030B);
        var turn = new long[1];
        var samples = Samples.millis(200, 400, () -> lamps.of(new Picture(pixels, 1, 0.5, turn[0]++)));
        var speed = samples.each(millis -> width * height / millis / 1_000);
        told.accept(new Figure(
                "light, " + name + ", one core", speed.median(), "million pixels/s", speed.spread(), 40, true));
    }

    /**
     * A grey ramp at 5 %, each grey averaged over an area of 64 × 64 lamps and two pictures: how finely it is told
     * apart.
     */
    private static void bits(Consumer<Figure> told) {
        int side = 64;
        var hall = SampleHall.hall(
                side, side, new Wire.Ddp("bench", ""), new Light(2.2, 1, Light.White.EVEN, Light.Order.RGB));
        var lamps = new Lamps(hall, hall.outputs().getFirst(), 15);
        var pixels = new Pixels(hall.picture(hall.outputs().getFirst()));
        double squares = 0;
        double previous = -1;
        boolean monotonic = true;
        for (int grey = 0; grey < 256; grey++) {
            for (int i = 0; i < side * side; i++) pixels.ints().put(i, 0x010101 * grey);
            double sum = 0;
            for (int turn = 0; turn < 2; turn++)
                for (byte one : lamps.of(new Picture(pixels, 1, 0.05, turn))) sum += one & 0xFF;
            double mean = sum / (2.0 * 3 * side * side);
            monotonic &= mean >= previous;
            previous = mean;
            double wrong = mean - 255 * 0.05 * Math.pow(grey / 255.0, 2.2);
            squares += wrong * wrong;
        }
        double bits = Math.log(255 * 0.05 / Math.sqrt(squares / 256 * 12)) / Math.log(2);
        told.accept(new Figure(
                "grey ramp at 5 %: bits, 0 where it is not monotonic",
                monotonic ? bits : 0, "bits", Map.of(), 9, true));
    }
}
