package io.leadline.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** @param throttle the answer is good, but Graph asks for a pause before the next call */
record GraphAnswer(JsonNode body, Optional<Throttle> throttle) {}
