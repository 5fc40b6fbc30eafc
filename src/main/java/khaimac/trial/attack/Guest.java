package khaimac.trial.attack;

import java.util.Arrays;
import java.util.List;
import khaimac.link.Part;
import khaimac.link.ToDesk;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import org.jspecify.annotations.Nullable;

/** Who attacks: with no right at all, with a low one, or with every right and a mad program. */
enum Guest {
    STRANGER(null, null, 2),
    BOARD(Right.BOARD, null, 1),
    STAGE(Right.STAGE, null, 1),
    SPEAKER(Right.SPEAKER, null, 1),
    BACKSTAGE(Right.BACKSTAGE, null, 1),
    VIEW(Right.VIEW, null, 2),
    EDIT(Right.EDIT, null, 5),
    CONTROL(Right.CONTROL, null, 6),
    PLAYER(null, Part.PLAYER, 3),
    CALLER(null, Part.OPERATOR, 5);

    private static final List<Class<?>> NOT_OF_THE_TRUSTED = List.of(
            FromPage.Rehearsal.Kill.class,
            FromPage.Rehearsal.Wait.class,
            FromPage.Rehearsal.Before.class,
            FromPage.Rehearsal.Overrun.class,
            FromPage.Care.Rest.class,
            FromPage.Care.Identify.class,
            ToDesk.Outputs.class);

    private final @Nullable Right right;
    private final @Nullable Part part;
    private final int often;

    Guest(@Nullable Right right, @Nullable Part part, int often) {
        this.right = right;
        this.part = part;
        this.often = often;
    }

    /** How often among all: what is refused at the door gets no further, however often it is said. */
    int often() {
        return often;
    }

    /** At the panel; null: nobody let it in there. */
    @Nullable
    Right right() {
        return right;
    }

    /** At the link; null: it does not know the secret. */
    @Nullable
    Part part() {
        return part;
    }

    static List<Guest> atThePanel() {
        return Arrays.stream(values()).filter(guest -> guest.part == null).toList();
    }

    static List<Guest> atTheLink() {
        return List.of(STRANGER, PLAYER, CALLER);
    }

    /** Whether it is given the whole ceremony, and so may change all of it. */
    boolean isTrusted() {
        return right == Right.CONTROL || part != null;
    }

    /**
     * Whether it must not say something that ends what is proven: who has every right may also kill the desk, put out
     * the lamps or have them show their numbers, and put the clock of a rehearsal forward, so that whatever is being
     * pressed is an hour old.
     */
    boolean keepsFrom(Kind kind) {
        return isTrusted() && NOT_OF_THE_TRUSTED.stream().anyMatch(kind::is);
    }
}
