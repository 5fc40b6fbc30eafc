/** Pages of documents that others made, painted by PDFBox. */
@NullMarked
package khaimac.media.pages;

import org.jspecify.annotations.NullMarked;
