package io.meniscus.http;

import java.util.List;

/** How one version of the API speaks: its bodies, its formats, its errors. */
public interface Dialect {
    /** The version's name in route lines: {@code v1.1}, {@code v2}, {@code v3}, {@code ops}. */
    String name();

    /** Whether a path is this version's, for calls that match no route. */
    boolean claims(String path);

    /** Reads a body into a wire record, as leniently as conventions §13 asks. */
    <T> T read(Request request, Class<T> type);

    /** Reads a body that is an array of wire records; one object counts as an array of one. */
    <T> List<T> readList(Request request, Class<T> type);

    /** Writes a wire record in the format the request asked for. */
    Reply.Raw write(Request request, Object body);

    /** Words a refusal at the edge. */
    Reply refuse(Request request, EdgeRefusal refusal);
}
