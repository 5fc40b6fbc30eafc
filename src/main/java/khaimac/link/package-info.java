/**
 * What desk and players say to each other, and how it travels: records as JSON over one socket each, a secret always,
 * the whole latest state and never a change to it. {@link khaimac.link.Gate} is the desk's end, {@link
 * khaimac.link.Join} the other one. It neither decides nor paints; src/papers/link.md is its page.
 */
@NullMarked
package khaimac.link;

import org.jspecify.annotations.NullMarked;
