package khaimac.phrase;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import khaimac.cue.Change;
import khaimac.engine.Command;
import khaimac.engine.Inset;
import khaimac.engine.Over;
import khaimac.engine.Rewritten;
import khaimac.engine.Run;
import khaimac.engine.Seen;
import khaimac.engine.Shortening;
import khaimac.engine.Sight;
import khaimac.engine.Stepback;
import khaimac.engine.Tunes;
import khaimac.engine.Undoable;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.Tune;
import khaimac.show.Post;
import khaimac.show.RosterEdits;
import khaimac.show.ShowEdit;
import khaimac.showfile.cues.Steerings;
import khaimac.showfile.language.Nearest;
import khaimac.showfile.language.Times;
import org.jspecify.annotations.Nullable;

/**
 * The words an operator may type, in a script or while a rehearsal runs. To add one: a line in the table. Names of
 * segments, looks and surfaces are checked by the engine, which refuses with a sentence.
 */
public final class Wishes {
    /** A wish that has been understood: what it does to an evening, or to a hall. */
    public interface Act {
        void happen(Controls controls);
    }

    /** What came of a line: a wish, or why there is none. */
    public record Reading(@Nullable Act wish, Sentence wrong) {}

    private interface Making {
        Wish of(Run run, Instant now);
    }

    private interface Taking {
        @Nullable
        Act from(Words words, String line);
    }

    private record Entry(String usage, Sentence says, Taking taking) {}

    private static final Map<String, Entry> TROUBLES = troubles();
    private static final Map<String, Entry> ALL = all();

    /** Two texts in quotation marks, straight or curly. */
    private static final Pattern QUOTED =
            Pattern.compile("[\"“”]([^\"“”]*)[\"“”]\\s*(?:→|->)?\\s*[\"“”]([^\"“”]*)[\"“”]");

    private Wishes() {}

    /** @param line without its time, such as "add +2m" */
    public static Reading read(String line) {
        var words = new Words(Normalizer.normalize(line, Normalizer.Form.NFC));
        var word = words.next();
        var entry = ALL.get(word);
        if (entry == null)
            return new Reading(
                    null,
                    new Sentence("Không hiểu “" + word + "”.", "\"" + word + "\" is not understood.")
                            .and(Nearest.instead(word, ALL.keySet())));
        var wish = entry.taking().from(words, line.strip());
        var wrong = words.wrong();
        if (wrong == null && !words.isEmpty())
            wrong = new Sentence("Thừa “" + words.rest() + "”.", "\"" + words.rest() + "\" is too much.");
        if (wish != null && wrong == null) return new Reading(wish, Sentence.NONE);
        var usage = new Sentence("Hãy viết: " + entry.usage(), "Write: " + entry.usage());
        return new Reading(null, wrong == null ? usage : wrong.and(usage));
    }

    /** Whether a line covers surfaces, if it does anything. */
    public static boolean covers(String line) {
        var word = new Words(line).next();
        return Arrays.stream(Over.Kind.values()).anyMatch(kind -> kind.name().equalsIgnoreCase(word));
    }

    /** How each is written, and what it does: what may be said to a desk before an audience. */
    public static Map<String, Sentence> usages() {
        var usages = rehearsed();
        TROUBLES.values().forEach(entry -> usages.remove(entry.usage()));
        return usages;
    }

    /** The same with what goes wrong only where it is simulated. */
    public static Map<String, Sentence> rehearsed() {
        var usages = new LinkedHashMap<String, Sentence>();
        ALL.values().forEach(entry -> usages.put(entry.usage(), entry.says()));
        return usages;
    }

