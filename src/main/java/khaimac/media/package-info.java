/**
 * Films, sounds, live pictures and slides, as files and as streams. It alone knows FFmpeg, OpenAL and what reads a PDF,
 * and is loaded by a player only, when a show has need of it. Nothing here waits for whoever paints, and nobody who
 * paints waits for it.
 *
 * <p>Inside: what all of it opens files with ({@code media}), then {@code film}: the pictures of a film, each at its
 * time; {@code live}: what the inputs of a hall see now; {@code stream}: pictures on their way out.
 */
@org.jspecify.annotations.NullMarked
package khaimac.media;
