package io.meniscus.http.ops;

import java.util.List;

/** Stores request-log rows; called on one thread with at most 500 rows at a time. */
@FunctionalInterface
public interface RequestLogSink {
    void write(List<RequestLogRow> rows);
}
