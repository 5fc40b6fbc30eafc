package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import khaimac.asset.PageCount;
import khaimac.show.Show;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/** An older version of a show: its own file and lists, and else what lies beside the show now. */
record Older(Folder then, Folder now) implements Beside {
    /**
     * @param show where it lies now
     * @param version a folder with its files as they were
     */
    static @Nullable Show said(Path show, Path version) {
        var file = version.resolve(show.getFileName());
        try {
            return ShowFile.said(
                    file.getFileName().toString(),
                    Files.readAllBytes(file),
                    new Older(new Folder(version), Folder.of(show)));
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public byte @Nullable [] content(String path) {
        return then.exists(path) ? then.content(path) : now.content(path);
    }

    @Override
    public boolean exists(String path) {
        return then.exists(path) || now.exists(path);
    }

    @Override
    public List<String> alike(String path) {
        return now.alike(path);
    }

    @Override
    public PageCount pages(String path) {
        return now.pages(path);
    }
}
