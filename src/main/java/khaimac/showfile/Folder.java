package khaimac.showfile;

import java.nio.file.Path;
import khaimac.asset.AssetFolder;
import khaimac.asset.PageCount;
import khaimac.showfile.json.Tree;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/** The folder a show file lies in, with its rosters and media. */
public record Folder(Path path) implements Beside {
    /** The folder of a show file. */
    public static Folder of(Path showFile) {
        var parent = showFile.toAbsolutePath().getParent();
        return new Folder(parent == null ? showFile.toAbsolutePath() : parent);
    }

    /** Its files, to read from. */
    public AssetFolder assets() {
        return new AssetFolder(path);
    }

    @Override
    public byte @Nullable [] content(String name) {
        return assets().whole(name, Tree.MAX_BYTES);
    }

    @Override
    public PageCount pages(String name) {
        var file = assets().file(name);
        return file == null ? PageCount.UNKNOWN : PageCount.of(file);
    }

    @Override
    public boolean exists(String name) {
        return assets().file(name) != null;
    }
}
