package io.leadline.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.inbox.ErrorClass;
import io.leadline.inbox.EventState;
import io.leadline.inbox.Incoming.Refusal;
import io.leadline.inbox.Incoming.Slice;
import io.leadline.platform.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Cuts a webhook body into its events: one slice per change or message. Whatever is not understood is kept too, since Meta
 * must get its 200 (else it disables the webhook) and nothing may be lost.
 */
final class MetaSlices {
    private static final int LONGEST_ID = 64;

    private MetaSlices() {}

    static List<Slice> of(byte[] body) {
        JsonNode root;
        try {
            root = Json.MAPPER.readTree(body);
        } catch (JsonProcessingException broken) {
            return List.of(unreadable(body, "the body is not JSON"));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (root == null || !root.isObject()) {
            return List.of(unreadable(body, "the body is not a JSON object"));
        }
        List<Slice> slices = new ArrayList<>();
        String object = root.path("object").asText("");
        for (JsonNode entry : root.path("entry")) {
            entry(slices, object, entry);
        }
        return slices;
    }

    private static void entry(List<Slice> slices, String object, JsonNode entry) {
        String account = id(entry.path("id"));
        for (JsonNode change : entry.path("changes")) {
            slices.add(change(object, account, change));
        }
        for (String kind : List.of("messaging", "standby")) {
            for (JsonNode message : entry.path(kind)) {
                slices.add(ignored(account, Json.MAPPER.createObjectNode().set(kind, message), object + " " + kind));
            }
        }
    }

    private static Slice change(String object, String account, JsonNode change) {
        String field = change.path("field").asText("");
        JsonNode value = change.path("value");
        if (!object.equals("page") || !field.equals("leadgen")) {
            return ignored(account, change, object + " " + field);
        }
        String leadgen = id(value.path("leadgen_id"));
        if (leadgen == null) {
            String payload = Json.write(change);
            return Slice.refused(
                    account == null ? "-" : account,
                    hash(account + payload),
                    payload,
                    new Refusal(EventState.FAILED, ErrorClass.UNREADABLE, "the change names no leadgen_id"));
        }
        String page = id(value.path("page_id"));
        String owner = page != null ? page : account;
        return new Slice(
                owner == null ? "-" : owner,
                id(value.path("form_id")),
                leadgen,
                Json.write(change),
                MetaTime.parse(value.path("created_time")),
                null,
                null);
    }

    private static Slice ignored(String account, JsonNode slice, String what) {
        String payload = Json.write(slice);
        String text = "nothing is made of " + io.leadline.platform.Text.clean(what, 80);
        return Slice.refused(
                account == null ? "-" : account,
                hash(account + payload),
                payload,
                new Refusal(EventState.IGNORED, ErrorClass.UNKNOWN_KIND, text));
    }

    private static Slice unreadable(byte[] body, String why) {
        // a column of text cannot hold NUL; the delivery's hash still proves the exact bytes
        String text = new String(body, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        return Slice.refused("-", hash(text), text, new Refusal(EventState.FAILED, ErrorClass.UNREADABLE, why));
    }

    /** An id as text, whether it came as a JSON string or number; null for none ({@code 0} and {@code ""} mean none). */
    static String id(JsonNode node) {
        if (!node.isTextual() && !node.isIntegralNumber()) {
            return null;
        }
        String id = node.asText().strip();
        boolean usable = !id.isEmpty()
                && !id.equals("0")
                && id.length() <= LONGEST_ID
                && id.chars().allMatch(c -> c > ' ' && c < 127);
        return usable ? id : null;
    }

    private static String hash(String text) {
        return "sha256:" + HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
