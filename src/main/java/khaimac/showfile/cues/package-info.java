/** What a cue may do in a show file: one file for each kind, one line each in {@link CueKinds}. */
@NullMarked
package khaimac.showfile.cues;

import org.jspecify.annotations.NullMarked;
