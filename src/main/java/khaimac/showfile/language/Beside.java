package khaimac.showfile.language;

import java.util.List;
import khaimac.asset.PageCount;
import org.jspecify.annotations.Nullable;

/** The files beside a show file, by the relative paths that are written in it. */
public interface Beside {
    /** The content of a file; null where there is none, or it cannot be read. Never more than 16 MB. */
    byte @Nullable [] content(String path);

    boolean exists(String path);

    /** Files there whose names differ from one that is not there only in capitals, signs or ending; mostly none. */
    default List<String> alike(String path) {
        return List.of();
    }

    /** How many pages a document has, where it is one that can be counted. */
    PageCount pages(String path);

    /** One file is there, and nobody is told of others. */
    static Beside of(String name, byte[] content) {
        return new Beside() {
            @Override
            public byte @Nullable [] content(String path) {
                return path.equals(name) ? content.clone() : null;
            }

            @Override
            public boolean exists(String path) {
                return true;
            }

            @Override
            public PageCount pages(String path) {
                return PageCount.UNKNOWN;
            }
        };
    }

    /** Nothing is there, and nobody is told: for text that stands alone. */
    Beside UNKNOWN = new Beside() {
        @Override
        public byte @Nullable [] content(String path) {
            return null;
        }

        @Override
        public boolean exists(String path) {
            return true;
        }

        @Override
        public PageCount pages(String path) {
            return PageCount.UNKNOWN;
        }
    };
}
