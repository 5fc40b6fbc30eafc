package khaimac.show;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.Style;
import org.jspecify.annotations.Nullable;

/**
 * One change of a plan, as a value: what an editor, an importer and undo are made of. It names what it changes by its
 * id, or by its place where it has none. Every edit has an inverse, and a show with both made is the show of before.
 */
public sealed interface ShowEdit {
    record SetShow(ShowField field) implements ShowEdit {}

    record SetSegment(String segment, SegmentField field) implements ShowEdit {}

    /** @param at the place it has afterwards, from 0 */
    record AddSegment(int at, Segment segment) implements ShowEdit {}

    record MoveSegment(String segment, int to) implements ShowEdit {}

    record RemoveSegment(String segment) implements ShowEdit {}

    /** @param cue as it is in the segment afterwards: one that waits for another counts itself too */
    record AddCue(String segment, int at, Cue cue) implements ShowEdit {}

    record SetCue(String segment, int at, Cue cue) implements ShowEdit {}

    record MoveCue(String segment, int from, int to) implements ShowEdit {}

    record RemoveCue(String segment, int at) implements ShowEdit {}

    /** @param look null: there is none by this name any more */
    record SetLook(String name, @Nullable Look look) implements ShowEdit {}

    /** @param called what people call the look from now on; null: nothing but its words */
    record CallLook(String name, @Nullable String called) implements ShowEdit {}

    /** @param style null: the show has none of its own by this name any more */
    record SetStyle(String name, @Nullable Style style) implements ShowEdit {}

    /** A change of a list beside the show. */
    sealed interface OfRows extends ShowEdit {
        String file();

        /** The list with it made; to ask for that where {@link #refusal} says why not is a mistake of the caller's. */
        default List<Look.RosterGroup> made(List<Look.RosterGroup> groups) {
            return switch (this) {
                case SetRow(var file, int group, int row, var becomes) ->
                    rows(groups, group, rows -> rows.set(row, becomes));
                case AddRow(var file, int group, var name, int row, var added) ->
                    joins(groups, group, name)
                            ? rows(groups, group, rows -> rows.add(row, added))
                            : groups(groups, all -> all.add(group, new Look.RosterGroup(name, List.of(added))));
                case MoveRow(var file, int group, int from, int to) ->
                    rows(groups, group, rows -> rows.add(to, rows.remove(from)));
                // A group without rows is gone.
                case RemoveRow(var file, int group, int row) ->
                    groups.get(group).rows().size() == 1
                            ? groups(groups, all -> all.remove(group))
                            : rows(groups, group, rows -> rows.remove(row));
                case SetGroup(var file, int group, var name) -> {
                    var renamed = new Look.RosterGroup(name, groups.get(group).rows());
                    yield groups(groups, all -> all.set(group, renamed));
                }
            };
        }

        /** All of them, one after the other; null where one cannot be made. */
        static @Nullable List<Look.RosterGroup> made(List<Look.RosterGroup> groups, List<OfRows> edits) {
            var next = groups;
            for (var edit : edits) {
                if (edit.refusal(next) != null) return null;
                next = edit.made(next);
            }
            return next;
        }

        /** Why it cannot be made; null where it can. */
        default @Nullable Sentence refusal(List<Look.RosterGroup> groups) {
            return switch (this) {
                case SetRow(var file, int group, int row, var becomes) -> EditRefusals.row(groups, group, row);
                case AddRow(var file, int group, var name, int row, var added) ->
                    EditRefusals.newRow(groups, group, name, row);
                case MoveRow(var file, int group, int from, int to) -> {
                    var refusal = EditRefusals.row(groups, group, from);
                    yield refusal == null ? EditRefusals.row(groups, group, to) : refusal;
                }
                case RemoveRow(var file, int group, int row) -> EditRefusals.row(groups, group, row);
                case SetGroup(var file, int group, var name) -> EditRefusals.group(groups, group, name);
            };
        }

