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
    STRANGER(null, null),
    BOARD(Right.BOARD, null),
    STAGE(Right.STAGE, null),
    BACKSTAGE(Right.BACKSTAGE, null),
    VIEW(Right.VIEW, null),
    EDIT(Right.EDIT, null),
    CONTROL(Right.CONTROL, null),
    PLAYER(null, Part.PLAYER),
    CALLER(null, Part.OPERATOR);

    private final @Nullable Right right;
    private final @Nullable Part part;

    Guest(@Nullable Right right, @Nullable Part part) {
        this.right = right;
        this.part = part;
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

    /** Whether it may say something that ends what is proven: who has every right may also put out the lamps. */
    boolean keepsFrom(Kind kind) {
        return isTrusted()
                && (kind.is(FromPage.Rehearsal.Kill.class)
                        || kind.is(FromPage.Care.Rest.class)
                        || kind.is(ToDesk.Outputs.class));
    }
}
