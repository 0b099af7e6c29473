package io.leadline.mapping;

import java.util.List;

/**
 * What was answered to one question.
 *
 * @param raw as received; a choice holds option keys
 * @param shown as the form shows it
 */
public record Given(String key, List<String> raw, List<String> shown) {
    boolean isBlank() {
        return raw.stream().allMatch(String::isBlank);
    }
}
