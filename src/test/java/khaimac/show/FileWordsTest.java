package khaimac.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people call sounds, devices and files that nobody has named for them. */
class FileWordsTest {
    @Test
    void a_sound_is_called_as_everybody_calls_it_as_its_writer_does_or_by_its_file() {
        assertThat(Names.sound("nhac-cho").vi()).isEqualTo("Nhạc chờ");
        assertThat(Names.sound("media/quoc-ca.wav").vi()).isEqualTo("Quốc ca");
        assertThat(Names.sound("Nhạc vào lễ").vi()).isEqualTo("Nhạc vào lễ");
        assertThat(Names.sound("media/am-thanh/tieng_trong-hoi.mp3").vi()).isEqualTo("Tieng trong hoi");
    }

    @Test
    void a_file_is_its_name_without_folder_and_ending() {
        assertThat(Names.file("media/phim-thu.mp4")).isEqualTo("Phim thu");
        assertThat(Names.file("Phóng sự 94 năm.mov")).isEqualTo("Phóng sự 94 năm");
        assertThat(Names.file("v1.2 cuối")).isEqualTo("v1.2 cuối");
        assertThat(Names.file("")).isEmpty();
    }

    @Test
    void a_device_is_called_as_people_call_it() {
        assertThat(Names.device("processor").vi()).isEqualTo("Bộ xử lý LED");
        assertThat(Names.device("den-san-khau").vi()).isEqualTo("Den san khau");
    }
}
