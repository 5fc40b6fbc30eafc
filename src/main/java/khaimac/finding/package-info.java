/** What a writer or an operator should know, as sentences in Vietnamese and English. */
@NullMarked
package khaimac.finding;

import org.jspecify.annotations.NullMarked;
