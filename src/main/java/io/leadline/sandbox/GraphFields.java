package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A {@code fields=} parameter: names, each perhaps with fields of its own in braces. */
final class GraphFields {
    private static final GraphFields ALL = new GraphFields(Map.of());

    private final Map<String, GraphFields> wanted;

    private GraphFields(Map<String, GraphFields> wanted) {
        this.wanted = wanted;
    }

    /** @param fallback what comes without the parameter */
    static GraphFields of(String parameter, String fallback) {
        return parse(parameter == null || parameter.isBlank() ? fallback : parameter);
    }

    /** Refuses a field that the node does not have, as Graph does. */
    GraphFields of(String nodeType, Set<String> known) {
        for (String name : wanted.keySet()) {
            if (!known.contains(name)) {
                throw GraphFailure.invalid(
                        "Tried accessing nonexisting field (" + name + ") on node type (" + nodeType + ")");
            }
        }
        return this;
    }

    boolean asksFor(String name) {
        return wanted.containsKey(name);
    }

    /** Only what was asked for, and always the id. */
    ObjectNode filter(JsonNode node) {
        ObjectNode filtered = JsonNodeFactory.instance.objectNode();
        wanted.forEach((name, inner) -> {
            if (node.has(name)) {
                filtered.set(name, inner.within(node.get(name)));
            }
        });
        if (!filtered.has("id") && node.has("id")) {
            filtered.set("id", node.get("id"));
        }
        return filtered;
    }

    private JsonNode within(JsonNode value) {
        if (wanted.isEmpty()) {
            return value;
        }
        if (value instanceof ArrayNode items) {
            ArrayNode filtered = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> filtered.add(within(item)));
            return filtered;
        }
        return value.isObject() ? filter(value) : value;
    }

    private static GraphFields parse(String text) {
        Map<String, GraphFields> wanted = new LinkedHashMap<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            if (c == ',' && depth <= 0) {
                add(wanted, text.substring(start, i).strip());
                start = i + 1;
            } else if (c == '{' || c == '(') {
                depth++;
            } else if (c == '}' || c == ')') {
                depth--;
            }
        }
        return new GraphFields(wanted);
    }

    private static void add(Map<String, GraphFields> wanted, String field) {
        if (field.isEmpty()) {
            return;
        }
        int brace = field.indexOf('{');
        String head = brace < 0 ? field : field.substring(0, brace);
        int modifier = head.indexOf('.');
        String name = (modifier < 0 ? head : head.substring(0, modifier)).strip();
        int end = field.lastIndexOf('}');
        wanted.put(name, brace < 0 || end < brace ? ALL : parse(field.substring(brace + 1, end)));
    }
}
