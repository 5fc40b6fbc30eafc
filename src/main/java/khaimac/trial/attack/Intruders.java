package khaimac.trial.attack;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.machine.SystemWatch;
import khaimac.notation.Bytes;
import khaimac.notation.Notation;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.trial.RealHouse;
import khaimac.trial.Tablet;
import org.jspecify.annotations.Nullable;

/** Everybody who attacks a house, each at his own place: does one act after the other, and hears what is answered. */
final class Intruders implements AutoCloseable {
    /** What a page may say in a second, and more. */
    private static final int FLOOD = 130;

    private static final int MANY_REQUESTS = 20;
    private static final int MOST_SLOW = 24;
    private static final int SLOW_BYTES = 40;
    private static final Duration SLOW = Duration.ofMillis(25);
    private static final String NOBODY = "0".repeat(64);

    /** Where one of them sits: what it was given when it was let in, and what it has said. */
    private static final class Seat {
        private final Guest guest;
        private final Map<Long, FromPage> said = new ConcurrentHashMap<>();
        private @Nullable Tablet page;
        private @Nullable Wire peer;
        private String token = "";
        private String before = "";
        private byte[] recordBefore = {};
        private byte[] requestBefore = {};

        Seat(Guest guest) {
            this.guest = guest;
        }
    }

    private final RealHouse house;
    private final Hand hand;
    private final Judge judge;
    private final Map<Guest, Seat> seats = new EnumMap<>(Guest.class);
    private final Map<String, Right> rights = new TreeMap<>();
    private final Semaphore slow = new Semaphore(MOST_SLOW);

    Intruders(RealHouse house, Hand hand, Judge judge) {
        this.house = house;
        this.hand = hand;
        this.judge = judge;
    }

    /** Everybody comes in, with a page and a control surface, as far as the operator lets him. */
    void comeIn(List<Guest> guests) throws IOException, InterruptedException {
        rights.put(hand.name(), Right.ADMIN);
        for (var guest : guests) {
            var seat = new Seat(guest);
            seats.put(guest, seat);
            var right = guest.right();
            if (right == null) continue;
            seat.page = pair(seat, right);
            seat.token = hand.token(named("nut", right), right);
            rights.put(named("nut", right), right);
        }
    }

