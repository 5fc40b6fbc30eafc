package khaimac.media.film;

import java.time.Duration;
import java.util.List;
import khaimac.finding.Sentence;

/**
 * What a film is, as its file says.
 *
 * @param length until its last picture is over
 * @param width as it is seen, upright and with square pixels
 * @param quarters how often it has to be turned by a quarter, clockwise, to stand upright
 * @param fps pictures a second; zero where that varies or is not known
 * @param alpha whether it is transparent somewhere
 * @param sound whether anything is heard
 * @param notes what the operator should know of it
 */
public record Clip(
        Duration length,
        int width,
        int height,
        int quarters,
        double fps,
        boolean alpha,
        boolean sound,
        String codec,
        List<Sentence> notes) {}
