/** What can be started: a cue has one trigger and some changes. */
@NullMarked
package khaimac.cue;

import org.jspecify.annotations.NullMarked;
