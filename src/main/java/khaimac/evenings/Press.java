package khaimac.evenings;

import khaimac.desk.Role;
import khaimac.engine.Command;

/** A command on its way to the desk. */
record Press(Command command, Role role, int member, long arrives) {
    Press again(long later) {
        return new Press(command, role, member, later);
    }
}
