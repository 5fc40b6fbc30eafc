package khaimac.player;

import khaimac.finding.Sentence;
import khaimac.media.sound.Sounds;
import org.jspecify.annotations.Nullable;

/** The sounds of a show as this player has them. */
final class SoundFiles implements Sounds.Files {
    private final Stock stock;

    SoundFiles(Stock stock) {
        this.stock = stock;
    }

    @Override
    public Sounds.@Nullable Source of(String name) {
        var asset = stock.catalogue().of(name);
        var path = asset == null || stock.of(name) != Stock.State.HERE ? null : stock.path(stock.opened(name));
        return asset == null || path == null ? null : new Sounds.Source(asset.hash(), path);
    }

    @Override
    public @Nullable Sentence gone(String name) {
        return stock.of(name) == Stock.State.GONE ? Lacks.sound(name) : null;
    }
}
