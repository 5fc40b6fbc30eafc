package khaimac.output;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.hall.Found;
import khaimac.hall.Hall;
import khaimac.hall.Output;
import org.jspecify.annotations.Nullable;

/** A device in a test: it shows one row of pixels, sent two at a time; it can be away, break, and be slow. */
final class Tube implements Family {
    static final Sentence AWAY = Sentence.same("away");
    static final Sentence BROKEN = Sentence.same("broken");

    record Two(int at, int left, int right) {}

    final int[] shown;
    final List<Two> received = new ArrayList<>();
    Pace pace = Pace.of(Duration.ofMillis(20));
    boolean there = true;

    /** What is said when somebody wants to reach it. */
    @Nullable
    Lost refuses;

    int breaksAfter = Integer.MAX_VALUE;
    int opened;
    int closed;
    double brightness;
    Runnable onSend = () -> {};

    Tube(int pixels) {
        shown = new int[pixels];
    }

    @Override
    public String name() {
        return "tube";
    }

    @Override
    public boolean reaches(Output output) {
        return true;
    }

    @Override
    public Driver<?, ?> open(Hall hall, Output output, Runnable wake) throws Lost {
        if (refuses != null) throw refuses;
        if (!there) throw new Lost(AWAY);
        opened++;
        return new Line();
    }

    @Override
    public List<Found> found() {
        return List.of();
    }

    private final class Line implements Driver<int[], Two> {
        @Override
        public int[] want(Picture picture) {
            brightness = picture.brightness();
            var row = new int[shown.length];
            for (int x = 0; x < row.length; x++) row[x] = picture.pixels().at(x, 0);
            return row;
        }

        @Override
        public List<Two> difference(int @Nullable [] have, int[] want) {
            var packets = new ArrayList<Two>();
            for (int x = 0; x < want.length; x += 2)
                if (have == null || have[x] != want[x] || have[x + 1] != want[x + 1])
                    packets.add(new Two(x, want[x], want[x + 1]));
            return packets;
        }

        @Override
        public void send(Two packet) throws Lost {
            onSend.run();
            if (refuses != null) throw Lost.absent(BROKEN);
            if (!there || breaksAfter-- <= 0) throw new Lost(BROKEN);
            received.add(packet);
            shown[packet.at] = packet.left;
            shown[packet.at + 1] = packet.right;
        }

        @Override
        public Pace pace() {
            return pace;
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
