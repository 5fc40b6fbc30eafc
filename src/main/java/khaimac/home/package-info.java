/** What an operator finds when nothing runs: shows, halls, runs; where he prepares, and starts a run or a rehearsal. */
@NullMarked
package khaimac.home;

import org.jspecify.annotations.NullMarked;
