package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import khaimac.trial.Waiting;

/** Somebody with a tablet: what the hand does, and what the eye reads. */
final class Operator implements AutoCloseable {
    /** A ten-inch tablet lying, and a phone standing. */
    enum Device {
        TABLET(1280, 800),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final String NOTHING = "nothing";

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final List<String> mistakes = new CopyOnWriteArrayList<>();

    /** Opens the link that the desk has told, as a browser that was never here before. */
    Operator(Browser browser, String link, Device device, String language, String theme) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setHasTouch(true));
        context.setDefaultTimeout(30_000);
        // When a finger was last lifted, by the page's own clock: on a busy machine a tap arrives long after it was
        // asked for.
        context.addInitScript("addEventListener('pointerup', (e) => {"
                + " window.lifted = performance.now(); window.liftedOn = e.target; }, true)");
        // What a finger pressed: on a busy machine the page may move while it is on its way.
        context.addInitScript("window.pressed = []; addEventListener('click', (e) => pressed.push(e.target), true)");
        context.addInitScript(("localStorage.getItem('language') || (localStorage.setItem('language', '%s'), "
                        + "localStorage.setItem('theme', '%s'))")
                .formatted(language, theme));
        page = context.newPage();
        page.onPageError(mistakes::add);
        page.onConsoleMessage(message -> {
            // A desk that is gone is told by the browser too; a policy that was broken, or anything else, is a mistake.
            // On plain HTTP the browser also says that it heeds no opener policy there.
            boolean ofTheNet = Stream.of("net::", "WebSocket", "401", "Cross-Origin-Opener-Policy")
                    .anyMatch(message.text()::contains);
            if (message.type().equals("error") && !ofTheNet) mistakes.add(message.text());
        });
        origin = link.substring(0, link.indexOf('#'));
        page.navigate(link);
    }

    static Operator tablet(Browser browser, String link) {
        return new Operator(browser, link, Device.TABLET, "vi", "dark");
    }

    Page page() {
        return page;
    }

    List<String> mistakes() {
        return mistakes;
    }

    Operator opens(String view) {
        page.navigate(origin + "#/" + view);
        page.locator(".page.on-" + view + ":not(.is-off)").waitFor();
        return this;
    }

    /** A button by what it is for. */
    Locator button(String press) {
        return page.locator("[data-press='" + press + "']");
    }

    void taps(String press) {
        taps(button(press));
    }

    /** A finger under which the page moved away, and that pressed nothing, aims once more; it never presses twice. */
    void taps(Locator what) {
        var missed = touches(what);
        if (missed.equals(NOTHING)) missed = touches(what);
        assertThat(missed).as("what was pressed instead of " + what).isEmpty();
    }

    /** @return what was pressed instead; empty where it was what was meant */
    private String touches(Locator what) {
        what.evaluate("it => { window.meant = it; window.liftedOn = null; pressed.length = 0; }");
        what.tap();
        return (String) page.waitForFunction("""
                () => {
                    // What acts when the finger is lifted may be off before the browser calls it a click.
                    if (pressed.length === 0) return meant.disabled && meant.contains(liftedOn) ? {is: ''} : false;
                    const on = pressed.at(-1);
                    if (meant.contains(on)) return {is: ''};
                    const other = on.closest('button, a, input, label');
                    return {is: other ? other.outerHTML : 'NOTHING'};
                }
                """.replace("NOTHING", NOTHING))
                .getProperty("is")
                .jsonValue();
    }

    /** A finger comes down at one place and leaves the glass at another. */
    void slides(double fromX, double fromY, double toX, double toY) {
        var hand = context.newCDPSession(page);
        touch(hand, "touchStart", fromX, fromY);
        touch(hand, "touchMove", toX, toY);
        var lifted = new JsonObject();
        lifted.addProperty("type", "touchEnd");
        lifted.add("touchPoints", new JsonArray());
        hand.send("Input.dispatchTouchEvent", lifted);
        hand.detach();
    }

    private static void touch(CDPSession hand, String type, double x, double y) {
        var point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        var points = new JsonArray();
        points.add(point);
        var what = new JsonObject();
        what.addProperty("type", type);
        what.add("touchPoints", points);
        hand.send("Input.dispatchTouchEvent", what);
    }

    String goWords() {
        return page.locator(".go-words").textContent();
    }

    /** What a canvas on a page shows. */
    static BufferedImage seen(Locator canvas) throws IOException {
        canvas.waitFor();
        var url = (String) canvas.evaluate("canvas => canvas.toDataURL('image/png')");
        return ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1))));
    }

    /**
     * GO, no sooner after the last one than a finger is believed, and only when the page has seen what the last one
     * did.
     */
    void go() {
        page.locator(".go:not(:disabled)").waitFor();
        Waiting.until(() -> "the guard's time", () ->
                (boolean) page.evaluate("performance.now() - (window.lifted || -1000) > 700"));
        taps("go");
    }

    /** Until the line above GO says something that fits. */
    void reads(String part) {
        page.locator(".answer", new Page.LocatorOptions().setHasText(part))
                .first()
                .waitFor();
    }

    @Override
    public void close() {
        context.close();
    }
}
