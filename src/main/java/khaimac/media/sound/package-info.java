/**
 * What is heard: a pure list of voices at every moment, each a function of the desk's time, decoded ahead, mixed for
 * every speaker, and held to that time by playing a little faster or slower.
 */
@NullMarked
package khaimac.media.sound;

import org.jspecify.annotations.NullMarked;
