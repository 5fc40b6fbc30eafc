package khaimac.wiring;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import khaimac.finding.Sentence;
import khaimac.link.Seal;
import khaimac.link.Secret;
import khaimac.link.Sockets;
import khaimac.mail.Latest;
import org.jspecify.annotations.Nullable;

/**
 * The way in for players on other machines. A ceremony is not begun where it cannot be opened; but a desk that takes
 * the place of one that died goes on without, and tries again: the address may be somebody else's by then, or gone with
 * its network.
 */
public final class Outside implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final InetSocketAddress at;
    private final Secret players;
    private final Path folder;
    private final Latest<Boolean> ended = new Latest<>();
    private volatile @Nullable Seal seal;
    private volatile @Nullable Sockets doorway;

    /** @param folder where its key is kept, and the secret too */
    public Outside(InetSocketAddress at, Secret players, Path folder) {
        this.at = at;
        this.players = players;
        this.folder = folder;
    }

    /** Opens it, before a ceremony begins: who comes waits for {@link #to}. Says why it cannot be opened. */
    public Sentence open() {
        try {
            opened();
            return Sentence.NONE;
        } catch (IOException e) {
            return cannot(e);
        }
    }

    /** Leads to a desk: at once where it is open, else as soon as it can be. */
    public void to(DeskLink link, Consumer<Sentence> told) {
        var open = doorway;
        if (open != null) link.openTo(open, players);
        else Thread.ofPlatform().daemon().name("outside").start(() -> openAndOpen(link, told));
    }

    private Sockets opened() throws IOException {
        var own = seal;
        if (own == null) own = Seal.kept(folder, players);
        seal = own;
        var open = Sockets.listen(at, own);
        doorway = open;
        return open;
    }

    private void openAndOpen(DeskLink link, Consumer<Sentence> told) {
        boolean said = false;
        try {
            do {
                try {
                    link.openTo(opened(), players);
                    if (said) told.accept(again());
                    return;
                } catch (IOException e) {
                    if (!said) told.accept(notYet());
                    said = true;
                }
            } while (ended.take(PAUSE) == null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The folder was made again: what players on other machines know the desk by is written into it once more. */
    public void keep() throws IOException {
        players.keep(folder);
        var own = seal;
        if (own != null) own.keep(folder);
    }

    private String address() {
        return at.getHostString() + ":" + at.getPort();
    }

    private Sentence notYet() {
        return new Sentence(
                "Máy phát hình ở máy khác chưa nối lại được qua " + address()
                        + ": địa chỉ đó đang do chương trình khác dùng, hoặc máy này không còn ở mạng đó. Màn hình giữ"
                        + " hình đang chiếu. Hãy cắm lại mạng hoặc đóng chương trình kia; bàn điều khiển tự thử lại.",
                "Players on other machines cannot join at " + address()
                        + " yet: another program has that address, or this machine is not on that network any more."
                        + " The screens keep what they show. Plug the network in again or close that program; it is"
                        + " tried again by itself.");
    }

    private Sentence again() {
        return new Sentence(
                "Máy phát hình ở máy khác lại nối được qua " + address() + ". Không cần làm gì.",
                "Players on other machines can join at " + address() + " again. Nothing to do.");
    }

    private Sentence cannot(IOException why) {
        return new Sentence(
                "Không mở được " + address() + " cho máy phát hình ở máy khác (" + why.getMessage()
                        + "). Buổi lễ chưa bắt đầu; màn hình không đổi. Hãy đóng chương trình đang dùng cổng đó, hoặc"
                        + " viết --link với địa chỉ của máy này và cổng khác.",
                address() + " cannot be opened for players on other machines (" + why.getMessage()
                        + "). The ceremony has not begun; the screens stay as they are. Close the program that has"
                        + " that port, or write --link with an address of this machine and another port.");
    }

    @Override
    public void close() {
        ended.put(true);
    }
}
