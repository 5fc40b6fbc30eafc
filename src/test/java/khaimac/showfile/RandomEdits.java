package khaimac.showfile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.Style;
import khaimac.show.Begins;
import khaimac.show.Emergency;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowDate;
import khaimac.show.ShowEdit;
import khaimac.show.ShowField;

/** Edits of every kind, as an impatient person would make them; the same seed gives the same. */
public final class RandomEdits {
    private static final List<Begins> BEGINS = List.of(Begins.values());

    private final Random random;
    private int made;

    public RandomEdits(long seed) {
        random = new Random(seed);
    }

    public ShowEdit next(Show show) {
        made++;
        int segments = show.segments().size();
        if (segments == 0) return new ShowEdit.AddSegment(0, segment(show));
        var segment = show.segments().get(random.nextInt(segments));
        int cues = segment.cues().size();
        return switch (random.nextInt(18)) {
            case 0 -> new ShowEdit.SetShow(field(show));
            case 1, 2, 3, 4 -> new ShowEdit.SetSegment(segment.id(), field(segment));
            case 5 -> new ShowEdit.AddSegment(random.nextInt(segments + 1), segment(show));
            case 6 -> ShowEdit.moving(show, segment.id(), random.nextInt(segments));
            case 7 -> ShowEdit.removing(show, segment.id());
            case 8 -> new ShowEdit.AddCue(segment.id(), random.nextInt(cues + 1), cue(show));
            case 9 -> new ShowEdit.SetCue(segment.id(), random.nextInt(Math.max(1, cues)), cue(show));
            case 10 ->
                new ShowEdit.MoveCue(
                        segment.id(), random.nextInt(Math.max(1, cues)), random.nextInt(Math.max(1, cues)));
            case 11 -> new ShowEdit.RemoveCue(segment.id(), random.nextInt(Math.max(1, cues)));
            case 12 ->
                made % 3 == 0
                        ? new ShowEdit.CallLook(look(show), made % 2 == 0 ? null : "Tên “mới” " + made)
                        : new ShowEdit.SetLook(look(show), new Look.Message("“Mới” " + made, plain(show)));
            case 13 -> new ShowEdit.SetLook(look(show), null);
            case 14 -> new ShowEdit.SetStyle(style(show), null);
            case 15 -> style(style(show));
            default -> row(show);
        };
    }

    private static Style plain(Show show) {
        return show.styles().getOrDefault(Style.PLAIN.name(), Style.PLAIN);
    }

    /** One that looks wear already, mostly. */
    private String style(Show show) {
        var names = new ArrayList<>(show.styles().keySet());
        names.add(Style.RED_GOLD.name());
        names.add(Style.PLAIN.name());
        return random.nextInt(3) == 0 ? "kieu-" + made : names.get(random.nextInt(names.size()));
    }

    private ShowEdit style(String name) {
        var ground = new ArrayList<Colour>();
        for (int at = 0; at <= random.nextInt(2); at++) ground.add(colour());
        var font = List.of("sans", "serif", "condensed").get(random.nextInt(3));
        var motif = List.of("none", "lotus", "star-rays").get(random.nextInt(3));
        return new ShowEdit.SetStyle(name, new Style(name, List.copyOf(ground), "", colour(), colour(), font, motif));
    }

    private Colour colour() {
        return new Colour(random.nextInt(1 << 24));
    }

    private String look(Show show) {
        var names = List.copyOf(show.looks().keySet());
        return names.isEmpty() || random.nextInt(3) == 0 ? "moi-" + made : names.get(random.nextInt(names.size()));
    }

    private ShowField field(Show show) {
        return switch (random.nextInt(6)) {
            case 0 -> new ShowField.Title("Tên \"mới\" " + made);
            case 1 -> new ShowField.Organiser(random.nextBoolean() ? "" : "Ban tổ chức " + made);
            case 2 -> new ShowField.Venue("Nhà văn hóa\\" + made);
            case 3 -> new ShowField.Note("Ghi chú\n" + made);
            case 4 -> new ShowField.Emergencies(emergencies(show));
            default -> new ShowField.Day(ShowDate.on(show.date().day().plusDays(random.nextInt(9) - 4)));
        };
    }

    private List<Emergency> emergencies(Show show) {
        var text = new Look.Message("RA NGOÀI\nOut " + made, plain(show));
        var some = show.surfaces().subList(0, random.nextInt(show.surfaces().size() + 1));
        return random.nextInt(3) == 0
                ? List.of()
                : List.of(new Emergency("Sơ tán " + made, text, List.copyOf(some), random.nextBoolean()));
    }

