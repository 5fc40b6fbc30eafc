/**
 * Facts as lines on disk: the only room that writes during a show. {@link khaimac.journal.Journal} writes, one fsync
 * for everything that waits; {@link khaimac.journal.Reading} reads what is left after whatever happened; {@link
 * khaimac.journal.RunFolder} is a run's folder on a real disk, held by one program at a time. Everything touches the
 * disk through {@link khaimac.journal.Disk}, so that a simulated one can tear, fill, fail and flip.
 */
@NullMarked
package khaimac.journal;

import org.jspecify.annotations.NullMarked;
