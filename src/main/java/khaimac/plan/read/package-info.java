/**
 * Any file that somebody brings, read as a {@link khaimac.plan.paper.Paper}. Nothing of it is believed: what it unpacks
 * to, how deep it goes and how long it takes have bounds, and nothing that it points to is fetched.
 */
@NullMarked
package khaimac.plan.read;

import org.jspecify.annotations.NullMarked;
