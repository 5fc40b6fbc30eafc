package khaimac.home;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import khaimac.finding.Finding;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.prepare.Act;
import khaimac.prepare.Manuscript;
import khaimac.prepare.Step;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.Role;
import khaimac.scene.Styles;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import khaimac.show.LookWords;
import khaimac.show.Notes;
import khaimac.show.Show;
import khaimac.showfile.EditWords;
import khaimac.showfile.ShowFile;
import khaimac.showfile.UncarriedChecks;
import khaimac.showfile.language.Times;

/** A show that is open, as the page that prepares it shows it. */
final class Sheets {
    /** So much of the history is told; all of it stays on the disk. */
    private static String style(Look look) {
        var style = Styles.of(look);
        return style == null ? "" : style.name();
    }

    private static List<Role> roles(Look look) {
        return look instanceof Look.Title title
                ? title.lines().stream().map(TitleLine::role).toList()
                : List.of();
    }

    private static final int PAST = 200;

    private Sheets() {}

    static Told.Sheet of(
            String name,
            Manuscript open,
            String who,
            boolean planned,
            Told.Approval approval,
            List<Told.Proposed> dress) {
        var reading = open.reading();
        var show = reading.show();
        var steps = open.steps();
        var counts = new HashSet<Long>();
        for (var step : open.active()) counts.add(step.number());
        var used = used(show);
        return new Told.Sheet(
                name,
                open.revision(),
                who,
                open.told(),
                open.unsound(),
                open.anew() != null,
                show.title(),
                show.organiser(),
                show.venue(),
                show.note(),
                show.date().day(),
                parts(show),
                show.looks().entrySet().stream()
                        .map(look -> new Told.LookCard(
                                look.getKey(),
                                show.called(new LookRef.Named(look.getKey())),
                                Objects.requireNonNullElse(show.names().look(look.getKey()), ""),
                                LookWords.kind(look.getValue()),
                                Looks.texts(look.getValue()),
                                used.contains(look.getKey()),
                                style(look.getValue()),
                                roles(look.getValue())))
                        .toList(),
                Stylist.cards(show),
                show.surfaces().stream().map(SurfaceName::text).toList(),
                names(show),
                lists(show, open),
                findings(reading, open.curable()),
                past(steps, counts),
                clashes(open),
                dress,
                planned,
                open.active().stream().anyMatch(step -> step.who().equals(who)),
                open.canRedo(who),
                approval);
    }

    private static Map<String, Sentence> names(Show show) {
        var names = new LinkedHashMap<String, Sentence>();
        for (var surface : show.surfaces()) names.put(surface.text(), show.called(surface));
        return names;
    }

    private static List<Told.Past> past(List<Step> steps, Set<Long> counts) {
        var past = new ArrayList<Told.Past>();
        for (var step :
                steps.subList(Math.max(0, steps.size() - PAST), steps.size()).reversed())
            past.add(past(step, counts.contains(step.number())));
        return List.copyOf(past);
    }

    static Told.Past past(Step step, boolean counts) {
        boolean edit = step.act() instanceof Act.Edited
                || step.act() instanceof Act.Returned
                || step.act() instanceof Act.Mended;
        var version = step.act() instanceof Act.Named(var name) ? name : "";
        return new Told.Past(step.number(), step.who(), step.at(), step.what(), edit, counts, version);
    }

    private static List<Told.Clash> clashes(Manuscript open) {
        var show = open.show();
        return open.clashes().stream()
                .map(one -> new Told.Clash(
                        one.outside(),
                        one.clash(),
                        EditWords.of(one.what().thing(), show),
                        open.steps().get((int) one.what().ours() - 1).what(),
                        one.what().theirs() == null
                                ? null
                                : EditWords.of(one.what().theirs(), show)))
                .toList();
    }

