package khaimac.bench.hands;

import java.util.List;
import java.util.Objects;
import khaimac.engine.Wish;
import khaimac.scene.Looks;
import khaimac.showfile.ShowFile;

/** What an operator does on Home, before and after an evening, and when all of it has died. */
final class OnHome {
    private static final String SHOW = "vinh-bao-2024-01-30";
    private static final String SECOND = "vinh-bao-2024-04-09";

    /** Three processes come up and a page opens: a person presses, and waits for it. */
    private static final double STARTS = 15;

    /** Home believes only after a second that a run is dead. */
    private static final double COMES_BACK = 20;

    /** Where one ceremony ends before the other begins. */
    private static final double FOLLOWS = 20;

    private static final String TITLE = "title-a";
    private static final String CORRECTED = "Sửa trong buổi";

    static final List<Task<Foyer>> TASKS = List.of(
            new Task<>("start a rehearsal", STARTS, Foyer::shelf, foyer -> {
                foyer.finger().taps("[data-show='" + SHOW + "'] [data-press=rehearse]");
                foyer.panel("rehearsals/" + SHOW, "document.querySelector('.row')");
            }),
            new Task<>("late date", STARTS, foyer -> foyer.dies("rehearsals/" + SHOW), foyer -> {
                foyer.finger().taps("[data-show='" + SHOW + "'] [data-press=run]");
                foyer.finger().taps("[data-press=start-today]");
                foyer.panel(SHOW, "document.querySelector('.row')");
            }),
            new Task<>(
                    "all processes killed, go on",
                    COMES_BACK,
                    foyer -> foyer.wishes(SHOW, List.of(new Wish.Jump("cam-tuong"))),
                    foyer -> {
                        foyer.dies(SHOW);
                        foyer.finger().taps("[data-run='" + SHOW + "'] [data-press=go-on]");
                        foyer.panel(SHOW, "document.querySelector('.row.live [data-row=cam-tuong]')");
                    }),
            new Task<>(
                    "second ceremony",
                    FOLLOWS,
                    foyer -> foyer.wishes(SHOW, List.of(corrected(foyer.text(SHOW)))),
                    foyer -> {
                        foyer.finger().taps("[data-show='" + SECOND + "'] [data-press=run]");
                        foyer.finger().taps("[data-press=start-today]");
                        foyer.panel(SECOND, "document.querySelector('.row')");
                    }),
            Task.of("save corrections", Foyer::shelf, foyer -> {
                foyer.finger().taps("[data-run='" + SHOW + "'] a[data-press=after]");
                foyer.finger().taps("[data-press=take]");
                foyer.written(SHOW, CORRECTED);
            }));

    /** The last line of the title, as somebody put it right on air. */
    private static Wish corrected(String text) {
        var look = Objects.requireNonNull(ShowFile.read(text).show().looks().get(TITLE));
        return new Wish.Retitle(TITLE, Looks.text(look, Looks.texts(look).size() - 1, CORRECTED), 0, true);
    }

    private OnHome() {}
}
