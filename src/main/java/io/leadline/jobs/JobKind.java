package io.leadline.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A kind of background work: one bean each, which the engine finds. It keeps no state between two chunks but the cursor. */
public interface JobKind {
    /** As {@link NewJob} names it; stored, so it never changes. */
    String name();

    /**
     * Prepares one chunk, outside any transaction: the place for remote calls. It may run again with the same cursor, when
     * the process dies before the chunk is closed. A failure is tried again, ever later, and ends the job after eight in a
     * row.
     */
    Step step(JobRun run);

    /** The chunk's effect, in the one transaction that also stores cursor, counters, rows and result: exactly once. */
    @FunctionalInterface
    interface Step {
        Next apply(Output out);
    }

    /** How the job goes on. */
    sealed interface Next {
        /**
         * @param cursor where the next chunk begins
         * @param notBefore when; null: at once
         * @param waitsFor what it waits for until then, in words; null: nothing
         */
        record Go(JsonNode cursor, Instant notBefore, String waitsFor) implements Next {
            public static Go on(JsonNode cursor) {
                return new Go(cursor, null, null);
            }
        }

        record Finished() implements Next {}

        /** For good. @param text why, for people; no personal data */
        record Failed(String text) implements Next {}
    }

    /** What the chunk tells about its work. */
    interface Output {
        /** How much there is to do in all, as far as is known. */
        void total(long n);

        /** So much more is done. */
        void done(long n);

        /** Adds to a counter of this name. */
        void count(String name, long n);

        /** What became of one thing. @param subjectId null, as the name, when it is about nothing that has an id */
        void row(UUID subjectId, String subjectName, String outcome, Map<String, ?> details);

        /** Adds to the end of the job's result file. */
        void append(byte[] part);
    }
}
