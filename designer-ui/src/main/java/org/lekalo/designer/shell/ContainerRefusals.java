package org.lekalo.designer.shell;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ProblemReader;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** In place of the container's own page: what it refuses before any of us sees it is said in our words. */
@Component
class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ObjectMapper json;

    ContainerRefusals(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(Report.class.getName());
            host.getPipeline().addValve(new Report(json));
        });
    }

    /** Its name tells the container not to make one of its own. */
    static final class Report extends ErrorReportValve {

        private static final Logger LOG = LoggerFactory.getLogger(ContainerRefusals.class);

        private final ObjectMapper json;

        Report(ObjectMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request call, Response answer, @Nullable Throwable failure) {
            int status = answer.getStatus();
            if (status < 400 || answer.getContentWritten() > 0 || !answer.setErrorReported() || !mayWrite(answer)) {
                return;
            }
            LOG.info("A call was not understood: {}", status);
            try {
                write(call, answer, status);
            } catch (IOException | IllegalStateException e) {
                LOG.info("A refused caller did not wait for the answer: {}", e.getMessage());
            }
        }

        private void write(Request call, Response answer, int status) throws IOException {
            var language = call.getHeader("Accept-Language") == null ? RefusalSentences.RUSSIAN : call.getLocale();
            boolean page = String.valueOf(call.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE);
            answer.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = answer.getReporter();
            if (writer != null) {
                writer.write(page ? page(status, language) : problem(status, language));
                answer.finishResponse();
            }
        }

        private static String page(int status, Locale language) {
            var sentence = RefusalSentences.of(Refusals.ofStatus(status), language);
            return "<!doctype html><meta charset=\"utf-8\"><title>Lekalo</title><p>" + sentence
                    + "</p><p><a href=\"/\">Lekalo</a></p>";
        }

        private String problem(int status, Locale language) throws IOException {
            var refusal = Refusals.ofStatus(status);
            return json.writeValueAsString(Map.of(
                    "type",
                    ProblemReader.TYPE_PREFIX + refusal.type(),
                    "status",
                    status,
                    "detail",
                    RefusalSentences.of(refusal, language)));
        }

        private static boolean mayWrite(Response answer) {
            var may = new AtomicBoolean();
            answer.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, may);
            return may.get();
        }
    }
}