    private SegmentField field(Segment segment) {
        return switch (random.nextInt(15)) {
            case 0 -> new SegmentField.Id("ma-" + made);
            case 1 -> new SegmentField.Name("Phần mới " + made);
            case 2 -> new SegmentField.By(random.nextBoolean() ? "" : "Ông " + made);
            case 3 -> new SegmentField.Note(random.nextBoolean() ? "" : "Nhớ " + made);
            case 4 ->
                new SegmentField.Start(
                        random.nextInt(4) == 0 || segment.start() == null
                                ? null
                                : segment.start().plusSeconds(60L * (random.nextInt(3000) - 500)));
            case 5 -> new SegmentField.Length(Duration.ofSeconds(30L * random.nextInt(100)));
            case 6 -> new SegmentField.About(random.nextBoolean());
            case 7 -> new SegmentField.BeginsBy(BEGINS.get(random.nextInt(3)));
            case 8 -> new SegmentField.Hold(random.nextBoolean());
            case 9 -> new SegmentField.FixedEnd(random.nextBoolean());
            case 10 -> new SegmentField.Least(random.nextBoolean() ? null : Duration.ofMinutes(random.nextInt(9)));
            case 11 -> new SegmentField.Skip(random.nextBoolean());
            case 12 -> new SegmentField.Warn(Duration.ofSeconds(random.nextInt(300)));
            case 13 -> new SegmentField.Cuts(random.nextBoolean());
            default -> new SegmentField.Danger(Duration.ofSeconds(random.nextInt(60)));
        };
    }

    private Segment segment(Show show) {
        var start = random.nextInt(3) == 0 || show.segments().isEmpty()
                ? show.date()
                        .day()
                        .atTime(9, random.nextInt(60))
                        .atZone(show.zone())
                        .toInstant()
                : null;
        var cues = random.nextBoolean() ? List.<Cue>of() : List.of(cue(show));
        return new Segment(
                "them-" + made,
                "Phần thêm " + made,
                "",
                "",
                start,
                Duration.ofMinutes(5),
                false,
                Begins.GO,
                false,
                false,
                false,
                null,
                false,
                Duration.ofMinutes(2),
                Duration.ofSeconds(30),
                cues);
    }

    private Cue cue(Show show) {
        var surface = show.surfaces().get(random.nextInt(show.surfaces().size()));
        var names = List.copyOf(show.looks().keySet());
        LookRef look = names.isEmpty() || random.nextBoolean()
                ? new LookRef.Inline(new Look.Message("Chữ " + made, Style.PLAIN))
                : new LookRef.Named(names.get(random.nextInt(names.size())));
        Trigger trigger = random.nextBoolean() ? new Trigger.Go() : new Trigger.FromStart(Duration.ofSeconds(made));
        return new Cue(
                "lenh-" + made,
                "Lệnh " + made,
                trigger,
                List.of(new Change.Put(surface, look, Entrance.CUT)),
                Sentence.NONE);
    }

    private ShowEdit row(Show show) {
        var rosters = new ArrayList<Look.Roster>();
        for (var look : show.looks().values()) {
            var roster = Looks.first(look, Look.Roster.class);
            if (roster != null && !roster.groups().isEmpty()) rosters.add(roster);
        }
        if (rosters.isEmpty()) return new ShowEdit.SetShow(new ShowField.Note("n" + made));
        var roster = rosters.get(random.nextInt(rosters.size()));
        int group = random.nextInt(roster.groups().size());
        var rows = roster.groups().get(group).rows();
        int row = random.nextInt(rows.size());
        var name =
                new Look.RosterRow("Nguyễn Văn, \"Mới\" " + made, rows.get(row).note());
        return switch (random.nextInt(6)) {
            case 0 -> new ShowEdit.SetRow(roster.file(), group, row, name);
            case 1 ->
                new ShowEdit.AddRow(
                        roster.file(), group, roster.groups().get(group).name(), random.nextInt(rows.size() + 1), name);
            case 2 ->
                new ShowEdit.AddRow(
                        roster.file(), random.nextInt(roster.groups().size() + 1), "Nhóm mới " + made, 0, name);
            case 4 -> new ShowEdit.SetGroup(roster.file(), group, "Nhóm khác " + made);
            case 3 -> new ShowEdit.MoveRow(roster.file(), group, row, random.nextInt(rows.size()));
            default -> new ShowEdit.RemoveRow(roster.file(), group, row);
        };
    }
}
