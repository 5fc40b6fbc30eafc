package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import khaimac.finding.Finding;
import khaimac.finding.Severity;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Output;
import khaimac.hall.Surface;
import khaimac.hall.Wire;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

class HallFindingsTest {
    private static final String STRIP = "\"strip\": {\"pixels\": [4, 120]}";
    private static final String WALL = "\"wall\": {\"pixels\": [800, 600]}";

    @Test
    void a_region_beyond_the_picture_is_an_error_and_stays() {
        var reading = hall(
                WALL,
                "{\"name\": \"A\", \"window\": {\"monitor\": {\"connector\": \"HDMI-1\"}, \"pixels\": [1024, 768]},"
                        + "\n\"shows\": [{\"surface\": \"wall\", \"at\": [300, 0]}]}");
        var finding = only(reading, Severity.ERROR);
        assertThat(finding.what().en())
                .contains("wall")
                .contains("x 300–1099, y 0–599")
                .contains("1024×768");
        assertThat(finding.place().path().en()).isEqualTo("output \"A\"");
        assertThat(finding.place().line()).isEqualTo(7);
        assertThat(reading.hall().outputs().getFirst().shows()).hasSize(1);
    }

    @Test
    void a_hall_without_surfaces_is_an_error() {
        var reading = HallFileTest.read("""
            {"format": "khaimac-hall/1", "name": "x", "surfaces": {}, "outputs": []}
            """);
        assertThat(only(reading, Severity.ERROR).what().en()).isEqualTo("The hall has no surface.");
    }

    @Test
    void a_turned_region_is_measured_as_it_is_turned() {
        var window = "{\"name\": \"A\", \"window\": {\"monitor\": {\"connector\": \"HDMI-1\"}, \"pixels\": [800, 600]},"
                + " \"shows\": [{\"surface\": \"wall\"%s}]}";
        assertThat(hall(WALL, window.formatted("")).findings()).isEmpty();
        assertThat(hall(WALL, window.formatted(", \"rotate\": 180")).findings()).isEmpty();
        assertThat(only(hall(WALL, window.formatted(", \"rotate\": 90")), Severity.ERROR)
                        .what()
                        .en())
                .contains("x 0–599, y 0–799");
    }

    @Test
    void regions_that_overlap_are_an_error() {
        var both = WALL + ", \"other\": {\"pixels\": [100, 100]}";
        var reading = hall(
                both,
                "{\"name\": \"A\", \"simulated\": {}, \"shows\": [{\"surface\": \"wall\"}, {\"surface\": \"other\","
                        + " \"at\": [799, 599]}]}");
        assertThat(only(reading, Severity.ERROR).what().en())
                .contains("\"other\"")
                .contains("overlaps that of \"wall\"");
        assertThat(hall(
                                both,
                                "{\"name\": \"A\", \"simulated\": {}, \"shows\": [{\"surface\": \"wall\"},"
                                        + " {\"surface\": \"other\", \"at\": [800, 0]}]}")
                        .findings())
                .isEmpty();
    }

    @Test
    void two_outputs_on_one_universe_are_a_finding() {
        // 480 pixels: universes 1 to 3.
        assertThat(sacn(
                                "1, \"to\": \"multicast\", \"interface\": \"eth1\"",
                                "4, \"to\": \"multicast\", \"interface\": \"eth1\"")
                        .findings())
                .isEmpty();
        var finding = only(
                sacn(
                        "1, \"to\": \"multicast\", \"interface\": \"eth1\"",
                        "3, \"to\": \"multicast\", \"interface\": \"eth1\""),
                Severity.ERROR);
        assertThat(finding.what().en()).isEqualTo("It needs universes 3–5, and the output \"A\" uses universes 1–3.");
        assertThat(finding.instead().en()).isEqualTo("Begin at universe 4.");
        assertThat(finding.place().path().en()).isEqualTo("output \"B\"");
    }

