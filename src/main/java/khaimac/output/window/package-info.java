/**
 * Windows on monitors, to the pixel: which monitor a hall means, a window that covers it, and pictures brought there.
 * The only room that knows GLFW and OpenGL; everything that GLFW wants on the first thread of a process is in {@link
 * khaimac.output.window.Desktop}.
 */
@NullMarked
package khaimac.output.window;

import org.jspecify.annotations.NullMarked;
