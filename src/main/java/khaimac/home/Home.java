package khaimac.home;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import khaimac.clock.Watch;
import khaimac.home.halls.Halls;
import khaimac.machine.RunReport;
import khaimac.notation.Notation;
import khaimac.panel.door.Answers;
import khaimac.panel.door.AsRun;
import khaimac.panel.door.Door;
import khaimac.panel.door.Entrance;
import khaimac.panel.door.Needs;
import khaimac.panel.door.Networks;
import khaimac.panel.door.Pages;
import khaimac.panel.door.Porch;
import khaimac.panel.door.Session;
import khaimac.panel.door.Spoken;
import khaimac.panel.door.Ways;
import khaimac.panel.words.Right;
import org.jspecify.annotations.Nullable;

/**
 * Home (Sảnh) as a browser reaches it: this machine, and a network when whoever sits here says so, behind the same
 * doors as the panel.
 */
public final class Home implements Ways, AutoCloseable {
    /** Beside the panel's port, so that both can be open. */
    public static final int PORT = 8460;

    /**
     * How it is set up.
     *
     * @param home the folder that was unzipped
     * @param code in the link on this machine
     * @param lang what runs are told in
     * @param certificate a PKCS #12 file for networks; null: plain HTTP with signed wishes
     */
    public record Setting(
            Path home,
            String code,
            String lang,
            Watch watch,
            @Nullable Path certificate,
            String password) {
        public Setting(Path home, String code, String lang, Watch watch) {
            this(home, code, lang, watch, null, "");
        }
    }

    private final Setting setting;
    private final Consumer<Throwable> mistakes;
    private final Porch porch;
    private final Entrance entrance;
    private final Spoken spoken = new Spoken();
    private final Guests guests;
    private final Shelves shelves;
    private final Houses houses;
    private final Studio studio;
    private final Sketcher sketcher;
    private final Plans plans;
    private final Parcels parcels;
    private final Approvals approvals;
    private final Afterwards afterwards;
    private final Wardrobe wardrobe;
    private final Versions versions;
    private final Halls halls;
    private final Pages pages = new Pages("home.html");

    private Home(Setting setting, Consumer<Throwable> mistakes) throws IOException {
        this.setting = setting;
        this.mistakes = mistakes;
        var own = Files.createDirectories(setting.home().resolve("runs"));
        var doors = new Porch.Setting(
                PORT, setting.code(), own.resolve("home.json"), setting.certificate(), setting.password(), false);
        this.porch = new Porch(doors, Networks.OF_THIS_MACHINE, setting.watch(), mistakes);
        this.entrance = porch.entrance(new Entrance.Host() {
            @Override
            public void moved() {}

            @Override
            public void left(String session) {}
        });
        this.guests = new Guests(setting.watch());
        this.shelves = new Shelves(shows(), setting.home().resolve("displays"));
        this.houses = new Houses(
                setting.home(),
                setting.lang(),
                setting.watch(),
                (show, left) -> Leavings.keep(setting.home(), show, left));
        this.afterwards = new Afterwards(shows(), houses::left);
        this.studio = new Studio(shows(), setting.watch());
        this.sketcher = new Sketcher(setting.home());
        this.plans = new Plans(setting.home(), shows(), setting.lang());
        this.parcels = new Parcels(setting.home());
        this.approvals = new Approvals(setting.home(), shows(), setting.lang());
        this.wardrobe = new Wardrobe(plans);
        this.versions = new Versions();
        this.halls = new Halls(setting.home(), setting.lang(), houses::live);
        porch.open(this);
        porch.watches(() -> {});
    }

    /** @param mistakes who hears of what should not have happened */
    public static Home open(Setting setting, Consumer<Throwable> mistakes) throws IOException {
        return new Home(setting, mistakes);
    }

    private Path shows() {
        return setting.home().resolve("show-files");
    }

    /** What the browser of this machine opens. */
    public String link() {
        return porch.link();
    }

