package khaimac.trial;

import java.util.HashMap;
import java.util.Map;
import khaimac.notation.Difference;
import khaimac.notation.Spelling;
import khaimac.notation.Tree;
import khaimac.panel.words.ToPage;
import org.jspecify.annotations.Nullable;

/** What a page has been told, put together again from what came whole and what has changed since. */
public final class PageModel {
    private record Known(long revision, Tree part) {}

    private final Map<String, Known> parts = new HashMap<>();

    /**
     * The part that a message is about, as it is now.
     *
     * @return null where it is about none
     * @throws IllegalStateException where a change does not follow what is known
     */
    public ToPage.@Nullable Part hear(ToPage message) {
        return switch (message) {
            case ToPage.All(long revision, var now, var part) -> {
                parts.put(Spelling.kebab(part.getClass().getSimpleName()), new Known(revision, Tree.brief(part)));
                yield part;
            }
            case ToPage.Change(var of, long from, long revision, var now, var change) -> {
                var known = parts.get(of);
                if (known == null || known.revision() != from)
                    throw new IllegalStateException("not what follows: " + message);
                var tree = Difference.applied(known.part(), change);
                parts.put(of, new Known(revision, tree));
                yield tree.as(ToPage.Part.class);
            }
            case ToPage.Part _,
                    ToPage.Welcome _,
                    ToPage.Echo _,
                    ToPage.Now _,
                    ToPage.Levels _,
                    ToPage.After _,
                    ToPage.Sheet _,
                    ToPage.Answer _,
                    ToPage.Tried _,
                    ToPage.Reckoned _,
                    ToPage.Suggested _,
                    ToPage.Foreseen _,
                    ToPage.Glimpse _,
                    ToPage.Code _,
                    ToPage.Access _ -> null;
        };
    }
}
