package khaimac.evenings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.desk.Role;
import khaimac.engine.Adoption;
import khaimac.engine.Command;
import khaimac.engine.Inset;
import khaimac.engine.Over;
import khaimac.engine.Run;
import khaimac.engine.Seen;
import khaimac.engine.Sight;
import khaimac.engine.Stepback;
import khaimac.engine.Undoable;
import khaimac.engine.Wish;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Lots;
import khaimac.scene.LookRef;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import khaimac.show.Post;
import khaimac.show.RosterEdits;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/** The people at the tablets: two operators, an editor, and somebody who may only look but presses all the same. */
final class Crew {
    static final List<Role> ROLES = List.of(Role.OPERATOR, Role.OPERATOR, Role.EDITOR, Role.VIEWER);
    private static final List<Over.Kind> COVERS = List.of(Over.Kind.HOLD, Over.Kind.BLANK, Over.Kind.SAFE);

    private final World world;
    private final boolean clumsy;
    private final @Nullable Poison poison;
    private long pressed;
    private int twins;

    /** @param poison what an editor may come to write; null: nobody does */
    Crew(World world, boolean clumsy, @Nullable Poison poison) {
        this.world = world;
        this.clumsy = clumsy;
        this.poison = poison;
    }

    /** What one of them wishes, by what the tablet shows; null while it shows nothing. */
    @Nullable
    Command wish(int member, Panel panel) {
        var feed = panel.content;
        if (feed == null) return null;
        var run = feed.onAir().run();
        return wish(run, sight(member, run, panel), ROLES.get(member));
    }

    private Sight sight(int member, Run run, Panel panel) {
        var id = "tap-" + ++pressed;
        var sent = panel.line(world.now());
        var who = "crew-" + member;
        if (!clumsy || !world.oneIn(8)) return new Sight(id, who, run.epoch(), run.seen(), run.rev(), sent);
        // An old tab: whatever it saw was a while ago.
        return switch (world.dice.nextInt(4)) {
            case 0 -> new Sight(id, who, run.epoch() - 1, run.seen(), run.rev(), sent);
            case 1 ->
                new Sight(
                        id,
                        who,
                        run.epoch(),
                        new Seen(run.seen().visit() - 1, run.seen().step()),
                        run.rev(),
                        sent);
            case 2 -> new Sight(id, who, run.epoch(), run.seen(), run.rev() - 1, sent);
            default ->
                new Sight(id, who, run.epoch(), run.seen(), run.rev(), sent.minusSeconds(world.between(3, 1_800)));
        };
    }

    private Command wish(Run run, Sight sight, Role role) {
        if (!run.clockJump().isZero() && role == Role.OPERATOR && world.oneIn(2))
            return new Command(sight, new Wish.SettleClock(world.dice.nextBoolean()));
        if (!run.missed().isEmpty() && role == Role.OPERATOR && world.oneIn(2))
            return new Command(sight, new Wish.CatchUp());
        if (role == Role.EDITOR && !world.oneIn(10)) return edit(run, sight);
        if (run.live() == null && !run.closed() && role == Role.OPERATOR && world.oneIn(2)) return begin(run, sight);
        var segment = Programme.SEGMENTS.get(world.dice.nextInt(Programme.SEGMENTS.size()));
        return switch (world.dice.nextInt(49)) {
            case 0, 1, 2, 3, 4, 5 -> new Command(sight, new Wish.Go(Lots.hex(world.dice.nextLong())));
            case 6 -> new Command(sight, new Wish.Jump(segment));
            case 7 -> new Command(sight, new Wish.Join(segment));
            case 8 -> new Command(sight, new Wish.Back());
            case 9 -> new Command(sight, new Wish.Add(Duration.ofSeconds(world.between(-60, 120))));
            case 10 -> new Command(sight, new Wish.Pause());
            case 11 -> new Command(sight, new Wish.Resume());
            case 12 -> new Command(sight, new Wish.Skip(segment, world.dice.nextBoolean()));
            case 13 -> new Command(sight, new Wish.Reorder(segment, world.dice.nextBoolean() ? null : "four"));
            case 14, 15 -> new Command(sight, new Wish.Cover(some(), COVERS.get(world.dice.nextInt(3))));
            case 16, 17, 18 -> new Command(sight, new Wish.Release(some()));
            case 19 -> new Command(sight, new Wish.Delay(Duration.ofMinutes(world.between(-3, 6))));
            case 20 -> new Command(sight, new Wish.ApplyDelay());
            case 21 ->
                new Command(sight, new Wish.Fit(Map.of("two", Duration.ofSeconds(world.between(60, 140))), null));
            case 22 -> new Command(sight, new Wish.Unfit());
            case 23, 24 -> new Command(sight, new Wish.Undo(Undoable.last(run)));
            case 25, 28 -> new Command(sight, new Wish.ByHand(byHand(run)));
            case 31, 32, 33 -> new Command(sight, new Wish.StepBack(Stepback.last(run)));
            case 26 -> new Command(sight, new Wish.Turn(new Change.Turn.Next()));
            case 27 -> new Command(sight, new Wish.BlankAnyway(some()));
            case 34 -> new Command(sight, new Wish.Insert(some(), inset()));
            case 35, 36 -> new Command(sight, new Wish.Withdraw(some()));
            case 38 -> new Command(sight, new Wish.ShowEmergency(Programme.EMERGENCIES.get(world.dice.nextInt(3))));
            case 39, 40 -> new Command(sight, new Wish.EndEmergency());
            case 44, 45 -> new Command(sight, new Wish.Draw(Programme.LOTS, Lots.hex(world.dice.nextLong())));
            case 46, 47 -> new Command(sight, new Wish.EndDraw(Programme.LOTS));
            case 29, 30 -> new Command(sight, adopt(run));
            case 41, 42 -> new Command(sight, part(run));
            case 43 -> new Command(sight, new Wish.RemovePart(segment));
            default -> edit(run, sight);
        };
    }

