package khaimac.approval;

import java.time.Instant;
import java.util.List;

/** What was done about the approval of a show, one after the other; nothing of it is taken out again. */
public sealed interface Entry {
    Instant at();

    /** Who pressed, as the program knows him; he need not be who signed. */
    String by();

    /**
     * It was signed.
     *
     * @param name and office of who signed; the office may be empty
     * @param hall by whose screens the maket was made
     * @param book the file of the maket as it was signed
     * @param bookHash what that file contains
     * @param words of every look
     */
    record Signed(
            Instant at,
            String by,
            String name,
            String office,
            String hall,
            String book,
            String bookHash,
            List<Wording> words,
            List<Page> pages)
            implements Entry {
        /** The page on which a look is seen first; 0: on none. */
        public int page(Spot spot) {
            return pages.stream()
                    .filter(page -> shows(page, spot))
                    .mapToInt(Page::number)
                    .findFirst()
                    .orElse(0);
        }

        private static boolean shows(Page page, Spot spot) {
            return switch (spot) {
                case Spot.Named(var look) -> page.looks().contains(look);
                case Spot.Idle(var surface) ->
                    page.looks().isEmpty() && page.surface().equals(surface);
                case Spot.InCue(var part, var surface, int _) ->
                    page.looks().isEmpty()
                            && page.surface().equals(surface)
                            && page.part().equals(part);
            };
        }
    }

    /** The signature counts no more. */
    record TakenBack(Instant at, String by) implements Entry {}
}
