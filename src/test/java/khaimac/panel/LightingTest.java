package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a surface is lit follows from what the players say of their outputs. */
class LightingTest {
    @TempDir
    private Path folder;

    private static final String WORLD = """
        import {model} from "./model.js";
        import {isSeen, lit} from "./lit.js";
        const whole = {family: "window", shows: ["wall"], brightness: 1};
        const output = (name, state, more = {}) => ({...whole, name, state, ...more});
        const player = (name, outputs, more = {}) => ({player: name, armed: true, outputs, found: [], ...more});
        const is = (...players) => {
            model.outputs = {is: "outputs", players};
            return lit("wall").is;
        };
        model.link = "on";
        """;

    private String says(String program) throws Exception {
        return new Node(folder).says(WORLD + program);
    }

    @Test
    void it_is_dark_where_every_output_is_lost_and_partly_so_where_some_are() throws Exception {
        assertThat(says("""
            console.log(is(player("a", [output("left", "up"), output("right", "up")])));
            console.log(is(player("a", [output("left", "up"), output("right", "lost")])));
            console.log(is(player("a", [output("left", "missing"), output("right", "lost")])));
            """).lines()).containsExactly("well", "part", "out");
    }

    @Test
    void an_output_that_one_machine_lacks_and_another_has_is_there() throws Exception {
        assertThat(says("""
            const lacks = player("a", [output("left", "missing")]);
            console.log(is(lacks, player("b", [output("left", "up")])));
            console.log(is(lacks, player("b", [output("left", "up")], {silent: true})));
            """).lines()).containsExactly("well", "out");
    }

    @Test
    void a_player_that_is_gone_or_silent_lights_nothing_that_is_known() throws Exception {
        assertThat(says("""
            console.log(is());
            console.log(is(player("a", [output("left", "up")], {silent: true})));
            model.link = "lost";
            console.log(is(player("a", [output("left", "up")])));
            """).lines()).containsExactly("gone", "silent", "unknown");
    }

    @Test
    void a_recording_that_breaks_leaves_the_wall_as_it_is_and_no_output_at_all_is_said() throws Exception {
        assertThat(says("""
            console.log(is(player("a", [output("left", "up"), output("tape", "lost", {family: "stream"})])));
            console.log(is(player("a", [output("other", "up", {shows: ["stage"]})])));
            """).lines()).containsExactly("well", "unlit");
    }

    @Test
    void only_what_an_audience_sees_wants_a_held_press() throws Exception {
        assertThat(says("""
            const seen = (rehearsal, armed, more = {}) => {
                model.welcome = {rehearsal};
                model.outputs = {is: "outputs", players: [player("a", [], {armed})]};
                model.state = {opened: true, closed: false, surfaces: [{name: "wall"}], ...more};
                return isSeen(output("left", "up"));
            };
            console.log(seen(false, true), seen(true, false), seen(true, true));
            console.log(seen(false, true, {closed: true}), seen(false, true, {surfaces: [{name: "stage"}]}));
            """).lines()).containsExactly("true false true", "false false");
    }
}
