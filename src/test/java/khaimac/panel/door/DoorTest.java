package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import khaimac.Waits;
import khaimac.cue.Change;
import khaimac.engine.Command;
import khaimac.engine.Over;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.panel.words.Topic;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delegate who plays with the Wi-Fi, at every door of the panel. */
@Waits
class DoorTest {
    @TempDir
    private Path folder;

    private static final Set<String> HTTP = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    private Hut hut;
    private int pressed;

    @BeforeEach
    void open() {
        hut = new Hut(folder);
    }

    @AfterEach
    void close() {
        hut.close();
        assertThat(hut.mistakes).isEmpty();
    }

    /** The router's own list: what it does not hold does not exist, and what it holds says whom it is for. */
    private List<ParsedEndpoint> routes() {
        return hut.lobby.local().javalin().unsafe.internalRouter.allHttpHandlers().stream()
                .filter(route -> HTTP.contains(route.endpoint.method.name()))
                .toList();
    }

    private static Needs needs(ParsedEndpoint route) {
        assertThat(route.endpoint.metadata(Roles.class))
                .as(route.endpoint.path + " says whom it is for")
                .isNotNull();
        var roles = route.endpoint.metadata(Roles.class).getRoles();
        assertThat(roles).as(route.endpoint.method + " " + route.endpoint.path).hasSize(1);
        return (Needs) roles.iterator().next();
    }

    @Test
    void every_route_says_whom_it_is_for_and_nobody_else_gets_in() throws Exception {
        assertThat(routes()).hasSizeGreaterThan(6);
        for (var route : routes()) {
            boolean asks = route.endpoint.method.name().equals("GET");
            int stranger = needs(route).least() != null ? 401 : asks ? 200 : 400;
            assertThat(status(route, null))
                    .as("a stranger at " + route.endpoint.path)
                    .isEqualTo(stranger);
            for (var right : Right.values()) {
                var may = needs(route).isMetBy(right);
                int status = status(route, hut.visitor(right));
                if (may)
                    assertThat(status).as(right + " at " + route.endpoint.path).isNotIn(401, 403, 421);
                else assertThat(status).as(right + " at " + route.endpoint.path).isEqualTo(403);
            }
        }
    }

    private int status(ParsedEndpoint route, String cookie) throws Exception {
        var path = route.endpoint
                .path
                .substring(1)
                .replace("<words>", "no-such-word")
                .replace("<surface>", "backdrop")
                .replace("<page>", "app.js");
        var headers = new ArrayList<>(List.of("Origin", hut.origin()));
        if (cookie != null) headers.addAll(List.of("Cookie", cookie));
        return hut.send(route.endpoint.method.name(), path, "nonsense", headers.toArray(String[]::new))
                .status();
    }