    private static Map<String, Entry> all() {
        var all = new LinkedHashMap<String, Entry>();
        put(
                all,
                "go [anyway]",
                "bấm GO; “anyway”: cả khi khác giờ nhiều, đang trang nghiêm hay chưa quay bốc thăm",
                "press GO; \"anyway\": hours away from the plan, over what is solemn, past a draw",
                (words, line) -> {
                    boolean anyway = words.takes("anyway");
                    return ask(line, (run, now) -> anyway ? new Wish.GoAnyway() : new Wish.Go());
                });
        put(all, "jump SEGMENT", "nhảy tới một phần", "jump to a segment", naming(Wish.Jump::new));
        put(all, "join SEGMENT", "vào theo giờ kế hoạch", "join it in progress, as planned", naming(Wish.Join::new));
        put(
                all,
                "step-back",
                "lùi một bước trong phần này: về trang hay hình trước, không gửi lại gì",
                "one step back inside this segment: the page or pictures before, nothing is sent again",
                asking((run, now) -> new Wish.StepBack(Stepback.last(run))));
        put(
                all,
                "back",
                "về phần đã lên trước phần này",
                "back to the segment that was on before",
                asking((run, now) -> new Wish.Back()));
        put(
                all,
                "undo",
                "hoàn tác GO, nhảy, về phần trước hay sửa chữ vừa rồi",
                "take back the last GO, jump, back or correction",
                asking((run, now) -> new Wish.Undo(Undoable.last(run))));
        put(
                all,
                "add +2m",
                "thêm (hay bớt: -2m) giờ cho phần này",
                "more (or less: -2m) time for this segment",
                (words, line) -> {
                    var by = signed(words);
                    return by == null ? null : ask(line, (run, now) -> new Wish.Add(by));
                });
        put(all, "pause", "dừng đồng hồ của phần này", "pause its clock", asking((run, now) -> new Wish.Pause()));
        put(all, "resume", "cho đồng hồ chạy tiếp", "let its clock go on", asking((run, now) -> new Wish.Resume()));
        put(all, "skip SEGMENT", "bỏ qua một phần", "skip a segment", naming(id -> new Wish.Skip(id, true)));
        put(all, "unskip SEGMENT", "không bỏ qua nữa", "bring it back", naming(id -> new Wish.Skip(id, false)));
        put(
                all,
                "move SEGMENT before SEGMENT|end",
                "đổi thứ tự (khi diễn tập)",
                "another order (in rehearsal)",
                Wishes::move);
        put(
                all,
                "part 5m [title] after SEGMENT|start NAME [/ WHO]",
                "thêm một phần; “title”: màn hình hiện tên phần, không có: hình chờ",
                "a part that nobody planned; \"title\": the walls say its name, else the idle look",
                Wishes::part);
        put(
                all,
                "unpart SEGMENT",
                "bỏ một phần đã thêm mà chưa diễn ra",
                "take out a part that was added and has not begun",
                naming(Wish.RemovePart::new));
        put(
                all,
                "play SOUND [level 60%] [fade 2s]",
                "phát một âm thanh của kịch bản",
                "play a sound of the show",
                Wishes::play);
        put(all, "stop SOUND|all [fade 3s]", "dừng âm thanh", "stop it", Wishes::stop);
        put(all, "hold SURFACE|all", "dừng hình", "keep the picture", covering(Over.Kind.HOLD));
        put(
                all,
                "blank SURFACE|all [anyway]",
                "tắt đen; “anyway”: cả khi đang trang nghiêm",
                "black; \"anyway\": over what is solemn too",
                Wishes::blank);
        put(all, "safe SURFACE|all", "về hình chờ", "the idle look", covering(Over.Kind.SAFE));
        put(all, "release SURFACE|all", "bỏ che", "back to what the run says", (words, line) -> {
            var name = words.next();
            return name.isEmpty() ? null : ask(line, (run, now) -> new Wish.Release(surfaces(run, name)));
        });
        put(
                all,
                "retitle LOOK [now] [LINE] TEXT",
                "sửa chữ; “now”: ngay trên màn hình",
                "other words; \"now\": on air at once",
                Wishes::retitle);
        put(
                all,
                "rename LOOK [now] \"OLD\" \"NEW\"",
                "sửa một tên trong danh sách; “now”: ngay trên màn hình; tên mới để trống: bỏ người đó",
                "another name in a list; \"now\": on air at once; an empty new name takes that person out",
                Wishes::rename);
        put(all, "score LOOK [now] 12:10 [1:0]", "tỉ số (và số hiệp)", "points (and sets)", Wishes::score);
        put(
                all,
                "put SURFACE LOOK [fade 800ms]",
                "đưa một hình lên một màn hình",
                "a look on a surface",
                Wishes::picture);
        put(
                all,
                "page SURFACE next|previous|N",
                "lật trang danh sách hay trang trình chiếu",
                "turn the pages of a list or of slides",
                Wishes::page);
        put(
                all,
                "turn next|previous|N",
                "lật trang trình chiếu đang chiếu",
                "turn the page of the slides that are shown",
                (words, line) -> {
                    var turn = turn(words.next());
                    return turn == null ? null : ask(line, (run, now) -> new Wish.Turn(turn));
                });
        put(
                all,
                "film SURFACE " + Steerings.USAGE,
                "dừng phim, chiếu tiếp, tua tới một chỗ",
                "halt the film, let it go on, set it somewhere else",
                Wishes::film);
        put(all, "level SURFACE 60%", "độ sáng của một màn hình", "how bright a surface is", Wishes::level);
        put(all, "message SURFACE [30s] TEXT", "lời nhắn lên một màn hình", "words on a surface", Wishes::message);
        put(all, "unmessage SURFACE", "bỏ lời nhắn", "take them away", (words, line) -> {
            var name = words.next();
            return name.isEmpty() ? null : ask(line, (run, now) -> new Wish.EndMessage(new SurfaceName(name)));
        });
        put(
                all,
                "insert SURFACE[,SURFACE]|all TEXT",
                "chèn chữ ngoài kịch bản, theo kiểu chữ của buổi lễ",
                "words that nobody planned, in the show's own style",
                (words, line) -> {
                    var name = words.next();
                    var text = words.rest();
                    if (text.isEmpty()) return null;
                    return ask(line, (run, now) -> new Wish.Insert(listed(run, name), new Inset.Words(text)));
                });
        put(
                all,
                "third SURFACE[,SURFACE]|all TEXT",
                "bảng tên trên hình đang chiếu: họ tên, chức vụ",
                "a lower third over the picture that is on: name, office",
                (words, line) -> {
                    var name = words.next();
                    var text = words.rest();
                    int comma = text.indexOf(',');
                    var who = (comma < 0 ? text : text.substring(0, comma)).strip();
                    var office = comma < 0 ? "" : text.substring(comma + 1).strip();
                    if (who.isEmpty()) return null;
                    return ask(line, (run, now) -> new Wish.Insert(listed(run, name), new Inset.Third(who, office)));
                });
        put(
                all,
                "withdraw SURFACE[,SURFACE]|all",
                "gỡ chữ hay ảnh đã chèn",
                "take away what was inserted",
                (words, line) -> {
                    var name = words.next();
                    return name.isEmpty() ? null : ask(line, (run, now) -> new Wish.Withdraw(listed(run, name)));
                });
        put(
                all,
                "emergency NAME",
                "chữ khẩn cấp của kịch bản, lên mọi màn hình cùng lúc",
                "an emergency text of the show, on all surfaces at once",
                (words, line) -> {
                    var name = words.rest();
                    return name.isEmpty() ? null : ask(line, (run, now) -> new Wish.ShowEmergency(name));
                });
        put(
                all,
                "emergency-off",
                "gỡ chữ khẩn cấp",
                "take it away",
                asking((run, now) -> new Wish.EndEmergency()));
        put(
                all,
                "draw FILE",
                "bốc thăm từ danh sách đang ở trên màn hình",
                "draw out of a list that is on a screen",
                (words, line) -> {
                    var file = words.rest();
                    return file.isEmpty()
                            ? null
                            : ask(line, (run, now) -> new Wish.Draw(file, null));
                });
        put(all, "draw-stop FILE", "dừng quay", "let it come to rest", (words, line) -> {
            var file = words.rest();
            return file.isEmpty() ? null : ask(line, (run, now) -> new Wish.EndDraw(file));
        });
        put(
                all,
                "note SEGMENT mc|sound|light|doors [TEXT]",
                "ghi chú cho một bộ phận; không có chữ: bỏ ghi chú",
                "a note for a post; without words: none",
                Wishes::note);
        put(all, "delay +10m", "báo lùi giờ (0s: đúng giờ)", "announce a delay (0s: on time)", (words, line) -> {
            var by = signed(words);
            return by == null ? null : ask(line, (run, now) -> new Wish.Delay(by));
        });
        put(
                all,
                "apply-delay",
                "dời kế hoạch theo giờ đã báo",
                "make it the plan",
                asking((run, now) -> new Wish.ApplyDelay()));
        put(
                all,
                "move-day today|DATE",
                "dời cả buổi lễ sang ngày khác (2026-11-28)",
                "the whole show to another day (2026-11-28)",
                Wishes::moveDay);
        put(
                all,
                "adopt [FILE]",
                "nhận kịch bản đã sửa trong tệp (FILE: đúng bản đã xem, theo /api/state)",
                "take over the show file as it was edited (FILE: the version you saw, by /api/state)",
                (words, line) -> {
                    var seen = words.next();
                    return controls -> controls.wish(line, adopt(controls, seen));
                });
        put(
                all,
                "fit",
                "rút ngắn các phần co giãn cho kịp giờ",
                "shorten what may be, to end in time",
                asking(Wishes::fit));
        put(all, "unfit", "trả lại độ dài cũ", "lengths as before", asking((run, now) -> new Wish.Unfit()));
        put(
                all,
                "catch-up",
                "chiếu bù đã lỡ",
                "the pictures of what was missed",
                asking((run, now) -> new Wish.CatchUp()));
        put(
                all,
                "slept",
                "trả lời: máy đã ngủ",
                "answer: the laptop slept",
                asking((run, now) -> new Wish.SettleClock(true)));
        put(
                all,
                "set",
                "trả lời: đồng hồ đã được chỉnh",
                "answer: the clock was set",
                asking((run, now) -> new Wish.SettleClock(false)));
        TROUBLES.forEach(all::put);
        return all;
    }