    /** Before anything is on: another day, and back to the real one, or GO all the same. */
    private Command begin(Run run, Sight sight) {
        var today = Programme.SHOW.date().day();
        boolean away = !run.show().date().day().equals(today);
        if (away && world.oneIn(3)) return new Command(sight, new Wish.GoAnyway());
        if (away && world.oneIn(2)) return new Command(sight, new Wish.Move(today));
        return new Command(sight, away ? new Wish.Go() : new Wish.Move(today.plusDays(world.between(-2, 2))));
    }

    /** The file was edited, and somebody takes that over. */
    private Wish.Adopt adopt(Run run) {
        int version = world.dice.nextInt(Programme.VERSIONS.size());
        return Adoption.of(run, "version-" + version, Programme.VERSIONS.get(version), Set.of())
                .wish();
    }

    private Change.ByHand byHand(Run run) {
        var films = Programme.SURFACES.stream()
                .filter(one -> run.screened(one) != null)
                .toList();
        if (!films.isEmpty() && !world.oneIn(3))
            return new Change.Steer(films.get(world.dice.nextInt(films.size())), steering());
        if (world.oneIn(3)) return new Change.StopSound(List.of(), Duration.ofSeconds(world.between(0, 3)));
        if (world.oneIn(4)) return new Change.Play(Programme.WALK_IN);
        var surface = Programme.SURFACES.get(world.dice.nextInt(3));
        if (world.oneIn(5))
            return new Change.Overlay(
                    surface,
                    world.oneIn(2) ? null : new LookRef.Named(world.oneIn(2) ? "logo" : "time"),
                    Duration.ofMillis(world.between(0, 900)));
        if (world.oneIn(3)) return new Change.Level(surface, world.between(0, 10) / 10.0);
        boolean turns = run.showing(surface).look() instanceof Look.Roster;
        if (turns && !world.oneIn(3))
            return new Change.Page(surface, world.oneIn(3) ? new Change.Turn.Previous() : new Change.Turn.Next());
        if (world.oneIn(3)) return new Change.Put(surface, new LookRef.Named("awards"), Entrance.CUT);
        var name = world.oneIn(2)
                ? Programme.FILMS.get(world.dice.nextInt(3))
                : Programme.TITLES.get(world.dice.nextInt(2));
        return new Change.Put(surface, new LookRef.Named(name), Entrance.CUT);
    }

    /** A number plate, a pause, a picture from somebody's telephone. */
    private Inset inset() {
        if (world.oneIn(3)) return new Inset.Third("Nguyễn Thị " + pressed, world.oneIn(2) ? "" : "Đại biểu");
        return world.oneIn(3)
                ? Inset.Photo.of(("0" + world.dice.nextInt(3)).repeat(32))
                : new Inset.Words(world.oneIn(2) ? "GIẢI LAO 15 PHÚT" : "XE " + pressed);
    }

    /** A finger on the strip of a film, that goes too far now and then. */
    private Change.Steering steering() {
        return switch (world.dice.nextInt(5)) {
            case 0 -> new Change.Steering.Halt();
            case 1, 2 -> new Change.Steering.GoOn();
            case 3 -> new Change.Steering.To(Duration.ofSeconds(world.between(0, 80)));
            default -> new Change.Steering.By(Duration.ofSeconds(world.between(-30, 30)));
        };
    }

