package io.leadline.fields;

/** One answer of a choice. @param key stable; @param retired records keep it, nobody chooses it any more */
public record FieldOption(String key, String label, boolean retired) {}
