package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import khaimac.asset.Asset;
import khaimac.asset.Catalogue;
import khaimac.asset.Hashes;
import khaimac.asset.PageCount;
import khaimac.desk.ShowCopy;
import khaimac.engine.Rewritten;
import khaimac.engine.Run;
import khaimac.engine.Tunes;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.notation.Notation;
import khaimac.phrase.AdoptionWords;
import khaimac.scene.LookFiles;
import khaimac.show.EveryLook;
import khaimac.showfile.Folder;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then whether the show file that a run was opened from says something else by now. It is read once it
 * has stood still between two looks, and nothing of it is taken over by itself. What it names anew the players can
 * fetch from then on.
 */
final class ShowOnDisk implements Supplier<@Nullable Rewritten>, AutoCloseable {
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final Path file;
    private final ShowCopy opened;
    private final Hashes hashes;
    private final Supplier<Run> run;
    private final Media media;
    private final Consumer<Sentence> told;
    private final Consumer<Throwable> mistakes;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Map<String, String> stamps = Map.of();
    private Map<String, String> read = Map.of();
    private Set<String> beside = Set.of();
    private volatile @Nullable Rewritten newest;

    /** What of the media of a run is known, and grows. */
    interface Media {
        Catalogue known();

        void grow(Catalogue all);
    }

    /**
     * Begins to look.
     *
     * @param file null where it was found in no place: then the run goes on with its copy for good
     * @param opened what the run was opened with
     * @param told hears once that there is something to take over, or that the file has a mistake
     */
    ShowOnDisk(
            @Nullable Path file,
            ShowCopy opened,
            Hashes hashes,
            Supplier<Run> run,
            Media media,
            Consumer<Sentence> told,
            Consumer<Throwable> mistakes) {
        this.file = file == null ? Path.of("") : file;
        this.opened = opened;
        this.hashes = hashes;
        this.run = run;
        this.media = media;
        this.told = told;
        this.mistakes = mistakes;
        if (file != null) Thread.ofPlatform().daemon().name("show file").start(this::lookAndLook);
    }

    @Override
    public @Nullable Rewritten get() {
        return newest;
    }

    /** The media of the run, as far as they are known: others come in too. */
    Media media() {
        return media;
    }

    private void lookAndLook() {
        try {
            do {
                try {
                    look();
                } catch (IOException e) {
                    // It is being written, or the disk is gone for now: the next look is soon.
                    stamps = Map.of();
                } catch (RuntimeException e) {
                    mistakes.accept(e);
                }
            } while (!closing.await(OFTEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws IOException {
        var now = stamped();
        boolean stands = now.equals(stamps);
        stamps = now;
        if (!stands || now.equals(read)) return;
        var folder = new Noted(Folder.of(file));
        var copy = ShowCopy.of(Objects.toString(file.getFileName(), ""), Files.readAllBytes(file), folder);
        beside = Set.copyOf(folder.names);
        // A list that it names only now is looked after from now on.
        stamps = stamped();
        if (!stamps.entrySet().containsAll(now.entrySet())) return;
        read = stamps;
        var wrong = copy.reading().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst();
        if (wrong.isPresent()) {
            newest = null;
            var what = wrong.get().what();
            told.accept(new Sentence(
                    "Tệp kịch bản vừa được sửa còn lỗi, chưa nhận được. Buổi lễ chạy tiếp như cũ. Hãy sửa: "
                            + what.vi(),
                    "The show file was edited and has a mistake, so it cannot be taken over. The run goes on"
                            + " as it was. Mend it: " + what.en()));
            return;
        }
        grow(copy, folder.path());
        var lacking = new LinkedHashSet<>(copy.named());
        lacking.removeAll(media.known().files().keySet());
        lacking.remove(Catalogue.OWN_WORDS);
        var next =
                new Rewritten(opened.version(), copy.version(), copy.reading().show(), Set.copyOf(lacking));
        newest = next;
        var adoption = next.adoption(run.get());
        if (adoption != null) told.accept(AdoptionWords.told(adoption, run.get()));
    }

    /** Files that no picture of the run is made of yet are what they are now; all others stay what they were. */
    private void grow(ShowCopy copy, Folder folder) {
        var known = media.known();
        var used = used(run.get());
        var names = new LinkedHashSet<>(copy.named());
        // What the run was opened with is what it was, words that stay together among it: another would move pictures.
        names.removeAll(opened.named());
        names.removeIf(name -> known.of(name) != null && used.contains(name));
        if (names.isEmpty()) return;
        var all = new LinkedHashMap<String, Asset>(known.files());
        all.putAll(hashes.catalogue(folder.assets(), names).files());
        var grown = new Catalogue(all);
        if (!grown.equals(known)) media.grow(grown);
    }

    private static Set<String> used(Run run) {
        var used = new LinkedHashSet<String>();
        EveryLook.in(run.show().saying(run.looks())).forEach(look -> used.addAll(LookFiles.of(look)));
        Tunes.of(run.show()).forEach(tune -> used.add(tune.file()));
        return used;
    }

    private Map<String, String> stamped() throws IOException {
        var all = new TreeMap<String, String>();
        all.put("", stamp(file));
        var folder = Folder.of(file).assets();
        for (var name : beside) {
            var path = folder.file(name);
            all.put(name, path == null ? "" : stamp(path));
        }
        return all;
    }

    private static String stamp(Path file) throws IOException {
        return Files.getLastModifiedTime(file) + " " + Files.size(file);
    }

    @Override
    public void close() {
        closing.countDown();
    }

    /** A folder, and which lists were read in it. */
    private static final class Noted implements Beside {
        private final Folder folder;
        private final Set<String> names = new LinkedHashSet<>();

        Noted(Folder folder) {
            this.folder = folder;
        }

        Folder path() {
            return folder;
        }

        @Override
        public byte @Nullable [] content(String path) {
            names.add(path);
            return folder.content(path);
        }

        @Override
        public boolean exists(String path) {
            return folder.exists(path);
        }

        @Override
        public PageCount pages(String path) {
            return folder.pages(path);
        }
    }

    /** The media of a run that came in while it was on, beside its journal: a desk that is started again has them. */
    static final class Grown implements Media {
        private static final String NAME = "more-assets.json";

        private final Path kept;
        private final Consumer<Catalogue> link;
        private final Consumer<Throwable> mistakes;
        private volatile Catalogue all;

        Grown(Path folder, Catalogue all, Consumer<Catalogue> link, Consumer<Throwable> mistakes) {
            this.kept = folder.resolve(NAME);
            this.all = all;
            this.link = link;
            this.mistakes = mistakes;
        }

        /** What a run was opened with, and what has come in since. */
        static Catalogue since(Path folder, Catalogue opened) {
            var all = new HashMap<String, Asset>();
            try {
                var file = folder.resolve(NAME);
                if (Files.exists(file))
                    all.putAll(Notation.read(Files.readAllBytes(file), Catalogue.class)
                            .files());
            } catch (IOException | Notation.Unreadable e) {
                // Then it is looked at anew, as it lies there now.
            }
            all.putAll(opened.files());
            return new Catalogue(all);
        }

        @Override
        public Catalogue known() {
            return all;
        }

        @Override
        public synchronized void grow(Catalogue more) {
            // Pictures are brought in meanwhile, on another thread.
            var both = new HashMap<>(all.files());
            both.putAll(more.files());
            all = new Catalogue(both);
            try {
                var beside = kept.resolveSibling(NAME + ".new");
                Files.write(beside, Notation.write(all));
                Files.move(beside, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                mistakes.accept(e);
            }
            link.accept(all);
        }
    }
}