    private static String named(String what, Right right) {
        return what + "-" + right.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Tablet pair(Seat seat, Right right) throws IOException, InterruptedException {
        var page = Tablet.pair(hand.letIn(right), named("may", right), new SystemWatch());
        enter(seat, page);
        rights.put(page.welcome().name(), right);
        return page;
    }

    private void enter(Seat seat, Tablet page) throws InterruptedException {
        page.hearing(message -> {
            if (message instanceof ToPage.Answer answer && seat.guest.right() != null)
                judge.answered(seat.guest.right(), seat.said.get(answer.number()), answer);
        });
        page.enter();
    }

    /** Who was let in, with which right, by the name in the journal. */
    Map<String, Right> rights() {
        return Map.copyOf(rights);
    }

    /** Does it, as far as the house lets it: whoever is cut off comes again. */
    void act(Act act) throws InterruptedException {
        var seat = seats.computeIfAbsent(act.guest(), Seat::new);
        var dice = new Random(act.dice());
        var all = hand.known();
        var known = act.guest().isTrusted() || act.guest() == Guest.EDIT
                ? all.without(name -> name.startsWith(Stage.OURS))
                : all;
        if (act.twist() == Twist.STALE) known = known.stale();
        try {
            switch (act.subject()) {
                case Act.Subject.OfPage(var kind) ->
                    page(act, seat, line(act, kind, dice, known).json());
                case Act.Subject.OfPeer(var kind) -> peer(act, seat, kind, line(act, kind, dice, known));
                case Act.Subject.OfProgram(var way) -> request(act, seat, way, dice, known);
            }
        } catch (IOException | IllegalStateException e) {
            // Sent away, or not let in: that is what the house may do.
        }
    }

    /** A message as it is said, and the bytes behind it. */
    private record Said(String json, Bytes beside) {}

    private static Said line(Act act, Kind kind, Random dice, Known known) {
        var making = new Making(dice, known, act.number());
        var made = making.of(kind);
        var spoiling = new Spoiling(dice);
        Object part = switch (act.twist()) {
            case WILD -> spoiling.wild(made);
            case BENT -> spoiling.bent(made);
            case RIGHT, BROKEN, STALE, AGAIN, TWICE, SLOW, HALF, FLOOD -> made;
        };
        return new Said(Raw.written(part), new Bytes(making.beside()));
    }

    private void page(Act act, Seat seat, String json) throws IOException, InterruptedException {
        var frame = Wire.frame(Wire.TEXT, Spoiling.bytes(json));
        switch (act.twist()) {
            case RIGHT, WILD, BENT, STALE -> say(seat, json, 1);
            case TWICE -> say(seat, json, 2);
            case FLOOD -> say(seat, json, FLOOD);
            case AGAIN -> say(seat, seat.before.isEmpty() ? json : seat.before, 1);
            case BROKEN -> {
                var broken = new Spoiling(new Random(act.dice()));
                boolean inside = act.dice() % 2 == 0;
                var bytes = inside ? Wire.frame(Wire.TEXT, broken.broken(Spoiling.bytes(json))) : broken.broken(frame);
                try (var wire = socket(seat)) {
                    wire.say(bytes);
                }
            }
            case HALF -> {
                try (var wire = socket(seat)) {
                    wire.say(Arrays.copyOf(frame, frame.length / 2));
                }
            }
            case SLOW -> slowly(socket(seat), frame);
        }
    }

    /** As a browser says it; a stranger has only what the panel's own port lets him say. */
    private void say(Seat seat, String json, int times) throws IOException, InterruptedException {
        if (seat.guest.right() == null) {
            try (var wire = socket(seat)) {
                for (int time = 0; time < times; time++) wire.say(Wire.frame(Wire.TEXT, Spoiling.bytes(json)));
            }
            return;
        }
        seat.before = json;
        try {
            var message = Notation.read(Spoiling.bytes(json), FromPage.class);
            number(message, seat);
        } catch (Notation.Unreadable e) {
            // The panel will not read it either.
        }
        var page = open(seat);
        for (int time = 0; time < times; time++) page.words(json);
    }

    private static void number(FromPage message, Seat seat) {
        for (var component : message.getClass().getRecordComponents()) {
            if (!component.getName().equals("number")) continue;
            try {
                if (component.getAccessor().invoke(message) instanceof Long number) seat.said.put(number, message);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a message of pages cannot be read", e);
            }
        }
    }

    private Tablet open(Seat seat) throws IOException, InterruptedException {
        var page = seat.page;
        var right = seat.guest.right();
        if (right == null) throw new IllegalStateException("a stranger has no page");
        if (page == null) page = pair(seat, right);
        else if (page.isGone()) {
            page.vanish();
            page = page.another();
            enter(seat, page);
        }
        seat.page = page;
        return page;
    }

    /** A WebSocket with the pairing of a guest, and with none where it has none. */
    private Wire socket(Seat seat) throws IOException {
        var origin = hand.tablet().origin();
        var wire = new Wire(hand.tablet().port());
        if (!wire.upgrade(origin, cookie(seat)) && seat.guest.right() != null) {
            wire.close();
            throw new IOException("not let in");
        }
        return wire;
    }

    private static String cookie(Seat seat) {
        var page = seat.page;
        return page == null ? "" : page.cookie();
    }

    /** On a thread of its own; where too many do so already, it is left out. */
    private void slowly(Wire wire, byte[] bytes) {
        if (!slow.tryAcquire()) return;
        Thread.ofVirtual().start(() -> {
            try (wire) {
                wire.slowly(bytes, SLOW, SLOW_BYTES);
            } catch (IOException e) {
                // Sent away: rightly.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                slow.release();
            }
        });
    }

    private void peer(Act act, Seat seat, Kind kind, Said said) throws IOException {
        var right = Wire.record(Spoiling.bytes(said.json()), said.beside().array());
        // First words are said first; who has said his already is heard all the same.
        boolean first = kind.is(ToDesk.Hello.class) && act.dice() % 2 == 0;
        switch (act.twist()) {
            case RIGHT, WILD, BENT, STALE -> peer(seat, first).say(right);
            case TWICE -> {
                var wire = peer(seat, first);
                wire.say(right);
                wire.say(right);
            }
            case FLOOD -> {
                var wire = peer(seat, first);
                for (int time = 0; time < FLOOD; time++) wire.say(right);
            }
            case AGAIN -> peer(seat, first).say(seat.recordBefore.length == 0 ? right : seat.recordBefore);
            case BROKEN -> peer(seat, first).say(new Spoiling(new Random(act.dice())).broken(right));
            case HALF -> {
                try (var wire = peer(seat, first)) {
                    wire.say(Arrays.copyOf(right, right.length / 2));
                }
            }
            case SLOW -> {
                slowly(peer(seat, true), right);
                seat.peer = null;
            }
        }
        seat.recordBefore = right;
    }

    /** @param silent without a word before it, on a connection of its own */
    private Wire peer(Seat seat, boolean silent) throws IOException {
        var open = seat.peer;
        if (open != null && open.isOpen() && !silent) return open;
        if (open != null) open.close();
        var wire = new Wire(house.guard().port());
        seat.peer = wire;
        wire.hear(message -> heard(seat, message));
        var part = seat.guest.part();
        var hello = house.hello(part == null ? khaimac.link.Part.PLAYER : part, "khach");
        var parcel = Notation.pack(
                part == null
                        ? new ToDesk.Hello(hello.version(), NOBODY, hello.name(), hello.part(), hello.can())
                        : hello);
        if (!silent) wire.say(Wire.record(parcel.line(), new byte[0]));
        return wire;
    }

    private void heard(Seat seat, ToPeer message) {
        if (message instanceof ToPeer.Answer answer && answer.accepted()) {
            if (seat.guest == Guest.CALLER) judge.granted();
            else judge.suffered("a wish of " + seat.guest + " was accepted over the link: " + answer);
        }
        if (message instanceof ToPeer.Welcome && seat.guest == Guest.STRANGER)
            judge.suffered("a stranger was welcomed at the link");
    }

    private void request(Act act, Seat seat, Way way, Random dice, Known known)
            throws IOException, InterruptedException {
        var spoiling = new Spoiling(dice);
        var line = way.usage().isEmpty() ? "" : filled(way.usage(), seat.guest, dice, known);
        if (act.twist() == Twist.WILD && !line.isEmpty()) line = spoiling.wildWord(line);
        boolean bodied = !line.isEmpty() && dice.nextInt(3) == 0 && line.indexOf(' ') > 0;
        var words = bodied ? line.substring(0, line.indexOf(' ')) : line;
        var body = bodied ? line.substring(line.indexOf(' ') + 1) : way.path().equals("/pair") ? knock(act, dice) : "";
        var head = head(act, seat, way, words, body, spoiling);
        var bytes = Spoiling.joined(head.getBytes(StandardCharsets.ISO_8859_1), Spoiling.bytes(body));
        var right = seat.guest.right();
        switch (act.twist()) {
            case RIGHT, WILD, BENT, STALE -> judge.replied(right, way, line, ask(bytes));
            case TWICE -> {
                judge.replied(right, way, line, ask(bytes));
                judge.replied(right, way, line, ask(bytes));
            }
            case AGAIN -> ask(seat.requestBefore.length == 0 ? bytes : seat.requestBefore);
            case BROKEN -> judge.stumbled("broken bytes", ask(spoiling.broken(bytes)));
            case FLOOD -> {
                var all = new ArrayList<Wire>();
                try {
                    for (int one = 0; one < MANY_REQUESTS; one++) {
                        all.add(new Wire(hand.tablet().port()));
                        all.getLast().say(bytes);
                    }
                } finally {
                    for (var wire : all) wire.close();
                }
            }
            case HALF -> {
                try (var wire = new Wire(hand.tablet().port())) {
                    wire.say(Arrays.copyOf(bytes, bytes.length / 2));
                }
            }
            case SLOW -> slowly(new Wire(hand.tablet().port()), bytes);
        }
        seat.requestBefore = bytes;
        // Who says that he leaves has left: he asks to be let in again.
        if (way.path().equals("/leave") && seat.guest.right() != null && ask(Spoiling.bytes(session(seat))) == 401) {
            if (seat.page != null) seat.page.vanish();
            seat.page = null;
        }
    }

    private int ask(byte[] bytes) throws IOException {
        try (var wire = new Wire(hand.tablet().port())) {
            wire.say(bytes);
            return wire.reply().status();
        }
    }

    private String session(Seat seat) {
        return "GET /session HTTP/1.1\r\nHost: " + host() + "\r\nCookie: " + cookie(seat)
                + "\r\nConnection: close\r\n\r\n";
    }

    private String host() {
        return hand.tablet().origin().replaceFirst("^.*//", "");
    }

    private String head(Act act, Seat seat, Way way, String words, String body, Spoiling spoiling) {
        var path = way.usage().isEmpty() ? way.path() : way.path() + escaped(words);
        var lines = new ArrayList<String>();
        lines.add(way.method() + " " + path + " HTTP/1.1");
        lines.add("Host: " + host());
        lines.add("Origin: " + hand.tablet().origin());
        // A control surface brings its token, a page its cookie.
        if (seat.guest.right() == null)
            lines.add("Cookie: khaimac-" + hand.tablet().port() + "=" + NOBODY);
        else if (act.dice() % 3 == 0) lines.add("Cookie: " + cookie(seat));
        else lines.add("Authorization: Bearer " + seat.token);
        if (act.dice() % 5 == 0) lines.add("Idempotency-Key: key-" + act.number() % 7);
        lines.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
        if (act.twist() == Twist.BENT) bend(lines, spoiling);
        lines.add("Connection: close");
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static void bend(List<String> lines, Spoiling spoiling) {
        switch (spoiling.any(List.of(0, 1, 2, 3, 4, 5, 6))) {
            case 0 -> lines.remove(1);
            case 1 -> lines.set(2, "Origin: http://evil.example");
            case 2 -> lines.add("Transfer-Encoding: chunked");
            case 3 -> lines.add("X-Long: " + "x".repeat(20_000));
            case 4 -> lines.add("Content-Length: 99999999999");
            case 5 -> lines.add("Accept-Encoding: gzip, br, zstd\r\nRange: bytes=0-,1-,2-,3-");
            default -> lines.addFirst("GET /../../etc/passwd HTTP/9.9");
        }
    }

    private static String escaped(String words) {
        return Arrays.stream(words.split(" ", -1))
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(java.util.stream.Collectors.joining("/"));
    }

    private static String knock(Act act, Random dice) {
        var pin = "%06d".formatted(dice.nextInt(1_000_000));
        Map<String, Object> knock = new java.util.LinkedHashMap<>();
        knock.put(dice.nextBoolean() ? "pin" : "proof", dice.nextBoolean() ? pin : NOBODY);
        knock.put("name", "operator");
        return switch (act.twist()) {
            case WILD -> Raw.written(new Spoiling(dice).wild(knock));
            case BENT -> Raw.written(new Spoiling(dice).bent(knock));
            case RIGHT, BROKEN, STALE, AGAIN, TWICE, SLOW, HALF, FLOOD -> Raw.written(knock);
        };
    }

    /** A line as its usage has it, with names that there are. */
    private static String filled(String usage, Guest guest, Random dice, Known known) {
        var line = new ArrayList<String>();
        for (var word : usage.split(" ", -1)) {
            if (word.startsWith("[") && dice.nextBoolean()) continue;
            var ways = new ArrayList<>(List.of(word.replaceAll("[\\[\\]]", "").split("\\|")));
            // Who may do it to all surfaces may do it to the one that the proof looks at.
            if (guest.isTrusted() && ways.size() > 1) ways.remove("all");
            var chosen = ways.get(dice.nextInt(ways.size()));
            line.add(
                    switch (chosen) {
                        case "SEGMENT" -> any(known.segments(), dice);
                        case "SURFACE" -> any(known.surfaces(), dice);
                        case "LOOK" -> any(List.copyOf(known.looks().keySet()), dice);
                        case "TEXT" -> "Kính chào";
                        case "LINE", "N" -> "1";
                        case "DATE" -> "2026-11-28";
                        default -> chosen;
                    });
        }
        return String.join(" ", line);
    }

    private static String any(List<String> of, Random dice) {
        return of.get(dice.nextInt(of.size()));
    }

    @Override
    public void close() {
        for (var seat : seats.values()) {
            if (seat.page != null) seat.page.close();
            try {
                if (seat.peer != null) seat.peer.close();
            } catch (IOException e) {
                // It is gone with the house.
            }
        }
    }
}
