package khaimac.panel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import khaimac.desk.Reply;
import khaimac.engine.Age;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Inset;
import khaimac.engine.Next;
import khaimac.engine.Rewritten;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.scene.Looks;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.show.DateSlips;
import khaimac.show.OfficialNames;
import org.jspecify.annotations.Nullable;

/** What pages say, heard: whether they may say it, and what becomes of it. */
final class Hearing {
    private static final Sentence NOT_YOURS = new Sentence(
            "Thiết bị này không có quyền làm việc đó. Màn hình không đổi. Hãy nhờ người điều khiển.",
            "This device may not do that. The screens stay as they are. Ask the operator.");
    private static final Sentence ONLY_REHEARSED = new Sentence(
            "Việc này chỉ có khi diễn tập. Màn hình không đổi.",
            "That is for rehearsals only. The screens stay as they are.");
    private static final Sentence NO_SUCH_PART =
            new Sentence("Chương trình không có phần này.", "The agenda has no such part.");
    private static final Sentence NO_SUCH_PHOTO = new Sentence(
            "Buổi lễ này không có ảnh đó. Màn hình giữ nguyên. Hãy chọn lại ảnh.",
            "This run does not have that picture. The screens stay as they are. Choose the picture again.");
    private static final Sentence WRONG_CODE = new Sentence(
            "Mã không đúng hoặc đã quá nửa phút. Thiết bị không đổi. Hãy bấm lại từ đầu.",
            "The code is wrong, or older than half a minute. No device has changed. Begin again.");
    private static final int MOST_NAME = 40;

    /** Large enough to read a title by on a tablet, and half of most walls: that is quickest to make. */
    private static final int TRIED_WIDTH = 960;

    private static final int TRIED_HEIGHT = 540;

    private final Panel panel;
    private @Nullable OfficialNames officialNames;
    private String namesOf = "";

    Hearing(Panel panel) {
        this.panel = panel;
    }

    /** Made for the first title that is tried: a GO does not wait for them, and nobody waits for them twice. */
    private synchronized OfficialNames officialNames() {
        var run = panel.run();
        var known = officialNames;
        if (known == null || !run.adopted().equals(namesOf)) {
            known = OfficialNames.of(run.approved());
            officialNames = known;
            namesOf = run.adopted();
        }
        return known;
    }

    /** The least right that a message needs; what the desk thinks of a wish comes after. */
    static Right least(FromPage message) {
        return switch (message) {
            case FromPage.Join ignored -> Right.BOARD;
            case FromPage.Again ignored -> Right.BOARD;
            case FromPage.Beat ignored -> Right.BOARD;
            case FromPage.Ready ignored -> Right.BACKSTAGE;
            case FromPage.Watch ignored -> Right.VIEW;
            // Others than a speaker may say it too; the desk knows who may turn a page.
            case FromPage.Wish(long number, var command) -> least(command.wish());
            case FromPage.Foresee(long number, var command) -> least(command.wish());
            case FromPage.Try _, FromPage.TryList _ -> Right.EDIT;
            case FromPage.Reckon _, FromPage.Suggest _, FromPage.Begin _ -> Right.CONTROL;
            case FromPage.Trust ignored -> Right.CONTROL;
            case FromPage.Rehearse ignored -> Right.CONTROL;
            case FromPage.Tend ignored -> Right.CONTROL;
            case FromPage.Admit ignored -> Right.ADMIN;
        };
    }

    private static Right least(Wish wish) {
        return wish instanceof Wish.Turn ? Right.SPEAKER : Right.EDIT;
    }

