package io.tributary.hub.api;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.failure.TributaryException;
import io.tributary.history.rules.RulesRejected;
import io.tributary.mappings.declarative.MappingFileRejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers whatever goes wrong as a problem of a documented type, without class names and stacks. A
 * browser asking for a page gets the error page.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler
    @Nullable ResponseEntity<Object> problem(ProblemException e, WebRequest request) {
        return answer(e, e.type().detail(e.detail()), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> rules(RulesRejected e, WebRequest request) {
        ProblemDetail problem = ProblemType.INVALID_REQUEST.detail(String.valueOf(e.getMessage()));
        problem.setProperty("section", e.section());
        problem.setProperty("entry", e.entry());
        problem.setProperty("line", e.line());
        return answer(e, problem, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> mapping(MappingFileRejected e, WebRequest request) {
        ProblemDetail problem = ProblemType.INVALID_REQUEST.detail(String.valueOf(e.getMessage()));
        problem.setProperty("entry", e.entry());
        problem.setProperty("line", e.line());
        return answer(e, problem, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> failure(TributaryException e, WebRequest request) {
        if (e instanceof PayloadRejected rejected) {
            ProblemDetail problem =
                    ProblemType.INVALID_REQUEST.detail(String.valueOf(rejected.getMessage()));
            problem.setProperty("field", rejected.field());
            return answer(e, problem, request);
        }
        if (e instanceof TransientFailure) {
            LOG.warn("A call could not be answered for now: {}", e.getMessage());
            return answer(e, ProblemType.UNAVAILABLE.detail("try again shortly"), request);
        }
        return internal(e, request);
    }

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<Object> internal(Exception e, WebRequest request) {
        LOG.error("A call failed", e);
        return answer(e, ProblemType.INTERNAL.detail("the log of the hub tells more"), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String name =
                e instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : String.valueOf(e.getPropertyName());
        return answer(e, ProblemType.INVALID_REQUEST.detail(Wording.ofMismatch(name, e)), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(e, ProblemType.INVALID_REQUEST.detail(Wording.ofUnreadable(e)), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = ProblemType.of(status).detail(Wording.of(e, status));
        problem.setStatus(status.value());
        return answer(problem, headers, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception e, ProblemDetail problem, WebRequest request) {
        LOG.debug("Answers {} for", problem.getStatus(), e);
        return answer(problem, new HttpHeaders(), request);
    }

    private static @Nullable ResponseEntity<Object> answer(
            ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        HttpServletResponse response = ((ServletWebRequest) request).getResponse();
        if (response == null || response.isCommitted()) {
            return null;
        }
        if (Browsers.wantPage(((ServletWebRequest) request).getRequest())) {
            return errorPage(response, problem.getStatus());
        }
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == ProblemType.UNAVAILABLE.status().value()) {
            all.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return new ResponseEntity<>(problem, all, problem.getStatus());
    }

    private static @Nullable ResponseEntity<Object> errorPage(
            HttpServletResponse response, int status) {
        try {
            response.sendError(status);
            return null;
        } catch (IOException e) {
            LOG.debug("The error page could not be sent", e);
            return null;
        }
    }
}
