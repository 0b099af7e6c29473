package io.leadline.jobs;

import java.util.Map;

/**
 * A job to be started.
 *
 * @param kind the {@link JobKind}'s name
 * @param subject what it works on, when only one job of the kind may do so at a time; null: any number at once
 * @param label what people see beside the kind, such as a form's name
 * @param result the file it makes, or null
 */
public record NewJob(String kind, String subject, String label, Map<String, ?> parameters, Result result) {
    public record Result(String fileName, String mediaType) {}
}
