package khaimac.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import khaimac.calendar.DateWords;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.scene.Digits;
import khaimac.scene.SurfaceName;
import khaimac.show.Names;
import khaimac.show.Segment;
import khaimac.show.Show;

/** What happened, as an operator would tell it. */
public final class FactWords {
    /** So many are named in one sentence. */
    private static final int NAMED = 6;

    private final Show show;

    private FactWords(Show show) {
        this.show = show;
    }

    public static Sentence of(Fact fact, Show show) {
        return new FactWords(show).words(fact);
    }

    /** What a step or a correction is called where it may be taken back. */
    static Sentence undone(Fact fact, Show show) {
        var words = new FactWords(show);
        return switch (fact.deed()) {
            case Deed.SegmentStarted start -> Sentence.same(words.name(start.segment()));
            case Deed.CueStarted cue -> words.cueName(cue);
            case Deed.Retitled _,
                    Deed.ListCorrected _,
                    Deed.Closed _,
                    Deed.PlanChanged _,
                    Deed.Inserted _,
                    Deed.Withdrawn _,
                    Deed.Reordered _,
                    Deed.PartAdded _,
                    Deed.PartRemoved _,
                    Deed.SteppedBack _,
                    Deed.SteppedAgain _ -> words.words(fact);
            // Nothing else is ever offered to be taken back.
            case Deed.Opened _,
                    Deed.Recovered _,
                    Deed.TimeUp _,
                    Deed.TimeAdded _,
                    Deed.Paused _,
                    Deed.Resumed _,
                    Deed.Skipped _,
                    Deed.Noted _,
                    Deed.Covered _,
                    Deed.Released _,
                    Deed.MessageShown _,
                    Deed.MessageEnded _,
                    Deed.EmergencyShown _,
                    Deed.EmergencyEnded _,
                    Deed.DrawBegun _,
                    Deed.DrawEnded _,
                    Deed.DelayAnnounced _,
                    Deed.DelayApplied _,
                    Deed.Fitted _,
                    Deed.Unfitted _,
                    Deed.FilmEnded _,
                    Deed.SoundBecame _,
                    Deed.FilmLost _,
                    Deed.Moved _,
                    Deed.Missed _,
                    Deed.CaughtUp _,
                    Deed.ClockJumped _,
                    Deed.ClockSettled _,
                    Deed.Sent _,
                    Deed.Undone _,
                    Deed.ByHand _ -> words.words(fact);
        };
    }