        /** What takes it back, as the list stands before it. */
        default OfRows inverse(List<Look.RosterGroup> groups) {
            return switch (this) {
                case SetRow(var file, int group, int row, var becomes) ->
                    new SetRow(file, group, row, groups.get(group).rows().get(row));
                case AddRow(var file, int group, var name, int row, var added) ->
                    new RemoveRow(file, group, joins(groups, group, name) ? row : 0);
                case MoveRow(var file, int group, int from, int to) -> new MoveRow(file, group, to, from);
                case RemoveRow(var file, int group, int row) -> {
                    var from = groups.get(group);
                    yield new AddRow(file, group, from.name(), row, from.rows().get(row));
                }
                case SetGroup(var file, int group, var name) ->
                    new SetGroup(file, group, groups.get(group).name());
            };
        }

        /** Where a person stands after it; null: he is gone. */
        default @Nullable Spot moved(List<Look.RosterGroup> groups, Spot spot) {
            return switch (this) {
                case SetRow _, SetGroup _ -> spot;
                case AddRow(var file, int group, var name, int row, var added) -> {
                    if (joins(groups, group, name))
                        yield spot.group() == group && spot.row() >= row ? new Spot(group, spot.row() + 1) : spot;
                    yield spot.group() >= group ? new Spot(spot.group() + 1, spot.row()) : spot;
                }
                case MoveRow(var file, int group, int from, int to) -> {
                    if (spot.group() != group) yield spot;
                    yield new Spot(group, placeAfter(spot.row(), from, to));
                }
                case RemoveRow(var file, int group, int row) -> {
                    if (spot.group() == group && spot.row() == row) yield null;
                    if (spot.group() == group) yield spot.row() > row ? new Spot(group, spot.row() - 1) : spot;
                    boolean empties = groups.get(group).rows().size() == 1;
                    yield empties && spot.group() > group ? new Spot(spot.group() - 1, spot.row()) : spot;
                }
            };
        }

        private static boolean joins(List<Look.RosterGroup> groups, int group, String name) {
            return group < groups.size() && groups.get(group).name().equals(name);
        }

        private static List<Look.RosterGroup> groups(List<Look.RosterGroup> groups, Touch<Look.RosterGroup> touch) {
            var all = new ArrayList<>(groups);
            touch.on(all);
            return List.copyOf(all);
        }

        private static List<Look.RosterGroup> rows(
                List<Look.RosterGroup> groups, int group, Touch<Look.RosterRow> touch) {
            var rows = new ArrayList<>(groups.get(group).rows());
            touch.on(rows);
            var changed = new Look.RosterGroup(groups.get(group).name(), List.copyOf(rows));
            return groups(groups, all -> all.set(group, changed));
        }
    }

    /** Where in a list somebody stands, both counted from 0. */
    record Spot(int group, int row) {}

    record SetRow(String file, int group, int row, Look.RosterRow becomes) implements OfRows {}

    /**
     * A row for a list beside the show.
     *
     * @param group the place of its group; where the group there has another name, a new one comes before it
     */
    record AddRow(String file, int group, String name, int row, Look.RosterRow added) implements OfRows {}

    record MoveRow(String file, int group, int from, int to) implements OfRows {}

    record RemoveRow(String file, int group, int row) implements OfRows {}

    /** Another name for a group of a list. */
    record SetGroup(String file, int group, String name) implements OfRows {}

    /** One after the other; each is made on what the one before left. */
    record Several(List<ShowEdit> edits) implements ShowEdit {}

    /** Takes a segment out; where it was the first, the next one begins when it would have. */
    static ShowEdit removing(Show show, String segment) {
        var edit = new RemoveSegment(segment);
        return isThere(show, segment) ? leading(show, edit) : edit;
    }

    /** Moves a segment; whichever is first then begins when the first one did. */
    static ShowEdit moving(Show show, String segment, int to) {
        var edit = new MoveSegment(segment, to);
        boolean hasPlace = to >= 0 && to < show.segments().size();
        return isThere(show, segment) && hasPlace ? leading(show, edit) : edit;
    }

    private static ShowEdit leading(Show show, ShowEdit edit) {
        var first =
                show.segments().isEmpty() ? null : show.segments().getFirst().start();
        var after = made(show, edit).segments();
        if (first == null || after.isEmpty() || after.getFirst().start() != null) return edit;
        return new Several(List.of(new SetSegment(after.getFirst().id(), new SegmentField.Start(first)), edit));
    }

