package khaimac.bench.hands;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import khaimac.engine.Over;
import khaimac.engine.Wish;
import khaimac.scene.SurfaceName;

/** What happens to an operator on an evening. To add one: a line in the table. */
final class Evening {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    private static final Duration HELD = Duration.ofMillis(620);
    private static final String SPEECH = "cam-tuong";
    private static final String AWARDS = "trao-huy-hieu";

    static final List<Task> TASKS = List.of(
            Task.of("GO", hall -> hall.live(SPEECH), hall -> {
                hall.finger().taps("[data-press=go]");
                hall.so(state -> state.live() != null && !state.live().segment().equals(SPEECH));
            }),
            Task.of("undo a GO", hall -> hall.wish(new Wish.Jump(SPEECH)), hall -> {
                hall.finger().taps("[data-press=undo]");
                hall.so(state -> state.live() != null && !state.live().segment().equals(SPEECH));
            }),
            Task.of("+3 min", hall -> hall.live(SPEECH), hall -> {
                var before = Objects.requireNonNull(hall.state().live()).ends();
                for (int minute = 0; minute < 3; minute++) hall.finger().taps("[data-press=add1]");
                hall.so(state -> state.live() != null
                        && Duration.between(before, state.live().ends()).toMinutes() == 3);
            }),
            Task.of("skip", hall -> hall.live(SPEECH), hall -> {
                hall.finger().taps("[data-row=phong-su]");
                hall.finger().taps("[data-press=skip-phong-su]");
                hall.so(state -> state.agenda().stream()
                        .anyMatch(row -> row.id().equals("phong-su") && row.state().equals("skipped")));
            }),
            Task.of("jump over two", hall -> hall.live(AWARDS), hall -> {
                hall.finger().taps("[data-row=khen-thuong]");
                hall.finger().taps("[data-press=jump-khen-thuong]");
                hall.so(state ->
                        state.live() != null && state.live().segment().equals("khen-thuong"));
            }),
            Task.of(
                    "blank all and return",
                    hall -> {
                        hall.wish(new Wish.Skip("phong-su", false));
                        hall.live(SPEECH);
                    },
                    hall -> {
                        hall.finger().holds("[data-press=blank]", HELD);
                        hall.so(state -> state.surfaces().stream().allMatch(on -> "blank".equals(on.cover())));
                        hall.finger().taps("[data-press=release]");
                        hall.so(state -> state.surfaces().stream().allMatch(on -> on.cover() == null));
                    }),
            Task.of("blank one and return", hall -> hall.live(SPEECH), hall -> {
                hall.finger().taps(".frame.on-air");
                hall.finger().holds("[data-press=one-blank]", HELD);
                hall.so(state -> state.surfaces().stream()
                        .anyMatch(on -> on.name().equals(BACKDROP) && "blank".equals(on.cover())));
                hall.finger().taps("[data-press=one-release]");
                hall.so(state -> state.surfaces().stream().allMatch(on -> on.cover() == null));
            }),
            Task.of(
                    "next page of an award list",
                    hall -> {
                        hall.live(AWARDS);
                        hall.wish(new Wish.Go());
                    },
                    hall -> {
                        long before = hall.state().seq();
                        hall.finger().taps("[data-press=go]");
                        hall.so(state -> state.seq() > before);
                    }),
            Task.of("announce 10 min", hall -> hall.live(SPEECH), hall -> {
                hall.finger().taps("[data-press=announce]");
                hall.finger().taps("[data-press=delay-10]");
                hall.so(state -> state.announced().equals(Duration.ofMinutes(10)));
            }),
            Task.of(
                    "all surfaces back from hold",
                    hall -> {
                        hall.wish(new Wish.Cover(Set.of(BACKDROP), Over.Kind.HOLD));
                        hall.live(SPEECH);
                    },
                    hall -> {
                        hall.finger().taps("[data-press=release]");
                        hall.so(state -> state.surfaces().stream().allMatch(on -> on.cover() == null));
                    }));

    private Evening() {}
}
