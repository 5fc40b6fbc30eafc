package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import khaimac.engine.Command;
import khaimac.engine.Over;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** An answer to one wish is no answer to another: "accepted" for a BLANK that is nowhere black. */
class ReusedKeyTest extends InAHut {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private String token(String name, Right right) {
        return "Bearer "
                + hut.lobby.admit(new FromPage.Admission.Token(name, right)).token();
    }

    private Hut.Reply post(String words, String token, String key) throws Exception {
        return hut.send("POST", "api/" + words, "", "Authorization", token, "Idempotency-Key", key);
    }

    @Test
    void a_key_that_was_used_for_another_wish_is_refused_and_the_same_wish_again_is_answered_as_before()
            throws Exception {
        var one = token("nút bấm", Right.CONTROL);
        assertThat(post("go", one, "1").status()).isEqualTo(200);
        var blank = post("blank/all", one, "1");
        assertThat(blank.status()).as(blank.body()).isEqualTo(409);
        assertThat(blank.body()).contains("another");
        assertThat(hut.desk.onAir().run().cover(BACKDROP)).isNull();
        long seq = hut.desk.onAir().seq();
        assertThat(post("go", one, "1").status()).isEqualTo(200);
        assertThat(hut.desk.onAir().seq()).as("nothing happened twice").isEqualTo(seq);
        assertThat(post("blank/all", one, "2").status()).isEqualTo(200);
        assertThat(hut.desk.onAir().run().cover(BACKDROP)).isEqualTo(Over.Kind.BLANK);
        assertThat(post("blank/stage", one, "2").status())
                .as("other surfaces are another wish")
                .isEqualTo(409);
    }

    @Test
    void two_control_surfaces_that_count_their_presses_alike_do_not_answer_for_each_other() throws Exception {
        var one = token("nút một", Right.CONTROL);
        var other = token("nút hai", Right.CONTROL);
        assertThat(post("message/stage/Mot", one, "7").status()).isEqualTo(200);
        assertThat(post("message/stage/Mot", other, "7").status()).isEqualTo(200);
        assertThat(hut.desk.onAir().latest())
                .anyMatch(fact -> fact.stamp().who().equals("nút hai"));
    }

    @Test
    void a_page_that_knows_the_key_of_another_page_is_told_nothing_by_it() throws Exception {
        try (var one = hut.tab(hut.visitor(Right.CONTROL));
                var other = hut.tab(hut.visitor(Right.EDIT))) {
            var state = one.hears(ToPage.State.class, ToPage.State::opened);
            var sight = new Sight("key", "", state.epoch(), state.seen(), state.rev(), Instant.now());
            one.say(new FromPage.Wish(1, new Command(sight, new Wish.Message(BACKDROP, "Một", null))));
            assertThat(one.hears(ToPage.Answer.class, answer -> true).accepted())
                    .isTrue();
            other.say(new FromPage.Wish(1, new Command(sight, new Wish.Message(BACKDROP, "Hai", null))));
            var answer = other.hears(ToPage.Answer.class, any -> true);
            assertThat(answer.accepted()).isTrue();
            assertThat(answer.again()).isFalse();
            assertThat(hut.desk.onAir().run().message(BACKDROP)).isEqualTo("Hai");
        }
    }
}
