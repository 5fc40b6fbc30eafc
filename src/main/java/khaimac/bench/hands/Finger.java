package khaimac.bench.hands;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/**
 * A finger on a page: it hits what can be seen and pressed, and nothing else. It counts its taps and the letters it
 * types.
 */
final class Finger implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LOOKED = 15;
    private static final int RESTED = 10;
    private static final String BETWEEN_PAGES = "execution context";

    private final Wire wire;
    private final String session;
    private int taps;
    private int letters;

    private Finger(Wire wire, String session) {
        this.wire = wire;
        this.session = session;
    }

    /** A new page of a browser, as large as that screen and in its language. */
    static Finger on(Browser browser, HttpClient http, Screen screen) throws IOException, InterruptedException {
        var wire = Wire.to(browser.address(), http);
        var target = wire.ask("", "Target.createTarget", Map.of("url", "about:blank"));
        var finger = attached(wire, String.valueOf(target.get("targetId")));
        finger.say("Page.enable", Map.of());
        finger.say(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", screen.width(), "height", screen.height(), "deviceScaleFactor", 1, "mobile", false));
        var speaks = "localStorage.setItem('language', " + quoted(screen.language()) + ")";
        finger.say("Page.addScriptToEvaluateOnNewDocument", Map.of("source", speaks));
        finger.say("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        return finger;
    }

    /** The page that a press has opened beside this one, as soon as there is one there; it counts its own taps. */
    static Finger follows(Browser browser, HttpClient http, String address) throws IOException, InterruptedException {
        var wire = Wire.to(browser.address(), http);
        for (long left = PATIENCE.toMillis() / LOOKED; left > 0; left--) {
            for (var target : wire.ask("", "Target.getTargets", Map.of()).get("targetInfos") instanceof List<?> all
                    ? all
                    : List.of())
                if (target instanceof Map<?, ?> one
                        && "page".equals(one.get("type"))
                        && String.valueOf(one.get("url")).startsWith(address))
                    return attached(wire, String.valueOf(one.get("targetId")));
            Thread.sleep(LOOKED);
        }
        wire.close();
        throw new IOException("no page was opened: " + address);
    }

    private static Finger attached(Wire wire, String target) throws IOException, InterruptedException {
        var attached = wire.ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true));
        return new Finger(wire, String.valueOf(attached.get("sessionId")));
    }

    /** The page is shut. */
    void shuts() throws IOException, InterruptedException {
        say("Page.close", Map.of());
        close();
    }

    int taps() {
        return taps;
    }

    int letters() {
        return letters;
    }

    void counts() {
        taps = 0;
        letters = 0;
    }

    void opens(String address) throws IOException, InterruptedException {
        say("Page.navigate", Map.of("url", address));
    }

    /** A tap on the first of these that can be pressed, as soon as there is one. */
    void taps(String selector) throws IOException, InterruptedException {
        press(selector, Duration.ofMillis(40));
    }

    /** It rests there so long. */
    void holds(String selector, Duration time) throws IOException, InterruptedException {
        press(selector, time);
    }

    private void press(String selector, Duration time) throws IOException, InterruptedException {
        var place = place(selector);
        taps++;
        touch("touchStart", List.of(place));
        Thread.sleep(time.toMillis());
        touch("touchEnd", List.of());
    }

    /** From one thing to another, as a finger that pulls. */
    void drags(String from, String to) throws IOException, InterruptedException {
        var begin = place(from);
        var end = place(to);
        taps++;
        touch("touchStart", List.of(begin));
        for (int step = 1; step <= 8; step++) {
            touch("touchMove", List.of(between(begin, end, step / 8.0)));
            Thread.sleep(LOOKED);
        }
        touch("touchEnd", List.of());
    }

    private static Map<String, Double> between(Map<String, Double> one, Map<String, Double> other, double part) {
        var at = new LinkedHashMap<String, Double>();
        one.forEach((axis, from) -> at.put(axis, from + (other.getOrDefault(axis, from) - from) * part));
        return at;
    }

    private void touch(String type, List<Map<String, Double>> points) throws IOException, InterruptedException {
        say("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
    }

    /** Where something is, if a finger would hit it there: what lies over it, or is off, is no place to press. */
    private Map<String, Double> place(String selector) throws IOException, InterruptedException {
        var script = """
            (() => {
                const found = [...document.querySelectorAll(%s)].filter((one) => one.offsetParent);
                for (const one of found) {
                    if (one.disabled || one.getAttribute('aria-disabled') === 'true') continue;
                    one.scrollIntoView({block: 'nearest', inline: 'nearest'});
                    const box = one.getBoundingClientRect();
                    const x = box.x + box.width / 2, y = box.y + box.height / 2;
                    const hit = document.elementFromPoint(x, y);
                    if (hit && (one.contains(hit) || hit.contains(one))) return [x, y];
                }
                return [];
            })()\
            """.formatted(quoted(selector));
        Object before = null;
        int alike = 0;
        for (long left = PATIENCE.toMillis() / LOOKED; left > 0; left--) {
            var found = seen(script);
            alike = found != null && found.equals(before) ? alike + 1 : 0;
            // Nobody hits what was opened a tenth of a second ago and is still on its way to its place.
            if (found instanceof List<?> at && !at.isEmpty() && alike >= RESTED)
                return Map.of("x", number(at.get(0)), "y", number(at.get(1)));
            before = found;
            Thread.sleep(LOOKED);
        }
        throw new IOException("nothing to press: " + selector);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** Into what has the focus, at the end of what stands there, or in its place. */
    void types(String text, boolean instead) throws IOException, InterruptedException {
        letters += text.length();
        evaluated("(() => { const one = document.activeElement; if (!one || !one.select) return; "
                + (instead ? "one.select();" : "one.setSelectionRange(one.value.length, one.value.length);") + " })()");
        say("Input.insertText", Map.of("text", text));
    }

    /** A picture that the camera of the tablet has taken, chosen in its own window. */
    void brings(String selector, Path file) throws IOException, InterruptedException {
        awaits("document.querySelector(" + quoted(selector) + ")");
        var found = say("Runtime.evaluate", Map.of("expression", "document.querySelector(" + quoted(selector) + ")"));
        if (!(found.get("result") instanceof Map<?, ?> input)) throw new IOException("nothing takes a picture");
        taps++;
        say(
                "DOM.setFileInputFiles",
                Map.of("objectId", String.valueOf(input.get("objectId")), "files", List.of(file.toString())));
    }

    /** Whether something is so on the page, as soon as it is; an error when it is not in time. */
    void awaits(String script) throws IOException, InterruptedException {
        for (long left = PATIENCE.toMillis() / LOOKED; left > 0; left--) {
            if (Boolean.TRUE.equals(seen("Boolean(" + script + ")"))) return;
            Thread.sleep(LOOKED);
        }
        throw new IOException("never so: " + script);
    }

    /** Until something that fits stands there. */
    void reads(String selector, String words) throws IOException, InterruptedException {
        awaits("[...document.querySelectorAll(" + quoted(selector) + ")].some((one) => one.textContent.includes("
                + quoted(words) + "))");
    }

    /** Null also while a page is only just coming in the place of another. */
    private @Nullable Object seen(String script) throws IOException, InterruptedException {
        try {
            return evaluated(script);
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains(BETWEEN_PAGES)) return null;
            throw e;
        }
    }

    @Nullable
    Object evaluated(String script) throws IOException, InterruptedException {
        var answer = say("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        return answer.get("result") instanceof Map<?, ?> result ? result.get("value") : null;
    }

    static String quoted(String text) {
        return new String(Notation.write(text), StandardCharsets.UTF_8);
    }

    private Map<?, ?> say(String method, Map<String, ?> with) throws IOException, InterruptedException {
        return wire.ask(session, method, with);
    }

    @Override
    public void close() {
        wire.close();
    }
}
