package khaimac.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import khaimac.engine.Command;
import khaimac.engine.Rewritten;
import khaimac.engine.Wish;
import khaimac.scene.SurfaceName;
import khaimac.showfile.language.Beside;
import org.junit.jupiter.api.Test;

/** A plan is taken over, and the desk dies in the middle of it. */
class AdoptionTest {
    private static final ShowCopy EDITED =
            ShowCopy.of("show.json", """
                {"format": "khaimac-show/1", "title": "Lễ trao tặng", "date": "2024-01-30",
                 "surfaces": ["backdrop", "stage"],
                 "looks": {"a": {"title": [{"name": "A"}]}, "b": {"title": [{"name": "B"}]},
                           "c": {"title": [{"name": "C"}]}},
                 "segments": [
                   {"id": "one", "name": "Một", "start": "08:00", "length": "90m", "cues": [
                      {"at": "start", "put": {"backdrop": "a"}}, {"on": "go", "put": {"backdrop": "b"},
                        "send": {"to": "lights", "osc": "/x"}}]},
                   {"id": "new", "name": "Mới", "length": "5m", "cues": [{"at": "start", "put": {"backdrop": "c"}}]},
                   {"id": "two", "name": "Hai", "length": "10m"}]}
                """.getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);

    private static final Rewritten FILE = new Rewritten(
            Hall.SHOW.version(), EDITED.version(), EDITED.reading().show(), Set.of());

    private final Hall hall = new Hall();

    private void begin() {
        hall.write();
        hall.go();
        hall.write();
    }

    private Command adopt(Hall desk) {
        return desk.ask(new Command(desk.sight(), Rewritten.wish(FILE, desk.machine.decided(), FILE.file())));
    }

    private static Past past(Hall desk) {
        return ((Resumable.Ready) desk.look()).past();
    }

    @Test
    void what_was_not_written_yet_is_not_the_plan_and_can_be_taken_over_again() {
        begin();
        adopt(hall);
        assertThat(hall.machine.decided().show().segments()).hasSize(3);
        assertThat(hall.answers).as("nobody was told that it is done").hasSize(1);
        var again = hall.again(past(hall));
        again.write();
        assertThat(again.machine.onAir().run().show().segments()).hasSize(2);
        assertThat(FILE.adoption(again.machine.decided())).isNotNull();
        adopt(again);
        again.write();
        assertThat(again.answers).singleElement().matches(answer -> answer.accepted() && answer.protectedByDisk());
        assertThat(again.machine.onAir().run().show().segments()).hasSize(3);
    }

    @Test
    void a_line_that_was_torn_in_the_middle_is_no_half_of_a_plan() {
        begin();
        var whole = hall.disk.copy();
        adopt(hall);
        hall.write();
        var name = hall.disk.files.keySet().stream()
                .filter(file -> file.startsWith("journal-"))
                .reduce((one, other) -> other)
                .orElseThrow();
        var before = whole.files.get(name).length;
        var after = hall.disk.files.get(name);
        hall.disk.files.put(name, java.util.Arrays.copyOf(after, before + (after.length - before) / 2));
        assertThat(past(hall).run().show()).isEqualTo(Hall.SHOW.reading().show());
    }

    @Test
    void what_was_written_is_the_plan_of_the_next_desk_with_the_picture_that_was_up() {
        begin();
        var press = adopt(hall);
        hall.write();
        var before = hall.machine.onAir().run();
        var again = hall.again(past(hall));
        again.write();
        var run = again.machine.onAir().run();
        assertThat(run.show()).isEqualTo(before.show());
        assertThat(run.showing(new SurfaceName("backdrop"))).isEqualTo(before.showing(new SurfaceName("backdrop")));
        again.ask(press);
        assertThat(again.answers).singleElement().matches(Reply::accepted);
        assertThat(again.machine.decided().show().segments()).as("once").hasSize(3);
        assertThat(FILE.adoption(run)).as("nothing is left to take over").isNull();
        again.go();
        again.go();
        again.write();
        assertThat(again.live()).isEqualTo("new");
    }

    @Test
    void the_file_that_was_taken_over_is_no_other_version_at_the_next_start() {
        begin();
        assertThat(Doors.look(hall.disk, hall.clock.now(), EDITED)).isInstanceOf(Resumable.Ask.class);
        adopt(hall);
        hall.write();
        assertThat(Doors.look(hall.disk, hall.clock.now(), EDITED)).isInstanceOf(Resumable.Ready.class);
        assertThat(Doors.look(hall.disk, hall.clock.now(), Hall.show("Lễ khác")))
                .isInstanceOf(Resumable.Ask.class);
    }

    @Test
    void only_who_runs_the_ceremony_takes_a_plan_over() {
        begin();
        var wish = Rewritten.wish(FILE, hall.machine.decided(), "");
        for (var role : Role.values()) assertThat(role.may(wish)).isEqualTo(role == Role.OPERATOR);
        assertThat(Rewritten.wish(FILE, hall.machine.decided(), "another version"))
                .isEqualTo(new Wish.Adopt("another version", java.util.List.of()));
    }
}
