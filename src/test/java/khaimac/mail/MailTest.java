package khaimac.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nothing that crosses a thread can grow without end. */
class MailTest {
    @Test
    void an_inbox_is_full_when_it_is_full_but_for_what_must_not_wait() throws InterruptedException {
        var inbox = new Inbox<Integer>(2, 1);
        assertThat(inbox.offer(1, false)).isTrue();
        assertThat(inbox.offer(2, false)).isTrue();
        assertThat(inbox.offer(3, false)).isFalse();
        assertThat(inbox.offer(4, true)).isTrue();
        assertThat(inbox.offer(5, true)).isFalse();
        inbox.put(6);
        assertThat(inbox.takeAll(Duration.ZERO)).containsExactly(1, 2, 4, 6);
        assertThat(inbox.takeAll(Duration.ZERO)).isEmpty();
    }

    @Test
    void a_slow_reader_gets_the_newest_and_nothing_twice() throws InterruptedException {
        var latest = new Latest<String>();
        assertThat(latest.take(Duration.ZERO)).isNull();
        latest.put("one");
        latest.put("two");
        assertThat(latest.take(Duration.ZERO)).isEqualTo("two");
        assertThat(latest.take(Duration.ZERO)).isNull();
        assertThat(latest.look()).isEqualTo("two");
    }
}
