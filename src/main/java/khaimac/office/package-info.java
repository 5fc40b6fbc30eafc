/** LibreOffice, where it is installed: makes of a document another that this program reads. */
@NullMarked
package khaimac.office;

import org.jspecify.annotations.NullMarked;
