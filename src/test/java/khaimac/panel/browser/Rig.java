package khaimac.panel.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** A house with a show and a browser beside it: what every test here begins with, and cleans up after. */
final class Rig implements AutoCloseable {
    private final Chromium chromium;
    private final Stand stand;

    private Rig(Chromium chromium, Stand stand) {
        this.chromium = chromium;
        this.stand = stand;
    }

    /** @param show a show of the project by its name, or one that is written into the folder of the stand */
    static Rig of(Function<Path, String> show) throws Exception {
        return beside(() -> Stand.of(show));
    }

    /** @param hall a hall of the project by its name, or the file of one */
    static Rig of(Function<Path, String> show, String hall) throws Exception {
        return beside(() -> Stand.of(show, hall));
    }

    /** The show is no rehearsal. */
    static Rig withAudience(Function<Path, String> show) throws Exception {
        return beside(() -> Stand.withAudience(show));
    }

    /** The same, and nobody has seen what is to be known before the first GO. */
    static Rig unseen(Function<Path, String> show) throws Exception {
        return beside(() -> Stand.unseen(show));
    }

    private static Rig beside(Callable<Stand> stands) throws Exception {
        var chromium = Chromium.open();
        try {
            return new Rig(chromium, stands.call());
        } catch (Exception | AssertionError e) {
            chromium.close();
            throw e;
        }
    }

    static Rig brief() throws Exception {
        return of(folder -> Shows.brief(folder).toString());
    }

    Stand stand() {
        return stand;
    }

    /** A tablet on which GO is to be seen. */
    Operator tablet() {
        var tablet = Operator.tablet(chromium.browser(), stand.link());
        tablet.page().locator(".go").waitFor();
        return tablet;
    }

    /** A phone that comes by a link of its own. */
    Operator phone(String link) {
        return new Operator(chromium.browser(), link, Operator.Device.PHONE, "vi", "dark");
    }

    /** A tablet that comes by a link of its own. */
    Operator tablet(String link) {
        return Operator.tablet(chromium.browser(), link);
    }

    /** A tablet at the end of a cable that somebody holds in his hand. */
    Behind behind() throws IOException {
        return new Behind(stand);
    }

    /** What is read on a page, sooner or later. */
    static void reads(Page page, String selector, String words) {
        page.locator(selector, new Page.LocatorOptions().setHasText(words))
                .first()
                .waitFor();
    }

    @Override
    public void close() {
        stand.close();
        chromium.close();
    }

    /** A tablet, and the cable between it and the desk. */
    static final class Behind implements AutoCloseable {
        private final Cut cut;
        private final Chromium chromium;
        private final Operator tablet;

        Behind(Stand stand) throws IOException {
            cut = new Cut(stand.port());
            chromium =
                    Chromium.apart("--host-resolver-rules=MAP localhost:" + stand.port() + " 127.0.0.1:" + cut.port());
            tablet = Operator.tablet(chromium.browser(), stand.link().replace("127.0.0.1", "localhost"));
        }

        Cut cut() {
            return cut;
        }

        Operator tablet() {
            return tablet;
        }

        @Override
        public void close() throws IOException {
            tablet.close();
            chromium.close();
            cut.close();
        }
    }
}
