package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import khaimac.Waits;
import khaimac.link.ToDesk;
import khaimac.scene.Colour;
import khaimac.scene.Look;
import khaimac.scene.Style;
import org.junit.jupiter.api.Test;

/** What players make of what a desk tells and lends them. */
@Waits
class JoinedTest extends WithADesk {
    @Test
    void a_picture_comes_over_the_link_and_what_was_put_in_its_place_on_the_disk_is_never_shown() throws IOException {
        var desk = new Desk(catalogue("red.png", "blue.png"));
        desk.show(image("red.png"));
        player(desk, "one");
        until("it is on the wall", () -> desk.seen().equals("red"));
        until("what will be needed comes ahead", () -> has("one", desk.catalogue, "blue.png"));

        picture("red.png", 0x00FF00);
        desk.show(image("blue.png"));
        until("the other", () -> desk.seen().equals("blue"));
        desk.show(image("red.png"));
        until("the picture of the run", () -> desk.seen().equals("red"));
        until("the operator hears of it", () -> desk.said("has another content now"));
    }

    @Test
    void a_player_without_a_file_says_which_and_keeps_its_picture_until_the_file_is_back() throws IOException {
        var all = catalogue("red.png", "blue.png");
        var blue = Files.readAllBytes(show.resolve("blue.png"));
        Files.delete(show.resolve("blue.png"));
        var desk = new Desk(all);
        desk.show(image("red.png"));
        player(desk, "one");
        until("it is on the wall", () -> desk.seen().equals("red"));

        desk.show(image("blue.png"));
        until("which one", () -> desk.said("the player does not have the file \"blue.png\". It keeps the picture"));
        desk.show(image("never-was-there.png"));
        until(
                "which one",
                () -> desk.said("does not have the file \"never-was-there.png\". It keeps the picture before"));
        assertThat(desk.seen()).isEqualTo("red");

        Files.write(show.resolve("blue.png"), blue);
        desk.show(image("blue.png"));
        until("it was put back", () -> desk.seen().equals("blue"));
    }

    @Test
    void words_go_up_without_a_ground_that_is_nowhere() throws IOException {
        var desk = new Desk(catalogue("red.png"));
        desk.show(image("red.png"));
        player(desk, "one");
        until("it is on the wall", () -> desk.seen().equals("red"));
        var blue = new Colour(0x0000FF);
        var style = new Style("lost", List.of(blue), "lost.png", new Colour(0xFFFFFF), blue, "sans", "none");
        desk.show(new Look.Message("Chào", style));
        until("the ground of the style", () -> desk.seen().equals("blue"));
        assertThat(desk.said("the player does not have the file \"lost.png\". The rest of it is shown"))
                .isTrue();
    }

    @Test
    void bytes_that_are_not_what_they_should_be_are_never_shown_and_are_told() throws IOException {
        var desk = new Desk(catalogue("red.png", "blue.png"));
        desk.show(image("red.png"));
        player(desk, "one");
        until("it is on the wall", () -> desk.seen().equals("red"));
        until("both are here", () -> has("one", desk.catalogue, "blue.png"));

        var liar = new Desk(desk.catalogue);
        liar.lies = true;
        liar.show(image("blue.png"));
        player(liar, "other");
        until("it is told", () -> liar.said("The file \"blue.png\" did not come to the player as it should be"));
        assertThat(has("other", liar.catalogue, "blue.png")).isFalse();
        liar.lies = false;
        until("the right one later", () -> liar.seen().equals("blue"));
    }

    @Test
    void a_film_larger_than_any_record_goes_on_where_a_dead_desk_left_it_and_keeps_no_state_waiting()
            throws IOException {
        var film = new byte[6 << 20];
        new Random(7).nextBytes(film);
        Files.write(show.resolve("film.mp4"), film);
        var all = catalogue("film.mp4", "red.png", "blue.png");
        var desk = new Desk(all);
        desk.most = 3 << 20;
        desk.show(image("red.png"));
        player(desk, "one");
        until("half of it", () -> desk.fetched.stream().anyMatch(fetch -> fetch.offset() >= desk.most));
        desk.show(image("blue.png"));
        until("the state came first", () -> desk.seen().equals("blue"));
        assertThat(has("one", all, "film.mp4")).isFalse();
        desk.close();

        var next = new Desk(all);
        next.epoch = 2;
        next.show(image("red.png"));
        ((Joined) open.get(1)).desk(next.where(), SECRET);
        until("all of it", () -> has("one", all, "film.mp4"));
        var whole = folder.resolve("one").resolve(all.files().get("film.mp4").hash());
        assertThat(Files.readAllBytes(whole)).isEqualTo(film);
        assertThat(next.fetched.stream().mapToLong(ToDesk.Fetch::offset).min()).hasValue(desk.most);
    }

    @Test
    void two_players_with_one_cabinet_both_show_it() throws IOException {
        var desk = new Desk(catalogue("red.png", "blue.png"));
        desk.show(image("red.png"));
        player(desk, "same");
        player(desk, "same");
        until("both are in", () -> desk.gate.peers().size() == 2);
        until("red on both", () -> desk.seen().equals("red"));
        var names = desk.catalogue.files().keySet();
        until("all of it is there", () -> names.stream().allMatch(name -> has("same", desk.catalogue, name)));
    }

    @Test
    void an_old_desk_of_the_same_run_changes_no_picture_and_a_desk_of_another_run_does() throws IOException {
        var all = catalogue("red.png", "blue.png");
        var newer = new Desk(all);
        newer.epoch = 3;
        newer.show(image("red.png"));
        var player = player(newer, "one");
        until("the desk that went on with the run", () -> newer.seen().equals("red"));
        newer.close();

        var old = new Desk(all);
        old.epoch = 2;
        old.show(image("blue.png"));
        player.desk(old.where(), SECRET);
        until("the old one is told", () -> old.said("An old desk of this run still sends pictures"));
        assertThat(old.seen()).isEqualTo("red");
        old.close();

        var another = new Desk(all);
        another.run = "another";
        another.show(image("blue.png"));
        player.desk(another.where(), SECRET);
        until("epochs of another run begin anew", () -> another.seen().equals("blue"));
    }
}
