package gongwen.server.cmis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class GatheredResponseTest {

    private final MockHttpServletResponse container = new MockHttpServletResponse();
    private final GatheredResponse response = new GatheredResponse(container);

    @Test
    void answerShouldArriveWholeAndInOrderWhenPrintedInPieces() throws IOException {
        container.setCharacterEncoding("UTF-8");
        PrintWriter writer = response.getWriter();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            writer.write('请');
            writer.print("示" + i);
            writer.write(new char[] {'a', 'b', 'c'}, 1, 1);
            expected.append("请示").append(i).append('b');
        }

        response.flushBuffer();

        assertThat(container.getContentAsString()).isEqualTo(expected.toString());
    }

    @Test
    void answerShouldBeForgottenWhenItIsResetForAnError() throws IOException {
        response.getWriter().print("half an answer");

        response.resetBuffer();
        response.getWriter().print("error");
        response.flushBuffer();

        assertThat(container.getContentAsString()).isEqualTo("error");
    }
}