    @Override
    public void hang(JavalinConfig config, Door at) {
        entrance.hang(config, at);
        config.routes.get("/home/all", http -> all(http, at), new Needs(Right.VIEW));
        config.routes.post("/home/ask", http -> Answers.give(http, asked(http, at)), new Needs(Right.VIEW));
        config.routes.get("/home/show/<name>", http -> sheet(http, at), new Needs(Right.VIEW));
        config.routes.post("/home/bring", http -> Answers.give(http, brought(http, at)), new Needs(Right.EDIT));
        config.routes.post("/home/import", http -> Answers.give(http, imported(http, at)), new Needs(Right.EDIT));
        config.routes.post("/home/again", http -> Answers.give(http, again(http, at)), new Needs(Right.EDIT));
        config.routes.post("/home/unpack", http -> Answers.give(http, unpacked(http, at)), new Needs(Right.EDIT));
        config.routes.get("/home/package/<ticket>", http -> packed(http, at), new Needs(Right.EDIT));
        config.routes.get("/home/report/<run>", http -> report(http, at), new Needs(Right.VIEW));
        config.routes.get("/home/plan/<name>", this::plan, new Needs(Right.VIEW));
        config.routes.get("/home/approved/<name>/{book}", this::signed, new Needs(Right.VIEW));
        config.routes.get("/home/after/<name>", this::afterwards, new Needs(Right.VIEW));
        config.routes.get("/home/maket/<name>", this::maket, new Needs(Right.EDIT));
        config.routes.get("/home/picture", this::picture, new Needs(Right.VIEW));
        config.routes.get("/home/remarks", this::remarks, new Needs(Right.VIEW));
        halls.hang(config);
        config.routes.get("/home/strip", this::strip, new Needs(Right.VIEW));
        config.routes.get("/", pages::first, Needs.NOTHING);
        config.routes.get("/<page>", pages::named, Needs.NOTHING);
    }

    private void all(Context http, Door at) {
        guests.heard(Entrance.known(http, at).id());
        spoken.tell(http, at);
        Answers.give(http, all(at.isLocal()));
    }

    /** A link to a panel lets whoever has it run the ceremony: it is told on this machine alone. */
    private Told all(boolean here) {
        var runs = houses.cards();
        return new Told.Hallway(
                shelves.shows(setting.watch().now().wall()),
                shelves.halls(),
                halls.begun(),
                here ? runs : runs.stream().map(Houses::fromAfar).toList(),
                here ? setting.home().toString() : "",
                Preferences.of(setting.home()));
    }

    private Told asked(Context http, Door at) throws IOException {
        var session = spoken.heard(http, at, http.body());
        var asked = Notation.read(http.bodyAsBytes(), Asked.class);
        if (at.right(session).compareTo(Rights.of(asked)) < 0) return new Told.Refused(Rights.NOT_LENT);
        var who = session.name();
        return switch (asked) {
            case Asked.Pack pack -> parcels.packed(pack, session.id());
            case Asked.Unpack unpack -> parcels.unpacked(unpack);
            case Asked.Leave(var ticket) -> parcels.left(ticket);
            case Asked.Discard(var run) -> houses.discard(run);
            case Asked.Doors() -> doors(session, "");
            case Asked.Look() -> Machine.looked(setting.home());
            case Asked.Prefer(var what) -> {
                var wrong = what.keep(setting.home());
                yield wrong.isEmpty() ? new Told.Made("settings.json") : new Told.Refused(wrong);
            }
            case Asked.Admit(var what) -> {
                var done = porch.admit(what, gone -> {});
                yield done.because().isEmpty() ? doors(session, done.token()) : new Told.Refused(done.because());
            }
            case Asked.Start start -> houses.start(start);
            case Asked.GoOn on -> houses.goOn(on);
            case Asked.End(var run) -> houses.end(run);
            case Asked.NewShow show -> new Told.Made(Studio.made(shows(), show));
            case Asked.Compare compare -> {
                var text = studio.manuscript(compare.show());
                yield text == null ? new Told.Refused(Studio.NOT_HERE) : Versions.compared(text, compare);
            }
            case Asked.Wear wear -> {
                var text = studio.manuscript(wear.show());
                yield text == null ? new Told.Refused(Studio.NOT_HERE) : wardrobe.switched(text, who, wear);
            }
            case Asked.Renew renew -> {
                var text = studio.manuscript(renew.show());
                yield text == null ? new Told.Refused(Studio.NOT_HERE) : plans.renewed(text, who, renew);
            }
            case Asked.Approve approve -> {
                var text = studio.manuscript(approve.show());
                yield text == null ? new Told.Refused(Studio.NOT_HERE) : approvals.approve(text, who, approve);
            }
            case Asked.Take take -> {
                var text = studio.manuscript(take.show());
                yield text == null ? new Told.Refused(Studio.NOT_HERE) : afterwards.take(text, who, take);
            }
            case Asked.Resave(var show) -> {
                var text = studio.manuscript(show);
                yield text == null ? new Told.Refused(Studio.NOT_HERE) : Resaved.of(shows(), show, text);
            }
            case Asked.TakeBack(var show) ->
                studio.manuscript(show) == null ? new Told.Refused(Studio.NOT_HERE) : approvals.takeBack(show, who);
            case Asked.About about -> {
                var text = studio.manuscript(about.show());
                yield text == null ? new Told.Refused(Studio.NOT_HERE) : studio.about(text, who, about);
            }
        };
    }

