package org.sitesentinel.runtime.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RFC 9457, with all errors at once and the trace that the logs know the request by. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        List<Entry> errors,
        @Nullable String traceId,
        @JsonAnyGetter Map<String, Object> details) {

    /** One error: where, which, and in words. */
    public record Entry(String pointer, String code, String message) {}
}
