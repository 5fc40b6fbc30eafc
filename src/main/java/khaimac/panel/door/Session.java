package khaimac.panel.door;

import khaimac.panel.words.Right;

/**
 * Somebody who was let in.
 *
 * @param id what an administrator calls it by; worth nothing to anybody else
 * @param hash of what its browser keeps: who reads this file gets in nowhere
 * @param key what its messages are signed with on a shared network; empty: it never needs to
 * @param token whether it is a control surface, which speaks words and has no page
 */
public record Session(String id, String hash, String name, Right right, String key, boolean token) {}
