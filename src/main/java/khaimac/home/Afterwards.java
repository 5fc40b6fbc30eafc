package khaimac.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import khaimac.afterwards.Left;
import khaimac.afterwards.Offer;
import khaimac.afterwards.Offers;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;
import khaimac.prepare.Manuscript;
import khaimac.show.Post;
import khaimac.show.Show;
import khaimac.showfile.language.Times;

/**
 * What runs and rehearsals have left for the shows that are prepared here. What a rehearsal left is kept in a line
 * beside the history of its show, since its folder is deleted as it ends.
 */
final class Afterwards {
    private static final Sentence GONE = new Sentence(
            "Điều này không còn để nhận: kịch bản đã ghi như vậy, hoặc đã có lần chạy mới hơn. Hãy xem lại danh sách.",
            "There is nothing of it to take any more: the show says so already, or a later run says something else."
                    + " Look at the list again.");

    private final Path shows;
    private final Function<String, List<Left>> runs;

    /** @param runs what lies in the folders of runs of a show */
    Afterwards(Path shows, Function<String, List<Left>> runs) {
        this.shows = shows;
        this.runs = runs;
    }

    private List<Left> kept(String show) {
        var kept = new ArrayList<Left>();
        try {
            var file = shows.resolve(Studio.HISTORY).resolve(show).resolve(Leavings.LINES);
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                try {
                    kept.add(Notation.read(line.getBytes(StandardCharsets.UTF_8), Left.class));
                } catch (Notation.Unreadable e) {
                    // A line that was torn, or comes of another version of the program, measures nothing.
                }
            }
        } catch (IOException e) {
            // None was ever held.
        }
        return kept;
    }

    private List<Offer> offers(String show, Show file) {
        var all = new ArrayList<>(kept(show));
        all.addAll(runs.apply(show));
        return Offers.of(file, all);
    }

    Told told(String show, Show file) {
        return new Told.Afterwards(
                offers(show, file).stream().map(Afterwards::told).toList());
    }

    private static Told.Offered told(Offer offer) {
        return switch (offer) {
            case Offer.Words words ->
                new Told.Offered(
                        words.key(),
                        true,
                        words.look(),
                        Sentence.NONE,
                        lines(words.was()),
                        lines(words.file()),
                        lines(words.live()),
                        words.both(),
                        words.who(),
                        Sentence.NONE,
                        words.from().run(),
                        words.from().rehearsal(),
                        words.from().held(),
                        false);
            case Offer.Note note ->
                new Told.Offered(
                        note.key(),
                        true,
                        note.name(),
                        post(note.post()),
                        said(note.was()),
                        said(note.file()),
                        said(note.live()),
                        note.both(),
                        note.who(),
                        Sentence.NONE,
                        note.from().run(),
                        note.from().rehearsal(),
                        note.from().held(),
                        false);
            case Offer.Part part ->
                new Told.Offered(
                        part.key(),
                        false,
                        part.name(),
                        Sentence.NONE,
                        "–",
                        part.after().isEmpty() ? "–" : part.after(),
                        length(part.length(), false),
                        false,
                        part.who(),
                        Sentence.NONE,
                        part.from().run(),
                        part.from().rehearsal(),
                        part.from().held(),
                        true);
            case Offer.Length length ->
                new Told.Offered(
                        length.key(),
                        false,
                        length.name(),
                        Sentence.NONE,
                        length(length.file(), length.about()),
                        length(length.file(), length.about()),
                        length(length.latest(), false),
                        false,
                        "",
                        range(length),
                        length.from().run(),
                        true,
                        length.from().held(),
                        false);
        };
    }

    private static Sentence post(Post post) {
        return switch (post) {
            case MC -> new Sentence("ghi chú cho MC", "note for the MC");
            case SOUND -> new Sentence("ghi chú cho âm thanh", "note for sound");
            case LIGHT -> new Sentence("ghi chú cho ánh sáng", "note for light");
            case DOORS -> new Sentence("ghi chú cho lễ tân", "note for reception");
        };
    }

    private static String said(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static String lines(List<String> lines) {
        return String.join(" / ", lines.stream().filter(line -> !line.isBlank()).toList());
    }

    private static String length(Duration length, boolean about) {
        return length.isZero() ? "–" : (about ? "~" : "") + Times.written(length);
    }

    private static Sentence range(Offer.Length length) {
        if (length.many() < 2) return Sentence.NONE;
        var range = Times.written(length.shortest()) + "–" + Times.written(length.longest());
        return new Sentence(length.many() + " lần đo: " + range, "measured " + length.many() + " times: " + range);
    }

    /** One of them becomes an edit like others. */
    Told take(Manuscript text, String who, Asked.Take asked) {
        return offers(asked.show(), text.show()).stream()
                .filter(offer -> offer.key().equals(asked.key()))
                .findFirst()
                .map(offer -> Studio.told(text.edit(who, asked.seen(), offer.edit())))
                .orElseGet(() -> new Told.Refused(GONE));
    }
}