    /** The page says which revision it has: where nothing is newer it is told nothing. */
    private void sheet(Context http, Door at) throws IOException {
        var name = http.pathParam("name");
        var text = studio.manuscript(name);
        if (text == null) {
            http.status(404);
            Answers.give(http, new Told.Refused(Studio.NOT_HERE));
            return;
        }
        guests.heard(Entrance.known(http, at).id());
        text.look();
        var approval = approvals.of(name, text.show());
        var has = text.revision() + ":" + text.told().en().hashCode() + ":" + text.unsound().hashCode() + ":"
                + approval.hashCode();
        if (Objects.equals(http.queryParam("has"), has)) {
            http.status(204);
            return;
        }
        http.header("Sheet", has);
        var who = Entrance.known(http, at).name();
        Answers.give(
                http,
                Sheets.of(name, text, who, plans.lines(name) != null, approval, wardrobe.told(name, text.show())));
    }

    private Told doors(Session session, String token) {
        return new Told.Doors(porch.access(session.id(), token, guests::since));
    }

    private Told unpacked(Context http, Door at) throws IOException {
        spoken.heard(http, at, "");
        return parcels.brought(http.bodyInputStream());
    }

    private void packed(Context http, Door at) throws IOException {
        parcels.give(http, Entrance.known(http, at).id());
    }

    private void report(Context http, Door at) throws IOException {
        var folder = houses.known(http.pathParam("run"));
        var form = RunReport.Form.of(Objects.requireNonNullElse(http.queryParam("as"), ""));
        var lang = Objects.equals(http.queryParam("lang"), "en") ? "en" : setting.lang();
        var said = folder == null ? new byte[0] : RunReport.of(setting.home(), folder, form, lang);
        // Where it lies is told on this machine alone.
        if (said.length == 0 || folder == null) http.status(404);
        else AsRun.give(http, said, form.kind(), form.file(), at.isLocal() ? folder.toAbsolutePath().toString() : "");
    }

    private Told brought(Context http, Door at) throws IOException {
        spoken.heard(http, at, "");
        var name = Objects.requireNonNullElse(http.queryParam("name"), "");
        return Bringing.into(shows(), name, http.bodyInputStream());
    }

    private Told imported(Context http, Door at) throws IOException {
        spoken.heard(http, at, "");
        var name = Objects.requireNonNullElse(http.queryParam("name"), "");
        return plans.imported(name, http.bodyInputStream());
    }

    private Told again(Context http, Door at) throws IOException {
        spoken.heard(http, at, "");
        var show = Objects.requireNonNullElse(http.queryParam("show"), "");
        var text = studio.manuscript(show);
        if (text == null) return new Told.Refused(Studio.NOT_HERE);
        var name = Objects.requireNonNullElse(http.queryParam("name"), "");
        return plans.again(show, text.show(), name, http.bodyInputStream());
    }