    @Test
    void a_stream_takes_along_all_that_is_heard_or_one_speaker_that_is_there() {
        var hall = """
            {"format": "khaimac-hall/1", "name": "H", "surfaces": {%s},
             "speakers": {"san-khau": {}},
             "outputs": [{"name": "A", "stream": {"to": "a.mp4"%s}, "shows": [{"surface": "wall"}]}]}
            """;
        var sounds = new java.util.ArrayList<String>();
        for (var said : new String[] {"", ", \"sound\": \"none\"", ", \"sound\": \"san-khau\""}) {
            var reading = HallFileTest.read(hall.formatted(WALL, said));
            assertThat(reading.findings()).isEmpty();
            var read = java.util.Objects.requireNonNull(reading.hall());
            sounds.add(((khaimac.hall.Wire.Stream) read.outputs().getFirst().wire()).sound());
        }
        assertThat(sounds).containsExactly("", null, "san-khau");
        var finding = only(HallFileTest.read(hall.formatted(WALL, ", \"sound\": \"san-khou\"")), Severity.ERROR);
        assertThat(finding.what().en()).isEqualTo("The hall has no speaker \"san-khou\".");
        assertThat(finding.instead().en()).contains("san-khau");
    }

    @Test
    void sacn_multicast_collides_whatever_the_interface() {
        only(
                sacn(
                        "1, \"to\": \"multicast\", \"interface\": \"eth1\"",
                        "1, \"to\": \"multicast\", \"interface\": \"eth2\""),
                Severity.ERROR);
    }

    @Test
    void sacn_to_different_machines_does_not_collide() {
        assertThat(sacn("1, \"to\": \"10.0.0.1\"", "1, \"to\": \"10.0.0.2\"").findings())
                .isEmpty();
        assertThat(sacn(
                                "1, \"to\": \"10.0.0.1\", \"interface\": \"eth1\"",
                                "1, \"to\": \"10.0.0.1\", \"interface\": \"eth2\"")
                        .findings())
                .isEmpty();
        only(sacn("1, \"to\": \"10.0.0.1\", \"interface\": \"eth1\"", "1, \"to\": \"10.0.0.1\""), Severity.ERROR);
    }

    @Test
    void sacn_to_everybody_and_to_one_may_collide() {
        only(sacn("1, \"to\": \"multicast\", \"interface\": \"eth1\"", "2, \"to\": \"10.0.0.2\""), Severity.WARNING);
    }

    @Test
    void white_pixels_need_more_universes() {
        var white = "{\"name\": \"%s\", \"sacn\": {\"universe\": %d, \"to\": \"10.0.0.1\"}, \"shows\": [{\"surface\":"
                + " \"strip\"}], \"light\": {\"order\": \"RGBW\"}}";
        assertThat(hall(STRIP, white.formatted("A", 1), white.formatted("B", 5)).findings())
                .isEmpty();
        only(hall(STRIP, white.formatted("A", 1), white.formatted("B", 4)), Severity.ERROR);
    }

    @Test
    void art_net_collides_by_machine_and_universe() {
        var artnet = "{\"name\": \"%s\", \"artnet\": {\"universe\": %d, \"to\": \"%s\"}, \"shows\": [{\"surface\":"
                + " \"strip\"}]}";
        only(hall(STRIP, artnet.formatted("A", 0, "10.0.0.1"), artnet.formatted("B", 2, "10.0.0.1")), Severity.ERROR);
        assertThat(hall(STRIP, artnet.formatted("A", 0, "10.0.0.1"), artnet.formatted("B", 3, "10.0.0.1"))
                        .findings())
                .isEmpty();
        var own = artnet.replace("\"to\"", "\"sync\": \"unicast\", \"to\"");
        assertThat(hall(STRIP, own.formatted("A", 0, "10.0.0.1"), own.formatted("B", 0, "10.0.0.2"))
                        .findings())
                .isEmpty();
    }

