/**
 * The two ways to cross a thread: {@link khaimac.mail.Inbox} (bounded) and {@link khaimac.mail.Latest} (newest wins).
 */
@NullMarked
package khaimac.mail;

import org.jspecify.annotations.NullMarked;