    /** The next show. To ask for it where {@link #refusal} says why not is a mistake of the caller's. */
    default Show on(Show show) {
        var refusal = refusal(show);
        if (refusal != null) throw new IllegalArgumentException(refusal.en());
        return made(show, this);
    }

    private static Show made(Show show, ShowEdit edit) {
        return switch (edit) {
            case SetShow(var field) -> field.on(show);
            case SetSegment(var id, var field) -> in(show, id, field::on);
            case AddSegment(int at, var segment) -> segments(show, all -> all.add(at, segment));
            case MoveSegment(var id, int to) -> segments(show, all -> all.add(to, all.remove(show.indexOf(id))));
            case RemoveSegment(var id) -> segments(show, all -> all.remove(show.indexOf(id)));
            case AddCue(var id, int at, var cue) ->
                cues(show, id, all -> {
                    renumber(all, other -> other >= at ? other + 1 : other);
                    all.add(at, cue);
                });
            case SetCue(var id, int at, var cue) -> cues(show, id, all -> all.set(at, cue));
            case MoveCue(var id, int from, int to) ->
                cues(show, id, all -> {
                    renumber(all, other -> placeAfter(other, from, to));
                    all.add(to, all.remove(from));
                });
            case RemoveCue(var id, int at) ->
                cues(show, id, all -> {
                    all.remove(at);
                    renumber(all, other -> other > at ? other - 1 : other);
                });
            case SetLook(var name, var look) -> look(show, name, look);
            case CallLook(var name, var called) -> show.called(show.names().calling(name, called));
            case SetStyle(var name, var style) -> StyleEdits.with(show, name, style);
            case OfRows rows -> RosterEdits.with(show, rows.file(), rows::made);
            case Several(var edits) -> {
                var next = show;
                for (var one : edits) next = one.on(next);
                yield next;
            }
        };
    }

    /** What takes this edit back, as the show stands before it. */
    default ShowEdit inverse(Show show) {
        return switch (this) {
            case SetShow(var field) -> new SetShow(field.of(show));
            case SetSegment(var id, SegmentField.Id(var other)) -> new SetSegment(other, new SegmentField.Id(id));
            case SetSegment(var id, var field) -> new SetSegment(id, field.of(segment(show, id)));
            case AddSegment(int at, var segment) -> new RemoveSegment(segment.id());
            case MoveSegment(var id, int to) -> new MoveSegment(id, show.indexOf(id));
            case RemoveSegment(var id) -> new AddSegment(show.indexOf(id), segment(show, id));
            case AddCue(var id, int at, var cue) -> new RemoveCue(id, at);
            case SetCue(var id, int at, var cue) ->
                new SetCue(id, at, segment(show, id).cues().get(at));
            case MoveCue(var id, int from, int to) -> new MoveCue(id, to, from);
            case RemoveCue(var id, int at) ->
                new AddCue(id, at, segment(show, id).cues().get(at));
            case SetLook(var name, var look) -> {
                var back = new SetLook(name, show.looks().get(name));
                var called = show.names().look(name);
                // With a look its name goes.
                yield look == null && called != null
                        ? new Several(List.of(back, new CallLook(name, called)))
                        : back;
            }
            case CallLook(var name, var called) ->
                new CallLook(name, show.names().look(name));
            case SetStyle(var name, var style) ->
                new SetStyle(name, show.styles().get(name));
            case OfRows rows -> rows.inverse(groups(show, rows.file()));
            case Several(var edits) -> {
                var back = new ArrayList<ShowEdit>();
                var next = show;
                for (var one : edits) {
                    back.addFirst(one.inverse(next));
                    next = one.on(next);
                }
                yield new Several(List.copyOf(back));
            }
        };
    }

