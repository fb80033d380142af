package io.meniscus.http;

/** One call of the API: parse, call an operation, render. */
@FunctionalInterface
public interface Endpoint {
    Reply handle(Request request);

    /** What answers in the end, where this stands before another; route lists name it. */
    default Endpoint answering() {
        return this;
    }
}
