package khaimac.showfile.looks;

import khaimac.scene.Look;
import khaimac.showfile.language.Form;

/**
 * One kind of look as it is written.
 *
 * @param word the part that makes it this kind, and is always written
 * @param example complete, for the reference and the contract tests
 */
public record LookKind<T extends Look>(String word, Class<T> type, Form<T> form, String example) {}
