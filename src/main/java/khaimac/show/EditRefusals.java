package khaimac.show;

import java.time.Duration;
import java.util.List;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/** Why a plan is not edited as somebody wished, and what to do first. */
final class EditRefusals {
    static final Sentence NO_PLACE = new Sentence(
            "Chương trình không có chỗ đó. Hãy xem lại thứ tự các phần.",
            "The agenda has no such place. Look at the order of its parts again.");

    private static final Sentence NO_CUE = new Sentence(
            "Phần này không có lệnh đó. Hãy xem lại các lệnh của phần.",
            "The segment has no such cue. Look at its cues again.");

    private static final Sentence NO_ROW = new Sentence(
            "Danh sách không có dòng đó. Hãy xem lại danh sách.", "The list has no such row. Look at the list again.");

    private static final Sentence FIRST_STARTS = new Sentence(
            "Phần đầu tiên phải có giờ bắt đầu. Hãy ghi giờ cho phần đó trước.",
            "The first part must say when it starts. Give it a time first.");

    private static final Sentence NAMELESS =
            new Sentence("Một phần của chương trình phải có tên.", "A part of the agenda must have a name.");

    private static final Sentence NEGATIVE =
            new Sentence("Thời lượng không thể nhỏ hơn 0.", "A length cannot be less than nothing.");

    private EditRefusals() {}

    static Sentence noSegment(String id) {
        return new Sentence("Không có phần “" + id + "”.", "There is no segment \"" + id + "\".");
    }

    static Sentence taken(String id) {
        return new Sentence(
                "Đã có một phần mang mã “" + id + "”. Hãy đặt mã khác.",
                "There is a segment \"" + id + "\" already. Give this one another id.");
    }

    static Sentence noLook(String name) {
        return new Sentence("Không có hình “" + name + "”.", "There is no look \"" + name + "\".");
    }

    static Sentence used(String name) {
        return new Sentence(
                "Hình “" + name + "” đang được dùng. Hãy bỏ hình khỏi các lệnh trước.",
                "The look \"" + name + "\" is in use. Take it out of the cues first.");
    }

    /** A style that is taken away: nothing may wear it, but where the program has one by this name itself. */
    static @Nullable Sentence style(Show show, String name) {
        if (!show.styles().containsKey(name))
            return new Sentence(
                    "Buổi lễ không có kiểu riêng “" + name + "”.",
                    "The show has no style \"" + name + "\" of its own.");
        return StyleEdits.builtIn(name) != null || !StyleEdits.isWorn(show, name)
                ? null
                : new Sentence(
                        "Kiểu “" + name + "” đang được dùng. Hãy chọn kiểu khác cho các hình đó trước.",
                        "The style \"" + name + "\" is in use. Choose another for those looks first.");
    }

    static @Nullable Sentence agenda(Show show) {
        var segments = show.segments();
        return segments.isEmpty() || segments.getFirst().start() != null ? null : FIRST_STARTS;
    }

    static @Nullable Sentence field(Show show, String id, SegmentField field) {
        return switch (field) {
            case SegmentField.Id(var other) -> !other.equals(id) && show.indexOf(other) >= 0 ? taken(other) : null;
            case SegmentField.Name(var name) -> name.isBlank() ? NAMELESS : null;
            case SegmentField.Start(var start) -> start == null && show.indexOf(id) == 0 ? FIRST_STARTS : null;
            case SegmentField.Length(var length) -> negative(length);
            case SegmentField.Least(var least) -> least == null ? null : negative(least);
            case SegmentField.Warn(var left) -> negative(left);
            case SegmentField.Danger(var left) -> negative(left);
            case SegmentField.By ignored -> null;
            case SegmentField.Note ignored -> null;
            case SegmentField.About ignored -> null;
            case SegmentField.BeginsBy ignored -> null;
            case SegmentField.Cuts ignored -> null;
            case SegmentField.Hold ignored -> null;
            case SegmentField.FixedEnd ignored -> null;
            case SegmentField.Skip ignored -> null;
            case SegmentField.Group ignored -> null;
            case SegmentField.ForPosts ignored -> null;
        };
    }

    private static @Nullable Sentence negative(Duration length) {
        return length.isNegative() ? NEGATIVE : null;
    }

    /** @param more how many places there are beyond the last cue */
    static @Nullable Sentence cue(Show show, String id, int at, int more) {
        var segment = show.segment(id);
        if (segment == null) return noSegment(id);
        return at < 0 || at >= segment.cues().size() + more ? NO_CUE : null;
    }

    static @Nullable Sentence awaited(Segment segment, int at) {
        for (int index = 0; index < segment.cues().size(); index++) {
            boolean waits = segment.cues().get(index).trigger() instanceof Trigger.After after && after.cue() == at;
            if (waits && index != at)
                return new Sentence(
                        "Lệnh " + (index + 1) + " đang chờ lệnh này (“after”). Hãy đổi lệnh đó trước.",
                        "Cue " + (index + 1) + " waits for this one (\"after\"). Change that one first.");
        }
        return null;
    }

    static @Nullable Sentence group(List<Look.RosterGroup> groups, int group, String name) {
        if (group < 0 || group >= groups.size()) return NO_ROW;
        boolean same = groups.get(group).name().equals(name);
        return same || groups.stream().noneMatch(one -> one.name().equals(name)) ? null : elsewhere(name);
    }

    static @Nullable Sentence row(List<Look.RosterGroup> groups, int group, int row) {
        boolean there = group >= 0
                && group < groups.size()
                && row >= 0
                && row < groups.get(group).rows().size();
        return there ? null : NO_ROW;
    }

    static @Nullable Sentence newRow(List<Look.RosterGroup> groups, int group, String name, int row) {
        if (group < 0 || group > groups.size()) return NO_ROW;
        boolean joins = group < groups.size() && groups.get(group).name().equals(name);
        if (joins) return row >= 0 && row <= groups.get(group).rows().size() ? null : NO_ROW;
        return groups.stream().anyMatch(one -> one.name().equals(name)) ? elsewhere(name) : null;
    }

    private static Sentence elsewhere(String name) {
        return new Sentence(
                "Danh sách đã có nhóm “" + name + "” ở chỗ khác.",
                "The list has a group \"" + name + "\" at another place.");
    }

    static Sentence noList(String file) {
        return new Sentence(
                "Không có hình nào dùng danh sách “" + file + "”.", "No look shows the list \"" + file + "\".");
    }
}
