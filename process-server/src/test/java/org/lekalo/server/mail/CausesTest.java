package org.lekalo.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ConnectException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

class CausesTest {

    @Test
    void liesBehindTheNextFailureOfAMailAsWellAsBehindItsCause() {
        var broken = new ConnectException("refused");
        var mail = new MessagingException("not sent");
        mail.setNextException(new MessagingException("no line", broken));

        assertThat(Causes.first(new RuntimeException(mail), ConnectException.class))
                .contains(broken);
        assertThat(Causes.has(mail, IOException.class)).isTrue();
        assertThat(Causes.has(mail, SSLException.class)).isFalse();
    }

    @Test
    void isTheNearestOfThem() {
        var near = new IOException("near");
        var far = new MessagingException("far", new IOException("farther"));
        var mail = new MessagingException("not sent", near);
        near.initCause(far);

        assertThat(Causes.first(mail, IOException.class)).contains(near);
        assertThat(Causes.first(near, IOException.class)).contains(near);
    }

    @Test
    void thatGoInACircleComeToAnEnd() {
        var one = new MessagingException("one");
        var two = new IllegalStateException("two", one);
        one.setNextException(new RuntimeExceptionOf(two));

        assertThat(Causes.first(one, IOException.class)).isEmpty();
    }

    /** Jakarta Mail links checked and unchecked ones alike. */
    private static final class RuntimeExceptionOf extends RuntimeException {

        RuntimeExceptionOf(Throwable cause) {
            super(cause);
        }
    }
}
