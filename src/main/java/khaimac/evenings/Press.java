package khaimac.evenings;

import khaimac.desk.Role;
import khaimac.engine.Command;

/**
 * A command on its way to the desk.
 *
 * @param pressed when a finger really was on the button, without the times the laptop slept
 * @param ahead by how much its tablet's idea of the run's line was ahead of the desk's then
 */
record Press(Command command, Role role, int member, long pressed, long ahead, long arrives) {
    /** Another press by the same finger, at the same time. */
    Press of(Command another, long arriving) {
        return new Press(another, role, member, pressed, ahead, arriving);
    }

    Press again(long later) {
        return new Press(command, role, member, pressed, ahead, later);
    }
}