    private Sentence words(Fact fact) {
        return switch (fact.deed()) {
            case Deed.Opened open ->
                open.mode() == Mode.SHOW
                        ? new Sentence("Mở buổi lễ", "The show is open")
                        : new Sentence("Mở buổi diễn tập", "The rehearsal is open");
            case Deed.Recovered back -> {
                var away = TimingWords.span(back.away());
                int leftOut = back.leftOut() == null ? 0 : back.leftOut().size();
                yield new Sentence(
                        "Bàn điều khiển trở lại sau " + away.vi()
                                + (leftOut == 0 ? "" : ", bỏ qua " + leftOut + " thao tác sửa"),
                        "The desk is back after " + away.en()
                                + (leftOut == 0 ? "" : ", without " + leftOut + " edits"));
            }
            case Deed.SegmentStarted start -> started(start);
            case Deed.CueStarted cue -> cue(cue);
            case Deed.TimeUp up -> new Sentence("Hết giờ: " + name(up.segment()), "Time is up: " + name(up.segment()));
            case Deed.TimeAdded add -> {
                var by = TimingWords.span(add.by());
                yield add.by().isNegative()
                        ? new Sentence(
                                "Bớt " + by.vi() + ": " + name(add.segment()),
                                by.en() + " less: " + name(add.segment()))
                        : new Sentence(
                                "Thêm " + by.vi() + ": " + name(add.segment()),
                                by.en() + " more: " + name(add.segment()));
            }
            case Deed.Paused pause ->
                new Sentence("Dừng đồng hồ: " + name(pause.segment()), "Clock paused: " + name(pause.segment()));
            case Deed.Resumed go ->
                new Sentence("Đồng hồ chạy tiếp: " + name(go.segment()), "Clock goes on: " + name(go.segment()));
            case Deed.Skipped skip ->
                skip.skip()
                        ? new Sentence("Bỏ qua: " + name(skip.segment()), "Skipped: " + name(skip.segment()))
                        : new Sentence(
                                "Không bỏ qua nữa: " + name(skip.segment()),
                                "Not skipped any more: " + name(skip.segment()));
            case Deed.Noted note -> noted(note);
            case Deed.Reordered move -> reordered(move);
            case Deed.PartAdded(var part, var _) -> added(part);
            case Deed.PartRemoved(var part, var _) ->
                new Sentence("Bỏ phần đã thêm: " + part.name(), "Taken out of the agenda: " + part.name());
            case Deed.Covered cover -> cover(cover);
            case Deed.Released release -> said(new Sentence("Bỏ che: ", "Released: "), names(release.surfaces()));
            case Deed.Retitled edit -> corrected(edit.onAir(), PlaceWords.of(edit.look(), show));
            case Deed.ListCorrected edit -> {
                var what = corrected(edit.onAir(), PlaceWords.of(edit.look(), show));
                var rows = ListWords.together(edit);
                yield new Sentence(what.vi() + ": " + rows.vi(), what.en() + ": " + rows.en());
            }
            case Deed.MessageShown message ->
                on("Lời nhắn lên ", "Message on ", message.surface(), ": " + message.text());
            case Deed.ByHand hand -> byHand(hand.change());
            case Deed.MessageEnded end ->
                on("Hết lời nhắn trên ", "Message gone from ", end.surface(), "");
            case Deed.Inserted put -> inserted(put);
            case Deed.Withdrawn away ->
                said(
                        new Sentence("Gỡ nội dung chèn khỏi ", "Inserted picture or text gone from "),
                        names(away.surfaces()));
            case Deed.EmergencyShown up -> emergency(up);
            // Whoever reads the log has not to know it before the audience does, and who has the list can reckon it
            // from the seed; the report says the seed, and who it was.
            case Deed.DrawBegun(var file, var _, var list, int left) ->
                new Sentence(
                        "Bốc thăm " + file + " (" + left + " tên, " + list + "), hạt giống đã ghi",
                        "Drawn out of " + file + " (" + left + " names, " + list + "), its seed is written down");
            case Deed.DrawEnded(var file, var _) ->
                new Sentence("Dừng quay " + file, "The draw out of " + file + " comes to rest");
            case Deed.EmergencyEnded(var name) ->
                new Sentence("Gỡ chữ khẩn cấp: " + name, "Emergency text taken away: " + name);
            case Deed.DelayAnnounced delay -> announced(delay.announced());
            case Deed.DelayApplied delay -> {
                var by = TimingWords.span(delay.delay());
                yield new Sentence("Chương trình dời " + by.vi(), "The programme is moved by " + by.en());
            }
            case Deed.Fitted fit ->
                new Sentence(
                        "Rút ngắn để kịp giờ: " + list(fit.lengths().keySet()),
                        "Shortened to end in time: " + list(fit.lengths().keySet()));
            case Deed.Unfitted undo ->
                new Sentence("Trả lại độ dài: " + list(undo.segments()), "Lengths as before: " + list(undo.segments()));
            case Deed.Moved move -> {
                var from = DateWords.of(move.from());
                var to = DateWords.of(move.to());
                yield new Sentence(
                        "Dời buổi lễ từ " + from + " sang " + to, "The show is moved from " + from + " to " + to);
            }
            case Deed.PlanChanged change ->
                new Sentence(
                        "Nhận kịch bản đã sửa: " + change.edits().size() + " thay đổi",
                        "Took over the edited show: " + change.edits().size() + " changes");
            case Deed.FilmEnded film ->
                on("Hết phim trên ", "Film over on ", film.surface(), ": " + show.calledFilm(film.file()).vi());
            case Deed.SoundBecame heard -> heard(heard);
            case Deed.FilmLost film -> {
                var name = show.called(film.surface());
                yield new Sentence(
                        "Phim trên " + name.vi() + " không chiếu được nữa, hiện hình chờ: "
                                + show.calledFilm(film.file()).vi(),
                        "The film on " + name.en() + " cannot be shown any more, the idle look is up: "
                                + show.calledFilm(film.file()).en());
            }
            case Deed.Sent sent -> sent(sent);
            case Deed.Undone undone ->
                new Sentence("Hoàn tác thao tác số " + undone.fact(), "Took back number " + undone.fact());
            case Deed.SteppedBack back ->
                new Sentence(
                        "Lùi một bước. " + back.brings().vi(),
                        "One step back. " + back.brings().en());
            case Deed.SteppedAgain again ->
                new Sentence(
                        "Lại: " + again.brings().vi(),
                        "Again: " + again.brings().en());
            case Deed.Missed missed -> {
                var what = missed(missed.cues());
                yield new Sentence(
                        "Lỡ: " + what.vi() + "; hình giữ nguyên", "Missed: " + what.en() + "; the pictures stay");
            }
            case Deed.CaughtUp caught -> caughtUp(caught.cues());
            case Deed.ClockJumped jump -> jumped(jump.by());
            case Deed.ClockSettled settled ->
                settled.slept()
                        ? new Sentence("Máy đã ngủ; thời gian được tính", "The laptop had slept; the time counts")
                        : new Sentence(
                                "Đồng hồ đã được chỉnh; thời gian không tính", "The clock was set; no time had passed");
            case Deed.Closed ignored -> new Sentence("Kết thúc buổi lễ", "The ceremony is over");
        };
    }

