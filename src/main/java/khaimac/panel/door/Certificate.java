package khaimac.panel.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import khaimac.finding.Sentence;

/**
 * The hall's own certificate: whether TLS can be spoken with it, before a door is opened that nobody could come
 * through.
 */
final class Certificate {
    static final Sentence BAD = new Sentence(
            "Không mở được chứng chỉ: tệp không có, không phải PKCS #12, hoặc sai mật khẩu. Bảng điều khiển chỉ mở"
                    + " trên máy này; màn hình không đổi. Hãy xem lại --certificate và KHAIMAC_CERTIFICATE_PASSWORD.",
            "The certificate cannot be opened: there is no such file, it is no PKCS #12, or the password is wrong. The"
                    + " panel is open on this machine only; the screens stay as they are. Look at --certificate and"
                    + " KHAIMAC_CERTIFICATE_PASSWORD.");

    private Certificate() {}

    /** Whether there is a key in it that this password opens. */
    static boolean opens(Path file, String password) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (var name : Collections.list(store.aliases()))
                if (store.isKeyEntry(name) && store.getKey(name, password.toCharArray()) != null) return true;
            return false;
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }
}
