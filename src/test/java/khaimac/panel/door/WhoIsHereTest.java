package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.panel.Visit;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has a page open, and for whom there is a place. */
class WhoIsHereTest {
    @TempDir
    private Path folder;

    private Hut hut;

    @BeforeEach
    void open() {
        hut = new Hut(folder);
    }

    @AfterEach
    void close() {
        hut.close();
    }

    @Test
    void an_administrator_is_told_who_has_a_page_open_and_since_when() throws Exception {
        try (var desk = hut.tab(hut.admin())) {
            var cookie = hut.visitor(Right.VIEW);
            hut.lobby.admit(new FromPage.Admission.Token("nút bấm", Right.CONTROL));
            var before = Instant.now();
            try (var _ = hut.tab(cookie)) {
                var told = desk.hears(ToPage.Access.class, one -> isHere(one, Right.VIEW));
                assertThat(told.sessions())
                        .filteredOn(one -> one.right() == Right.VIEW)
                        .allSatisfy(one -> assertThat(one.since()).isAfterOrEqualTo(before.minusMillis(1)));
                assertThat(told.sessions())
                        .filteredOn(ToPage.Session::own)
                        .singleElement()
                        .satisfies(one -> assertThat(one.right()).isEqualTo(Right.ADMIN));
                assertThat(told.sessions())
                        .filteredOn(ToPage.Session::surface)
                        .singleElement()
                        .satisfies(one -> assertThat(one.since()).isNull());
            }
            assertThat(desk.hears(ToPage.Access.class, one -> !isHere(one, Right.VIEW))
                            .sessions())
                    .extracting(ToPage.Session::right)
                    .contains(Right.VIEW);
        }
    }

    private static boolean isHere(ToPage.Access told, Right right) {
        return told.sessions().stream().anyMatch(one -> one.right() == right && one.since() != null);
    }

    /**
     * A thousand and two hundred screens are open: for one more there is no place, but there is for who runs the
     * ceremony.
     */
    @Test
    void in_a_hall_full_of_screens_there_are_places_left_for_who_runs_the_ceremony() throws Exception {
        var open = new ArrayList<Visit>();
        for (int screen = 0; screen < 1_200; screen++)
            open.add(Visit.enter(hut.lobby.panel(), "screen", "screen", Right.BOARD, null, new Reads()));
        try (var late = hut.tab(hut.visitor(Right.BOARD));
                var viewer = hut.tab(hut.visitor(Right.VIEW))) {
            assertThat(late.isCut()).isTrue();
            assertThat(viewer.isCut()).isTrue();
        }
        for (var right : List.of(Right.CONTROL, Right.ADMIN)) {
            try (var tab = hut.tab(hut.visitor(right))) {
                assertThat(tab.hears(ToPage.State.class, ToPage.State::opened).agenda())
                        .hasSize(2);
            }
        }
        open.forEach(Visit::leave);
        try (var screen = hut.tab(hut.visitor(Right.BOARD))) {
            assertThat(screen.hears(ToPage.Board.class, one -> true).agenda()).hasSize(2);
        }
        assertThat(hut.mistakes).isEmpty();
    }

    /** A page that takes whatever comes. */
    private record Reads() implements Visit.Wire {
        @Override
        public void words(ByteBuffer json, Runnable sent, Runnable failed) {
            sent.run();
        }

        @Override
        public void picture(ByteBuffer bytes, Runnable sent, Runnable failed) {
            sent.run();
        }

        @Override
        public void cut() {
            // It stays: somebody forgot a tablet in a cupboard.
        }
    }

    @Test
    void all_that_a_page_asks_for_is_there_before_anybody_comes() throws Exception {
        for (var path : FirstGuest.paths()) {
            var reply = hut.send("GET", path, "");
            assertThat(reply.status()).as(path).isEqualTo(path.equals("session") ? 401 : 200);
        }
    }
}