    /** One of each that a page can say; the compiler names what is missing. */
    private static List<FromPage> everything() {
        var sight = new Sight("id", "", 1, khaimac.engine.Seen.NOTHING, 0, Instant.EPOCH);
        var backdrop = new SurfaceName("backdrop");
        var all = List.<FromPage>of(
                new FromPage.Watch(List.of(backdrop), true),
                new FromPage.Wish(1, new Command(sight, new Wish.Go())),
                new FromPage.Try(2, "t", new Look.Blank(), backdrop),
                new FromPage.TryList(9, "t", List.of(), null, backdrop),
                new FromPage.Foresee(8, new Command(sight, new Wish.Go())),
                new FromPage.Ready(3, "MC", "a"),
                new FromPage.Trust(4),
                new FromPage.Begin(8, false),
                new FromPage.Reckon(9, new Wish.Add(java.time.Duration.ofMinutes(1))),
                new FromPage.Suggest(10, null),
                new FromPage.Rehearse(5, new FromPage.Rehearsal.Speed(1)),
                new FromPage.Tend(7, new FromPage.Care.Identify()),
                new FromPage.Admit(6, new FromPage.Admission.Close()),
                new FromPage.Join(Topic.DESK),
                new FromPage.Again(),
                new FromPage.Beat(1));
        assertThat(all.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(
                        FromPage.class.getPermittedSubclasses() == null
                                ? new Class<?>[0]
                                : java.util.Arrays.stream(FromPage.class.getPermittedSubclasses())
                                        .filter(Class::isRecord)
                                        .toArray(Class<?>[]::new));
        return all;
    }

    private static final Map<Class<?>, Right> LEAST = Map.ofEntries(
            Map.entry(FromPage.Wish.class, Right.EDIT),
            Map.entry(FromPage.Try.class, Right.EDIT),
            Map.entry(FromPage.TryList.class, Right.EDIT),
            Map.entry(FromPage.Foresee.class, Right.EDIT),
            Map.entry(FromPage.Ready.class, Right.BACKSTAGE),
            Map.entry(FromPage.Trust.class, Right.CONTROL),
            Map.entry(FromPage.Begin.class, Right.CONTROL),
            Map.entry(FromPage.Reckon.class, Right.CONTROL),
            Map.entry(FromPage.Suggest.class, Right.CONTROL),
            Map.entry(FromPage.Rehearse.class, Right.CONTROL),
            Map.entry(FromPage.Tend.class, Right.CONTROL),
            Map.entry(FromPage.Admit.class, Right.ADMIN));

    @Test
    void every_message_is_refused_to_who_may_not_say_it() throws Exception {
        for (var right : Right.values()) {
            try (var tab = hut.tab(hut.visitor(right))) {
                for (var message : everything()) {
                    var least = LEAST.get(message.getClass());
                    tab.say(message);
                    if (least == null) continue;
                    // Words are an editor's; what GO brings is not.
                    if (message instanceof FromPage.Foresee) least = Right.CONTROL;
                    var because = because(tab, message, right.compareTo(least) >= 0);
                    boolean refused = because.en().startsWith("This device may not");
                    assertThat(refused).as(right + " says " + message).isEqualTo(right.compareTo(least) < 0);
                }
            }
        }
    }

    /** What is only reckoned has an answer of its own, but for who may not ask. */
    private static Sentence because(Hut.Tab tab, FromPage message, boolean may) throws Exception {
        if (message instanceof FromPage.Try || message instanceof FromPage.TryList)
            return tab.hears(ToPage.Tried.class, one -> true).words();
        if (message instanceof FromPage.Foresee)
            return tab.hears(ToPage.Foreseen.class, one -> true).because();
        if (may && message instanceof FromPage.Reckon)
            return tab.hears(ToPage.Reckoned.class, one -> true).because();
        if (may && message instanceof FromPage.Suggest) {
            assertThat(tab.hears(ToPage.Suggested.class, one -> true).parts()).isNotEmpty();
            return Sentence.NONE;
        }
        return tab.hears(ToPage.Answer.class, one -> true).because();
    }

    /** Her own phone: it turns pages, and whatever else it says changes nothing. */
    @Test
    void a_speaker_turns_the_pages_of_her_slides_and_nothing_else_changes() throws Exception {
        var slides = new Look.Pages("media/bao-cao.pdf", 5, Look.Fit.CONTAIN, Colour.BLACK);
        var backdrop = new SurfaceName("backdrop");
        for (var right : Right.values()) {
            try (var desk = hut.tab(hut.admin());
                    var phone = hut.tab(hut.visitor(right))) {
                var put = new Change.Put(backdrop, new LookRef.Inline(slides), Entrance.CUT);
                asks(desk, new Wish.ByHand(put));
                var before = hut.desk.onAir().seq();
                boolean turned =
                        asks(phone, new Wish.Turn(new Change.Turn.Next())).accepted();
                assertThat(turned)
                        .as(right + " turns a page")
                        .isEqualTo(right == Right.SPEAKER || right == Right.CONTROL || right == Right.ADMIN);
                assertThat(hut.desk.onAir().run().slides()).isEqualTo(new Run.Slides(backdrop, slides, turned ? 1 : 0));
                if (right != Right.SPEAKER) continue;
                assertThat(phone.hasHeard(
                                        ToPage.Speaker.class,
                                        one -> one.slides() != null
                                                && one.slides().page() == 2)
                                .slides())
                        .isEqualTo(new ToPage.Slides(backdrop, "media/bao-cao.pdf", 2, 5));
                var all = Set.of(backdrop);
                for (var wish : List.of(
                        new Wish.Go(),
                        new Wish.Back(),
                        new Wish.Cover(all, Over.Kind.BLANK),
                        new Wish.Message(backdrop, "x", null),
                        new Wish.ByHand(new Change.Page(backdrop, new Change.Turn.Next()))))
                    assertThat(asks(phone, wish).accepted())
                            .as("a speaker wishes " + wish)
                            .isFalse();
                assertThat(hut.desk.onAir().seq()).isEqualTo(before + 1);
            }
        }
    }

    private ToPage.Answer asks(Hut.Tab tab, Wish wish) throws InterruptedException {
        var run = hut.desk.onAir().run();
        var sight = new Sight("p" + ++pressed, "", run.epoch(), run.seen(), run.rev(), Instant.now());
        tab.say(new FromPage.Wish(pressed, new Command(sight, wish)));
        long number = pressed;
        return tab.hears(ToPage.Answer.class, one -> one.number() == number);
    }

    @Test
    void a_screen_for_others_is_told_its_own_topic_and_never_the_desks() throws Exception {
        try (var tab = hut.tab(hut.visitor(Right.BOARD))) {
            assertThat(tab.hears(ToPage.Board.class, one -> true).agenda()).hasSize(2);
            tab.say(new FromPage.Join(Topic.DESK));
            tab.say(new FromPage.Join(Topic.STAGE));
            tab.say(new FromPage.Beat(7));
            assertThat(tab.hears(
                            ToPage.class,
                            one -> one instanceof ToPage.State
                                    || one instanceof ToPage.Stage
                                    || one instanceof ToPage.Echo))
                    .isInstanceOf(ToPage.Echo.class);
        }
    }

    @Test
    void five_wrong_pins_from_one_address_and_it_is_not_heard_for_a_while() throws Exception {
        hut.lobby.admit(new FromPage.Admission.Pair(Right.CONTROL));
        var pin = hut.pin();
        var wrong = pin.equals("000000") ? "000001" : "000000";
        for (int attempt = 0; attempt < Pairing.TRIES; attempt++) {
            // Whatever it says of where it comes from, it is one source.
            var reply = hut.send(
                    "POST",
                    "pair",
                    Hut.knock("pin", wrong),
                    "Origin",
                    hut.origin(),
                    "X-Forwarded-For",
                    "10.0.0." + attempt);
            assertThat(reply.status()).isEqualTo(403);
        }
        assertThat(hut.send("POST", "pair", Hut.knock("pin", hut.pin()), "Origin", hut.origin())
                        .body())
                .contains("half a minute");
    }

    @Test
    void who_may_change_something_came_by_a_door_for_one() throws Exception {
        hut.lobby.admit(new FromPage.Admission.Pair(Right.CONTROL));
        var pin = hut.pin();
        assertThat(hut.send("POST", "pair", Hut.knock("pin", pin), "Origin", hut.origin())
                        .status())
                .isEqualTo(200);
        assertThat(hut.send("POST", "pair", Hut.knock("pin", pin), "Origin", hut.origin())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_page_of_somebody_else_and_a_borrowed_name_are_turned_away() throws Exception {
        var cookie = hut.admin();
        assertThat(hut.send("POST", "leave", "", "Origin", "http://evil.example", "Cookie", cookie)
                        .status())
                .isEqualTo(403);
        assertThat(hut.send("POST", "leave", "", "Cookie", cookie).status())
                .as("no page said where it is from")
                .isEqualTo(403);
        assertThat(hut.send("GET", "session", "", "Origin", "null", "Cookie", cookie)
                        .status())
                .isEqualTo(403);
        assertThat(hut.raw("GET /session HTTP/1.1\r\nHost: evil.example:" + hut.port() + "\r\nCookie: " + cookie
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThatThrownBy(() -> hut.new Tab(hut.address(), cookie, "http://evil.example").close())
                .isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> hut.new Tab(hut.address(), cookie, null).close())
                .isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> hut.new Tab(hut.address(), "x=y", hut.origin()).close())
                .isInstanceOf(CompletionException.class);
        assertThat(hut.send("GET", "session", "", "Cookie", cookie).status())
                .as("and nothing happened")
                .isEqualTo(200);
    }

    @Test
    void every_answer_tells_the_browser_to_trust_nobody() throws Exception {
        for (var path : List.of("", "session", "no-such-page", "style/base.css")) {
            var headers = hut.send("GET", path, "").headers();
            assertThat(headers.get("content-security-policy").getFirst())
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.get("x-content-type-options")).as(path).containsExactly("nosniff");
            assertThat(headers).as(path).doesNotContainKey("server").doesNotContainKey("access-control-allow-origin");
        }
        var cookie = hut.send(
                        "POST", "pair", Hut.knock("proof", Secrets.signed(Hut.CODE, "pair")), "Origin", hut.origin())
                .headers()
                .get("set-cookie")
                .getFirst();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void nothing_but_the_pages_can_be_read() throws Exception {
        for (var path : List.of(
                "/../panel.json",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..;/x",
                "/style/..%2f..%2fkhaimac/app/help_en.properties",
                "/%5c..%5cx",
                "/style/%00",
                "//etc/passwd",
                "/khaimac/app/Main.class",
                "/META-INF/MANIFEST.MF")) {
            var reply = hut.raw(
                    "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + hut.port() + "\r\nConnection: close\r\n\r\n");
            assertThat(reply)
                    .as(path)
                    .containsPattern("^HTTP/1.1 (400|404)")
                    .doesNotContain("root:", "Implementation-Version", "sessions");
        }
    }

    @Test
    void what_is_too_large_too_deep_or_nonsense_ends_its_own_connection_and_nothing_else() throws Exception {
        var cookie = hut.admin();
        for (var words : List.of(
                "x".repeat(1 << 20),
                "[".repeat(50_000),
                "{\"is\":\"wish\"",
                "null",
                "{\"is\":\"launch\"}",
                "{\"is\":\"beat\",\"sent\":1,\"more\":2}")) {
            try (var tab = hut.tab(cookie)) {
                tab.words(words);
                assertThat(tab.isCut()).isTrue();
            }
        }
        assertThat(hut.send("POST", "pair", "x".repeat(1 << 20), "Origin", hut.origin())
                        .status())
                .isEqualTo(413);
        try (var tab = hut.tab(cookie)) {
            assertThat(tab.hears(ToPage.State.class, one -> true).agenda()).hasSize(2);
        }
    }

    @Test
    void a_page_that_has_gone_mad_is_cut_off() throws Exception {
        try (var tab = hut.tab(hut.admin())) {
            for (int tap = 0; tap < 2_000; tap++) tab.words("{\"is\":\"beat\",\"sent\":1}");
            assertThat(tab.isCut()).isTrue();
        }
    }

    @Test
    void four_hundred_who_post_a_letter_now_and_then_keep_nobody_waiting() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            var request = ("POST /pair HTTP/1.1\r\nHost: 127.0.0.1:" + hut.port() + "\r\nOrigin: " + hut.origin()
                            + "\r\nContent-Length: 9000\r\n\r\n{")
                    .getBytes(StandardCharsets.ISO_8859_1);
            for (int one = 0; one < 400; one++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), hut.port());
                slow.add(socket);
                socket.getOutputStream().write(request);
            }
            var cookie = hut.admin();
            try (var tab = hut.tab(cookie)) {
                var state = tab.hears(ToPage.State.class, one -> one.opened());
                var sight = new Sight("tap", "", state.epoch(), state.seen(), state.rev(), Instant.now());
                tab.say(new FromPage.Wish(1, new Command(sight, new Wish.Go())));
                assertThat(tab.hears(ToPage.Answer.class, one -> true).because().en())
                        .doesNotContain("too");
            }
        } finally {
            for (var socket : slow) socket.close();
        }
    }

