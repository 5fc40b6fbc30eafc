package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import khaimac.show.Begins;
import khaimac.show.Segment;

/** Agendas as people and misfortune make them, out of a seed. */
final class Agendas {
    private static final List<Begins> BEGINS = List.of(Begins.values());

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final LocalDate DAY = LocalDate.of(2024, 1, 30);
    static final Instant EIGHT = DAY.atTime(8, 0).atZone(ZONE).toInstant();

    private Agendas() {}

    /** Linked and not, overlapping, of no length, with fixed ends, skipped, and some times out of order. */
    static List<Segment> anything(Random random) {
        var at = EIGHT;
        var segments = new ArrayList<Segment>();
        int count = 3 + random.nextInt(8);
        for (int index = 0; index < count; index++) {
            var length = random.nextInt(6) == 0 ? Duration.ZERO : Duration.ofMinutes(random.nextInt(1, 60));
            boolean linked = index > 0 && random.nextBoolean();
            at = at.plus(Duration.ofMinutes(random.nextInt(-20, 60)));
            segments.add(segment(
                    index,
                    linked ? null : index == 0 ? EIGHT : at,
                    length,
                    Begins.GO,
                    random.nextInt(5) == 0,
                    random.nextInt(5) == 0));
        }
        return segments;
    }

    /** As people plan: nothing overlaps, and every time comes after the one before. */
    static List<Segment> inOrder(Random random) {
        var end = EIGHT;
        var segments = new ArrayList<Segment>();
        int count = 3 + random.nextInt(8);
        for (int index = 0; index < count; index++) {
            var length = random.nextInt(6) == 0 ? Duration.ZERO : Duration.ofMinutes(random.nextInt(1, 60));
            boolean linked = index > 0 && random.nextBoolean();
            if (!linked && index > 0) end = end.plus(Duration.ofMinutes(random.nextInt(0, 40)));
            boolean skip = random.nextInt(6) == 0;
            segments.add(segment(index, linked ? null : end, length, Begins.GO, random.nextInt(5) == 0, skip));
            if (!skip) end = end.plus(length);
        }
        return segments;
    }

    static List<Segment> linked(Random random) {
        var segments = new ArrayList<Segment>();
        int count = 3 + random.nextInt(8);
        for (int index = 0; index < count; index++) {
            var length = random.nextInt(6) == 0 ? Duration.ZERO : Duration.ofMinutes(random.nextInt(1, 60));
            segments.add(segment(index, index == 0 ? EIGHT : null, length, Begins.GO, false, random.nextInt(6) == 0));
        }
        return segments;
    }

    static List<Segment> following(Random random) {
        var segments = new ArrayList<Segment>();
        int count = 3 + random.nextInt(8);
        for (int index = 0; index < count; index++) {
            var length = Duration.ofMinutes(random.nextInt(0, 40));
            segments.add(segment(
                    index, index == 0 ? EIGHT : null, length, index == 0 ? Begins.GO : Begins.FOLLOW, false, false));
        }
        return segments;
    }

    /** What begins by itself mixed with what waits for a GO: by the clock, cutting, following, held back. */
    static List<Segment> byThemselves(Random random) {
        var segments = new ArrayList<Segment>();
        for (var one : random.nextBoolean() ? anything(random) : inOrder(random)) {
            var begins = BEGINS.get(random.nextInt(3));
            segments.add(new Segment(
                    one.id(),
                    one.name(),
                    "",
                    "",
                    one.start(),
                    one.length(),
                    false,
                    begins,
                    random.nextInt(3) == 0,
                    random.nextInt(8) == 0,
                    one.fixedEnd(),
                    null,
                    one.skip(),
                    one.warn(),
                    one.danger(),
                    List.of()));
        }
        return segments;
    }

    private static Segment segment(
            int index, Instant start, Duration length, Begins begins, boolean fixedEnd, boolean skip) {
        return new Segment(
                "s" + index,
                "S" + index,
                "",
                "",
                start,
                length,
                false,
                begins,
                false,
                false,
                fixedEnd,
                null,
                skip,
                Duration.ofMinutes(2),
                Duration.ofSeconds(30),
                List.of());
    }

    static Segment fixed(Segment one) {
        return new Segment(
                one.id(),
                one.name(),
                "",
                "",
                one.start(),
                one.length(),
                false,
                one.begins(),
                false,
                false,
                true,
                null,
                one.skip(),
                one.warn(),
                one.danger(),
                List.of());
    }
}