    /** Why it cannot be made; null when it can. */
    default @Nullable Sentence refusal(Show show) {
        return switch (this) {
            case SetShow ignored -> null;
            case SetSegment(var id, var field) ->
                isThere(show, id) ? EditRefusals.field(show, id, field) : EditRefusals.noSegment(id);
            case AddSegment(int at, var segment) ->
                at < 0 || at > show.segments().size()
                        ? EditRefusals.NO_PLACE
                        : isThere(show, segment.id())
                                ? EditRefusals.taken(segment.id())
                                : EditRefusals.agenda(made(show, this));
            case MoveSegment(var id, int to) ->
                !isThere(show, id)
                        ? EditRefusals.noSegment(id)
                        : to < 0 || to >= show.segments().size()
                                ? EditRefusals.NO_PLACE
                                : EditRefusals.agenda(made(show, this));
            case RemoveSegment(var id) ->
                isThere(show, id) ? EditRefusals.agenda(made(show, this)) : EditRefusals.noSegment(id);
            case AddCue(var id, int at, var cue) -> EditRefusals.cue(show, id, at, 1);
            case SetCue(var id, int at, var cue) -> EditRefusals.cue(show, id, at, 0);
            case MoveCue(var id, int from, int to) -> {
                var refusal = EditRefusals.cue(show, id, from, 0);
                yield refusal == null ? EditRefusals.cue(show, id, to, 0) : refusal;
            }
            case RemoveCue(var id, int at) -> {
                var refusal = EditRefusals.cue(show, id, at, 0);
                yield refusal == null ? EditRefusals.awaited(segment(show, id), at) : refusal;
            }
            case SetLook(var name, var look) ->
                look != null
                        ? null
                        : !show.looks().containsKey(name)
                                ? EditRefusals.noLook(name)
                                : RosterEdits.isUsed(show, name) ? EditRefusals.used(name) : null;
            case CallLook(var name, var called) -> show.looks().containsKey(name) ? null : EditRefusals.noLook(name);
            case SetStyle(var name, var style) -> style != null ? null : EditRefusals.style(show, name);
            case OfRows rows -> {
                var groups = RosterEdits.groups(show, rows.file());
                yield groups == null ? EditRefusals.noList(rows.file()) : rows.refusal(groups);
            }
            case Several(var edits) -> {
                var next = show;
                Sentence refusal = null;
                for (var one : edits) {
                    if (refusal == null) refusal = one.refusal(next);
                    if (refusal == null) next = made(next, one);
                }
                yield refusal;
            }
        };
    }

    private static boolean isThere(Show show, String id) {
        return show.indexOf(id) >= 0;
    }

    private static Segment segment(Show show, String id) {
        return show.segments().get(show.indexOf(id));
    }

    private static List<Look.RosterGroup> groups(Show show, String file) {
        var groups = RosterEdits.groups(show, file);
        if (groups == null) throw new IllegalArgumentException("no look shows " + file);
        return groups;
    }

    private static Show in(Show show, String id, UnaryOperator<Segment> change) {
        return segments(show, all -> all.set(show.indexOf(id), change.apply(segment(show, id))));
    }

    /** A change of a list, in place. */
    interface Touch<T> {
        void on(List<T> all);
    }

    private static Show segments(Show show, Touch<Segment> touch) {
        var all = new ArrayList<>(show.segments());
        touch.on(all);
        return show.with(all);
    }

    private static Show cues(Show show, String id, Touch<Cue> touch) {
        return in(show, id, segment -> {
            var all = new ArrayList<>(segment.cues());
            touch.on(all);
            return SegmentField.withCues(segment, all);
        });
    }

    /** Cues that wait for another know it by its place. */
    private static void renumber(List<Cue> cues, IntUnaryOperator place) {
        cues.replaceAll(cue -> cue.trigger() instanceof Trigger.After(int other, Duration by)
                ? new Cue(
                        cue.id(),
                        cue.name(),
                        new Trigger.After(place.applyAsInt(other), by),
                        cue.changes(),
                        cue.broken())
                : cue);
    }

    private static int placeAfter(int other, int from, int to) {
        if (other == from) return to;
        int without = other > from ? other - 1 : other;
        return without >= to ? without + 1 : without;
    }

    private static Show look(Show show, String name, @Nullable Look look) {
        var looks = new LinkedHashMap<>(show.looks());
        if (look == null) looks.remove(name);
        else looks.put(name, look);
        return show.saying(Collections.unmodifiableMap(looks));
    }
}
