package gongwen.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

final class CredentialsTest {

    private static Credentials basic(String text) {
        return header("Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Credentials header(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", value);
        return Credentials.of(request);
    }

    @Test
    void passwordMayHoldColonsAndChinese() {
        assertThat(basic("lu.min:密码:a:b")).isEqualTo(new Credentials.Password("lu.min", "密码:a:b"));
    }

    @Test
    void ticketShouldBeReadFromBothBasicForms() {
        assertThat(basic("TICKET_1")).isEqualTo(new Credentials.Ticket("TICKET_1"));
        assertThat(basic("ROLE_TICKET:TICKET_1")).isEqualTo(new Credentials.Ticket("TICKET_1"));
    }

    @Test
    void passwordShouldBeAPasswordWhenItLooksLikeATicket() {
        assertThat(basic("lu.min:TICKET_1")).isEqualTo(new Credentials.Password("lu.min", "TICKET_1"));
    }

    @Test
    void ticketInTheQueryShouldWinOverTheHeader() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setQueryString("x=1&alf_ticket=TICKET_2&1.0");
        request.addHeader("Authorization", "Basic dW5kZWZpbmVk");

        assertThat(Credentials.of(request)).isEqualTo(new Credentials.Ticket("TICKET_2"));
    }

    @Test
    void nothingShouldBeReadFromWhatIsNoBasicHeader() {
        assertThat(header("Bearer x")).isEqualTo(new Credentials.None());
        assertThat(header("Basic ***")).isEqualTo(new Credentials.None());
        assertThat(header("Basic dW5kZWZpbmVk")).isEqualTo(new Credentials.None());
    }

    @Test
    void secretShouldNotBePrinted() {
        assertThat(new Credentials.Password("a", "geheim").toString()).doesNotContain("geheim");
        assertThat(new Credentials.Ticket("TICKET_9").toString()).doesNotContain("TICKET_9");
    }
}