    void hear(Page page, FromPage message) {
        page.heard(panel.house().real().now().steady());
        if (page.who().right().compareTo(least(message)) < 0) {
            refuse(page, message, NOT_YOURS);
            return;
        }
        var waited = panel.waited();
        if (Age.isTooOld(waited) && isPress(message)) {
            refuse(page, message, Age.tooOld(waited));
            return;
        }
        switch (message) {
            case FromPage.Join(var topic) -> {
                // It was told everything of its topic when it came.
                if (!page.who().right().sees(topic) || page.topic() == topic) return;
                page.join(topic);
                panel.joins(page);
            }
            case FromPage.Again() -> {
                page.forget();
                panel.joins(page);
            }
            case FromPage.Beat(double sent) ->
                page.tell(
                        Frame.of(new ToPage.Echo(
                                sent,
                                panel.now(),
                                panel.house().watch().speed(),
                                panel.age().toMillis())),
                        ToPage.Echo.class);
            case FromPage.Watch(var now, boolean next) -> {
                page.looks(known(now), next);
                panel.pictures().look();
                panel.pictures().greet(page);
            }
            case FromPage.Wish(long number, var command) -> wish(page, number, command);
            case FromPage.Foresee(long number, var command) -> foresee(page, number, command);
            case FromPage.Try(long number, var look, var text, var surface) -> {
                var slips = new ArrayList<>(officialNames().in(text).stream()
                        .map(OfficialNames.Misspelt::words)
                        .toList());
                for (var one : Looks.texts(text))
                    slips.addAll(DateSlips.in(one, panel.run().show()).stream()
                            .map(DateSlips.Slip::words)
                            .toList());
                tried(page, number, surface, panel.run().wouldShow(surface, look, text, panel.now()), slips);
            }
            case FromPage.Reckon(long number, var wish) -> page.answer(reckoning().then(number, wish));
            case FromPage.Suggest(long number, var end) -> page.answer(reckoning().inTime(number, end));
            case FromPage.TryList(long number, var look, var rows, var at, var surface) ->
                tried(
                        page,
                        number,
                        surface,
                        panel.run().wouldShow(surface, look, rows, at, panel.now()),
                        List.of());
            case FromPage.Ready(long number, var name, var segment) -> {
                if (segment != null && panel.run().show().indexOf(segment) < 0) {
                    answer(page, number, NO_SUCH_PART);
                    return;
                }
                panel.ready(name.substring(0, Math.min(MOST_NAME, name.length())), segment);
                answer(page, number, Sentence.NONE);
            }
            case FromPage.Begin(long number, boolean keeps) -> {
                panel.house().beginning().seen(keeps);
                panel.stir();
                answer(page, number, Sentence.NONE);
            }
            case FromPage.Trust(long number) -> {
                if (panel.house().careful() != null) panel.house().careful().trust();
                panel.stir();
                answer(page, number, Sentence.NONE);
            }
            case FromPage.Rehearse(long number, var what) -> {
                var rehearsed = panel.house().rehearsal();
                if (rehearsed == null) answer(page, number, ONLY_REHEARSED);
                else new Rehearsing(panel, rehearsed).hear(page.who(), what, because -> answer(page, number, because));
            }
            case FromPage.Tend(long number, var what) -> tend(page, number, what);
            case FromPage.Admit(long number, var what) -> {
                var done = panel.porter().admit(what);
                if (!done.token().isEmpty())
                    page.tell(Frame.of(panel.porter().access(page.who().session(), done.token())), ToPage.Access.class);
                else panel.doorsMoved();
                answer(page, number, done.because());
            }
        }
    }

    /** Whether it does something, and does not say itself when it was sent: a wish does, and the engine judges it. */
    private static boolean isPress(FromPage message) {
        return switch (message) {
            case FromPage.Begin _,
                    FromPage.Ready _,
                    FromPage.Trust _,
                    FromPage.Rehearse _,
                    FromPage.Tend _,
                    FromPage.Admit _ -> true;
            case FromPage.Wish _,
                    FromPage.Foresee _,
                    FromPage.Try _,
                    FromPage.Reckon _,
                    FromPage.Suggest _,
                    FromPage.TryList _,
                    FromPage.Join _,
                    FromPage.Again _,
                    FromPage.Beat _,
                    FromPage.Watch _ -> false;
        };
    }

    private void tried(Page page, long number, SurfaceName surface, Showing showing, List<Sentence> slips) {
        var names = List.copyOf(slips);
        var _ = panel.house()
                .players()
                .paint(surface, showing, TRIED_WIDTH, TRIED_HEIGHT)
                .thenAccept(painted -> {
                    var header = new ToPage.Tried(number, painted.words(), names);
                    if (painted.jpeg() == null) page.answer(header);
                    else page.answer(header, painted.jpeg());
                });
    }