    private static Map<String, Entry> troubles() {
        var all = new LinkedHashMap<String, Entry>();
        put(
                all,
                "clock +1h",
                "(sự cố) ai đó chỉnh đồng hồ máy",
                "(trouble) somebody sets the laptop's clock",
                (words, line) -> {
                    var by = signed(words);
                    return by == null ? null : trouble(line, evening -> evening.setClock(by));
                });
        put(all, "sleep 10m", "(sự cố) máy ngủ", "(trouble) the laptop sleeps", (words, line) -> {
            var by = length(words);
            return by == null ? null : trouble(line, evening -> evening.sleep(by));
        });
        put(
                all,
                "down 20s",
                "(sự cố) bàn điều khiển ngừng chạy rồi chạy lại",
                "(trouble) the desk dies and comes back",
                (words, line) -> {
                    var by = length(words);
                    return by == null ? null : trouble(line, evening -> evening.down(by));
                });
        put(
                all,
                "twice go",
                "(sự cố) bấm đúp",
                "(trouble) a double tap",
                (words, line) -> words.takes("go") ? trouble(line, evening -> troubled(evening, line, true)) : null);
        put(
                all,
                "stale go",
                "(sự cố) bấm theo hình cũ",
                "(trouble) a press by what was seen before",
                (words, line) -> words.takes("go") ? trouble(line, evening -> troubled(evening, line, false)) : null);
        return all;
    }

