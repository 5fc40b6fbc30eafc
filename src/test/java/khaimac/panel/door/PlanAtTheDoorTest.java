package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import khaimac.engine.Command;
import khaimac.engine.Rewritten;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page and a control surface may say of an edited show file: that they have seen it, and nothing more. */
class PlanAtTheDoorTest {
    @TempDir
    private Path folder;

    private Hut hut;

    @BeforeEach
    void opens() {
        hut = new Hut(folder);
        var show = edited(run().show(), "a", "Khai mạc");
        hut.rewritten = new Rewritten("as opened", "version 2", show, Set.of());
    }

    @AfterEach
    void closes() {
        hut.close();
    }

    private Run run() {
        return hut.desk.onAir().run();
    }

    private static Show edited(Show show, String id, String name) {
        return new ShowEdit.SetSegment(id, new SegmentField.Name(name)).on(show);
    }

    private ToPage.Answer adopts(Hut.Tab tab, long number, Wish.Adopt wish) throws Exception {
        var run = run();
        var sight = new Sight("press-" + number, "", run.epoch(), run.seen(), run.rev(), java.time.Instant.now());
        tab.say(new FromPage.Wish(number, new Command(sight, wish)));
        return tab.hears(ToPage.Answer.class, one -> one.number() == number);
    }

    @Test
    void a_page_names_the_version_and_what_it_says_of_the_edits_counts_for_nothing() throws Exception {
        try (var tab = hut.tab(hut.visitor(Right.CONTROL))) {
            var own = new ShowEdit.SetSegment("b", new SegmentField.Name("Do trang này bịa ra"));
            var old = adopts(tab, 1, new Wish.Adopt("version 1", List.of(own)));
            assertThat(old.accepted()).isFalse();
            assertThat(old.because().vi()).contains("tệp vừa được sửa thêm");
            assertThat(adopts(tab, 2, new Wish.Adopt("version 2", List.of(own))).accepted())
                    .isTrue();
            assertThat(run().show().segments()).extracting(part -> part.name()).containsExactly("Khai mạc", "Bế mạc");
        }
    }

    @Test
    void a_control_surface_says_adopt() throws Exception {
        var token = "Bearer "
                + hut.lobby
                        .admit(new FromPage.Admission.Token("nút bấm", Right.CONTROL))
                        .token();
        assertThat(hut.send("POST", "api/adopt/other", "", "Authorization", token)
                        .status())
                .isEqualTo(409);
        assertThat(hut.send("GET", "api/state", "", "Authorization", token).body())
                .contains("\"plan\":{\"file\":\"version 2\"", "tên mới: Khai mạc");
        assertThat(hut.send("POST", "api/adopt", "", "Authorization", token).status())
                .isEqualTo(200);
        assertThat(run().show().segments().getFirst().name()).isEqualTo("Khai mạc");
    }
}