    private void plan(Context http) throws IOException {
        var lines = plans.lines(http.pathParam("name"));
        if (lines == null) http.status(404);
        else http.contentType("application/jsonl; charset=utf-8").result(Files.readAllBytes(lines));
    }

    private void afterwards(Context http) throws IOException {
        var name = http.pathParam("name");
        var text = studio.manuscript(name);
        if (text == null) http.status(404);
        Answers.give(http, text == null ? new Told.Refused(Studio.NOT_HERE) : afterwards.told(name, text.show()));
    }

    /** As it was signed, whatever the show says now. */
    private void signed(Context http) throws IOException {
        var book = approvals.book(http.pathParam("name"), http.pathParam("book"));
        if (book == null) http.status(404);
        else http.contentType("application/pdf").result(Files.newInputStream(book));
    }

    private void maket(Context http) throws IOException {
        var name = http.pathParam("name");
        if (Shelves.file(shows(), name) == null) {
            http.status(404);
            return;
        }
        var made = approvals.maket(name, Objects.requireNonNullElse(http.queryParam("hall"), "simulated"));
        if (made.pdf() == null)
            http.status(409).result(made.wrong().vi() + "\n" + made.wrong().en());
        else http.contentType("application/pdf").result(made.pdf());
    }

    private void picture(Context http) throws IOException {
        var jpeg = sketched(http, Objects.requireNonNullElse(http.queryParam("w"), "320"));
        if (jpeg.length == 0) http.status(404);
        else
            // A picture that is asked for by its key never changes.
            http.contentType("image/jpeg")
                    .header("Cache-Control", "private, max-age=86400, immutable")
                    .result(jpeg);
    }

    /** What somebody should know of such a picture, in words. */
    private void remarks(Context http) throws IOException {
        var words = sketched(http, "words");
        if (words.length == 0) http.status(404);
        else http.contentType("application/json; charset=utf-8").result(words);
    }

    private byte[] sketched(Context http, String width) throws IOException {
        var show = Shelves.file(shows(), Objects.requireNonNullElse(http.queryParam("show"), ""));
        var moment = Objects.requireNonNullElse(http.queryParam("at"), "");
        var surface = Objects.requireNonNullElse(http.queryParam("surface"), "");
        var hall = Objects.requireNonNullElse(http.queryParam("hall"), "simulated");
        return show == null
                ? new byte[0]
                : sketcher.sketch(with(version(http), List.of(show.toString(), hall, surface, moment, width)))
                        .join();
    }

    /** The folder of the older version that is asked for; null where what is there now is. */
    private @Nullable Path version(Context http) throws IOException {
        var revision = Objects.requireNonNullElse(http.queryParam("revision"), "");
        var name = Objects.requireNonNullElse(http.queryParam("show"), "");
        var text = revision.matches("[1-9][0-9]{0,8}") ? studio.manuscript(name) : null;
        return text == null ? null : versions.of(name, text, Long.parseLong(revision));
    }

    private static List<String> with(@Nullable Path version, List<String> words) {
        return version == null
                ? words
                : Stream.concat(words.stream(), Stream.of(version.toString())).toList();
    }

    /** What there is to be seen of a show: which pictures, by the keys under which they are asked for. */
    private void strip(Context http) throws IOException {
        var show = Shelves.file(shows(), Objects.requireNonNullElse(http.queryParam("show"), ""));
        var hall = Objects.requireNonNullElse(http.queryParam("hall"), "simulated");
        var told = show == null
                ? new byte[0]
                : sketcher.sketch(with(version(http), List.of(show.toString(), hall)))
                        .join();
        if (told.length == 0) http.status(404);
        else http.contentType("application/json; charset=utf-8").result(told);
    }

    @Override
    public void stumbled(Exception problem, Context http) {
        Answers.stumbled(problem, http, mistakes);
    }

    @Override
    public void close() {
        porch.close();
        parcels.close();
        studio.close();
        sketcher.close();
        versions.close();
        halls.close();
    }
}
