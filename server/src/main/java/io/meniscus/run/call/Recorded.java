package io.meniscus.run.call;

/**
 * An answer as it is kept under an Idempotency-Key.
 *
 * @param status      HTTP status
 * @param code        business code, 0 when there is none
 * @param contentType of the body
 */
@SuppressWarnings("ArrayRecordComponent") // carried from database to wire, never compared
public record Recorded(int status, int code, String contentType, byte[] body) {}