    /** What was missed, by name: parts as they would have begun, and what would have happened in them. */
    public static Sentence missed(List<Deed.MissedCue> missed, Show show) {
        return new FactWords(show).missed(missed);
    }

    private static Sentence corrected(boolean onAir, Sentence what) {
        return onAir
                ? new Sentence("Sửa ngay trên màn hình: " + what.vi(), "Corrected on air: " + what.en())
                : new Sentence("Sửa cho lần chiếu sau: " + what.vi(), "Corrected for the next take: " + what.en());
    }

    private Sentence missed(List<Deed.MissedCue> missed) {
        var words = missed.stream().limit(NAMED).map(this::missed).toList();
        int more = missed.size() - words.size();
        var vi = words.stream().map(Sentence::vi).collect(Collectors.joining(", "));
        var en = words.stream().map(Sentence::en).collect(Collectors.joining(", "));
        return more == 0
                ? new Sentence(vi, en)
                : new Sentence(vi + " và " + more + " lệnh nữa", en + " and " + more + " more");
    }

    private Sentence missed(Deed.MissedCue one) {
        if (one.cue() < 0) return Sentence.same("▶ " + name(one.segment()));
        return cueName(one.segment(), one.cue());
    }

    private Sentence caughtUp(List<Deed.MissedCue> cues) {
        var pictures = cues.stream().filter(this::hasPicture).toList();
        if (pictures.isEmpty()) {
            var what = missed(cues);
            return new Sentence(
                    "Không có hình nào để bù (" + what.vi() + ")", "No pictures to make up (" + what.en() + ")");
        }
        var what = missed(pictures);
        return new Sentence("Chiếu bù: " + what.vi(), "Pictures made up: " + what.en());
    }

    private boolean hasPicture(Deed.MissedCue one) {
        var segment = show.segment(one.segment());
        return segment != null
                && one.cue() >= 0
                && one.cue() < segment.cues().size()
                && segment.cues().get(one.cue()).changes().stream().anyMatch(Change.Picture.class::isInstance);
    }

    private Sentence started(Deed.SegmentStarted start) {
        var how =
                switch (start.how()) {
                    case GO -> Sentence.NONE;
                    case CLOCK -> new Sentence(" (đúng giờ tự chạy)", " (by the clock)");
                    case FOLLOW -> new Sentence(" (nối tiếp)", " (follows)");
                    case JUMP -> new Sentence(" (nhảy tới)", " (jump)");
                    case BACK -> new Sentence(" (về phần trước)", " (back)");
                    case JOIN -> new Sentence(" (vào theo giờ kế hoạch)", " (joined in progress)");
                };
        var left = start.notDone().isEmpty() ? Sentence.NONE : leftOut(start.notDone());
        return new Sentence(
                "▶ " + name(start.segment()) + how.vi() + left.vi(),
                "▶ " + name(start.segment()) + how.en() + left.en());
    }

