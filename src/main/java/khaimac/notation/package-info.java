/**
 * Any value of the core as JSON and back: facts for the journal, showings and commands for the link. One general codec
 * for records and sealed families; it names no single kind, so a new one is written and read the moment it exists.
 */
@NullMarked
package khaimac.notation;

import org.jspecify.annotations.NullMarked;
