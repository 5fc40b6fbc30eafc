package khaimac.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaimac.asset.Asset;
import khaimac.asset.Catalogue;
import khaimac.asset.Hashes;
import khaimac.asset.PageCount;
import khaimac.clock.VirtualClock;
import khaimac.cue.Change;
import khaimac.engine.Command;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Wish;
import khaimac.journal.Journal;
import khaimac.journal.MemoryDisk;
import khaimac.journal.Reading;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import khaimac.showfile.language.Beside;
import org.junit.jupiter.api.Test;

/** What is found in a run's folder after whatever happened. */
class DoorsTest {
    private final Hall hall = new Hall();

    private void begin() {
        hall.write();
        hall.go();
        hall.write();
    }

    @Test
    void an_empty_folder_has_nothing() {
        assertThat(hall.look()).isInstanceOf(Resumable.Nothing.class);
    }

    @Test
    void a_run_goes_on_with_the_very_picture_it_had_and_nothing_is_run_through() {
        begin();
        var before = hall.machine.onAir().run();
        hall.clock.advance(Duration.ofSeconds(4));
        var ready = (Resumable.Ready) hall.look();
        assertThat(ready.past().run()).isEqualTo(before);
        var again = hall.again(ready.past());
        assertThat(again.machine.decided().showing(new SurfaceName("backdrop")))
                .isEqualTo(before.showing(new SurfaceName("backdrop")));
        assertThat(again.machine.decided().epoch()).isEqualTo(before.epoch() + 1);
        assertThat(again.machine.onAir().run())
                .as("the picture is true before anything is written")
                .isEqualTo(before);
        again.write();
        assertThat(again.machine.onAir().run().epoch()).isEqualTo(before.epoch() + 1);
    }

    @Test
    void the_answer_to_a_press_is_remembered_across_a_restart() {
        hall.write();
        var press = hall.go();
        hall.write();
        var again = hall.again(((Resumable.Ready) hall.look()).past());
        again.write();
        again.ask(press);
        assertThat(again.answers).singleElement().matches(answer -> answer.accepted() && answer.protectedByDisk());
        assertThat(again.machine.decided().seq())
                .isEqualTo(again.machine.onAir().seq());
    }

    @Test
    void a_desk_that_died_again_and_again_comes_up_without_what_was_written_last_and_says_so() {
        begin();
        var name = "a";
        var text = new Look.Title(List.of(new TitleLine(khaimac.scene.Role.NAME, "ĐỘC")), Style.RED_GOLD);
        hall.ask(new Command(hall.sight(), new Wish.Retitle(name, text, 0, true)));
        hall.write();
        var poisoned = hall.machine.onAir().run();
        assertThat(poisoned.look(name)).isEqualTo(text);
        assertThat(((Resumable.Ready) hall.look()).past().run()).isEqualTo(poisoned);

        var past = ((Resumable.Ready) Doors.look(hall.disk, hall.clock.now(), null, true)).past();
        assertThat(past.run().look(name)).isNotEqualTo(text);
        assertThat(past.told())
                .singleElement()
                .satisfies(words -> assertThat(words.en()).contains("left out: Corrected on air: “A” (Lan)"));
        var again = hall.again(past);
        again.write();
        again.hold();
        again.write();
        assertThat(again.answers).singleElement().matches(answer -> answer.accepted() && answer.protectedByDisk());

        var later = ((Resumable.Ready) again.look()).past();
        assertThat(later.run())
                .as("a later life is without it too")
                .isEqualTo(again.machine.onAir().run());
        assertThat(later.journal().facts())
                .as("the journal keeps it")
                .extracting(Fact::deed)
                .contains(new Deed.Retitled(name, text, 1, true));
    }

    @Test
    void what_was_written_long_ago_is_left_out_where_leaving_out_the_last_did_not_help() {
        begin();
        for (int at = 0; at < 8; at++) {
            var look = new Look.Message("x" + at, Style.PLAIN);
            hall.ask(new Command(
                    hall.sight(),
                    new Wish.ByHand(new Change.Put(new SurfaceName("stage"), new LookRef.Inline(look), Entrance.CUT))));
            hall.write();
        }
        hall.pass(Duration.ofMinutes(5));
        hall.write();
        var at = hall;
        var leftOut = new ArrayList<Integer>();
        for (int life = 0; life < 4; life++) {
            at.clock.advance(Duration.ofSeconds(1));
            var past = ((Resumable.Ready) Doors.look(at.disk, at.clock.now(), null, true)).past();
            leftOut.add(past.leftOut().size());
            at = at.again(past);
            at.write();
        }
        assertThat(leftOut).containsExactly(1, 2, 4, 1);
    }