    private void refuse(Page page, FromPage message, Sentence because) {
        switch (message) {
            case FromPage.Wish(long number, var command) -> answer(page, number, because);
            case FromPage.Foresee(long number, var command) ->
                page.answer(Foreseeing.refused(number, panel.run(), because));
            case FromPage.Try(long number, var look, var text, var surface) ->
                page.answer(new ToPage.Tried(number, because, List.of()));
            case FromPage.Reckon(long number, var wish) -> answer(page, number, because);
            case FromPage.Suggest(long number, var end) -> answer(page, number, because);
            case FromPage.TryList list -> page.answer(new ToPage.Tried(list.number(), because, List.of()));
            case FromPage.Ready(long number, var name, var segment) -> answer(page, number, because);
            case FromPage.Begin(long number, boolean keeps) -> answer(page, number, because);
            case FromPage.Trust(long number) -> answer(page, number, because);
            case FromPage.Rehearse(long number, var what) -> answer(page, number, because);
            case FromPage.Tend(long number, var what) -> answer(page, number, because);
            case FromPage.Admit(long number, var what) -> answer(page, number, because);
            // Nobody waits for an answer to these.
            case FromPage.Join ignored -> {}
            case FromPage.Again ignored -> {}
            case FromPage.Beat ignored -> {}
            case FromPage.Watch ignored -> {}
        }
    }

    private void tend(Page page, long number, FromPage.Care what) {
        var devices = panel.house().devices();
        var because = Sentence.NONE;
        switch (what) {
            case FromPage.Care.Identify() -> devices.identify();
            case FromPage.Care.Pattern(var output, var pattern) -> devices.pattern(output, pattern);
            case FromPage.Care.Brightness(var output, double of) -> devices.brightness(output, of);
            case FromPage.Care.AskToArm() -> {
                page.answer(new ToPage.Code(number, devices.askToArm()));
                return;
            }
            case FromPage.Care.Arm(var code) -> {
                if (!devices.arm(code)) because = WRONG_CODE;
            }
            case FromPage.Care.Rest() -> devices.rest();
        }
        var done = because.isEmpty() ? TendWords.of(what, devices.all(), panel::called) : null;
        if (done != null) panel.tended(page.who().name(), done.of(), done.words());
        panel.stir();
        answer(page, number, because);
    }

    private Set<SurfaceName> known(Iterable<SurfaceName> wanted) {
        var known = new LinkedHashSet<SurfaceName>();
        for (var surface : wanted) if (panel.house().show().surfaces().contains(surface)) known.add(surface);
        return known;
    }

    /** Whether it would show a picture that this run does not have. */
    private boolean lacks(Wish wish) {
        return wish instanceof Wish.Insert(var _, Inset.Photo photo)
                && !panel.house().brought().has(photo);
    }

    private Sight sight(Page page, Sight said, String id) {
        return new Sight(
                id, page.who().name(), said.epoch(), said.seen(), said.rev(), panel.sent(said.sent()));
    }

    /** Who may not do it need not know what it would bring. */
    private void foresee(Page page, long number, Command command) {
        boolean may = page.who().right().role().may(command.wish());
        if (!may || lacks(command.wish())) {
            page.answer(Foreseeing.refused(number, panel.run(), may ? NO_SUCH_PHOTO : NOT_YOURS));
            return;
        }
        page.foreseeing().ask(number, meant(command.wish(), sight(page, command.sight(), "")));
    }

    private void wish(Page page, long number, Command command) {
        if (lacks(command.wish())) {
            answer(page, number, NO_SUCH_PHOTO);
            return;
        }
        var sight = sight(page, command.sight(), page.who().press(command.sight().id()));
        var _ = panel.house()
                .desk()
                .ask(page.who().right().role(), meant(command.wish(), sight))
                .thenAccept(answer -> page.answer(answered(number, answer)));
    }

    /** What is taken over of a file is never what a page says of it, but what the file says. */
    private Command meant(Wish wish, Sight sight) {
        if (wish instanceof Wish.Adopt(var file, var _))
            return new Command(sight, Rewritten.wish(panel.rewritten(), panel.run(), file));
        // Who was asked about the day at the start is not asked once more.
        boolean answered = wish instanceof Wish.Go
                && panel.run().next() instanceof Next.StartSegment
                && panel.house().beginning().keepsItsDay(panel.run(), panel.now());
        return new Command(sight, answered ? new Wish.GoAnyway() : wish);
    }

    private Reckoning reckoning() {
        return new Reckoning(panel.run(), panel.house().watch().now(), panel.now());
    }

    private static ToPage.Answer answered(long number, Reply answer) {
        return switch (answer.decision()) {
            case Decision.Refused(var because) -> new ToPage.Answer(number, false, false, false, because);
            case Decision.Accepted(var facts, boolean again) ->
                new ToPage.Answer(number, true, again, answer.protectedByDisk(), Sentence.NONE);
        };
    }

    private static void answer(Page page, long number, Sentence because) {
        page.answer(new ToPage.Answer(number, because.isEmpty(), false, false, because));
    }
}
