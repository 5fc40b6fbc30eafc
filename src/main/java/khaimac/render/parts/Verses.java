package khaimac.render.parts;

import java.util.ArrayList;
import java.util.List;
import khaimac.render.Around;
import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.render.grounds.Hush;
import khaimac.render.letters.Face;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Mark;
import khaimac.scene.Style;

/** A line of a song, and the next one below it: all lines of the song in one size, so that nothing jumps. */
public final class Verses {
    /** Of the height: what is sung, and what comes, with a little air between. */
    private static final double NOW = 0.64;

    private static final double NEXT = 0.30;

    /** The next one, beside the one that is sung. */
    private static final double SMALLER = 0.56;

    /** What is said of a name that was drawn: so large beside it, so far below it, and in so much room, in its ems. */
    private static final double NOTE = 0.72;

    private static final double BELOW = 0.36;
    private static final double NOTE_ROOM = 1.5;

    /** Of the height, for such a name: a little above the middle. */
    private static final double NAME_FROM = 0.06;

    private static final double NAME_TO = 0.72;

    /** Of the width, for a name that stands alone. */
    private static final double LONE = 0.8;

    /** How much of its colour is the ground's. */
    private static final double PALER = 0.45;

    private Verses() {}

    static Part of(Typing typing, Mark.Verse verse, Box box, Around place) {
        var now = now(typing, verse, box);
        var next = next(typing, verse, box);
        return Still.lettered(box, over -> {
            var ink = up(typing, verse, box).stream().map(Placed::ink).toList();
            Hush.under(over, verse.style(), ink, place);
            Lettering.paint(over, now, verse.style());
            next.forEach(line -> Lettering.plain(over, line));
        });
    }

    /** What is sung, and what comes. */
    static List<Placed> up(Typing typing, Mark.Verse verse, Box box) {
        var up = new ArrayList<>(now(typing, verse, box));
        up.addAll(next(typing, verse, box));
        return up;
    }

    /** Every line of the song, in the size that it is sung in, and its heading. */
    public static List<Placed> lines(Typing typing, Mark.Verse verse, Box box) {
        var lines = new ArrayList<>(now(typing, verse, box));
        for (var line : verse.all())
            lines.addAll(now(typing, new Mark.Verse(line, "", verse.all(), verse.style(), verse.lone()), box));
        return lines;
    }

    private static List<Placed> now(Typing typing, Mark.Verse verse, Box whole) {
        if (verse.now().isBlank()) return List.of();
        var face = face(typing, verse);
        var box = beside(verse, whole);
        // A heading that is no line of the song has a size of its own, and where it is alone all of the room.
        boolean isHeading = !verse.all().contains(verse.now());
        var own = verse.lone() ? box.slice(NAME_FROM, NAME_TO) : box.slice(0, NOW);
        var room = isHeading && verse.next().isBlank() ? box : own;
        double most = isHeading ? room.height() : size(typing, verse, face, room);
        return typing.centred(face, verse.now(), room, most, Tint.of(verse.style().text()));
    }

    private static List<Placed> next(Typing typing, Mark.Verse verse, Box box) {
        if (verse.next().isBlank()) return List.of();
        var face = face(typing, verse);
        if (verse.lone()) return note(typing, verse, face, box);
        double most = SMALLER * size(typing, verse, face, beside(verse, box).slice(0, NOW));
        return typing.centred(face, verse.next(), box.slice(1 - NEXT, 1), most, paler(verse.style()));
    }

    /** Who that is stands close below the name, and is read as well as that. */
    private static List<Placed> note(Typing typing, Mark.Verse verse, Face face, Box box) {
        var name = now(typing, verse, box);
        if (name.isEmpty()) return List.of();
        double size = name.getFirst().size();
        double top = name.getLast().baseline() + BELOW * size;
        var room = new Box(box.x(), top, box.width(), Math.max(1, Math.min(box.bottom() - top, NOTE_ROOM * size)));
        return typing.centred(face, verse.next(), room, NOTE * size, Tint.pale(Tint.of(verse.style().text())));
    }

    /** The room of a name that stands alone: from edge to edge it would shout. */
    private static Box beside(Mark.Verse verse, Box box) {
        return verse.lone()
                ? new Box(box.x() + box.width() * (1 - LONE) / 2, box.y(), box.width() * LONE, box.height())
                : box;
    }

    /** What comes is read after what is sung. */
    static int paler(Style style) {
        return Tint.mix(Tint.of(style.text()), Tint.of(style.background().getFirst()), PALER);
    }

    private static Face face(Typing typing, Mark.Verse verse) {
        return typing.face(verse.style().font(), Weight.BOLD);
    }

    /** The largest in which every line of the song has room. */
    private static double size(Typing typing, Mark.Verse verse, Face face, Box room) {
        return typing.kept(
                List.of("verse", verse.all(), verse.style().font(), room),
                Double.class,
                () -> verse.all().stream()
                        .mapToDouble(line -> typing.centred(face, line, room, room.height(), 0).stream()
                                .mapToDouble(Placed::size)
                                .max()
                                .orElse(room.height()))
                        .min()
                        .orElse(room.height()));
    }
}
