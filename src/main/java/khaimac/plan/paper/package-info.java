/** What a document says, as its reader sees it: lines and tables in reading order, whatever kind of file it was. */
@NullMarked
package khaimac.plan.paper;

import org.jspecify.annotations.NullMarked;
