package io.meniscus.api.admin.wire;

import java.util.List;

/** The body of every refusal. */
public record Failed(List<Problem> errors, String requestId) {}