    @Test
    void two_outputs_that_both_tell_the_whole_network_what_is_shown_now_are_a_warning() {
        var artnet = "{\"name\": \"%s\", \"artnet\": {\"universe\": %d, \"to\": \"%s\", \"sync\": \"%s\"}, "
                + "\"shows\": [{\"surface\": \"%s\"}]}";
        var surfaces = STRIP + ", \"short\": {\"pixels\": [170, 1]}";
        var first = artnet.formatted("A", 0, "10.0.0.1", "broadcast", "strip");
        var found =
                only(hall(STRIP, first, artnet.formatted("B", 3, "10.0.0.2", "broadcast", "strip")), Severity.WARNING);
        assertThat(found.what().en()).contains("\"A\"", "whole network");
        assertThat(found.instead().en()).contains("\"sync\": \"unicast\"");
        assertThat(hall(STRIP, first, artnet.formatted("B", 3, "10.0.0.2", "unicast", "strip"))
                        .findings())
                .isEmpty();
        assertThat(hall(surfaces, first, artnet.formatted("B", 3, "10.0.0.2", "broadcast", "short"))
                        .findings())
                .as("one universe needs no sync")
                .isEmpty();
    }

    @Test
    void universes_beyond_the_last_are_an_error() {
        var finding = only(
                hall(
                        STRIP,
                        "{\"name\": \"A\", \"sacn\": {\"universe\": 63998, \"to\": \"10.0.0.1\"}, \"shows\":"
                                + " [{\"surface\": \"strip\"}]}"),
                Severity.ERROR);
        assertThat(finding.instead().en()).isEqualTo("Begin at universe 63997 or lower.");
    }

    @Test
    void multicast_without_an_interface_is_a_warning() {
        only(
                hall(
                        STRIP,
                        "{\"name\": \"A\", \"sacn\": {\"universe\": 1, \"to\": \"multicast\"}, \"shows\":"
                                + " [{\"surface\": \"strip\"}]}"),
                Severity.WARNING);
    }

    @Test
    void two_outputs_on_one_serial_port_are_an_error() {
        var serial = "{\"name\": \"%s\", \"serial\": {\"port\": \"%s\", \"speaks\": \"awa\"}, \"shows\": [{\"surface\":"
                + " \"strip\"}]}";
        only(hall(STRIP, serial.formatted("A", "COM3"), serial.formatted("B", "com3")), Severity.ERROR);
        only(hall(STRIP, serial.formatted("A", "COM3"), serial.formatted("B", "\\\\\\\\.\\\\COM3")), Severity.ERROR);
        assertThat(hall(STRIP, serial.formatted("A", "/dev/ttyUSB0"), serial.formatted("B", "/dev/ttyUSB1"))
                        .findings())
                .isEmpty();
    }

    @Test
    void more_pixels_than_a_serial_controller_takes_are_an_error_and_a_slow_cable_a_warning() {
        var serial = "{\"name\": \"A\", \"serial\": {\"port\": \"COM3\", \"speaks\": \"%s\", \"baud\": %d}, \"shows\":"
                + " [{\"surface\": \"strip\"}]}";
        assertThat(only(hall(STRIP, serial.formatted("usb-pro", 57_600)), Severity.ERROR)
                        .what()
                        .en())
                .isEqualTo("480 pixels, but usb-pro carries 170 at most.");
        var slow = only(hall(STRIP, serial.formatted("adalight", 115_200)), Severity.WARNING);
        assertThat(slow.what().en()).contains("only 7.9 pictures a second");
        assertThat(slow.what().vi()).contains("7,9");
    }

