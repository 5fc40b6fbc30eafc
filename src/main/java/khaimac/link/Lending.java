package khaimac.link;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import khaimac.asset.Catalogue;
import khaimac.asset.Library;
import khaimac.finding.Sentence;
import khaimac.mail.Inbox;
import khaimac.notation.Bytes;

/**
 * Lends the files of the run to whoever has joined, piece after piece, and looks now and then whether they still are
 * what they were. A disk that is slow or gone keeps this thread waiting and no other.
 */
public final class Lending implements AutoCloseable {
    private static final int MOST = 64;
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** Somebody who waits for a piece. */
    private record Asked(Peer peer, ToDesk.Fetch piece) {}

    private final Library library;
    private final Consumer<Sentence> told;
    private final Inbox<Asked> asked = new Inbox<>(MOST, 0);
    private final Thread thread;
    private Map<String, Library.Fate> said = Map.of();

    /** @param told hears what has become another */
    public Lending(Library library, Consumer<Sentence> told) {
        this.library = library;
        this.told = told;
        this.thread = Thread.ofPlatform().daemon().name("lend").start(this::lend);
    }

    /** More files have come in while the run is on. */
    public void grow(Catalogue all) {
        library.grow(all);
    }

    /** Who finds no place here asks again. */
    public void fetch(Peer peer, ToDesk.Fetch piece) {
        asked.offer(new Asked(peer, piece), false);
    }

    private void lend() {
        try {
            while (true) {
                var all = asked.takeAll(LOOK);
                for (var one : all) one.peer().answer(piece(one.piece()));
                if (all.isEmpty()) look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ToPeer piece(ToDesk.Fetch asked) {
        var bytes = library.piece(asked.hash(), asked.offset(), Link.PIECE);
        if (bytes == null) return new ToPeer.Lacking(asked.hash());
        return new ToPeer.Piece(asked.hash(), asked.offset(), new Bytes(bytes));
    }

    /** Says what has become another since it was last looked at. */
    private void look() {
        var fates = library.look();
        var all = new HashMap<>(fates);
        said.forEach((name, fate) -> all.putIfAbsent(name, Library.Fate.SAME));
        all.forEach((name, fate) -> {
            if (said.getOrDefault(name, Library.Fate.SAME) != fate) told.accept(words(name, fate));
        });
        said = fates;
    }

    private static Sentence words(String name, Library.Fate fate) {
        return switch (fate) {
            case SAME ->
                new Sentence(
                        "Tệp “" + name + "” lại đúng như lúc mở buổi lễ. Không cần làm gì.",
                        "The file \"" + name + "\" is again what it was when the run was opened. Nothing to do.");
            case CHANGED ->
                new Sentence(
                        "Tệp “" + name + "” trong thư mục kịch bản đã bị thay bằng nội dung khác. "
                                + "Màn hình vẫn chiếu nội dung lúc mở buổi lễ. "
                                + "Hãy chép lại tệp cũ; muốn dùng tệp mới thì mở buổi mới.",
                        "The file \"" + name + "\" in the show's folder has another content now. "
                                + "The screens show what it was when the run was opened. "
                                + "Put the old one back; to use the new one, open a new run.");
            case GONE ->
                new Sentence(
                        "Tệp “" + name + "” trong thư mục kịch bản không còn đọc được. Máy phát hình nào đã có tệp vẫn"
                                + " chiếu được; máy mới nối vào thì không. Hãy chép lại tệp đó.",
                        "The file \"" + name + "\" in the show's folder cannot be read any more. "
                                + "Players that have it show it; one that joins now cannot. Put it back.");
        };
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
