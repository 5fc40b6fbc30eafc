package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import khaimac.clock.Moment;
import khaimac.finding.Finding;
import khaimac.finding.Language;
import khaimac.finding.Severity;
import khaimac.rehearsal.Ceremony;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Happening;
import khaimac.rehearsal.Operator;
import khaimac.rehearsal.Script;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import khaimac.showfile.language.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every case of every file in timing/, held in virtual time. What the files mean is written beside them. */
class TimingCasesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NONE = "-";

    @TestFactory
    Stream<DynamicContainer> the_desk_says_what_the_hall_would_see() {
        return files().map(file -> DynamicContainer.dynamicContainer(
                name(file),
                cases(file)
                        .map(one -> DynamicTest.dynamicTest(
                                one.path("case").asString(), () -> new Case(name(file), one).hold()))));
    }

    @Test
    void every_case_has_a_name_of_its_own_and_a_sentence_from_the_hall() {
        var all = files().flatMap(TimingCasesTest::cases).toList();
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all.stream().map(one -> one.path("case").asString())).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(one -> assertThat(one.path("hall-sees").asString()).endsWith("."));
        assertThat(all).allSatisfy(one -> assertThat(one.path("expect").size()).isPositive());
    }

    private static Stream<Path> files() {
        try {
            var folder = Path.of(Objects.requireNonNull(TimingCasesTest.class.getResource("/timing"))
                    .toURI());
            try (var all = Files.list(folder)) {
                return all.filter(file -> name(file).endsWith(".json")).sorted().toList().stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError("the timing cases cannot be read", e);
        }
    }

    private static Stream<JsonNode> cases(Path file) {
        try {
            return JSON.readTree(Files.readString(file)).path("cases").valueStream();
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** One evening. Everything is compared as words, so that a failure reads like the file. */
    private static final class Case {
        private final String file;
        private final JsonNode written;
        private final Show show;
        private final Words words;
        private final List<String> refused = new ArrayList<>();
        private final List<Fact> finished = new ArrayList<>();

        Case(String file, JsonNode written) {
            this.file = file;
            this.written = written;
            var reading = ShowFile.read(written.path("show").toString());
            assertThat(reading.findings().stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .map(Case::said))
                    .as("%s, %s: the show", file, title())
                    .isEmpty();
            this.show = reading.show();
            this.words = new Words(show.date().day(), show.zone());
        }

        void hold() {
            var script = Script.read(file, String.join("\n", texts(written.path("script"))), show);
            assertThat(script.findings().stream().map(Case::said))
                    .as("%s, %s: the script", file, title())
                    .isEmpty();
            var mode = written.path("mode").asString("").equals("show") ? Mode.SHOW : Mode.REHEARSAL;
            var doors = written.has("doors")
                    ? words.instant(written.path("doors").asString())
                    : Ceremony.doors(show, script);
            var evening = Evening.open(show, "", mode, doors, Operator.NOBODY, this::note);
            var lines = new ArrayList<>(script.lines());
            for (var expected : written.path("expect")) {
                var at = words.instant(expected.path("at").asString());
                assertThat(at)
                        .as("%s, %s: the times of what is expected run forward", file, title())
                        .isAfterOrEqualTo(evening.truth());
                while (!lines.isEmpty() && !lines.getFirst().at().isAfter(at)) play(evening, lines.removeFirst());
                evening.until(at);
                evening.ask("", new Wish.Tick());
                check(evening, expected);
            }
            assertThat(lines.stream().map(Script.Line::text))
                    .as("%s, %s: not reached", file, title())
                    .isEmpty();
            assertThat(refused).as("%s, %s: refused", file, title()).isEqualTo(texts(written.path("refused")));
        }

        private static void play(Evening evening, Script.Line line) {
            evening.until(line.at());
            line.wish().happen(evening);
        }

        private void note(Happening happening) {
            if (happening instanceof Happening.Refused no) refused.add(no.asked());
            if (happening instanceof Happening.Happened(var fact) && fact.deed() instanceof Deed.TimeUp)
                finished.add(fact);
        }

        private void check(Evening evening, JsonNode expected) {
            var run = evening.run();
            var now = evening.now();
            var at = expected.path("at").asString();
            numbers(run, Timing.of(run, now), now, expected, at);
        }

        /** Compares every number that is written; one that is not known is a slip of the pen and fails. */
        private void numbers(Run run, Timing timing, Instant now, JsonNode expected, String at) {
            var visit = run.progress().live();
            expected.propertyStream().forEach(entry -> {
                var key = entry.getKey();
                var value = entry.getValue();
                switch (key) {
                    case "at", "more" -> {}
                    case "live" ->
                        same(
                                at,
                                key,
                                value,
                                run.live() == null ? NONE : run.live().id());
                    case "phase" -> same(at, key, value, timing.phase().name().toLowerCase(Locale.ROOT));
                    case "remaining" -> same(at, key, value, words.of(timing.remaining()));
                    case "overtime" -> same(at, key, value, words.of(timing.overtime()));
                    case "added" -> same(at, key, value, words.of(visit == null ? null : visit.added()));
                    case "paused" -> same(at, key, value, words.of(visit == null ? null : visit.pausedUntil(now)));
                    case "late" -> same(at, key, value, words.of(timing.offset()));
                    case "relative" -> same(at, key, value, words.of(timing.relative()));
                    case "said" ->
                        same(at, key, value, TimingWords.offset(timing.offset()).in(Language.VI));
                    case "planned" -> rows(at, key, value, timing, Timing.Row::plannedStart);
                    case "planned-ends" -> rows(at, key, value, timing, Timing.Row::plannedEnd);
                    case "starts" -> rows(at, key, value, timing, Timing.Row::expectedStart);
                    case "ends" -> rows(at, key, value, timing, Timing.Row::expectedEnd);
                    case "announced" -> rows(at, key, value, timing, Timing.Row::announcedStart);
                    case "started" -> rows(at, key, value, timing, Timing.Row::started);
                    case "planned-end" -> same(at, key, value, words.of(timing.plannedEnd()));
                    case "end" -> same(at, key, value, words.of(timing.expectedEnd()));
                    case "announced-end" -> same(at, key, value, words.of(timing.announcedEnd()));
                    case "gaps" ->
                        each(
                                at,
                                key,
                                value,
                                (id, ignored) -> words.of(
                                        run.show().plan().slot(index(run, id)).gap()));
                    case "missed" ->
                        same(
                                at,
                                key,
                                value,
                                run.missed().stream()
                                        .map(Deed.MissedCue::segment)
                                        .toList());
                    case "said-missed" ->
                        same(
                                at,
                                key,
                                value,
                                FactWords.missed(run.missed(), run.show()).in(Language.VI));
                    case "cuts" ->
                        same(
                                at,
                                key,
                                value,
                                timing.cut() == null
                                        ? NONE
                                        : timing.cut().segment() + " "
                                                + words.of(timing.cut().at()));
                    case "clock-jump" -> same(at, key, value, words.of(run.clockJump()));
                    case "finished" ->
                        each(at, key, value, (id, ignored) -> timesUp(id).toString());
                    case "shows" ->
                        each(
                                at,
                                key,
                                value,
                                (surface, ignored) -> run.showing(new SurfaceName(surface))
                                        .at(now)
                                        .words());
                    case "what-if" -> whatIf(run, now, value, at);
                    case "suggestion" -> suggestion(run, now, value, at);
                    default -> fail("%s, %s, at %s: nobody knows what \"%s\" is", file, title(), at, key);
                }
            });
        }

        private void rows(
                String at, String key, JsonNode expected, Timing timing, Function<Timing.Row, @Nullable Instant> of) {
            each(
                    at,
                    key,
                    expected,
                    (id, ignored) -> timing.rows().stream()
                            .filter(row -> row.segment().equals(id))
                            .map(row -> words.of(of.apply(row)))
                            .findFirst()
                            .orElse("no such segment"));
        }

        private void each(String at, String key, JsonNode expected, BiFunction<String, JsonNode, String> actual) {
            expected.propertyStream()
                    .forEach(one -> same(
                            at, key + " " + one.getKey(), one.getValue(), actual.apply(one.getKey(), one.getValue())));
        }

        private List<String> timesUp(String segment) {
            return finished.stream()
                    .filter(up -> up.deed().equals(new Deed.TimeUp(segment)))
                    .map(up -> words.of(up.at()))
                    .toList();
        }

        private void whatIf(Run run, Instant now, JsonNode expected, String at) {
            var more = Objects.requireNonNull(Times.signed(expected.path("more").asString()), "more");
            var moment = new Moment(now, Duration.between(run.timeline().origin(), now));
            numbers(run, Shortening.whatIf(run, more, moment), now, expected, at + ", what if " + words.of(more));
        }

        private void suggestion(Run run, Instant now, JsonNode expected, String at) {
            var suggestion = Shortening.suggest(run, now);
            if (expected.isString() || suggestion == null) {
                same(at, "suggestion", expected, suggestion == null ? NONE : suggestion.toString());
                return;
            }
            var where = at + ", suggestion";
            assertThat(suggestion.lengths().keySet())
                    .as("%s, %s, at %s: shortens", file, title(), where)
                    .containsExactlyElementsOf(expected.path("lengths")
                            .propertyStream()
                            .map(java.util.Map.Entry::getKey)
                            .toList());
            each(
                    where,
                    "length",
                    expected.path("lengths"),
                    (id, ignored) -> words.of(suggestion.lengths().get(id)));
            same(where, "keeps", expected.path("keeps"), suggestion.pinned() == null ? NONE : suggestion.pinned());
            same(where, "late", expected.path("late"), words.of(suggestion.late()));
            same(where, "missing", expected.path("missing"), words.of(suggestion.missing()));
        }

        private void same(String at, String what, JsonNode expected, List<String> actual) {
            same(at, what, expected, actual.toString());
        }

        private void same(String at, String what, JsonNode expected, String actual) {
            var wanted = expected.isArray() ? texts(expected).toString() : expected.asString();
            assertThat(actual).as("%s, %s, at %s: %s", file, title(), at, what).isEqualTo(wanted);
        }

        private int index(Run run, String segment) {
            assertThat(run.show().indexOf(segment))
                    .as("%s, %s: segment %s", file, title(), segment)
                    .isNotNegative();
            return run.show().indexOf(segment);
        }

        private String title() {
            return "\"" + written.path("case").asString() + "\"";
        }

        private static String said(Finding finding) {
            return finding.in(Language.EN);
        }

        private static List<String> texts(JsonNode array) {
            return array.valueStream().map(JsonNode::asString).toList();
        }
    }

    /**
     * Times as the files write them: of day, with a date before it on another day, with the distance from UTC where it
     * is needed.
     */
    private record Words(LocalDate day, ZoneId zone) {
        Instant instant(String text) {
            var parts = text.split(" ", 2);
            var date = parts.length == 2 ? LocalDate.parse(parts[0]) : day;
            var time = parts[parts.length - 1];
            int sign = time.indexOf('+');
            if (sign < 0) return date.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
            return OffsetDateTime.of(
                            date, LocalTime.parse(time.substring(0, sign)), ZoneOffset.of(time.substring(sign)))
                    .toInstant();
        }

        String of(@Nullable Instant instant) {
            if (instant == null) return NONE;
            var local = instant.atZone(zone);
            var time = Times.written(local.toLocalTime());
            if (local.getNano() != 0) time += "." + local.getNano();
            boolean twice =
                    zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
            return (local.toLocalDate().equals(day) ? "" : local.toLocalDate() + " ")
                    + time
                    + (twice ? local.getOffset() : "");
        }

        String of(@Nullable Duration length) {
            return length == null ? NONE : Times.written(length);
        }
    }
}
