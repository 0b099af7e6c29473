package io.leadline.meta;

import io.leadline.inbox.ErrorClass;
import io.leadline.platform.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A call that Graph did not answer as hoped. Expected, so without a stack trace. */
class GraphFailure extends RuntimeException {
    private final transient GraphError error;
    private final transient Throttle throttle;

    GraphFailure(GraphError error, Throttle throttle) {
        super(error.text(), null, false, false);
        this.error = error;
        this.throttle = throttle;
    }

    /** Worth one more try at once. */
    static class Passing extends GraphFailure {
        Passing(GraphError error, Throttle throttle) {
            super(error, throttle);
        }
    }

    /** Graph itself is in trouble: this is what the circuit breaker counts. */
    static final class Down extends Passing {
        Down(GraphError error) {
            super(error, null);
        }
    }

    /** The circuit breaker let nothing through: like being throttled, this is no attempt. */
    static final class HeldBack extends GraphFailure {
        HeldBack(Instant until) {
            super(
                    GraphError.unreachable("calls are held back for a moment, since Meta is having trouble"),
                    new Throttle(until, true, "Meta is having trouble; calls are held back for a moment."));
        }

        @Override
        ErrorClass errorClass() {
            return ErrorClass.THROTTLED;
        }
    }

    static GraphFailure of(GraphError error, Throttle throttle) {
        if (error.http() == 0 || error.http() >= 500) {
            return new Down(error);
        }
        return GraphErrors.classify(error) == ErrorClass.TRANSIENT
                ? new Passing(error, throttle)
                : new GraphFailure(error, throttle);
    }

    GraphError error() {
        return error;
    }

    ErrorClass errorClass() {
        return GraphErrors.classify(error);
    }

    /** What the usage headers of the answer said, if they asked for a pause. */
    Optional<Throttle> throttle() {
        return Optional.ofNullable(throttle);
    }

    /** For calls that a person waits for. */
    static <T> T orProblem(Supplier<T> call) {
        try {
            return call.get();
        } catch (GraphFailure failure) {
            throw failure.problem();
        }
    }

    Problem problem() {
        return Problem.of(502, "meta-failed", "Meta did not do what was asked.")
                .detail(error.text())
                .with("metaCode", error.code())
                .with("metaSubcode", error.subcode())
                .with("fbtraceId", error.fbtraceId())
                .with("errorClass", errorClass());
    }
}