    private static List<Told.Part> parts(Show show) {
        var parts = new ArrayList<Told.Part>();
        for (int at = 0; at < show.segments().size(); at++) {
            var segment = show.segments().get(at);
            var slot = show.plan().slot(at);
            parts.add(new Told.Part(
                    segment.id(),
                    segment.name(),
                    segment.by(),
                    segment.note(),
                    segment.start() == null ? "" : clock(show, segment.start()),
                    segment.length().isZero() ? "" : Times.written(segment.length()),
                    segment.about(),
                    segment.begins().name(),
                    segment.fixedEnd(),
                    segment.least() == null ? "" : Times.written(segment.least()),
                    segment.skip(),
                    clock(show, slot.start()),
                    clock(show, slot.end()),
                    over(show, at),
                    Objects.requireNonNullElse(segment.group(), ""),
                    Objects.requireNonNullElse(segment.notes(), Notes.NONE),
                    CueLines.of(show, segment)));
        }
        return List.copyOf(parts);
    }

    /** How much the part before this one runs over into it, by the plan. */
    private static String over(Show show, int at) {
        var gap = show.plan().slot(at).gap();
        return gap.isNegative() ? Times.written(gap.negated()) : "";
    }

    private static String clock(Show show, Instant at) {
        var time = at.atZone(show.zone());
        var words = Times.written(time.toLocalTime());
        long days = Duration.between(show.date().day().atStartOfDay(), time.toLocalDateTime())
                .toDays();
        return days == 0 ? words : words + (days > 0 ? " +" : " ") + days;
    }

    private static List<Told.NameList> lists(Show show, Manuscript open) {
        var lists = new ArrayList<Told.NameList>();
        var files = new HashSet<String>();
        for (var look : show.looks().values()) {
            var roster = Looks.first(look, Look.Roster.class);
            if (roster == null || !files.add(roster.file())) continue;
            lists.add(new Told.NameList(
                    roster.file(),
                    roster.groups().stream()
                            .map(group -> new Told.Group(
                                    group.name(),
                                    group.rows().stream()
                                            .map(row -> new Told.Row(row.name(), row.note()))
                                            .toList()))
                            .toList(),
                    open.savedAnew(roster.file())));
        }
        return List.copyOf(lists);
    }

    private static Set<String> used(Show show) {
        var used = new HashSet<String>();
        show.idle().values().forEach(ref -> names(show, ref, used));
        for (var segment : show.segments())
            for (var cue : segment.cues()) for (var change : cue.changes()) names(show, change.look(), used);
        return used;
    }

    private static void names(Show show, @org.jspecify.annotations.Nullable LookRef ref, Set<String> into) {
        if (ref != null) into.addAll(Looks.names(ref, show.looks()::get));
    }

    private static List<Told.Finding> findings(ShowFile.Reading reading, List<Finding> curable) {
        var all = new ArrayList<>(reading.findings());
        all.addAll(UncarriedChecks.of(reading.show(), reading.places()));
        return all.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(finding -> of(reading, curable.contains(finding) ? finding : finding.curedBy(null)))
                .toList();
    }

    private static Told.Finding of(ShowFile.Reading reading, Finding finding) {
        var place = finding.place();
        boolean isOwn = place.file().equals(reading.places().file());
        // Lines of a list are none of the show.
        int line = isOwn ? place.line() : 0;
        var part = "";
        var look = "";
        int nearest = 0;
        // A finding belongs to the last part or look that begins at its line or before it.
        for (var segment : reading.show().segments()) {
            int at = reading.places().segment(segment.id()).line();
            if (at <= line && at > nearest) {
                nearest = at;
                part = segment.id();
            }
        }
        for (var name : reading.show().looks().keySet()) {
            int at = reading.places().look(name).line();
            if (at <= line && at > nearest) {
                nearest = at;
                part = "";
                look = name;
            }
        }
        return new Told.Finding(
                finding.severity(),
                place.path(),
                isOwn ? place.spot() : Sentence.same(place.file()).and(place.spot()),
                finding.what(),
                finding.now(),
                finding.instead(),
                part,
                look,
                finding.cure() == null ? null : finding.cure().words());
    }
}
