package khaimac.showfile.language;

/**
 * A named part of a form.
 *
 * @param says what it is for, in English, for editors and the reference
 */
public record Part<T>(String name, Shape<T> shape, boolean required, String says) {
    public static <T> Part<T> of(String name, Shape<T> shape, String says) {
        return new Part<>(name, shape, false, says);
    }

    public static <T> Part<T> required(String name, Shape<T> shape, String says) {
        return new Part<>(name, shape, true, says);
    }
}