    @Test
    void two_windows_on_one_monitor_are_an_error_and_perhaps_on_one_a_warning() {
        var window =
                "{\"name\": \"%s\", \"window\": {\"monitor\": {%s}, \"pixels\": [800, 600]}, \"shows\": [{\"surface\":"
                        + " \"wall\"}]}";
        only(
                hall(
                        WALL,
                        window.formatted("A", "\"connector\": \"HDMI-1\""),
                        window.formatted("B", "\"connector\": \"HDMI-1\", \"model\": \"X\"")),
                Severity.ERROR);
        only(
                hall(
                        WALL,
                        window.formatted("A", "\"model\": \"X\""),
                        window.formatted("B", "\"connector\": \"HDMI-1\", \"model\": \"X\"")),
                Severity.WARNING);
        assertThat(hall(
                                WALL,
                                window.formatted("A", "\"connector\": \"HDMI-2\", \"model\": \"X\""),
                                window.formatted("B", "\"connector\": \"HDMI-1\", \"model\": \"X\""))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_picture_that_differs_from_its_mode_is_a_warning() {
        only(
                hall(
                        WALL,
                        "{\"name\": \"A\", \"window\": {\"monitor\": {\"connector\": \"HDMI-1\", \"mode\":"
                                + " \"1920x1080\"}, \"pixels\": [800, 600]}, \"shows\": [{\"surface\": \"wall\"}]}"),
                Severity.WARNING);
    }

    @Test
    void two_outputs_to_one_ddp_device_are_an_error() {
        var ddp = "{\"name\": \"%s\", \"ddp\": {\"to\": \"%s\"}, \"shows\": [{\"surface\": \"strip\"}]}";
        only(hall(STRIP, ddp.formatted("A", "wled.local"), ddp.formatted("B", "WLED.local")), Severity.ERROR);
    }

    @Test
    void a_surface_that_the_hall_lacks_is_an_error_with_the_nearest_name() {
        var reading = hall(WALL, simulated("A", "wall"), simulated("B", "wal"));
        assertThat(reading.findings())
                .extracting(Finding::severity)
                .containsExactlyInAnyOrder(Severity.ERROR, Severity.WARNING);
        var finding = reading.findings().stream()
                .filter(one -> one.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        assertThat(finding.what().en()).isEqualTo("The hall has no surface \"wal\".");
        assertThat(finding.instead().en()).isEqualTo("Did you mean \"wall\"?");
        assertThat(finding.place().path().en()).isEqualTo("output \"B\"");
        assertThat(reading.hall().outputs()).extracting(Output::name).containsExactly("A");
    }

    @Test
    void a_surface_that_no_output_shows_is_a_warning() {
        var finding = only(hall(WALL + ", " + STRIP, simulated("A", "wall")), Severity.WARNING);
        assertThat(finding.what().en()).isEqualTo("No output shows the surface \"strip\".");
        assertThat(finding.place().line()).isPositive();
    }

    @Test
    void an_output_without_surfaces_is_a_warning_and_only_a_window_stays() {
        var window = "{\"name\": \"W\", \"window\": {\"monitor\": {\"connector\": \"HDMI-1\"}, \"pixels\": [800, 600]},"
                + " \"shows\": []}";
        var reading = hall(WALL, simulated("A", "wall"), window, "{\"name\": \"S\", \"simulated\": {}}");
        assertThat(reading.findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING, Severity.WARNING);
        assertThat(reading.hall().outputs()).extracting(Output::name).containsExactly("A", "W");
    }

    @Test
    void names_of_outputs_are_unique_also_without_capitals() {
        var reading = hall(WALL, simulated("Phông", "wall"), simulated("phông", "wall"), simulated("Phông", "wall"));
        assertThat(reading.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR, Severity.ERROR);
        assertThat(reading.hall().outputs())
                .extracting(Output::name)
                .containsExactly("Phông", "phông (2)", "Phông (3)");
    }

    @Test
    void an_output_without_a_name_goes_by_its_number() {
        var reading = hall(WALL, simulated("A", "wall"), "{\"simulated\": {}, \"shows\": [{\"surface\": \"wall\"}]}");
        assertThat(only(reading, Severity.ERROR).what().en()).isEqualTo("\"name\" is missing.");
        assertThat(reading.hall().outputs()).extracting(Output::name).containsExactly("A", "#2");
    }

    @Test
    void names_that_differ_by_capitals_only_are_an_error() {
        var reading = hall(WALL + ", \"Wall\": {\"pixels\": [1, 1]}", simulated("A", "wall"), simulated("B", "Wall"));
        assertThat(only(reading, Severity.ERROR).what().en())
                .isEqualTo("\"Wall\" and \"wall\" differ only by capitals or spaces.");
        assertThat(reading.hall().surfaces()).hasSize(2);
    }

    @Test
    void a_surface_without_a_name_is_left_out() {
        var reading = hall(WALL + ", \" \": {\"pixels\": [1, 1]}", simulated("A", "wall"));
        assertThat(only(reading, Severity.ERROR).what().en()).isEqualTo("This has no name.");
        assertThat(reading.hall().surfaces()).containsOnlyKeys(new SurfaceName("wall"));
    }

    @Test
    void a_place_outside_the_stage_is_not_used() {
        for (var place : List.of(
                "[0.5, 0, 0.6, 0.5]",
                "[0, 0, 1, 1.01]",
                "[-0.1, 0, 0.5, 0.5]",
                "[0, 0, 0, 0.5]",
                "[0, 0, 1]",
                "\"left\"")) {
            var reading = hall("\"wall\": {\"pixels\": [800, 600], \"place\": " + place + "}", simulated("A", "wall"));
            only(reading, Severity.WARNING);
            assertThat(reading.hall().surface(new SurfaceName("wall"))).isEqualTo(Surface.of(800, 600));
        }
        assertThat(hall("\"wall\": {\"pixels\": [800, 600], \"place\": [0.1, 0.3, 0.9, 0.7]}", simulated("A", "wall"))
                        .findings())
                .isEmpty();
    }

    @Test
    void edges_that_leave_nothing_of_a_surface_are_not_used() {
        var reading = hall(
                "\"wall\": {\"pixels\": [800, 600], \"keep-free\": {\"left\": 0.5, \"right\": 0.5}}",
                simulated("A", "wall"));
        assertThat(only(reading, Severity.ERROR).now().en()).isEqualTo("Words may stand anywhere.");
        assertThat(reading.hall().surface(new SurfaceName("wall"))).isEqualTo(Surface.of(800, 600));
    }

    @Test
    void an_absurdly_large_surface_is_left_out_and_said_once() {
        for (var pixels : List.of("[16385, 1]", "[0, 10]", "[10.5, 10]", "[16384, 16384]", "[10]", "[1e300, 1]")) {
            var reading = hall(
                    WALL + ",\n\"huge\": {\"pixels\": " + pixels + "}",
                    simulated("A", "wall"),
                    "{\"name\": \"B\", \"simulated\": {}, \"shows\": [{\"surface\": \"huge\"}, {\"surface\":"
                            + " \"wall\"}]}");
            var finding = only(reading, Severity.ERROR);
            assertThat(finding.now().en()).isEqualTo("It is left out.");
            assertThat(finding.place().path().en()).isEqualTo("surface \"huge\"");
            assertThat(reading.hall().surfaces()).containsOnlyKeys(new SurfaceName("wall"));
            assertThat(reading.hall().outputs()).hasSize(2);
        }
    }

    @Test
    void an_output_that_drives_too_many_pixels_is_left_out() {
        var reading = hall(
                "\"wall\": {\"pixels\": [1000, 101]}",
                simulated("A", "wall"),
                "{\"name\": \"B\", \"ddp\": {\"to\": \"10.0.0.1\"}, \"shows\": [{\"surface\": \"wall\"}]}");
        assertThat(only(reading, Severity.ERROR).what().en()).isEqualTo("This output drives 101000 pixels.");
        assertThat(reading.hall().outputs()).extracting(Output::name).containsExactly("A");
    }

    @Test
    void a_picture_that_its_regions_make_too_large_is_left_out() {
        var reading = hall(
                WALL,
                simulated("A", "wall"),
                "{\"name\": \"B\", \"simulated\": {}, \"shows\": [{\"surface\": \"wall\", \"at\": [16000, 16000]}]}");
        assertThat(only(reading, Severity.ERROR).what().en()).contains("16800×16600");
        assertThat(reading.hall().outputs()).hasSize(1);
    }

    @Test
    void addresses_that_are_none_are_errors() {
        for (var bad : List.of(
                "192.168.0.256", "192.168.0", "a b", "", "http://x", "1.2.3.4:80", "-x", "máy", "1.2.3.4 ", "::1")) {
            var reading = hall(
                    STRIP,
                    "{\"name\": \"A\", \"artnet\": {\"universe\": 0, \"to\": \"" + bad
                            + "\"}, \"shows\": [{\"surface\": \"strip\"}]}");
            assertThat(reading.hasErrors()).as(bad).isTrue();
            assertThat(reading.hall().outputs()).isEmpty();
        }
        for (var bad : List.of(
                "10.0.0.1",
                "10.0.0.1:0",
                "10.0.0.1:65536",
                "10.0.0.1:x",
                ":8000",
                "10.0.0.1:80000000000",
                "10.0.0.1:08")) {
            var reading = with("\"allow\": {\"x\": {\"osc\": \"" + bad + "\"}, \"y\": {\"osc\": \"desk:65535\"}}");
            assertThat(only(reading, Severity.ERROR).place().path().en()).isEqualTo("address \"x\"");
            assertThat(reading.hall().allow()).containsOnlyKeys("y");
        }
        for (var bad : List.of(
                "10.0.0.1",
                "ftp://10.0.0.1",
                "http://",
                "http://10.0.0.1:99999",
                "http://a b",
                "http://x/?q",
                "http://u:p@x",
                "http://300.1.1.1")) {
            var reading = with("\"allow\": {\"x\": {\"http\": \"" + bad + "\"}}");
            assertThat(only(reading, Severity.ERROR).now().en()).isEqualTo("It is left out.");
            assertThat(reading.hall().allow()).isEmpty();
        }
        var reading =
                with("\"devices\": {\"x\": {\"novastar\": {\"tcp\": \"10.0.0.1:70000\"}}, \"y\": {\"pjlink\": {\"tcp\":"
                        + " \"10.0.0.1\"}}}");
        assertThat(only(reading, Severity.ERROR).place().path().en()).isEqualTo("device \"x\"");
        assertThat(reading.hall().devices()).containsOnlyKeys("y");
    }

    @Test
    void a_newer_hall_file_is_refused_with_one_sentence() {
        var reading = HallFileTest.read(
                "{\"format\": \"khaimac-hall/2\", \"name\": \"x\", \"lasers\": [], \"surfaces\": {" + WALL + "}}");
        assertThat(only(reading, Severity.ERROR).what().en())
                .contains("khaimac-hall/2")
                .contains("newer");
        assertThat(reading.hall()).isEqualTo(Hall.EMPTY);
    }

    @Test
    void a_show_file_is_not_read_as_a_hall() {
        var reading = HallFileTest.read("{\"format\": \"khaimac-show/1\", \"title\": \"x\"}");
        assertThat(only(reading, Severity.ERROR).what().en()).isEqualTo("This is a show file, not a hall file.");
        assertThat(reading.hall()).isEqualTo(Hall.EMPTY);
    }

    @Test
    void a_misspelt_format_is_an_error_and_the_hall_is_read() {
        var reading = HallFileTest.read("{\"format\": \"khaimac-hal/1\", \"name\": \"x\", \"surfaces\": {" + WALL
                + "}, \"outputs\": [" + simulated("A", "wall") + "]}");
        var finding = only(reading, Severity.ERROR);
        assertThat(finding.now().en()).isEqualTo("The file is read as \"khaimac-hall/1\".");
        assertThat(finding.instead().en()).isEqualTo("Did you mean \"khaimac-hall/1\"?");
        assertThat(reading.hall().outputs()).hasSize(1);
    }

    @Test
    void an_unknown_field_is_a_warning_with_the_nearest_name() {
        var finding = only(
                hall(WALL, "{\"name\": \"A\", \"simulated\": {}, \"show\": [], \"shows\": [{\"surface\": \"wall\"}]}"),
                Severity.WARNING);
        assertThat(finding.instead().en()).isEqualTo("Did you mean \"shows\"?");
        assertThat(finding.place().path().en()).isEqualTo("output 1");
    }

    @Test
    void an_output_is_connected_in_one_way() {
        var none = only(
                hall(WALL, simulated("A", "wall"), "{\"name\": \"B\", \"shows\": [{\"surface\": \"wall\"}]}"),
                Severity.ERROR);
        assertThat(none.what().en()).isEqualTo("It does not say how this output is connected.");
        assertThat(none.now().en()).contains("left out");
        assertThat(none.instead().en()).isEqualTo("Known: window, serial, sacn, artnet, ddp, stream, simulated.");

        var both = hall(
                STRIP,
                "{\"name\": \"A\", \"ddp\": {\"to\": \"10.0.0.1\"}, \"simulated\": {}, \"shows\": [{\"surface\":"
                        + " \"strip\"}]}");
        assertThat(only(both, Severity.ERROR).now().en()).isEqualTo("\"ddp\" is used, \"simulated\" is ignored.");
        assertThat(both.hall().outputs().getFirst().wire()).isInstanceOf(Wire.Ddp.class);
    }

    @Test
    void a_value_that_cannot_be_read_says_what_is_used_instead() {
        var reading = hall(
                STRIP,
                "{\"name\": \"A\", \"ddp\": {\"to\": \"10.0.0.1\"}, \"shows\": [{\"surface\": \"strip\"}], \"light\":"
                        + " {\"gamma\": \"2,2\", \"brightness\": 0.5, \"order\": \"GRP\"}}");
        assertThat(reading.findings())
                .extracting(finding -> finding.now().en())
                .containsExactly("1 is used.", "RGB is used.");
        assertThat(reading.findings())
                .extracting(finding -> finding.place().path().en())
                .containsOnly("output 1");
        assertThat(reading.hall().outputs().getFirst().light())
                .isEqualTo(new Light(1, 0.5, Light.White.EVEN, Light.Order.RGB));
    }

    @Test
    void a_white_of_anything_but_three_fractions_is_not_used() {
        for (var white : new String[] {"[1, 0.9]", "[1, 0.9, 1.8]", "\"warm\"", "[1, -0.1, 0]"}) {
            var reading = hall(
                    STRIP,
                    "{\"name\": \"A\", \"ddp\": {\"to\": \"10.0.0.1\"}, \"shows\": [{\"surface\": \"strip\"}],"
                            + " \"light\": {\"white\": "
                            + white + "}}");
            assertThat(only(reading, Severity.ERROR).what().en()).startsWith("[red, green, blue] is needed here");
            assertThat(reading.hall().outputs().getFirst().light().white()).isEqualTo(Light.White.EVEN);
        }
    }

    @Test
    void a_region_at_an_unreadable_place_is_left_out() {
        var reading = hall(
                WALL,
                "{\"name\": \"A\", \"simulated\": {}, \"shows\": [{\"surface\": \"wall\"}, {\"surface\": \"wall\","
                        + " \"at\": [-1, 0]}]}");
        var finding = only(reading, Severity.ERROR);
        assertThat(finding.now().en()).isEqualTo("It is left out.");
        assertThat(finding.place().path().en()).isEqualTo("output 1, region 2");
        assertThat(reading.hall().outputs().getFirst().shows()).hasSize(1);
    }

    @Test
    void outputs_of_unequal_pace_that_share_a_surface_are_a_note() {
        var reading = hall(
                STRIP,
                "{\"name\": \"A\", \"ddp\": {\"to\": \"10.0.0.9\"}, \"shows\": [{\"surface\": \"strip\"}]}",
                "{\"name\": \"B\", \"window\": {\"monitor\": {\"connector\": \"HDMI-1\"}, \"pixels\": [800, 600]},"
                        + " \"shows\": [{\"surface\": \"strip\"}]}");
        var finding = only(reading, Severity.NOTE);
        assertThat(finding.what().en())
                .isEqualTo(
                        "The surface \"strip\" is painted 60 times a second; this output shows 40 pictures at most.");
        assertThat(finding.now().en())
                .isEqualTo("It gets one picture of 2: what runs moves evenly, 30 steps a second.");
    }

    @Test
    void wiring_in_a_window_is_a_note() {
        only(
                hall(
                        WALL,
                        "{\"name\": \"A\", \"window\": {\"monitor\": {\"connector\": \"HDMI-1\"}, \"pixels\": [800,"
                                + " 600]}, \"shows\": [{\"surface\": \"wall\", \"wiring\": {}}]}"),
                Severity.NOTE);
    }

    @Test
    void an_empty_file_and_an_empty_hall_say_what_is_missing() {
        assertThat(HallFileTest.read("").hall()).isEqualTo(Hall.EMPTY);
        assertThat(HallFileTest.read("").findings()).isNotEmpty();
        assertThat(HallFileTest.read("[]").findings()).hasSize(1);
        var reading = HallFileTest.read("{}");
        assertThat(reading.findings())
                .extracting(finding -> finding.what().en())
                .containsExactly(
                        "\"format\" is missing.",
                        "\"name\" is missing.",
                        "\"surfaces\" is missing.",
                        "\"outputs\" is missing.");
        assertThat(reading.findings())
                .allMatch(finding ->
                        !finding.now().isEmpty() && !finding.instead().isEmpty());
    }

    @Test
    void findings_come_in_the_order_of_the_file() {
        var reading = hall(STRIP + ",\n" + WALL, simulated("A", "strp"), "{\"name\": \"B\"}", simulated("C", "wall"));
        assertThat(reading.findings())
                .extracting(finding -> finding.place().line())
                .isSorted();
        assertThat(reading.findings()).hasSizeGreaterThan(2);
    }

    @Test
    void ten_thousand_outputs_are_read_as_far_as_they_may_be() {
        var outputs = new String[10_000];
        for (int i = 0; i < outputs.length; i++) outputs[i] = simulated("A" + i, "wall");
        var reading = hall(WALL, outputs);
        assertThat(only(reading, Severity.ERROR).now().en()).isEqualTo("Only as many as allowed are read.");
        assertThat(reading.hall().outputs()).hasSize(256);
    }

    private static HallFile.Reading sacn(String first, String second) {
        var output = "{\"name\": \"%s\", \"sacn\": {\"universe\": %s}, \"shows\": [{\"surface\": \"strip\"}]}";
        return hall(STRIP, output.formatted("A", first), output.formatted("B", second));
    }

    private static String simulated(String name, String surface) {
        return "{\"name\": \"" + name + "\", \"simulated\": {}, \"shows\": [{\"surface\": \"" + surface + "\"}]}";
    }

    /** The outputs begin on line 6, the first of them. */
    private static HallFile.Reading hall(String surfaces, String... outputs) {
        return HallFileTest.read("{\n\"format\": \"khaimac-hall/1\",\n\"name\": \"x\",\n\"surfaces\": {" + surfaces
                + "},\n\"outputs\": [\n" + String.join(",\n", outputs) + "]}");
    }

    private static HallFile.Reading with(String part) {
        return HallFileTest.read("{\"format\": \"khaimac-hall/1\", \"name\": \"x\", \"surfaces\": {" + WALL
                + "}, \"outputs\": [" + simulated("A", "wall") + "], " + part + "}");
    }

    private static Finding only(HallFile.Reading reading, Severity severity) {
        assertThat(reading.findings()).as(() -> HallFileTest.said(reading)).hasSize(1);
        var finding = reading.findings().getFirst();
        assertThat(finding.severity()).isEqualTo(severity);
        return finding;
    }
}
