package io.meniscus.http;

/** One call of the API: parse, call an operation, render. */
@FunctionalInterface
public interface Endpoint {
    Reply handle(Request request);
}
