package io.leadline.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal as RFC 9457 has it: an expected answer to the caller, thrown without a stack trace and turned into
 * {@code application/problem+json} by {@link ProblemMappers}. Every slug is listed in docs/problems.md.
 */
public final class Problem extends RuntimeException {

    /** One bad field of a request. */
    public record FieldError(String field, String message) {}

    private final int status;
    private final String slug;
    private final String title;
    private final Map<String, Object> extras = new LinkedHashMap<>();

    private Problem(int status, String slug, String title, String detail) {
        super(detail == null ? title : detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
        if (detail != null) {
            extras.put("detail", detail);
        }
    }

    public static Problem of(int status, String slug, String title) {
        return new Problem(status, slug, title, null);
    }

    /** A row that is not there, or that the caller may not see: the two look the same. */
    public static Problem notFound() {
        return of(404, "not-found", "There is nothing here, or you may not see it.");
    }

    public static Problem conflict(String slug, String title) {
        return of(409, slug, title);
    }

    /** Somebody changed the record since the caller read it; {@code current} is what it is now. */
    public static Problem changed(Object current) {
        return conflict("conflict-changed", "This was changed by somebody else meanwhile.")
                .with("current", current);
    }

    public static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    public static Problem invalid(List<FieldError> errors) {
        return of(400, "validation", "Some fields are not right.").with("errors", errors);
    }

    public Problem detail(String detail) {
        return with("detail", detail);
    }

    public Problem with(String name, Object value) {
        extras.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    /** The document that goes over the wire. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + slug);
        document.put("title", title);
        document.put("status", status);
        document.putAll(extras);
        return document;
    }
}
