package khaimac.render.parts;

import java.nio.file.Path;
import khaimac.clock.Watch;
import khaimac.media.Unplayable;
import khaimac.media.film.Cut;
import khaimac.media.film.Poster;
import khaimac.media.film.Projector;
import khaimac.render.Box;
import khaimac.scene.Look;

/** How films are made into parts: for a wall, where they run, or for papers, where one picture has to do. */
@FunctionalInterface
public interface Films {
    Films STANDING = (file, film, box) -> {
        var poster = Poster.of(file, Cut.of(film), box.width(), box.height(), film.fit());
        return Still.of(box, over -> Film.draw(over, poster.picture(), poster.clip(), box));
    };

    /** @throws Unplayable where nothing of it can be shown on paper; on a wall that is found out while it opens */
    Part of(Path file, Look.Film film, Box box) throws Unplayable;

    static Films running(Watch watch) {
        return (file, film, box) -> new Film(
                film.file(), new Projector(file, Cut.of(film), box.width(), box.height(), film.fit(), watch), box);
    }
}
