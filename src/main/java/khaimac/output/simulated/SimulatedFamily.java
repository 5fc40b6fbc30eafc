package khaimac.output.simulated;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.finding.Sentence;
import khaimac.hall.Found;
import khaimac.hall.Hall;
import khaimac.hall.Output;
import khaimac.hall.Wire;
import khaimac.output.Driver;
import khaimac.output.Family;
import khaimac.output.Lost;
import khaimac.output.Pace;
import khaimac.output.Picture;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** Takes every picture and shows none. Its cables can be pulled, so that an operator learns what that looks like. */
public final class SimulatedFamily implements Family {
    private static final Pace PACE =
            new Pace(Duration.ofNanos(1_000_000_000 / 60), Duration.ZERO, Duration.ofHours(1), false);

    private final List<Runnable> wakes = new CopyOnWriteArrayList<>();
    private volatile Set<SurfaceName> out = Set.of();

    /** The surfaces whose cables are pulled from now on; all others are in. */
    public void pulled(Set<SurfaceName> cables) {
        if (out.equals(cables)) return;
        out = Set.copyOf(cables);
        wakes.forEach(Runnable::run);
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public boolean reaches(Output output) {
        return output.wire() instanceof Wire.Simulated;
    }

    @Override
    public Driver<?, ?> open(Hall hall, Output output, Runnable wake) throws Lost {
        if (isOut(output)) throw new Lost(pulledOut(output));
        return new Nobody(output, wake);
    }

    private boolean isOut(Output output) {
        return output.shows().stream().anyMatch(shown -> out.contains(shown.surface()));
    }

    private static Sentence pulledOut(Output output) {
        return new Sentence(
                "Cáp của “" + output.name()
                        + "” bị rút (diễn tập). Khán giả sẽ không thấy hình mới ở đó. Hãy kiểm tra cáp; chương trình"
                        + " tự nối lại.",
                "The cable of \"" + output.name()
                        + "\" is out (rehearsal). An audience would see nothing new there. Check the cable; it is"
                        + " joined by itself.");
    }

    @Override
    public List<Found> found() {
        return List.of();
    }

    private final class Nobody implements Driver<Long, Long> {
        private final Output output;
        private final Runnable wake;

        Nobody(Output output, Runnable wake) {
            this.output = output;
            this.wake = wake;
            wakes.add(wake);
        }

        @Override
        public Long want(Picture picture) {
            return picture.number();
        }

        @Override
        public List<Long> difference(@Nullable Long have, Long want) {
            return want.equals(have) ? List.of() : List.of(want);
        }

        @Override
        public void send(Long packet) {}

        @Override
        public void look() throws Lost {
            if (isOut(output)) throw new Lost(pulledOut(output));
        }

        @Override
        public Pace pace() {
            return PACE;
        }

        @Override
        public void close() {
            wakes.remove(wake);
        }
    }
}
