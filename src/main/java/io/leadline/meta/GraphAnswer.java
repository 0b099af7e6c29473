package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A good answer.
 *
 * @param throttle Graph asks for a pause before the next call
 * @param used how much of the limits for calls is used up, in percent; 0 when Graph does not say
 */
record GraphAnswer(JsonNode body, Optional<Throttle> throttle, int used) {
    /** What was answered and kept earlier. */
    static GraphAnswer kept(JsonNode body) {
        return new GraphAnswer(body, Optional.empty(), 0);
    }
}
