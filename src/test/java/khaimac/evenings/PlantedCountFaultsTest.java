package khaimac.evenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import khaimac.Reckons;
import khaimac.engine.Deed;
import khaimac.scene.Look;
import org.junit.jupiter.api.Test;

/** Mistakes with numbers that climb: each must turn the invariant red that is there for it. */
@Reckons
class PlantedCountFaultsTest {
    /** Every correction of a number is another one. */
    private static boolean isNoticed(long likely, String invariant, UnaryOperator<Deed.Retitled> other) {
        return PlantedFaultsTest.red(
                likely,
                PlantedFaultsTest.deciding((run, deed) ->
                        deed instanceof Deed.Retitled edit && edit.text() instanceof Look.Count
                                ? other.apply(edit)
                                : deed),
                invariant);
    }

    private static Deed.Retitled saying(Deed.Retitled edit, UnaryOperator<Look.Count> change) {
        return new Deed.Retitled(edit.look(), change.apply((Look.Count) edit.text()), edit.rev(), edit.onAir());
    }

    @Test
    void a_correction_that_begins_to_count_anew_is_noticed() {
        assertThat(isNoticed(
                        91,
                        "aNumberNeverJumps",
                        edit -> saying(
                                edit,
                                is -> new Look.Count(is.from(), is.to(), is.over(), "", "", is.climb(), is.style()))))
                .isTrue();
    }

    @Test
    void a_correction_that_comes_one_short_is_noticed() {
        assertThat(isNoticed(15, "aNumberComesToWhatWasSaid", edit -> saying(edit, is -> is.reaching(is.to() - 1))))
                .isTrue();
    }

    @Test
    void a_correction_that_waits_although_it_was_wished_at_once_is_noticed() {
        assertThat(isNoticed(
                        15,
                        "aNumberComesToWhatWasSaid",
                        edit -> new Deed.Retitled(edit.look(), edit.text(), edit.rev(), false)))
                .isTrue();
    }
}