    private Command edit(Run run, Sight sight) {
        var surface = Programme.SURFACES.get(world.dice.nextInt(3));
        return switch (world.dice.nextInt(9)) {
            case 8 -> new Command(sight, number(run));
            case 3 -> new Command(sight, new Wish.Note(part(), post(), words()));
            case 0 ->
                new Command(
                        sight,
                        new Wish.Message(
                                surface,
                                "LỜI NHẮN " + pressed,
                                world.dice.nextBoolean() ? null : Duration.ofSeconds(20)));
            case 1 -> new Command(sight, new Wish.EndMessage(surface));
            case 2 -> new Command(sight, correction(run));
            default -> {
                var title = Programme.TITLES.get(world.dice.nextInt(2));
                var text = new Look.Title(List.of(new TitleLine(khaimac.scene.Role.NAME, words())), Style.RED_GOLD);
                yield new Command(sight, new Wish.Retitle(title, text, run.lookRev(title), world.dice.nextBoolean()));
            }
        };
    }

    /** Somebody wants to say a few words, mostly right after what is on. */
    private Wish part(Run run) {
        var live = run.live();
        var after = live == null || world.oneIn(3) ? part() : live.id();
        var length = Duration.ofSeconds(world.between(0, 90));
        var by = world.oneIn(2) ? "" : "ĐẠI BIỂU";
        return new Wish.AddPart("CHÚC MỪNG " + pressed, by, length, after, world.oneIn(2));
    }

    private String part() {
        return Programme.SEGMENTS.get(world.dice.nextInt(Programme.SEGMENTS.size()));
    }

    private Post post() {
        var posts = List.of(Post.values());
        return posts.get(world.dice.nextInt(posts.size()));
    }

    /** A name in the award list is wrong, or somebody is missing, or should not be there. */
    private Wish correction(Run run) {
        boolean onAir = !world.oneIn(3);
        var look = run.look("awards");
        var list = look == null ? null : RosterEdits.in(look);
        var group = world.dice.nextInt(2);
        int many = list == null || group >= list.groups().size()
                ? 1
                : list.groups().get(group).rows().size();
        int row = world.dice.nextInt(many);
        var who = new Look.RosterRow("NGƯỜI SỐ " + pressed, "");
        var edit =
                switch (world.dice.nextInt(5)) {
                    case 0 ->
                        new ShowEdit.AddRow(Programme.LIST, group, group == 0 ? "Giải nhất" : "Giải nhì", row, who);
                    case 1 -> new ShowEdit.RemoveRow(Programme.LIST, group, row);
                    case 2 -> new ShowEdit.MoveRow(Programme.LIST, group, row, world.dice.nextInt(many));
                    default -> new ShowEdit.SetRow(Programme.LIST, group, row, who);
                };
        return new Wish.CorrectList("awards", List.of(edit), run.lookRev("awards"), onAir);
    }

    /** More was given meanwhile, or somebody had counted wrongly. */
    private Wish number(Run run) {
        var name = Programme.NUMBERS.get(world.dice.nextInt(Programme.NUMBERS.size()));
        var look = (Look.Count) Objects.requireNonNull(Programme.SHOW.looks().get(name));
        return new Wish.Retitle(
                name, look.reaching(world.between(0, 20_000)), run.lookRev(name), !world.oneIn(4));
    }

    private String words() {
        return poison != null && world.oneIn(60) ? poison.words(pressed) : "CHỮ SỐ " + pressed;
    }

    private Set<SurfaceName> some() {
        return world.dice.nextBoolean()
                ? Set.of(Programme.SURFACES.get(world.dice.nextInt(3)))
                : Set.copyOf(Programme.SURFACES);
    }

    /** How long a finger, the tablet and the Wi-Fi take together. */
    long lag() {
        return clumsy && world.oneIn(30)
                ? world.between(2 * World.SECOND, 5 * World.SECOND)
                : world.between(2 * World.MILLI, 300 * World.MILLI);
    }

    boolean tapsTwice() {
        return clumsy && world.oneIn(6);
    }

    /**
     * Another press of the same button, by the same sight, with an id of its own; or a program that counts wrongly, and
     * gives another wish the id of the one before.
     */
    Command twin(Command command) {
        var id = "tap-" + ++pressed;
        var sight = command.sight();
        if (command.wish() instanceof Wish.Go)
            return command.with(new Sight(id, sight.who(), sight.epoch(), sight.seen(), sight.rev(), sight.sent()));
        boolean urgent = command.wish() instanceof Wish.Cover || command.wish() instanceof Wish.Release;
        return !urgent && ++twins % 8 == 0
                ? new Command(sight, new Wish.EndMessage(Programme.SURFACES.getFirst()))
                : command;
    }
}
