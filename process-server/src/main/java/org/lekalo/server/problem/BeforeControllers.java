package org.lekalo.server.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.lekalo.library.contract.Refusals;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what failed before any controller: a filter's failure, or a call it does not understand. */
@Hidden
@RestController
class BeforeControllers implements ErrorController {

    private final RefusalAdvice answers;

    BeforeControllers(RefusalAdvice answers) {
        this.answers = answers;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> failed(HttpServletRequest call, Locale language) {
        if (call.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
            return answers.failed(failure instanceof IOException line ? new BrokenOff(line) : failure, language);
        }
        int status = call.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var problem = Problems.of(Refusals.ofStatus(status), language);
        problem.setStatus(status);
        return ResponseEntity.status(status).contentType(RefusalAdvice.KIND).body(problem);
    }
}
