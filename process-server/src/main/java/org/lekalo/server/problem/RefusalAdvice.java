package org.lekalo.server.problem;

import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.SignedOut;
import org.lekalo.library.contract.Refusals.Unavailable;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.contract.SessionApi.TooManyAttempts;
import org.lekalo.server.database.DatabaseFailure;
import org.lekalo.server.database.DatabaseTroubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Answers every failed call with a problem detail. */
@RestControllerAdvice
class RefusalAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    /** Whatever kind of answer was asked for: a refusal has one. */
    static final MediaType KIND = MediaType.APPLICATION_PROBLEM_JSON;

    private final DatabaseTroubles troubles;

    RefusalAdvice(DatabaseTroubles troubles) {
        this.troubles = troubles;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale language) {
        var answer = ResponseEntity.status(refusal.status());
        if (refusal instanceof TooManyAttempts) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refusal.facts().get("seconds")));
        }
        return answer.contentType(KIND).body(Problems.of(refusal, language));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(AccessDeniedException denied, Locale language) {
        return refused(new NotAllowed(), language);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSignedIn(AuthenticationException nobody, Locale language) {
        return refused(new SignedOut(), language);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure, Locale language) {
        var ofDatabase = DatabaseFailure.of(failure);
        if (ofDatabase.isPresent()) {
            return refused(refusal(ofDatabase.get(), failure), language);
        }
        var fault = CallersFault.in(failure);
        if (fault.isPresent()) {
            return atFault(fault.get(), language);
        }
        Map<String, Object> facts = Map.of("incident", Incident.log(failure));
        var sentence = RefusalSentences.of("refusal.not-understood.incident", facts, language);
        return ResponseEntity.status(500).contentType(KIND).body(Problems.of("not-understood", 500, facts, sentence));
    }

    /** Nobody is there any more to be answered. */
    @ExceptionHandler
    void gone(ClientAbortException gone) {
        LOG.info("A caller did not wait for the answer: {}", gone.getMessage());
    }

    private static ResponseEntity<ProblemDetail> atFault(Unreadable fault, Locale language) {
        int status = CallersFault.isTooLarge(fault) ? 413 : fault.status();
        LOG.info("A call was not read: {}", fault.facts().get("reason"));
        var problem = Problems.of(fault, language);
        problem.setStatus(status);
        return ResponseEntity.status(status).contentType(KIND).body(problem);
    }

    private Refusal refusal(DatabaseFailure trouble, Exception failure) {
        if (trouble == DatabaseFailure.UNFIT) {
            return new Unreadable(Map.of("reason", "unfit"));
        }
        troubles.meet(trouble, failure);
        return trouble == DatabaseFailure.GONE
                ? new Unavailable()
                : new Unavailable(Map.of("reason", trouble.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var language = RequestContextUtils.getLocale(((ServletWebRequest) request).getRequest());
        var written = new HttpHeaders(headers);
        written.setContentType(KIND);
        var fault = CallersFault.in(failure);
        if (fault.isPresent()) {
            var answer = atFault(fault.get(), language);
            return new ResponseEntity<>(answer.getBody(), written, answer.getStatusCode());
        }
        var refusal = status.value() == 400 ? Unreadables.of(failure) : refusal(failure, status);
        var problem = Problems.of(refusal, language);
        problem.setStatus(status.value());
        return new ResponseEntity<>(problem, written, status);
    }

    private static Refusal refusal(Exception failure, HttpStatusCode status) {
        return failure instanceof HttpMediaTypeException ? Unreadables.of(failure) : Refusals.ofStatus(status.value());
    }
}
