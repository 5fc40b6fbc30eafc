package khaimac.approval;

import java.util.List;
import khaimac.scene.SurfaceName;

/**
 * A page of the maket that was signed.
 *
 * @param number in the document, from 1; the cover is the first
 * @param looks that its picture is made of, by name; none: it was written in its place
 * @param part in which it is seen first; empty before the first
 * @param hash of the picture on it
 */
public record Page(int number, List<String> looks, String part, SurfaceName surface, String hash) {}
