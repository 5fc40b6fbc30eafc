package khaimac.home.halls;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Wire;
import khaimac.notation.Notation;
import khaimac.panel.door.Answers;
import khaimac.panel.door.Needs;
import khaimac.panel.words.Right;
import khaimac.scene.Look;
import khaimac.showfile.shows.Slug;
import org.jspecify.annotations.Nullable;

/** The halls that people make and change here, as a browser reaches them. */
public final class Halls implements AutoCloseable {
    private static final String ENDING = ".hall.json";

    /** Beside the halls: what is not saved yet, and the files of before. */
    private static final String KEPT = ".khaimac";

    /** Nobody leaves a pattern on by mistake. */
    private static final long LIT_SECONDS = 30 * 60L;

    /** The screen before which he sits is his again in any case. */
    private static final long LIT_BEFORE_HIM_SECONDS = 30;

    private static final Sentence NOT_HERE = new Sentence(
            "Không có hội trường này trên máy: tệp không còn, hoặc đã đổi tên.",
            "This hall is not on this machine: its file is gone, or has another name.");

    /**
     * A run that goes on now.
     *
     * @param hall by its name
     */
    public record Live(String title, String hall, boolean rehearsal) {}

    private final Path folder;
    private final Supplier<List<Live>> live;
    private final ScheduledExecutorService patience = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("halls").factory());
    private final Plugs plugs;
    private final Lighting lighting;
    private final Map<String, Draft> open = new HashMap<>();
    private volatile HallTold.@Nullable Plugged plugged;

    /**
     * @param home the folder that was unzipped
     * @param lang what the player tells of patterns
     * @param live what runs now
     */
    public Halls(Path home, String lang, Supplier<List<Live>> live) {
        this.folder = home.resolve("displays");
        this.live = live;
        this.plugs = new Plugs(home, patience);
        this.lighting = new Lighting(home, lang, patience);
    }

    public void hang(JavalinConfig config) {
        config.routes.get("/home/hall/<name>", this::sheet, new Needs(Right.ADMIN));
        config.routes.get("/home/plugged", this::plugged, new Needs(Right.ADMIN));
        config.routes.get("/home/place", this::place, new Needs(Right.ADMIN));
        config.routes.post("/home/hall", http -> Answers.give(http, asked(http)), new Needs(Right.ADMIN));
    }

    /** Halls that were begun and never saved. */
    public List<String> begun() {
        try (var kept = Files.list(folder.resolve(KEPT))) {
            return kept.filter(Draft::isKept)
                    .map(one -> one.getFileName().toString())
                    .filter(name -> !Files.exists(file(name)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            // Nobody has begun one.
            return List.of();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private Path own(String name) {
        return folder.resolve(KEPT).resolve(name);
    }

    private synchronized @Nullable Draft draft(String name) throws IOException {
        var known = open.get(name);
        if (known != null) return known;
        if (!isHere(name)) return null;
        var draft = Draft.of(name, file(name), own(name));
        if (draft != null) open.put(name, draft);
        return draft;
    }

    /** A name may lead nowhere else: it is one of those that lie here. */
    private boolean isHere(String name) throws IOException {
        if (begun().contains(name)) return true;
        try (var files = Files.list(folder)) {
            return files.anyMatch(one -> String.valueOf(one.getFileName()).equals(name + ENDING));
        }
    }

    private synchronized HallTold asked(Context http) throws IOException {
        return switch (Notation.read(http.bodyAsBytes(), HallAsked.class)) {
            case HallAsked.Begin(var title) -> begin(title);
            case HallAsked.Change(var hall, long seen, var wish) -> {
                var draft = draft(hall);
                if (draft == null) yield gone();
                yield lit(draft, hall, draft.change(seen, wish));
            }
            case HallAsked.Undo(var hall) -> {
                var draft = draft(hall);
                yield draft == null ? gone() : lit(draft, hall, draft.undo());
            }
            case HallAsked.Redo(var hall) -> {
                var draft = draft(hall);
                yield draft == null ? gone() : lit(draft, hall, draft.redo());
            }
            case HallAsked.Save(var hall, boolean over) -> {
                var draft = draft(hall);
                yield draft == null ? gone() : draft.save(over);
            }
            case HallAsked.Drop(var hall) -> dropped(hall);
            case HallAsked.Former(var hall) -> {
                var draft = draft(hall);
                yield draft == null ? gone() : lit(draft, hall, draft.former());
            }
            case HallAsked.Light(var hall, var pattern) -> {
                var draft = draft(hall);
                yield draft == null ? gone() : light(hall, draft, pattern);
            }
            case HallAsked.Rest() -> {
                lighting.end();
                yield new HallTold.Done();
            }
        };
    }

    private static HallTold gone() {
        return new HallTold.Refused(NOT_HERE, false);
    }

    private HallTold begin(String title) throws IOException {
        if (title.isBlank())
            return new HallTold.Refused(new Sentence("Hãy đặt tên cho hội trường.", "Give the hall a name."), false);
        var name = Slug.of(title);
        for (int more = 2; isHere(name); more++) name = Slug.of(title) + "-" + more;
        open.put(name, Draft.begun(name, file(name), own(name), title.strip()));
        return new HallTold.Made(name);
    }

    private HallTold dropped(String hall) throws IOException {
        var draft = draft(hall);
        if (draft == null) return gone();
        var told = draft.drop();
        if (told instanceof HallTold.Made) open.remove(hall);
        return lit(draft, hall, told);
    }

    /** A pattern that is up shows the hall as it is on the page. */
    private HallTold lit(Draft draft, String hall, HallTold told) throws IOException {
        var now = lighting.lit();
        if (now == null || !now.hall().equals(hall)) return told;
        if (told instanceof HallTold.Made) lighting.end();
        else if (told instanceof HallTold.Done) {
            draft.lying();
            lighting.changed(hall);
        }
        return told;
    }

    private HallTold light(String hall, Draft draft, Look.Pattern pattern) throws IOException {
        for (var run : live.get())
            if (!run.rehearsal())
                return new HallTold.Refused(
                        new Sentence(
                                "“" + run.title() + "” đang chạy: hình thử ở đây sẽ che màn hình của buổi lễ. Hãy dùng"
                                        + " hình thử trên bảng điều khiển của buổi lễ.",
                                "\"" + run.title() + "\" is running: patterns from here would cover its screens. Use"
                                        + " the patterns on its panel."),
                        false);
        boolean beforeHim = isBeforeHim(draft.text().hall());
        return lighting.show(hall, draft.lying(), pattern, beforeHim ? LIT_BEFORE_HIM_SECONDS : LIT_SECONDS);
    }

    /** Whether a window covers the screen on which this page is. */
    private boolean isBeforeHim(Hall hall) {
        var known = plugged;
        if (known == null) {
            known = plugs.found();
            plugged = known;
        }
        for (var one : known.found())
            for (var output : hall.outputs())
                if (one.about().containsKey("primary")
                        && output.wire() instanceof Wire.Window window
                        && window.monitor().connector().equalsIgnoreCase(one.name())) return true;
        return false;
    }

    private void plugged(Context http) {
        var found = plugs.found();
        plugged = found;
        Answers.give(http, found);
    }

    private void place(Context http) throws IOException {
        var draft = draft(Objects.requireNonNullElse(http.queryParam("hall"), ""));
        var place = draft == null
                ? null
                : Hand.place(
                        draft.text().hall(),
                        new HallWish.Lay(
                                Objects.requireNonNullElse(http.queryParam("surface"), ""),
                                Objects.requireNonNullElse(http.queryParam("from"), ""),
                                Objects.requireNonNullElse(http.queryParam("output"), ""),
                                number(http, "x"),
                                number(http, "y"),
                                number(http, "reach")));
        if (place == null) http.status(204);
        else Answers.give(http, new HallTold.Place(place.x(), place.y(), place.width(), place.height()));
    }

    private static int number(Context http, String name) {
        var said = Objects.requireNonNullElse(http.queryParam(name), "");
        return said.matches("-?[0-9]{1,6}") ? Integer.parseInt(said) : 0;
    }

    /** The page says which state it has: where nothing is newer it is told nothing. */
    private void sheet(Context http) throws IOException {
        var name = http.pathParam("name");
        var told = told(name);
        if (told == null) {
            http.status(404);
            Answers.give(http, gone());
            return;
        }
        var has = Integer.toHexString(Arrays.hashCode(Notation.write(told)));
        if (has.equals(http.queryParam("has"))) {
            http.status(204);
            return;
        }
        http.header("Sheet", has);
        Answers.give(http, told);
    }

    private synchronized HallTold.@Nullable Sheet told(String name) throws IOException {
        var draft = draft(name);
        if (draft == null) return null;
        draft.look();
        var runs = live.get().stream()
                .filter(one -> one.hall().equals(name))
                .map(Live::title)
                .toList();
        return HallSheets.of(name, draft, runs, lighting.lit());
    }

    @Override
    public void close() {
        lighting.close();
        patience.shutdownNow();
    }
}
