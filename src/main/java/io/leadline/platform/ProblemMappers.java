package io.leadline.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal leaves as RFC 9457 {@code application/problem+json}, whoever refused. */
class ProblemMappers {
    static final String PROBLEM_JSON = "application/problem+json";

    private static final Map<Integer, Problem> BY_STATUS = List.of(
                    Problem.of(400, "malformed-request", "The request could not be read."),
                    Problem.of(401, "unauthenticated", "Please sign in."),
                    Problem.of(403, "forbidden", "You may not do this."),
                    Problem.notFound(),
                    Problem.of(405, "method-not-allowed", "This cannot be done here."),
                    Problem.of(406, "not-acceptable", "This is not to be had in the wanted form."),
                    Problem.of(413, "too-large", "The request is too large."),
                    Problem.of(415, "unsupported-media-type", "The request is in a form that is not understood here."))
            .stream()
            .collect(Collectors.toMap(Problem::status, problem -> problem));

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(PROBLEM_JSON).entity(problem.document());
        Object retryAfter = problem.document().get("retryAfter");
        if (retryAfter != null) {
            answer.header("Retry-After", retryAfter);
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException refused) {
        if (refused.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        int status = refused.getResponse().getStatus();
        Problem known = BY_STATUS.get(status);
        if (known == null && status >= 500) {
            return unexpected(refused);
        }
        return problem(known == null ? Problem.of(status, "malformed-request", "The request was refused.") : known);
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    public Response json(JsonProcessingException broken) {
        // a value that its own type refuses says better what is wrong with it
        Optional<Problem> own = find(broken, Problem.class);
        if (own.isPresent()) {
            return problem(own.get());
        }
        if (broken instanceof UnrecognizedPropertyException unknown) {
            return problem(Problem.invalid(path(unknown), "is not known here"));
        }
        if (broken instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return problem(Problem.invalid(path(mapping), "has the wrong type or form"));
        }
        return problem(Problem.of(400, "malformed-request", "The request body is not the JSON that is expected here."));
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    @ServerExceptionMapper
    public Response validation(ConstraintViolationException violated) {
        List<Problem.FieldError> errors = violated.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.FieldError::field))
                .toList();
        return problem(Problem.invalid(errors));
    }

    /** The path without the method's name and the parameter's in front. */
    private static String field(ConstraintViolation<?> violation) {
        String[] steps = violation.getPropertyPath().toString().split("\\.", 3);
        return steps[steps.length - 1];
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failed) {
        if (find(failed, Problem.class).isPresent()) {
            return problem(find(failed, Problem.class).get());
        }
        if (find(failed, OptimisticLockException.class).isPresent()) {
            return problem(Problem.conflict("conflict-changed", "This was changed by somebody else meanwhile."));
        }
        if (find(failed, SQLException.class).filter(ProblemMappers::away).isPresent()) {
            Log.warn("the database is away");
            return problem(Problem.of(503, "unavailable", "The service is not available right now. Please try again."));
        }
        UUID incident = Ids.next();
        Log.errorf(failed, "incident %s", incident);
        return problem(
                Problem.of(500, "internal", "Something went wrong on our side.").with("incident", incident));
    }

    private static boolean away(SQLException failed) {
        String state = failed.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }

    private static <T extends Throwable> Optional<T> find(Throwable failed, Class<T> type) {
        for (Throwable t = failed; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
