/**
 * What was signed (Duyệt): the words of every look as they were then, the pages of the maket, by whom and when; and
 * what has become of them since. It tells, and forbids nothing.
 */
@NullMarked
package khaimac.approval;

import org.jspecify.annotations.NullMarked;
