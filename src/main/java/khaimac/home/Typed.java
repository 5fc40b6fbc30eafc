package khaimac.home;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import khaimac.finding.Sentence;
import khaimac.scene.Looks;
import khaimac.show.Begins;
import khaimac.show.Post;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowDate;
import khaimac.show.ShowEdit;
import khaimac.show.ShowField;
import khaimac.showfile.language.Times;
import org.jspecify.annotations.Nullable;

/** What a person types into a place of the agenda, as an edit: times and lengths in the ways people write them. */
final class Typed {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})\\s*(?:[:.hg]|giờ)\\s*(\\d{1,2})?\\s*(?:['’]|phút|p)?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})\\s*(?:['’]|phút|p|m|min)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");

    private static final Sentence NO_TIME = new Sentence(
            "Chưa hiểu giờ này. Hãy viết như 8h20 hoặc 08:20; để trống: nối tiếp phần trước.",
            "This time is not understood. Write it as 8:20; empty: it follows the part before.");
    private static final Sentence NO_LENGTH = new Sentence(
            "Chưa hiểu thời lượng này. Hãy viết số phút, như 20 hoặc 1h30.",
            "This length is not understood. Write minutes, such as 20 or 1h30.");
    private static final Sentence NO_DAY = new Sentence(
            "Chưa hiểu ngày này. Hãy viết như 30/1/2024.", "This day is not understood. Write it as 30/1/2024.");
    private static final Sentence NO_PART = new Sentence(
            "Phần này không còn nữa: có người vừa bỏ.", "This part is gone: somebody has just taken it out.");
    private static final Sentence NO_LOOK = new Sentence("Hình này không còn nữa.", "This look is gone.");
    private static final Sentence NO_WORD = new Sentence("Chưa hiểu từ này.", "This word is not understood.");

    /** An edit, or why there is none. */
    record Reading(@Nullable ShowEdit edit, Sentence wrong) {
        static Reading of(ShowEdit edit) {
            return new Reading(edit, Sentence.NONE);
        }

        static Reading wrong(Sentence because) {
            return new Reading(null, because);
        }
    }

    private Typed() {}

    static Reading cell(Show show, String part, Asked.Column column, String text) {
        var segment = show.segment(part);
        if (segment == null) return Reading.wrong(NO_PART);
        var typed = text.strip();
        return switch (column) {
            case NAME -> field(part, new SegmentField.Name(typed));
            case BY -> field(part, new SegmentField.By(typed));
            case NOTE -> field(part, new SegmentField.Note(text));
            case START -> start(show, segment, typed);
            case LENGTH -> {
                var length = length(typed);
                yield length == null ? Reading.wrong(NO_LENGTH) : field(part, new SegmentField.Length(length));
            }
            case LEAST -> {
                var least = typed.isEmpty() ? null : length(typed);
                yield least == null && !typed.isEmpty()
                        ? Reading.wrong(NO_LENGTH)
                        : field(part, new SegmentField.Least(least));
            }
            case BEGINS -> begins(part, typed);
            case SKIP -> field(part, new SegmentField.Skip(typed.equals("true")));
            case FIXED_END -> field(part, new SegmentField.FixedEnd(typed.equals("true")));
            case GROUP -> field(part, new SegmentField.Group(typed.isEmpty() ? null : typed));
            case MC -> note(segment, Post.MC, typed);
            case SOUND -> note(segment, Post.SOUND, typed);
            case LIGHT -> note(segment, Post.LIGHT, typed);
            case DOORS -> note(segment, Post.DOORS, typed);
        };
    }

    /** What the other posts are told stays. */
    private static Reading note(Segment segment, Post post, String text) {
        return field(segment.id(), SegmentField.ForPosts.of(segment, post, text));
    }

    /** What people call a look. */
    static Reading called(String look, String name) {
        var typed = name.strip();
        return Reading.of(new ShowEdit.CallLook(look, typed.isEmpty() ? null : typed));
    }

    private static Reading begins(String part, String typed) {
        for (var one : Begins.values())
            if (one.name().equals(typed.toUpperCase(Locale.ROOT))) return field(part, new SegmentField.BeginsBy(one));
        return Reading.wrong(NO_WORD);
    }

    private static Reading field(String part, SegmentField field) {
        return Reading.of(new ShowEdit.SetSegment(part, field));
    }

    private static Reading start(Show show, Segment segment, String typed) {
        if (typed.isEmpty()) return field(segment.id(), new SegmentField.Start(null));
        var time = time(typed);
        if (time == null) return Reading.wrong(NO_TIME);
        return field(segment.id(), new SegmentField.Start(at(show, segment, time)));
    }

    /** On the day on which the part begins by the plan. */
    private static Instant at(Show show, Segment segment, LocalTime time) {
        var slot = show.plan().slot(show.indexOf(segment.id()));
        var day = slot.start().atZone(show.zone()).toLocalDate();
        return day.atTime(time).atZone(show.zone()).toInstant();
    }

    static @Nullable LocalTime time(String typed) {
        var matcher = TIME.matcher(typed.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) return null;
        int hour = Integer.parseInt(matcher.group(1));
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }

    static @Nullable Duration length(String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        var written = Times.duration(word);
        if (written != null) return written;
        var minutes = MINUTES.matcher(word);
        if (minutes.matches()) return Duration.ofMinutes(Integer.parseInt(minutes.group(1)));
        var hours = TIME.matcher(word);
        if (!hours.matches()) return null;
        int minute = hours.group(2) == null ? 0 : Integer.parseInt(hours.group(2));
        return Duration.ofHours(Integer.parseInt(hours.group(1))).plusMinutes(minute);
    }

    static Reading heading(Asked.Head what, String text) {
        var typed = text.strip();
        return switch (what) {
            case TITLE -> Reading.of(new ShowEdit.SetShow(new ShowField.Title(typed)));
            case ORGANISER -> Reading.of(new ShowEdit.SetShow(new ShowField.Organiser(typed)));
            case VENUE -> Reading.of(new ShowEdit.SetShow(new ShowField.Venue(typed)));
            case NOTE -> Reading.of(new ShowEdit.SetShow(new ShowField.Note(text)));
            case DAY -> {
                var day = day(typed);
                yield day == null
                        ? Reading.wrong(NO_DAY)
                        : Reading.of(new ShowEdit.SetShow(new ShowField.Day(ShowDate.on(day))));
            }
        };
    }

    private static @Nullable LocalDate day(String typed) {
        var written = Times.date(typed);
        if (written != null) return written;
        var matcher = DAY.matcher(typed);
        if (!matcher.matches()) return null;
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(1)));
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    static Reading text(Show show, String name, int place, String text) {
        var look = show.looks().get(name);
        if (look == null || place < 0 || place >= Looks.texts(look).size()) return Reading.wrong(NO_LOOK);
        return Reading.of(new ShowEdit.SetLook(name, Looks.text(look, place, text)));
    }
}
