package io.leadline.mapping;

import io.leadline.fields.FieldValue;
import java.util.List;

/**
 * What a rule made of the answers.
 *
 * @param values none when the answers gave the field nothing
 * @param problem why an answer is no value of the field, or null
 */
public record MappedField(Rule rule, Rule.Level level, List<FieldValue> values, String problem) {}
