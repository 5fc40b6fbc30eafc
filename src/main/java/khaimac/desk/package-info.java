/**
 * The desk: it decides, and what it has answered is on the disk. {@link khaimac.desk.Desk} is the door (ask, follow,
 * close); {@link khaimac.desk.DeskMachine} is the desk without threads, driven by the real ones and by the simulated
 * evening alike. A run is begun or found again by {@link khaimac.desk.Doors}:
 *
 * <pre>{@code
 * switch (RunFolder.take(path)) {
 *     case Taken(var folder) -> switch (Doors.look(folder.disk(), watch.now(), null)) {
 *         case Resumable.Nothing() -> Desk.open(folder.disk(), ShowCopy.of(name, bytes, Folder.of(file)), Mode.SHOW,
 *         watch, log); case Resumable.Ready(var past) -> Desk.resume(folder.disk(), past, watch, log); case
 *         Resumable.Ask(var past, var why) -> …ask: resume here, or open in another folder… case Resumable.Never(var
 *         why) -> …say why… } case Refused(var why) -> …say why… } desk.ask(Role.OPERATOR, command) // a stage that
 *         completes with the Reply desk.follow() // a Latest<OnAir>: the newest state, for each player and each panel
 *         desk.filmOver(wish) // what a player reports desk.ended() // completes when it decides no more: end
 *         the process, the guard starts another }</pre>
 */
@NullMarked
package khaimac.desk;

import org.jspecify.annotations.NullMarked;
