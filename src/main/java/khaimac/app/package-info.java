/** The command line: verbs, their help, and what they print. */
@NullMarked
package khaimac.app;

import org.jspecify.annotations.NullMarked;