    private static Sentence sent(Deed.Sent sent) {
        var what = effect(sent.send());
        var became =
                switch (sent.became()) {
                    case ANSWERED -> new Sentence("Đã gửi, bên kia đã trả lời: ", "Sent, and answered: ");
                    case SENT ->
                        new Sentence("Đã gửi đi (loại lệnh này không có trả lời): ", "Sent (nobody answers such): ");
                    case SILENT -> new Sentence("Đã gửi, chưa thấy trả lời: ", "Sent, no answer came: ");
                    case FAILED -> new Sentence("KHÔNG gửi được: ", "NOT sent: ");
                    case KEPT_BACK -> new Sentence("Không gửi: ", "Kept back: ");
                    case UNKNOWN ->
                        new Sentence(
                                "Không biết đã gửi chưa vì bàn điều khiển tắt giữa chừng; không gửi lại, hãy xem bên"
                                        + " kia đã nhận chưa: ",
                                "Not known whether it was sent, because the desk died meanwhile; it is not sent again,"
                                        + " see whether it has arrived: ");
                };
        return new Sentence(became.vi() + what.vi(), became.en() + what.en()).and(sent.answer());
    }

    private Sentence cueName(Deed.CueStarted fact) {
        return cueName(fact.segment(), fact.cue());
    }

    /** A cue by what it says; one that the plan has no more, by its part and its place. */
    private Sentence cueName(String id, int cue) {
        var segment = show.segment(id);
        if (segment == null) return Sentence.same(id);
        return cue < segment.cues().size()
                ? CueWords.of(segment.cues().get(cue), cue, show)
                : new Sentence(segment.name() + ", lệnh " + (cue + 1), segment.name() + ", cue " + (cue + 1));
    }

    private Sentence cue(Deed.CueStarted fact) {
        var segment = show.segment(fact.segment());
        if (segment == null || fact.cue() >= segment.cues().size()) return cueName(fact);
        var cue = segment.cues().get(fact.cue());
        var name = CueWords.of(cue, fact.cue(), show);
        var late = fact.late() ? new Sentence("(trễ)", "(late)") : Sentence.NONE;
        if (!cue.isBroken()) return name.and(late);
        return name.and(late)
                .and(new Sentence("– hỏng một phần, phần hỏng bị bỏ:", "– broken in part, that part is left out:"))
                .and(cue.broken());
    }

    private static Sentence heard(Deed.SoundBecame heard) {
        var words =
                switch (heard.became()) {
                    case STARTED -> new Sentence("Đang phát: ", "Heard: ");
                    case SILENT -> new Sentence("KHÔNG nghe thấy: ", "NOT heard: ");
                    case ENDED -> new Sentence("Phát xong: ", "Sound over: ");
                    case FAILED -> new Sentence("KHÔNG phát được: ", "NOT played: ");
                };
        var name = Names.sound(heard.name());
        return new Sentence(words.vi() + name.vi(), words.en() + name.en()).and(heard.answer());
    }

    private Sentence byHand(Change.ByHand change) {
        return switch (change) {
            case Change.Picture picture -> byHand(picture);
            case Change.Play(var tune) -> {
                var name = Names.sound(tune.name());
                yield new Sentence("Phát bằng tay: " + name.vi(), "Played by hand: " + name.en());
            }
            case Change.StopSound stop -> {
                var names = Names.sounds(stop.names());
                yield stop.names().isEmpty()
                        ? new Sentence("Dừng bằng tay mọi âm thanh", "All sound stopped by hand")
                        : new Sentence("Dừng bằng tay: " + names.vi(), "Stopped by hand: " + names.en());
            }
        };
    }

