/** The command line: verbs and their help. */
@NullMarked
package khaimac.app;

import org.jspecify.annotations.NullMarked;