    private static void put(Map<String, Entry> all, String usage, String vi, String en, Taking taking) {
        all.put(usage.split(" ", 2)[0], new Entry(usage, new Sentence(vi, en), taking));
    }

    private static Act trouble(String line, Controls.Trouble trouble) {
        return controls -> controls.trouble(line, trouble);
    }

    private static Act ask(String line, Making making) {
        return evening -> evening.wish(line, making.of(evening.run(), evening.now()));
    }

    private static Taking asking(Making making) {
        return (words, line) -> ask(line, making);
    }

    private interface Naming {
        Wish of(String name);
    }

    private static Taking naming(Naming naming) {
        return (words, line) -> {
            var name = words.next();
            return name.isEmpty() ? null : ask(line, (run, now) -> naming.of(name));
        };
    }

    private static @Nullable Act blank(Words words, String line) {
        var name = words.next();
        boolean anyway = words.takes("anyway");
        return name.isEmpty()
                ? null
                : ask(line, (run, now) -> {
                    var surfaces = surfaces(run, name);
                    return anyway ? new Wish.BlankAnyway(surfaces) : new Wish.Cover(surfaces, Over.Kind.BLANK);
                });
    }

    private static Taking covering(Over.Kind kind) {
        return (words, line) -> {
            var name = words.next();
            return name.isEmpty() ? null : ask(line, (run, now) -> new Wish.Cover(surfaces(run, name), kind));
        };
    }

    private static Set<SurfaceName> surfaces(Run run, String name) {
        return name.equals("all") ? new LinkedHashSet<>(run.show().surfaces()) : Set.of(new SurfaceName(name));
    }