    private Sentence byHand(Change.Picture change) {
        var on = show.called(change.surface());
        return switch (change) {
            case Change.Put put ->
                said(on("Đưa hình bằng tay lên ", "Put by hand on ", on, ": "), show.called(put.look()));
            case Change.Clear _ -> on("Bỏ hình bằng tay: ", "Cleared by hand: ", on, "");
            case Change.Overlay(var surface, var look, var _) ->
                look == null
                        ? on("Bỏ lớp phủ trên ", "Overlay taken off ", on, "")
                        : said(on("Lớp phủ trên ", "Overlay on ", on, ": "), show.called(look));
            case Change.Idle idle ->
                said(on("Đổi hình chờ trên ", "Idle look of ", on, ": "), show.called(idle.look()));
            case Change.Page(var surface, var turn) ->
                switch (turn) {
                    case Change.Turn.Next _, Change.Turn.Each _ -> on("Trang sau trên ", "Next page on ", on, "");
                    case Change.Turn.Previous _ -> on("Trang trước trên ", "Page before on ", on, "");
                    case Change.Turn.To(int page) -> on("Trang " + page + " trên ", "Page " + page + " on ", on, "");
                };
            case Change.Level(var surface, double level) ->
                on("Độ sáng của ", "Level of ", on, ": " + Math.round(level * 100) + "%");
            case Change.Steer(var surface, var how) ->
                switch (how) {
                    case Change.Steering.Halt _ -> on("Dừng phim trên ", "Film halted on ", on, "");
                    case Change.Steering.GoOn _ -> on("Chiếu tiếp phim trên ", "Film goes on, on ", on, "");
                    case Change.Steering.To(var position) -> {
                        var at = Digits.clock(position);
                        yield new Sentence("Phim trên " + on.vi() + " tới " + at, "Film on " + on.en() + " to " + at);
                    }
                    case Change.Steering.By(var step) -> {
                        var by = (step.isNegative() ? "−" : "+") + Digits.clock(step.abs());
                        yield on("Phim trên ", "Film on ", on, ": " + by);
                    }
                };
        };
    }

    private Sentence on(String vi, String en, SurfaceName surface, String more) {
        return on(vi, en, show.called(surface), more);
    }

    private static Sentence on(String vi, String en, Sentence surface, String more) {
        return new Sentence(vi + surface.vi() + more, en + surface.en() + more);
    }

    private static Sentence said(Sentence first, Sentence then) {
        return new Sentence(first.vi() + then.vi(), first.en() + then.en());
    }

    private Sentence emergency(Deed.EmergencyShown up) {
        var silence = up.silence() ? new Sentence(" (tắt tiếng)", " (silence)") : Sentence.NONE;
        var what = new Sentence(
                "CHỮ KHẨN CẤP “" + up.name() + "”" + silence.vi() + ": ",
                "EMERGENCY TEXT \"" + up.name() + "\"" + silence.en() + ": ");
        return said(what, names(up.surfaces()));
    }

    private Sentence inserted(Deed.Inserted put) {
        var where = names(put.surfaces());
        return switch (put.what()) {
            case Inset.Words(var text) -> on("Chèn chữ lên ", "Inserted on ", where, ": " + text);
            case Inset.Third(var name, var office) ->
                on(
                        "Hiện bảng tên trên ",
                        "Lower third on ",
                        where,
                        ": " + name + (office.isEmpty() ? "" : ", " + office));
            case Inset.Photo _ -> on("Chèn ảnh lên ", "Picture inserted on ", where, "");
        };
    }

    private Sentence cover(Deed.Covered cover) {
        var names = names(cover.surfaces());
        return switch (cover.kind()) {
            case HOLD -> said(new Sentence("Dừng hình: ", "Held: "), names);
            case BLANK -> said(new Sentence("Tắt đen: ", "Blanked: "), names);
            case SAFE -> said(new Sentence("Hình chờ: ", "Safe: "), names);
        };
    }

    private Sentence noted(Deed.Noted note) {
        var post =
                switch (note.post()) {
                    case MC -> new Sentence("dẫn chương trình", "the host");
                    case SOUND -> new Sentence("âm thanh", "sound");
                    case LIGHT -> new Sentence("ánh sáng", "light");
                    case DOORS -> new Sentence("lễ tân", "reception");
                };
        var of = " (" + name(note.segment()) + ")";
        return note.text().isEmpty()
                ? new Sentence("Bỏ ghi chú cho " + post.vi() + of, "Note for " + post.en() + of + " taken away")
                : new Sentence(
                        "Ghi chú cho " + post.vi() + of + ": " + note.text(),
                        "Note for " + post.en() + of + ": " + note.text());
    }

    private Sentence reordered(Deed.Reordered move) {
        if (move.before() == null)
            return new Sentence("Dời xuống cuối: " + name(move.segment()), "Moved to the end: " + name(move.segment()));
        return new Sentence(
                "Dời “" + name(move.segment()) + "” lên trước “" + name(move.before()) + "”",
                "Moved \"" + name(move.segment()) + "\" before \"" + name(move.before()) + "\"");
    }

