/** What all who open PDFs here agree on. */
@NullMarked
package khaimac.pdf;

import org.jspecify.annotations.NullMarked;
