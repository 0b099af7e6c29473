package io.leadline.jobs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.platform.Json;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Gathers what a chunk tells, to be stored when its effect is applied. */
class ChunkOutput implements JobKind.Output {

    record Row(UUID subjectId, String subjectName, String outcome, String details) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final boolean hasResult;
    private Long total;
    private long done;

    ChunkOutput(boolean hasResult) {
        this.hasResult = hasResult;
    }

    @Override
    public void total(long n) {
        total = n;
    }

    @Override
    public void done(long n) {
        done += n;
    }

    @Override
    public void count(String name, long n) {
        counts.merge(name, n, Long::sum);
    }

    @Override
    public void row(UUID subjectId, String subjectName, String outcome, Map<String, ?> details) {
        rows.add(new Row(subjectId, subjectName, outcome, Json.write(details)));
    }

    @Override
    public void append(byte[] part) {
        if (!hasResult) {
            throw new IllegalStateException("the job was started without a result file");
        }
        file.writeBytes(part);
    }

    Long total() {
        return total;
    }

    long done() {
        return done;
    }

    List<Row> rows() {
        return rows;
    }

    byte[] file() {
        return file.toByteArray();
    }

    /** @param counters JSON as stored; @return it with this chunk's counts added */
    String addedTo(String counters) {
        ObjectNode sums = (ObjectNode) Json.read(counters);
        counts.forEach((name, n) -> sums.put(name, sums.path(name).asLong() + n));
        return sums.toString();
    }
}
