package khaimac.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code that one person reads to another. */
class SecretTest {
    private static final byte[] HERE = {1, 2, 3};

    @TempDir
    private Path folder;

    private static Secret read(String text) {
        return Objects.requireNonNull(Secret.read(text));
    }

    @Test
    void a_code_is_read_however_a_person_types_it() {
        var secret = Secret.fresh();
        var written = secret.written();
        assertThat(written).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        for (var typed : new String[] {
            written,
            written.toLowerCase(Locale.ROOT),
            " " + written.replace("-", " ") + " ",
            written.replace("-", ""),
            written.replace('0', 'O').replace('1', 'l')
        }) assertThat(read(typed).written()).isEqualTo(written);
        assertThat(secret).asString().doesNotContain(written);
    }

    @Test
    void what_is_no_code_is_known_before_any_desk_is_asked() {
        for (var typed : new String[] {"", "K7QD-3MXA-90TR-WZ5", "K7QD-3MXA-90TR-WZ5CC", "K7QD-3MXA-90TR-WZ5U", "ư"})
            assertThat(Secret.read(typed)).as(typed).isNull();
    }

    @Test
    void a_proof_is_one_for_who_gives_it_and_on_its_connection_only() {
        var secret = Secret.fresh();
        var proof = secret.proof("PLAYER", HERE);
        assertThat(secret.isProof(proof, "PLAYER", HERE)).isTrue();
        assertThat(secret.isProof(proof, "OPERATOR", HERE)).isFalse();
        assertThat(secret.isProof(proof, "PLAYER", new byte[] {1, 2, 4})).isFalse();
        assertThat(Secret.fresh().isProof(proof, "PLAYER", HERE)).isFalse();
        assertThat(secret.isProof("", "PLAYER", HERE)).isFalse();
    }

    @Test
    void a_run_has_the_same_code_again_and_only_its_owner_can_read_it() throws IOException {
        var house = Files.createDirectory(folder.resolve("house"));
        var secret = Secret.kept(house);
        var seal = Seal.kept(house, secret);
        assertThat(Secret.kept(house).written()).isEqualTo(secret.written());
        assertThat(seal).isNotNull();
        assumeTrue(Files.getFileStore(house).supportsFileAttributeView("posix"), "no such rights on this disk");
        try (var files = Files.list(house)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(house)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_key_that_is_damaged_is_made_anew() throws IOException {
        var secret = Secret.fresh();
        var key = folder.resolve("link.p12");
        Files.write(key, new byte[100]);
        Seal.kept(folder, secret);
        var made = Files.readAllBytes(key);
        assertThat(made).isNotEqualTo(new byte[100]);
        Seal.kept(folder, secret);
        assertThat(Files.readAllBytes(key)).isEqualTo(made);
    }
}