    private static Set<SurfaceName> listed(Run run, String names) {
        if (names.equals("all")) return surfaces(run, names);
        return Arrays.stream(names.split(",")).map(SurfaceName::new).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Act move(Words words, String line) {
        var id = words.next();
        if (id.isEmpty() || !words.takes("before")) return null;
        var before = words.next();
        if (before.isEmpty()) return null;
        return ask(line, (run, now) -> new Wish.Reorder(id, before.equals("end") ? null : before));
    }

    private static @Nullable Act part(Words words, String line) {
        var length = length(words);
        boolean titled = words.takes("title");
        if (length == null || !words.takes("after")) return null;
        var after = words.next();
        var said = words.rest().split("/", 2);
        if (after.isEmpty() || said[0].isBlank()) return null;
        var by = said.length < 2 ? "" : said[1].strip();
        var behind = after.equals("start") ? null : after;
        return ask(line, (run, now) -> new Wish.AddPart(said[0].strip(), by, length, behind, titled));
    }

    private static Wish.Adopt adopt(Controls controls, String seen) {
        return Rewritten.wish(controls.rewritten(), controls.run(), seen);
    }

    private static @Nullable Act moveDay(Words words, String line) {
        if (words.takes("today"))
            return ask(
                    line,
                    (run, now) -> new Wish.Move(now.atZone(run.show().zone()).toLocalDate()));
        var day = Times.date(words.next());
        return day == null ? null : ask(line, (run, now) -> new Wish.Move(day));
    }

    private static @Nullable Act picture(Words words, String line) {
        var surface = words.next();
        var look = words.next();
        boolean fades = words.takes("fade");
        var length = fades ? length(words) : null;
        if (look.isEmpty() || (fades && length == null)) return null;
        var entrance = length == null ? Entrance.CUT : Entrance.fade(length);
        return byHand(line, new Change.Put(new SurfaceName(surface), new LookRef.Named(look), entrance));
    }

    private static @Nullable Act page(Words words, String line) {
        var surface = words.next();
        var turn = turn(words.next());
        return turn == null ? null : byHand(line, new Change.Page(new SurfaceName(surface), turn));
    }

    private static @Nullable Act film(Words words, String line) {
        var surface = words.next();
        var how = Steerings.of(words.next());
        return how == null ? null : byHand(line, new Change.Steer(new SurfaceName(surface), how));
    }

    private static Change.@Nullable Turn turn(String word) {
        if (word.equals("next")) return new Change.Turn.Next();
        if (word.equals("previous")) return new Change.Turn.Previous();
        int page = number(word);
        return page > 0 ? new Change.Turn.To(page) : null;
    }

    /** The sign may be left out: in an address of the API it would have to be written in another way. */
    private static int percent(String text) {
        return number(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
    }

    private static @Nullable Act level(Words words, String line) {
        var surface = words.next();
        var text = words.next();
        int percent = percent(text);
        return percent < 0 ? null : byHand(line, new Change.Level(new SurfaceName(surface), percent / 100.0));
    }

    /** As the show plays it, but for what is said here. */
    private static @Nullable Act play(Words words, String line) {
        var name = words.next();
        boolean isLevelled = words.takes("level");
        int percent = isLevelled ? percent(words.next()) : 100;
        boolean fades = words.takes("fade");
        var fade = fades ? length(words) : null;
        if (name.isEmpty() || percent < 0 || (fades && fade == null)) return null;
        return ask(line, (run, now) -> {
            var known = Tunes.named(run.show(), name);
            var tune = known == null ? Tune.of(name) : known;
            var level = isLevelled ? percent / 100.0 : tune.level();
            return new Wish.ByHand(new Change.Play(tune.at(level, fade == null ? tune.fade() : fade)));
        });
    }

    private static @Nullable Act stop(Words words, String line) {
        var name = words.next();
        boolean fades = words.takes("fade");
        var fade = fades ? length(words) : Duration.ZERO;
        if (name.isEmpty() || fade == null) return null;
        return byHand(line, new Change.StopSound(name.equals("all") ? List.of() : List.of(name), fade));
    }

    private static Act byHand(String line, Change.ByHand change) {
        return ask(line, (run, now) -> new Wish.ByHand(change));
    }

    private static final Map<String, Post> POSTS =
            Map.of("mc", Post.MC, "sound", Post.SOUND, "light", Post.LIGHT, "doors", Post.DOORS);

    private static @Nullable Act message(Words words, String line) {
        var surface = words.next();
        var stays = Times.duration(words.peek());
        if (stays != null) words.next();
        var text = words.rest();
        if (text.isEmpty()) return null;
        return ask(line, (run, now) -> new Wish.Message(new SurfaceName(surface), text, stays));
    }

    private static @Nullable Act note(Words words, String line) {
        var segment = words.next();
        var post = POSTS.get(words.next());
        var text = words.rest();
        return segment.isEmpty() || post == null ? null : ask(line, (run, now) -> new Wish.Note(segment, post, text));
    }

    private static @Nullable Act retitle(Words words, String line) {
        var look = words.next();
        boolean now = words.takes("now");
        int number = number(words.peek());
        if (number > 0) words.next();
        var text = words.rest();
        if (look.isEmpty() || text.isEmpty()) return null;
        return ask(line, (run, at) -> {
            var before = run.look(look);
            var after = before == null ? new Look.Blank() : corrected(before, number, text);
            return new Wish.Retitle(look, after, run.lookRev(look), now);
        });
    }

    /** A name in a list, both in quotation marks: the row that reads so. */
    private static @Nullable Act rename(Words words, String line) {
        var look = words.next();
        boolean now = words.takes("now");
        var quoted = QUOTED.matcher(words.rest());
        if (!quoted.matches()) return null;
        var was = quoted.group(1).strip();
        var is = quoted.group(2).strip();
        if (look.isEmpty() || was.isEmpty()) return null;
        return ask(line, (run, at) -> {
            var before = run.look(look);
            var list = before == null ? null : RosterEdits.in(before);
            var rows = list == null ? List.<ShowEdit.OfRows>of() : renamed(list, was, is);
            return new Wish.CorrectList(look, rows, run.lookRev(look), now);
        });
    }

    /** Where nobody is called so, or several are, nothing is wished, and the engine says so. */
    private static List<ShowEdit.OfRows> renamed(Look.Roster list, String was, String is) {
        var found = new ArrayList<ShowEdit.OfRows>();
        for (int group = 0; group < list.groups().size(); group++) {
            var rows = list.groups().get(group).rows();
            for (int row = 0; row < rows.size(); row++)
                if (rows.get(row).name().equals(was))
                    found.add(
                            is.isEmpty()
                                    ? new ShowEdit.RemoveRow(list.file(), group, row)
                                    : new ShowEdit.SetRow(
                                            list.file(),
                                            group,
                                            row,
                                            rows.get(row).written(is, rows.get(row).note())));
        }
        return found.size() == 1 ? List.copyOf(found) : List.of();
    }

    /** The look with another line of text, the first if no line was said. */
    private static Look corrected(Look look, int number, String text) {
        int lines = Looks.texts(look).size();
        // One without words is no match for what was typed; the engine then refuses with a sentence.
        if (lines == 0) return new Look.Message(text, Style.PLAIN);
        return Looks.text(look, Math.clamp(number - 1, 0, lines - 1), text);
    }

    private static @Nullable Act score(Words words, String line) {
        var look = words.next();
        boolean now = words.takes("now");
        var points = pair(words.next());
        var sets = words.isEmpty() ? null : pair(words.next());
        if (points == null) return null;
        return ask(line, (run, at) -> {
            Look after = new Look.Blank();
            if (run.look(look) instanceof Look.Scoreboard(var home, var away, boolean timer, var style)) {
                after = new Look.Scoreboard(
                        new Look.Side(home.name(), points[0], sets == null ? home.sets() : sets[0]),
                        new Look.Side(away.name(), points[1], sets == null ? away.sets() : sets[1]),
                        timer,
                        style);
            }
            return new Wish.Retitle(look, after, run.lookRev(look), now);
        });
    }

    private static int @Nullable [] pair(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) return null;
        int home = number(text.substring(0, colon));
        int away = number(text.substring(colon + 1));
        return home < 0 || away < 0 ? null : new int[] {home, away};
    }

    private static int number(String text) {
        return !text.isEmpty() && text.length() < 5 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(text)
                : -1;
    }

    private static Wish fit(Run run, Instant now) {
        var suggestion = Shortening.suggest(run, now);
        return suggestion == null
                ? new Wish.Fit(Map.of(), null)
                : new Wish.Fit(suggestion.lengths(), suggestion.pinned());
    }

    private static void troubled(Controls.Simulated evening, String line, boolean twice) {
        var before = evening.run().seen();
        evening.wish(line, new Wish.Go());
        var run = evening.run();
        var seen = twice ? before : new Seen(before.visit() - 1, before.step());
        evening.press(
                line,
                new Command(
                        new Sight(line + run.seq(), "operator", run.epoch(), seen, run.rev(), evening.now()),
                        new Wish.Go()));
    }

    private static @Nullable Duration signed(Words words) {
        var text = words.next();
        var by = Times.signed(text);
        if (by == null)
            words.wrong(
                    new Sentence("“" + text + "” không phải khoảng thời gian.", "\"" + text + "\" is not a duration."));
        return by;
    }

    private static @Nullable Duration length(Words words) {
        var by = signed(words);
        if (by != null && by.isNegative()) {
            words.wrong(new Sentence("Thời gian không lùi được.", "Time does not run back."));
            return null;
        }
        return by;
    }
}