    @Test
    void who_was_let_in_is_known_to_the_next_desk_and_the_file_lets_nobody_in() throws Exception {
        var cookie = hut.visitor(Right.EDIT);
        var secret = cookie.substring(cookie.indexOf('=') + 1);
        var file = Files.readString(folder.resolve("panel.json"));
        assertThat(file).doesNotContain(secret).contains(Secrets.hash(secret));
        int port = hut.port();
        hut.close();
        hut = new Hut(folder);
        assertThat(hut.port()).isEqualTo(port);
        assertThat(hut.send("GET", "session", "", "Cookie", cookie).body()).contains("edit");
    }

    @Test
    void who_is_sent_away_is_gone_at_once() throws Exception {
        var cookie = hut.visitor(Right.CONTROL);
        var session = hut.lobby.access("", "").sessions().getLast();
        try (var tab = hut.tab(cookie)) {
            tab.hears(ToPage.Welcome.class, one -> true);
            hut.lobby.admit(new FromPage.Admission.Revoke(session.id()));
            assertThat(tab.isCut()).isTrue();
        }
        assertThat(hut.send("GET", "session", "", "Cookie", cookie).status()).isEqualTo(401);
    }

    private int go(String token) {
        try {
            return hut.send("POST", "api/go", "", "Authorization", token).status();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_control_surface_speaks_the_words_of_scripts_with_a_token_of_its_own() throws Exception {
        var token = "Bearer "
                + hut.lobby
                        .admit(new FromPage.Admission.Token("nút bấm", Right.CONTROL))
                        .token();
        assertThat(hut.send("GET", "api/state", "", "Authorization", token).body())
                .contains("\"is\":\"state\"");
        var second = CompletableFuture.supplyAsync(() -> go(token));
        assertThat(List.of(go(token), second.join()))
                .as("a finger that trembles")
                .containsExactlyInAnyOrder(200, 409);
        assertThat(hut.send("POST", "api/blank/all", "", "Authorization", token).status())
                .isEqualTo(200);
        assertThat(hut.send("POST", "api/message/stage", "Còn 2 phút", "Authorization", token)
                        .status())
                .isEqualTo(200);
        assertThat(hut.desk.onAir().run().message(new SurfaceName("stage"))).isEqualTo("Còn 2 phút");
        assertThat(hut.send("POST", "api/launch", "", "Authorization", token).status())
                .isEqualTo(400);
        assertThat(hut.send("POST", "api/go", "", "Authorization", token, "Origin", "http://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(hut.send("GET", "api", "", "Authorization", token).body()).contains("POST /api/hold/SURFACE|all");
    }

    @Test
    void what_is_set_by_hand_is_the_operators_and_an_editor_is_refused() throws Exception {
        var editor = "Bearer " + token("biên tập", Right.EDIT);
        var operator = "Bearer " + token("nút bấm", Right.CONTROL);
        assertThat(hut.send("POST", "api/go", "", "Authorization", operator).status())
                .isEqualTo(200);
        var words = List.of("put/stage/t/fade/800ms", "put/stage/t", "level/stage/60%25");
        for (var word : words) {
            var before = hut.desk.onAir().seq();
            var refused = hut.send("POST", "api/" + word, "", "Authorization", editor);
            assertThat(refused.status()).as(word + " " + refused.body()).isEqualTo(409);
            assertThat(hut.desk.onAir().seq()).as(word).isEqualTo(before);
            var done = hut.send("POST", "api/" + word, "", "Authorization", operator);
            assertThat(done.status()).as(word + " " + done.body()).isEqualTo(200);
        }
        var run = hut.desk.onAir().run();
        assertThat(run.showing(new SurfaceName("stage")).level()).isEqualTo(0.6);
        assertThat(run.showing(new SurfaceName("stage"))
                        .at(hut.desk.onAir().latest().getLast().at())
                        .words())
                .contains("Xin chào");
        // There are no pages here: the operator is heard and told so, the editor only that it is not his.
        assertThat(hut.send("POST", "api/page/backdrop/next", "", "Authorization", editor)
                        .body())
                .contains("You are not allowed to do this");
        assertThat(hut.send("POST", "api/page/backdrop/next", "", "Authorization", operator)
                        .body())
                .contains("\"understood\":true", "There is no such page to turn to");
        assertThat(hut.send("POST", "api/put/stage/nothing-like-it", "", "Authorization", operator)
                        .status())
                .isEqualTo(409);
        var listed = hut.send("GET", "api", "", "Authorization", operator).body();
        assertThat(listed)
                .contains("POST /api/put/SURFACE/LOOK", "POST /api/page/SURFACE/", "POST /api/level/SURFACE/");
    }

    private String token(String name, Right right) {
        return hut.lobby.admit(new FromPage.Admission.Token(name, right)).token();
    }

    @Test
    void a_title_that_is_tried_with_a_day_that_cannot_be_is_told_before_it_is_on_air() throws Exception {
        try (var tab = hut.tab(hut.visitor(Right.EDIT))) {
            tab.hears(ToPage.Welcome.class, one -> true);
            // The fourth of February 2026 is a Wednesday.
            assertThat(slips(tab, 1, "Thứ Năm, ngày 04 tháng 02 năm 2026"))
                    .singleElement()
                    .returns(
                            true, one -> one.vi().contains("Thứ Tư") || one.vi().contains("thứ Tư"))
                    .returns(true, one -> one.en().contains("Wednesday"));
            assertThat(slips(tab, 2, "Hải Phòng, ngày 31 tháng 02 năm 2026"))
                    .singleElement()
                    .returns(true, one -> one.vi().contains("31 tháng 02"))
                    .returns(false, one -> one.en().isEmpty());
            assertThat(slips(tab, 3, "Thứ Tư, ngày 04 tháng 02 năm 2026")).isEmpty();
        }
    }

    private static List<Sentence> slips(Hut.Tab tab, long number, String dateline) throws Exception {
        var title = new Look.Title(List.of(new TitleLine(Role.DATELINE, dateline)), Style.PLAIN);
        tab.say(new FromPage.Try(number, "t", title, new SurfaceName("backdrop")));
        return tab.hears(ToPage.Tried.class, one -> one.number() == number).names();
    }
}
