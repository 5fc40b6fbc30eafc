package khaimac.bench.hands;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import khaimac.engine.Wish;
import khaimac.panel.words.ToPage;
import khaimac.scene.SurfaceName;

/** What happens to an operator on an evening. To add one: a line in the table. */
final class Evening {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    private static final SurfaceName BANNER = new SurfaceName("banner");
    private static final double UNPLANNED = 10;
    private static final Duration HELD = Duration.ofMillis(620);
    private static final String SPEECH = "cam-tuong";
    private static final String AWARDS = "trao-huy-hieu";

    static final List<Task<Hall>> TASKS = List.of(
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
                hall.finger().taps("[data-press=any-time]");
                hall.finger().taps("[data-press=give3]");
                hall.so(state -> state.live() != null
                        && Duration.between(before, state.live().ends()).toMinutes() == 3);
            }),
            Task.of("skip", hall -> hall.live(SPEECH), hall -> {
                hall.agenda();
                hall.finger().taps("[data-row=phong-su]");
                hall.finger().taps("[data-press=skip-phong-su]");
                hall.so(state -> state.agenda().stream()
                        .anyMatch(row ->
                                row.id().equals("phong-su") && row.state().equals("skipped")));
            }),
            Task.of("jump over two", hall -> hall.live(AWARDS), hall -> {
                hall.agenda();
                hall.finger().taps("[data-row=khen-thuong]");
                hall.finger().taps("[data-press=jump-khen-thuong]");
                hall.so(state -> state.live() != null && state.live().segment().equals("khen-thuong"));
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
                    "one page back",
                    hall -> {
                        hall.live(AWARDS);
                        hall.wish(new Wish.Go());
                        hall.wish(new Wish.Go());
                    },
                    hall -> {
                        hall.finger().taps("[data-press=step-back]");
                        hall.finger().taps("[data-press=do-step-back]");
                        hall.so(state -> state.next().does().equals("again"));
                    }),
            Task.of("message to the chair", hall -> hall.live(SPEECH), hall -> {
                hall.finger().taps("[data-press=message]");
                hall.finger().taps(".sheet .presets button");
                hall.so(state -> state.surfaces().stream().anyMatch(on -> on.message() != null));
            }),
            Task.of("typo on air", hall -> hall.live(SPEECH), hall -> {
                long before = hall.state().seq();
                hall.finger().taps(".frame.on-air");
                hall.finger().taps(".mend:nth-of-type(5)");
                hall.typed(".fields input", "!");
                hall.edited(before);
            }),
            Task.of(
                    "award name on air",
                    hall -> {
                        hall.live(AWARDS);
                        hall.wish(new Wish.Go());
                        hall.shows("badges");
                    },
                    hall -> {
                        long before = hall.state().seq();
                        hall.finger().taps(".frame.on-air");
                        hall.finger().taps(".mend:nth-of-type(2)");
                        hall.typed("#row-name", " A");
                        hall.edited(before);
                    }),
            Task.of("change the slogan", hall -> hall.live(SPEECH), hall -> {
                long before = hall.state().seq();
                hall.finger().taps("[data-surface=banner]");
                hall.finger().taps(".mend");
                hall.typed("#field-0", " 2024");
                hall.edited(before);
            }),
            new Task<>("emergency text", UNPLANNED, hall -> hall.live(SPEECH), hall -> {
                hall.finger().taps("[data-press=unplanned]");
                hall.finger().taps("[data-press=emergency-1]");
                hall.finger().taps("[data-press=emergency-now]");
                hall.so(state -> state.emergency() != null);
            }),
            Task.of("emergency text away", hall -> hall.view("operate"), hall -> {
                hall.finger().taps("[data-press=emergency-off]");
                hall.so(state -> state.emergency() == null);
            }),
            new Task<>("emergency picture", UNPLANNED, hall -> hall.live(SPEECH), hall -> {
                hall.finger().taps("[data-press=unplanned]");
                hall.finger().brings("[data-press=pictureFile]", hall.photo());
                hall.finger().taps("[data-press=insert-now]");
                hall.so(state -> state.surfaces().stream().anyMatch(on -> on.insert() != null));
            }),
            Task.of(
                    "why is the banner dark",
                    hall -> {
                        hall.wish(new Wish.Release(Set.of(BACKDROP)));
                        hall.live(SPEECH);
                        hall.cable(BANNER, true);
                        hall.finger().awaits("document.querySelector('[data-surface=banner] .over-picture')");
                    },
                    hall -> {
                        hall.finger().taps("[data-surface=banner]");
                        hall.finger().awaits("document.querySelector('.sheet .lit-why')");
                    }),
            Task.of(
                    "one surface full size",
                    hall -> {
                        hall.cable(BANNER, false);
                        hall.live(SPEECH);
                    },
                    hall -> {
                        hall.finger().taps(".frame.on-air");
                        hall.finger().taps("[data-press=closeup]");
                        hall.finger().awaits("document.querySelector('.closeup-drawn .picture.drawn')");
                    }),
            Task.of("reorder", hall -> hall.live(SPEECH), hall -> {
                hall.agenda();
                hall.finger().drags("[data-move=phong-su] .grip", "[data-row=on-truyen-thong]");
                hall.so(state -> at(state, "phong-su") < at(state, "on-truyen-thong"));
            }),
            new Task<>("add a part", UNPLANNED, hall -> hall.live(SPEECH), hall -> {
                hall.finger().taps("[data-press=open-add-part], [data-press=brief-add-part]");
                hall.finger().taps("[data-press=part-3]");
                hall.finger().taps(".sheet [data-press=add-part]");
                hall.so(state -> at(state, "added-1") == at(state, SPEECH) + 1);
            }),
            Task.of(
                    "end in time",
                    hall -> {
                        hall.live("trao-huy-hieu");
                        hall.wish(new Wish.Add(Duration.ofHours(2)));
                    },
                    hall -> {
                        hall.agenda();
                        hall.finger().taps("[data-press=open-fit]");
                        hall.finger().taps("[data-press=fit]");
                        hall.so(ToPage.State::fitted);
                    }),
            Task.of(
                    "shorten a speech",
                    hall -> {
                        if (hall.state().fitted()) hall.wish(new Wish.Unfit());
                        hall.wish(new Wish.Add(Duration.ofHours(-2)));
                        hall.live(AWARDS);
                    },
                    hall -> {
                        hall.agenda();
                        hall.finger().taps("[data-press=open-fit]");
                        hall.finger().taps("[data-press=fit-more-cam-tuong]");
                        hall.finger().taps("[data-press=fit]");
                        hall.so(ToPage.State::fitted);
                    }),
            Task.of("brightness", hall -> hall.live(SPEECH), hall -> {
                hall.finger().taps("a[href='#/outputs']");
                hall.finger().taps("input[type=range]");
                hall.finger()
                        .awaits("[...document.querySelectorAll('input[type=range]')].some((one) => one.value < 90)");
            }),
            Task.of("hand the stage view to the chair", Evening::onItsNetwork, hall -> {
                hall.finger().taps("[data-press=tablets]");
                hall.finger().taps("[data-press=pair-stage]");
                hall.finger().awaits("document.querySelector('.door[data-right=stage] .pin')");
            }),
            Task.of("report", hall -> hall.live(SPEECH), hall -> {
                hall.finger().taps("a[href='#/log']");
                hall.finger().taps("a[href='#/report']");
                hall.finger().awaits("document.querySelector('.page.on-report .paper, .page.on-report table')");
            }));

    /** The panel was opened to the hall's network before the guests came. */
    private static void onItsNetwork(Hall hall) throws Exception {
        hall.live(SPEECH);
        hall.finger().taps("[data-press=tablets]");
        hall.finger().awaits("document.querySelector('.sheet [data-press=pair-stage]')");
        if (Boolean.TRUE.equals(hall.finger()
                .evaluated("Boolean(document.querySelector('[data-press^=allow-]:not([data-press=allow-none])'))")))
            hall.finger().taps("[data-press^=allow-]:not([data-press=allow-none])");
        hall.view("operate");
    }

    private static int at(ToPage.State state, String segment) {
        return state.agenda().stream().map(ToPage.Row::id).toList().indexOf(segment);
    }

    private Evening() {}
}