    @Test
    void after_ten_minutes_a_person_is_asked() {
        begin();
        hall.clock.advance(Duration.ofMinutes(10).plusSeconds(5));
        assertThat(hall.look())
                .isInstanceOfSatisfying(
                        Resumable.Ask.class, ask -> assertThat(ask.why().en()).contains("10 min ago"));
    }

    @Test
    void another_show_is_asked_about_and_the_run_keeps_its_own() {
        begin();
        var other = Hall.show("Lễ khác");
        assertThat(Doors.look(hall.disk, hall.clock.now(), other))
                .isInstanceOfSatisfying(
                        Resumable.Ask.class,
                        ask -> assertThat(ask.past().show().reading().show().title())
                                .isEqualTo("Lễ trao tặng"));
        assertThat(Doors.look(hall.disk, hall.clock.now(), Hall.SHOW)).isInstanceOf(Resumable.Ready.class);
    }

    @Test
    void a_run_that_is_over_is_asked_about() {
        begin();
        for (int presses = 0; presses < 3; presses++) {
            hall.go();
            hall.write();
        }
        assertThat(hall.machine.onAir().run().closed()).isTrue();
        assertThat(hall.look()).isInstanceOf(Resumable.Ask.class);
    }

    @Test
    void a_copy_of_the_show_that_is_lost_or_changed_is_replaced_only_by_the_very_same_one() {
        begin();
        hall.disk.files.put("show.json", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(hall.look()).isInstanceOf(Resumable.Never.class);
        assertThat(Doors.look(hall.disk, hall.clock.now(), Hall.show("Lễ khác")))
                .isInstanceOf(Resumable.Never.class);
        assertThat(Doors.look(hall.disk, hall.clock.now(), Hall.SHOW)).isInstanceOf(Resumable.Ready.class);
        hall.disk.files.remove("show.json");
        assertThat(Doors.look(hall.disk, hall.clock.now(), Hall.SHOW)).isInstanceOf(Resumable.Ready.class);
    }

    @Test
    void what_was_wrong_with_the_journal_is_on_every_panel() {
        begin();
        var bytes = hall.disk.files.get("journal-000001.log");
        bytes[bytes.length - 40] ^= 4;
        var past = ((Resumable.Ready) hall.look()).past();
        var again = hall.again(past);
        again.write();
        assertThat(again.machine.onAir().told()).isNotEmpty();
        assertThat(past.journal().facts().getFirst().deed()).isInstanceOf(Deed.Opened.class);
    }

    @Test
    void rosters_are_copied_with_the_show() {
        var read = ShowCopy.of(
                "s", """
                    {"format": "khaimac-show/1", "title": "t", "date": "2024-01-30", "surfaces": ["backdrop"],
                     "looks": {"r": {"roster": "lists/a.csv"}}, "segments": [{"id": "one", "name": "1",
                       "cues": [{"at": "start", "put": {"backdrop": "r"}}]}]}
                    """.getBytes(java.nio.charset.StandardCharsets.UTF_8), new khaimac.showfile.language.Beside() {
                    @Override
                    public byte[] content(String name) {
                        return "tên,ghi chú\nNguyễn Văn A,x\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    }

                    @Override
                    public boolean exists(String name) {
                        return true;
                    }

                    @Override
                    public PageCount pages(String name) {
                        return PageCount.UNKNOWN;
                    }
                });
        assertThat(read.copies().keySet()).contains("show.json", "beside~lists~a.csv");
    }

    @Test
    void a_run_that_is_found_again_knows_how_many_pages_a_document_had() throws IOException {
        var text = """
            {"format": "khaimac-show/1", "title": "t", "date": "2024-01-30", "surfaces": ["backdrop"],
             "looks": {"s": {"pages": "media/s.pdf"}}, "segments": [{"id": "one", "name": "1",
               "cues": [{"at": "start", "put": {"backdrop": "s"}}]}]}
            """;
        var opened = ShowCopy.of("s", bytes(text), pages(7));
        assertThat(opened.reading().show().looks().get("s"))
                .isEqualTo(new Look.Pages("media/s.pdf", 7, Look.Fit.CONTAIN, Colour.BLACK));
        var disk = new MemoryDisk();
        disk.files.putAll(opened.copies());
        var found = ShowCopy.in(disk, opened.hashes(), ShowCopy.of("s", bytes(text), pages(9)));
        assertThat(found.reading().show()).isEqualTo(opened.reading().show());
        assertThat(found.harmed()).isEmpty();
    }

    private static Beside pages(int many) {
        return new Beside() {
            @Override
            public byte[] content(String name) {
                return null;
            }

            @Override
            public boolean exists(String name) {
                return true;
            }

            @Override
            public PageCount pages(String name) {
                return new PageCount(PageCount.State.COUNTED, many);
            }
        };
    }

    private static final String LISTED = """
        {"format": "khaimac-show/1", "title": "t", "date": "2024-01-30", "surfaces": ["backdrop"],
         "looks": {"r": {"roster": "lists/a.csv"}}, "segments": [{"id": "one", "name": "1", "length": "10m",
           "cues": [{"at": "start", "put": {"backdrop": "r"}}]}]}
        """;

    private static ShowCopy listed(String list, String hall, String picture) {
        var media = picture.isEmpty()
                ? Map.<String, Asset>of()
                : Map.of("logo.png", new Asset(Hashes.hash(bytes(picture)), 3, Asset.Kind.PICTURE, null));
        return ShowCopy.of("s", bytes(LISTED), new Beside() {
                    @Override
                    public byte[] content(String name) {
                        return list.isEmpty() ? null : bytes(list);
                    }

                    @Override
                    public boolean exists(String name) {
                        return !list.isEmpty();
                    }

                    @Override
                    public PageCount pages(String name) {
                        return PageCount.UNKNOWN;
                    }
                })
                .withHall(bytes(hall))
                .withAssets(new Catalogue(media));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final ShowCopy OPENED =
            listed("name\nAn\n", "hall one", "red").withRun("this run");

    /** A run of that copy lies on a disk. */
    private static MemoryDisk opened() {
        var disk = new MemoryDisk();
        var clock = new VirtualClock(OPENED.reading().show().plan().slot(0).start());
        var machine =
                new DeskMachine(Run.of(OPENED.reading().show()), Judge.ENGINE, List.of(), clock.now(), onAir -> {});
        machine.open(OPENED, Mode.SHOW, clock.now());
        var batch = machine.toWrite(clock.now());
        assertThat(new Journal(disk, OPENED.copies(), Reading.nothing())
                        .write(batch)
                        .kept())
                .isTrue();
        return disk;
    }

    private static Resumable look(MemoryDisk disk, ShowCopy wanted) {
        var now = new VirtualClock(OPENED.reading().show().plan().slot(0).start()).now();
        return Doors.look(disk, now, wanted);
    }

    private static String asked(Resumable found) {
        return found instanceof Resumable.Ask ask ? ask.why().en() : "not asked: " + found;
    }

    @Test
    void a_run_is_gone_on_with_unasked_where_hall_rosters_and_media_are_what_they_were() {
        assertThat(look(opened(), listed("name\nAn\n", "hall one", "red"))).isInstanceOf(Resumable.Ready.class);
        assertThat(look(opened(), null)).isInstanceOf(Resumable.Ready.class);
    }

    @Test
    void another_hall_another_list_and_another_picture_are_asked_about_and_told_when_the_run_goes_on() {
        var found = look(opened(), listed("name\nAn\nBình\n", "hall two", "blue"));
        assertThat(asked(found)).contains("another version of", "the hall", "lists/a.csv", "logo.png");
        assertThat(found.past().told().toString()).contains("its own version of", "the hall");
        assertThat(found.past().show().hall()).isEqualTo(bytes("hall one"));
        assertThat(asked(look(opened(), listed("", "hall one", "red")))).contains("lists/a.csv");
        assertThat(asked(look(opened(), listed("name\nAn\n", "hall one", "")))).contains("logo.png");
    }

    @Test
    void copies_that_are_zeroed_are_replaced_by_the_very_same_ones() {
        var disk = opened();
        for (var name : List.of("hall.json", "beside~lists~a.csv", "show.json"))
            disk.files.put(name, new byte[disk.files.get(name).length]);
        var found = look(disk, listed("name\nAn\n", "hall one", "red"));
        assertThat(found).isInstanceOf(Resumable.Ready.class);
        assertThat(found.past().show().copies()).containsEntry("hall.json", OPENED.hall());
        assertThat(found.past().show().run()).isEqualTo("this run");
        assertThat(found.past().show().reading().show())
                .isEqualTo(OPENED.reading().show());
    }

    @Test
    void copies_that_are_zeroed_and_cannot_be_replaced_are_asked_about_and_told() {
        var disk = opened();
        for (var name : List.of("hall.json", "beside~lists~a.csv", "assets.json", "run.txt"))
            disk.files.put(name, new byte[disk.files.get(name).length]);
        assertThat(asked(look(disk, null))).contains("damaged", "the hall", "lists/a.csv", "list of media");
        var found = look(disk, listed("name\nBình\n", "hall two", "red"));
        assertThat(asked(found)).contains("damaged", "the hall");
        assertThat(found.past().told().toString()).contains("damaged");
        assertThat(found.past().show().hall()).as("what there is stands in").isEqualTo(bytes("hall two"));
        assertThat(found.past().show().run()).isEmpty();
    }
}
