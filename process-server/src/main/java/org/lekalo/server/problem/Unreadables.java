package org.lekalo.server.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says in plain words why a call was not understood. */
final class Unreadables {

    private Unreadables() {}

    static Unreadable of(Exception failure) {
        if (failure instanceof HttpMessageNotReadableException body) {
            return body.getCause() == null ? of("empty", "") : body(body.getCause());
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return of("missing", missing.getParameterName());
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return of("value", mismatch.getName());
        }
        if (failure instanceof HttpRequestMethodNotSupportedException) {
            return of("method", "");
        }
        return failure instanceof HttpMediaTypeException ? of("media-type", "") : new Unreadable(Map.of());
    }

    private static Unreadable body(@Nullable Throwable cause) {
        if (cause instanceof InvalidNullException missing) {
            return of("missing", path(missing));
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return of("unknown-property", unknown.getPropertyName());
        }
        if (cause instanceof JsonMappingException value && path(value).isEmpty()) {
            return of("shape", "");
        }
        return cause instanceof JsonMappingException value ? of("value", path(value)) : of("not-json", "");
    }

    private static String path(JsonMappingException value) {
        return value.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static Unreadable of(String reason, String at) {
        return new Unreadable(Map.of("reason", reason, "at", at));
    }
}
