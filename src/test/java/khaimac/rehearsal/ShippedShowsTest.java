package khaimac.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import khaimac.cue.Change;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Timing;
import khaimac.engine.Wish;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import khaimac.show.Segment;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The five ceremonies as they are shipped: each is read without findings and held to its end. */
class ShippedShowsTest {
    private static final Path SHOWS = Path.of("show-files");

    static Stream<String> shows() throws IOException {
        try (var files = Files.list(SHOWS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".show.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shows")
    void it_is_read_without_findings(String name) {
        assertThat(read(name).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shows")
    void an_ideal_operator_holds_it_to_its_end_and_on_time(String name) {
        var show = read(name).show();
        var told = new ArrayList<Happening>();
        var run = Ceremony.hold(show, "test", new IdealOperator(), null, told::add);
        assertThat(run.closed()).isTrue();
        assertThat(told).noneMatch(Happening.Refused.class::isInstance);
        assertThat(run.missed()).isEmpty();
        assertThat(run.held())
                .extracting(Run.Held::segment)
                .isEqualTo(show.segments().stream().map(Segment::id).toList());
        var end = run.held().getLast().ended();
        assertThat(end).isNotNull();
        var timing = Timing.of(run, end);
        assertThat(timing.expectedEnd()).isEqualTo(timing.plannedEnd());
        timing.rows().forEach(row -> assertThat(row.started()).as(row.segment()).isEqualTo(row.plannedStart()));
    }

    @ParameterizedTest
    @MethodSource("shows")
    void no_surface_is_ever_black_unless_the_show_asks_for_it(String name) {
        var show = read(name).show();
        var asked = show.segments().stream()
                .flatMap(segment -> segment.cues().stream())
                .flatMap(cue -> cue.changes().stream())
                .map(change -> change instanceof Change.Put(var surface, LookRef.Inline(Look.Blank()), var entrance)
                        ? surface
                        : null)
                .collect(java.util.stream.Collectors.toSet());
        show.looks().values().forEach(look -> assertThat(look).isNotInstanceOf(Look.Blank.class));
        Ceremony.hold(show, "test", new IdealOperator(), null, happening -> {
            if (happening instanceof Happening.Changed(var at, var surface, var showing) && !asked.contains(surface))
                assertThat(showing.look()).as(surface + " at " + at).isNotInstanceOf(Look.Blank.class);
        });
    }

    @ParameterizedTest
    @MethodSource("shows")
    void jumping_gives_exactly_the_pictures_one_would_have_had_by_walking_there(String name) {
        var show = read(name).show();
        Map<String, Map<SurfaceName, Seen>> walked = new LinkedHashMap<>();
        var walk = Evening.open(
                show, "test", Mode.REHEARSAL, Ceremony.doors(show, null), new IdealOperator(), happening -> {});
        for (var segment : show.segments()) {
            walk.until(show.plan().slot(show.indexOf(segment.id())).start());
            while (walk.run().live() == null || !walk.run().live().id().equals(segment.id()))
                walk.ask("go", new Wish.Go());
            walked.put(segment.id(), pictures(walk.run()));
        }
        for (var segment : show.segments()) {
            var jump = Evening.open(
                    show,
                    "test",
                    Mode.REHEARSAL,
                    show.plan().slot(show.indexOf(segment.id())).start(),
                    Operator.NOBODY,
                    happening -> {});
            jump.ask("jump", new Wish.Jump(segment.id()));
            assertThat(pictures(jump.run())).as("at " + segment.id()).isEqualTo(walked.get(segment.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("shows")
    void an_operator_as_people_are_brings_it_to_its_end_whatever_the_evening(String name) {
        var show = read(name).show();
        for (long seed = 1; seed <= 25; seed++) {
            var run = Ceremony.hold(show, "test", new HumanOperator(seed), null, happening -> {});
            assertThat(run.closed()).as("seed " + seed).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("shows")
    void the_facts_alone_lead_to_the_same_run_again(String name) {
        var show = read(name).show();
        var facts = new ArrayList<Fact>();
        var run = Ceremony.hold(show, "test", new HumanOperator(7), null, happening -> {
            if (happening instanceof Happening.Happened(var fact)) facts.add(fact);
        });
        assertThat(Run.of(show).after(facts)).isEqualTo(run);
    }

    @Test
    void the_titles_of_vinh_bao_read_to_the_letter_as_in_the_plan() {
        assertThat(title("vinh-bao-2024-01-30.show.json", "title-b"))
                .containsExactly(
                        "HUYỆN ỦY - HĐND - UBND - ỦY BAN MTTQ VIỆT NAM",
                        "HUYỆN VĨNH BẢO",
                        "HỘI NGHỊ",
                        "Mừng Đảng - Mừng Xuân",
                        "Tổng kết phong trào thi đua xây dựng tổ chức Đảng năm 2023",
                        "Vĩnh Bảo, ngày 30 tháng 01 năm 2024");
    }

    @Test
    void the_audience_sees_the_first_title_until_the_conference_begins_and_the_second_from_then_on() {
        var show = read("vinh-bao-2024-01-30.show.json").show();
        var backdrop = new SurfaceName("backdrop");
        var evening =
                Evening.open(show, "test", Mode.SHOW, Ceremony.doors(show, null), new IdealOperator(), happening -> {});
        evening.until(at(show, "09:09:59"));
        assertThat(evening.run().showing(backdrop).at(evening.now()).words()).contains("LỄ TRAO TẶNG / HUY HIỆU ĐẢNG");
        evening.until(at(show, "09:10:00"));
        assertThat(evening.run().showing(backdrop).at(evening.now()).words())
                .contains("HỘI NGHỊ / Mừng Đảng - Mừng Xuân");
    }

    private static java.time.Instant at(khaimac.show.Show show, String time) {
        return show.date()
                .day()
                .atTime(java.time.LocalTime.parse(time))
                .atZone(show.zone())
                .toInstant();
    }

    private static List<String> title(String name, String look) {
        return ((Look.Title) read(name).show().looks().get(look))
                .lines().stream().map(TitleLine::text).toList();
    }

    /** What every surface shows, with the timer left out: a jump comes at another time than a walk. */
    private static Map<SurfaceName, Seen> pictures(Run run) {
        var pictures = new LinkedHashMap<SurfaceName, Seen>();
        for (var surface : run.show().surfaces()) {
            var showing = run.showing(surface);
            pictures.put(surface, new Seen(resolved(showing.look()), showing.page(), showing.level()));
        }
        return pictures;
    }

    private record Seen(Look look, int page, double level) {}

    private static Look resolved(Look look) {
        return khaimac.scene.Looks.resolved(new LookRef.Inline(look), name -> null);
    }

    private static ShowFile.Reading read(String name) {
        try {
            return ShowFile.read(name, Files.readAllBytes(SHOWS.resolve(name)), new Folder(SHOWS.toAbsolutePath()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
