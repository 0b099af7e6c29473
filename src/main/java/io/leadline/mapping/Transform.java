package io.leadline.mapping;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rule does with the answers it takes. Of the other parts only those that belong to the kind are set.
 *
 * @param separator of JOIN and SPLIT
 * @param part of SPLIT: FIRST, LAST, REST (all after the first), or a number counted from 1
 * @param value of CONSTANT
 * @param values of VALUE_MAP: what an answer (a choice's key, or its text) becomes
 * @param otherwise of VALUE_MAP: what becomes of an answer that is not in it
 * @param formats of DATE: patterns as {@code dd.MM.yyyy}, tried in order; none: the usual ones
 * @param zone of DATE: where a time without an offset is meant, or null for the organisation's
 * @param country of PHONE: ISO 3166 code, or null for the form's or page's
 */
@Schema(name = "MappingTransform")
public record Transform(
        Kind kind,
        String separator,
        String part,
        String value,
        Map<String, String> values,
        Otherwise otherwise,
        List<String> formats,
        String zone,
        String country) {

    @Schema(name = "MappingTransformKind")
    public enum Kind {
        COPY,
        JOIN,
        SPLIT,
        CONSTANT,
        VALUE_MAP,
        DATE,
        PHONE,
        NUMBER,
        YES_NO
    }

    @Schema(name = "MappingOtherwise")
    public enum Otherwise {
        KEEP,
        EMPTY
    }

    /** {@link #part}: all after the first separator. */
    public static final String REST = "REST";

    static final String FIRST = "FIRST";
    static final String LAST = "LAST";

    private static Transform of(Kind kind) {
        return new Transform(kind, null, null, null, null, null, null, null, null);
    }

    public static Transform copy() {
        return of(Kind.COPY);
    }

    public static Transform join(String separator) {
        return new Transform(Kind.JOIN, separator, null, null, null, null, null, null, null);
    }

    public static Transform split(String separator, String part) {
        return new Transform(Kind.SPLIT, separator, part, null, null, null, null, null, null);
    }

    public static Transform constant(String value) {
        return new Transform(Kind.CONSTANT, null, null, value, null, null, null, null, null);
    }

    public static Transform valueMap(Map<String, String> values, Otherwise otherwise) {
        return new Transform(Kind.VALUE_MAP, null, null, null, values, otherwise, null, null, null);
    }

    public static Transform date(List<String> formats, String zone) {
        return new Transform(Kind.DATE, null, null, null, null, null, formats, zone, null);
    }

    public static Transform phone(String country) {
        return new Transform(Kind.PHONE, null, null, null, null, null, null, null, country);
    }

    public static Transform number() {
        return of(Kind.NUMBER);
    }

    public static Transform yesNo() {
        return of(Kind.YES_NO);
    }
}
