package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import khaimac.clock.Moment;
import khaimac.scene.DeviceState;
import khaimac.scene.Sounding;
import khaimac.scene.Tune;
import org.junit.jupiter.api.Test;

/** What is heard, and what a device was told, stays like a picture: by walking, by a jump, after a crash. */
class SoundsAndDevicesTest {
    private static final String EVENING = """
        {"id": "don-khach", "name": "Đón khách", "start": "07:30", "length": "30m", "cues": [
          {"at": "start", "play": {"file": "media/nen.ogg", "loop": true, "level": 0.4},
           "device": {"processor": {"input": "hdmi1"}, "projector": "black"}}]},
        {"id": "chao-co", "name": "Chào cờ", "length": "10m", "cues": [
          {"at": "start", "stop": "sound", "device": {"projector": "normal"}},
          {"on": "go", "name": "Quốc ca", "play": "media/quoc-ca.ogg"}]},
        {"id": "dai-bieu", "name": "Giới thiệu đại biểu", "length": "10m", "cues": [
          {"at": "start", "device": {"processor": "freeze"}}]},
        {"id": "nghi", "name": "Giải lao", "length": "10m", "cues": [
          {"at": "start", "play": {"file": "media/nen.ogg", "loop": true, "level": 0.4}}]},
        {"id": "ket", "name": "Kết thúc", "length": "10m", "cues": []}
        """;

    private static List<String> heard(Tryout hall) {
        return hall.run().stage().sounds().stream().map(Sounding::name).toList();
    }

    private static DeviceState device(Tryout hall, String name) {
        return hall.run().stage().devices().getOrDefault(name, DeviceState.UNTOLD);
    }

    @Test
    void a_sound_stays_until_it_is_stopped_and_a_device_keeps_what_it_was_told() {
        var hall = Tryout.of(EVENING).play("07:30 go");
        assertThat(heard(hall)).containsExactly("media/nen.ogg");
        assertThat(device(hall, "projector").picture()).isEqualTo(DeviceState.Picture.BLACK);
        hall.play("08:00 go");
        assertThat(heard(hall)).isEmpty();
        hall.play("08:01 go", "08:03 go");
        assertThat(heard(hall)).containsExactly("media/quoc-ca.ogg");
        assertThat(device(hall, "processor")).isEqualTo(new DeviceState("hdmi1", DeviceState.Picture.FROZEN, ""));
        assertThat(device(hall, "projector").picture()).isEqualTo(DeviceState.Picture.NORMAL);
    }

    @Test
    void a_jump_gives_the_devices_and_the_music_that_walking_there_gives() {
        var walked = Tryout.of(EVENING).play("07:30 go", "08:00 go", "08:01 go", "08:10 go", "08:20 go", "08:30 go");
        var jumped = Tryout.of(EVENING).play("07:30 jump ket");
        assertThat(jumped.run().stage().devices())
                .isEqualTo(walked.run().stage().devices());
        assertThat(heard(jumped)).containsExactly("media/nen.ogg");
        assertThat(heard(walked)).contains("media/nen.ogg");
    }

    @Test
    void a_jump_past_the_anthem_does_not_play_it() {
        assertThat(heard(Tryout.of(EVENING).play("07:30 jump dai-bieu"))).isEmpty();
    }

    @Test
    void an_anthem_that_is_on_goes_on_where_it_is_when_the_operator_jumps_on() {
        var hall = Tryout.of(EVENING).play("07:30 go", "08:00 go", "08:01 go", "08:02 jump dai-bieu");
        assertThat(hall.run().stage().sounds())
                .singleElement()
                .isEqualTo(Sounding.now(Tune.of("media/quoc-ca.ogg"), hall.instant("08:01")));
    }

    @Test
    void back_to_the_part_of_the_anthem_ends_it_and_waits_for_the_press() {
        var hall = Tryout.of(EVENING).play("07:30 go", "08:00 go", "08:01 go", "08:02 go", "08:02:10 back");
        assertThat(hall.live()).isEqualTo("chao-co");
        assertThat(heard(hall)).isEmpty();
    }

    @Test
    void after_a_crash_the_anthem_goes_on_where_it_is_by_now() {
        var hall = Tryout.of(EVENING).play("07:30 go", "08:00 go", "08:01 go", "08:01:20 down 30s");
        assertThat(hall.run().stage().sounds())
                .singleElement()
                .isEqualTo(Sounding.now(Tune.of("media/quoc-ca.ogg"), hall.instant("08:01")));
    }

    @Test
    void the_same_sound_once_more_begins_anew() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Một", "start": "08:00", "length": "20m", "cues": [
              {"on": "go", "play": "media/trao.ogg"}, {"on": "go", "play": "media/trao.ogg"}]}
            """).play("08:00 go", "08:01 go", "08:03 go");
        assertThat(hall.run().stage().sounds())
                .singleElement()
                .matches(sound -> sound.since().equals(hall.instant("08:03")));
    }

    @Test
    void what_the_hall_should_be_names_pictures_sounds_devices_and_what_go_would_bring() {
        var hall = Tryout.of(EVENING).play("07:30 go", "08:00 go");
        var now = hall.evening.now();
        var moment =
                new Moment(now, java.time.Duration.between(hall.run().timeline().origin(), now));
        var wanted = hall.run().wanted(moment);
        assertThat(wanted.surfaces()).containsOnlyKeys(hall.show.surfaces());
        assertThat(wanted.sounds()).isEmpty();
        assertThat(wanted.devices()).containsOnlyKeys("processor", "projector");
        assertThat(wanted.ahead().sounds()).extracting(Sounding::name).containsExactly("media/quoc-ca.ogg");
        assertThat(hall.run().seq()).isEqualTo(wanted.seq());
    }

    @Test
    void a_file_that_asks_for_a_device_is_told_that_nobody_carries_it_out() {
        var reading = khaimac.showfile.ShowFile.read("""
            {"format": "khaimac-show/1", "title": "Lễ", "date": "2024-01-30", "surfaces": ["backdrop"],
             "segments": [{"id": "a", "name": "A", "start": "08:00", "length": "5m", "cues": [
               {"on": "go", "play": "media/quoc-ca.ogg", "device": {"processor": "freeze"}}]}]}
            """);
        assertThat(khaimac.showfile.UncarriedChecks.of(reading.show(), reading.places()))
                .extracting(finding -> finding.what().en())
                .singleElement()
                .matches(words -> words.contains("does not steer devices"));
    }
}
