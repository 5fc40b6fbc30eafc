package khaimac.plan.dress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import khaimac.Reckons;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.plan.draft.Draft;
import khaimac.plan.draft.Plans;
import khaimac.plan.dress.Proposal.Kind;
import khaimac.scene.Entrance;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import org.junit.jupiter.api.Test;

/** What a draft proposed is switched off and on, and what a person made of it stays. */
@Reckons
class WornTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private static List<Worn> worn(Draft draft, Show show) {
        var written = ShowDraft.of(draft, Dress.of(draft), "thu", "Kế hoạch thử", LocalDate.of(2026, 1, 5));
        return Worn.of(written.dress(), show);
    }

    private static List<Draft> drafts() throws IOException {
        var all = new ArrayList<Draft>();
        for (var plan : Plans.all()) all.addAll(Plans.understood(plan).drafts());
        return all;
    }

    private static Show switched(Show show, List<Worn> all, Kind kind, boolean on) {
        var now = show;
        for (var one : all) {
            var edit = one.switched(now, kind, on);
            if (edit == null) continue;
            assertThat(edit.refusal(now)).isNull();
            var next = edit.on(now);
            assertThat(edit.inverse(now).on(next)).isEqualTo(now);
            now = next;
        }
        return now;
    }

    private static List<List<Cue>> cues(Show show) {
        return show.segments().stream().map(Segment::cues).toList();
    }

    @Test
    void every_proposal_of_a_draft_is_on_and_off_it_is_what_would_have_been_written_without() throws IOException {
        int tried = 0;
        for (var draft : drafts()) {
            var dress = Dress.of(draft);
            var show = Drafts.read(draft, dress).show();
            var worn = worn(draft, show);
            for (var one : worn) assertThat(one.states(show).values()).containsOnly(Worn.State.ON);
            var kinds = EnumSet.noneOf(Kind.class);
            dress.proposals().forEach(proposal -> kinds.add(proposal.kind()));
            for (var kind : kinds) {
                var off = switched(show, worn, kind, false);
                var less = dress;
                for (var one : dress.proposals()) if (one.kind() == kind) less = less.without(one);
                // Lists go to another part when theirs hands nothing over any more; here they stay where they were.
                if (kind != Kind.ROSTER)
                    assertThat(cues(off))
                            .isEqualTo(cues(Drafts.read(draft, less).show()));
                for (var one : worn)
                    if (one.states(off).containsKey(kind))
                        assertThat(one.states(off).get(kind)).isEqualTo(Worn.State.OFF);
                assertThat(switched(off, worn, kind, true)).isEqualTo(show);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(50);
    }

    @Test
    void however_it_is_switched_each_stands_as_it_was_left_and_all_on_is_the_draft() throws IOException {
        var random = new Random(15);
        for (var draft : drafts()) {
            var show = Drafts.read(draft, Dress.of(draft)).show();
            var worn = worn(draft, show);
            var off = new HashSet<String>();
            var now = show;
            for (int press = 0; press < 12 && !worn.isEmpty(); press++) {
                var one = worn.get(random.nextInt(worn.size()));
                var kinds = List.copyOf(one.states(now).keySet());
                if (kinds.isEmpty()) continue;
                var kind = kinds.get(random.nextInt(kinds.size()));
                var name = one.segment() + kind;
                boolean on = off.contains(name);
                now = switched(now, List.of(one), kind, on);
                if (on) off.remove(name);
                else off.add(name);
                for (var other : worn)
                    for (var state : other.states(now).entrySet())
                        assertThat(state.getValue() == Worn.State.OFF)
                                .as(name)
                                .isEqualTo(off.contains(other.segment() + state.getKey()));
            }
            for (var kind : Kind.values()) now = switched(now, worn, kind, true);
            assertThat(now).isEqualTo(show);
        }
    }

    @Test
    void what_a_person_made_of_it_is_left_alone_and_his_own_cues_stay_where_they_are() throws IOException {
        var draft = drafts().stream()
                .filter(one -> Dress.of(one).proposals().stream().anyMatch(proposal -> proposal.kind() == Kind.FILM))
                .findFirst()
                .orElseThrow();
        var show = Drafts.read(draft, Dress.of(draft)).show();
        var worn = worn(draft, show).stream()
                .filter(one -> one.states(show).containsKey(Kind.FILM))
                .findFirst()
                .orElseThrow();
        int at = indexOf(show, worn, "Phim");
        var film = show.segments().get(show.indexOf(worn.segment())).cues().get(at);
        var real = new Cue(
                film.id(),
                film.name(),
                film.trigger(),
                List.of(new Change.Put(BACKDROP, new LookRef.Named("tieu-de"), Entrance.CUT)),
                Sentence.NONE);
        var changed = new ShowEdit.SetCue(worn.segment(), at, real).on(show);
        assertThat(worn.states(changed).get(Kind.FILM)).isEqualTo(Worn.State.CHANGED);
        assertThat(worn.switched(changed, Kind.FILM, false)).isNull();
        assertThat(worn.switched(changed, Kind.FILM, true)).isNull();

        // He has a cue that waits for the film's.
        var own = new Cue(
                "",
                "Của tôi",
                new Trigger.After(at, Duration.ofMinutes(1)),
                List.of(new Change.Clear(BACKDROP, Entrance.CUT)),
                Sentence.NONE);
        var first = new Cue(
                "", "Của tôi", new Trigger.Go(), List.of(new Change.Clear(BACKDROP, Entrance.CUT)), Sentence.NONE);
        var with = new ShowEdit.AddCue(worn.segment(), 1, first).on(show);
        var off = switched(with, List.of(worn), Kind.FILM, false);
        assertThat(of(off, worn)).contains(first).doesNotContain(film);
        assertThat(of(switched(off, List.of(worn), Kind.FILM, true), worn))
                .containsExactlyInAnyOrderElementsOf(of(with, worn));
        var waiting = new ShowEdit.AddCue(worn.segment(), at + 1, own).on(show);
        var edit = worn.switched(waiting, Kind.FILM, false);
        assertThat(edit).isNotNull();
        assertThat(edit.refusal(waiting)).isNotNull();
    }

    private static List<Cue> of(Show show, Worn worn) {
        return show.segments().get(show.indexOf(worn.segment())).cues();
    }

    private static int indexOf(Show show, Worn worn, String name) {
        var cues = of(show, worn);
        for (int at = 0; at < cues.size(); at++) if (cues.get(at).name().equals(name)) return at;
        throw new AssertionError("no cue " + name);
    }

    @Test
    void a_part_that_is_gone_or_renamed_has_nothing_to_switch() throws IOException {
        var draft = drafts().getFirst();
        var show = Drafts.read(draft, Dress.of(draft)).show();
        var worn = worn(draft, show).getFirst();
        var renamed = new ShowEdit.SetSegment(worn.segment(), new SegmentField.Id("ten-khac")).on(show);
        assertThat(worn.states(renamed)).isEmpty();
        assertThat(worn.switched(renamed, Kind.TITLE, false)).isNull();
    }
}
