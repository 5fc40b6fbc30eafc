package khaimac.plan.dress;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import khaimac.asset.PageCount;
import khaimac.plan.draft.Draft;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/** Drafts as they are read again from their files. */
public final class Drafts {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private Drafts() {}

    static ShowFile.Reading read(Draft draft, Dress dress) {
        var written = ShowDraft.of(draft, dress, "thu", "Kế hoạch thử", TODAY);
        return ShowFile.read(
                "thu.show.json", written.text().getBytes(StandardCharsets.UTF_8), beside(written.rosters()));
    }

    public static Show show(Draft draft) {
        return read(draft, Dress.of(draft)).show();
    }

    private static Beside beside(Map<String, String> rosters) {
        return new Beside() {
            @Override
            public byte @Nullable [] content(String path) {
                var text = rosters.get(path);
                return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public boolean exists(String path) {
                return rosters.containsKey(path);
            }

            @Override
            public PageCount pages(String path) {
                return PageCount.UNKNOWN;
            }
        };
    }
}