    private static Sentence added(Segment part) {
        var length = TimingWords.span(part.length());
        boolean timed = !part.length().isZero();
        return new Sentence(
                "Thêm phần: " + part.name() + (timed ? " (" + length.vi() + ")" : ""),
                "Part added: " + part.name() + (timed ? " (" + length.en() + ")" : ""));
    }

    private static Sentence announced(Duration delay) {
        if (delay.isZero()) return new Sentence("Thông báo đúng giờ", "Announced: on time");
        var by = TimingWords.offset(delay);
        return new Sentence("Thông báo " + by.vi(), "Announced: " + by.en());
    }

    private static Sentence jumped(Duration by) {
        if (by.isZero()) return new Sentence("Đồng hồ máy đã khớp lại", "The laptop's clock agrees again");
        var span = TimingWords.span(by);
        return by.isNegative()
                ? new Sentence(
                        "Đồng hồ máy lùi " + span.vi() + "; hình giữ nguyên, chờ trả lời",
                        "The laptop's clock went back " + span.en() + "; the pictures stay, please answer")
                : new Sentence(
                        "Đồng hồ máy nhảy tới " + span.vi() + "; hình giữ nguyên, chờ trả lời",
                        "The laptop's clock went forward " + span.en() + "; the pictures stay, please answer");
    }

    private String name(String segment) {
        var part = show.segment(segment);
        return part == null ? segment : part.name();
    }

    private String list(Collection<String> segments) {
        return segments.stream()
                .sorted(Comparator.comparingInt(show::indexOf))
                .map(this::name)
                .collect(Collectors.joining(", "));
    }

    private Sentence names(Collection<SurfaceName> surfaces) {
        return show.names().surfaces(surfaces);
    }

    private static Sentence leftOut(Collection<Change.Send> effects) {
        var all = effects.stream().map(FactWords::effect).toList();
        return new Sentence(
                "; không làm: " + all.stream().map(Sentence::vi).collect(Collectors.joining(", ")),
                "; left out: " + all.stream().map(Sentence::en).collect(Collectors.joining(", ")));
    }

    /** What a cue does to what is on a surface. */
    public static Sentence done(Change.Picture change, Show show) {
        return new FactWords(show).byHand(change);
    }

    /** What a change does beside the pictures, as people say it. */
    public static Sentence effect(Change change) {
        return switch (change) {
            case Change.Play(var tune) -> signed("♪ ", Names.sound(tune.name()));
            case Change.StopSound stop -> stopped(stop.names());
            case Change.Device(var name, var order) -> {
                var device = Names.device(name);
                var what = order(order);
                yield new Sentence(device.vi() + ": " + what.vi(), device.en() + ": " + what.en());
            }
            case Change.Send(var to, var message) ->
                Sentence.same(to
                        + ": "
                        + switch (message) {
                            case Change.Message.Osc(var address, var args) ->
                                "OSC " + address + (args.isEmpty() ? "" : " " + args);
                            case Change.Message.Http(var path, var method, var body) -> method + " " + path;
                        });
            case Change.Picture picture -> Sentence.same(picture.toString());
        };
    }

    private static Sentence signed(String sign, Sentence what) {
        return new Sentence(sign + what.vi(), sign + what.en());
    }

    private static Sentence stopped(List<String> sounds) {
        if (sounds.isEmpty()) return Sentence.same("♪ ■");
        return signed("♪ ■ ", Names.sounds(sounds));
    }

    private static Sentence order(Change.DeviceOrder order) {
        return switch (order) {
            case Change.DeviceOrder.Freeze() -> new Sentence("dừng hình", "freeze");
            case Change.DeviceOrder.Normal() -> new Sentence("hiện bình thường", "normal");
            case Change.DeviceOrder.Black() -> new Sentence("tắt đen", "black");
            case Change.DeviceOrder.Input(var name) -> new Sentence("ngõ vào " + name, "input " + name);
            case Change.DeviceOrder.Pattern(var name) -> new Sentence("mẫu thử " + name, "pattern " + name);
        };
    }
}
