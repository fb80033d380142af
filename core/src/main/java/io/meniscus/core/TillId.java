package io.meniscus.core;

/** A till, store server or store centre: whoever a write is attributed to. */
public record TillId(long value) {
    /** Of a call that no till makes, such as a console user's. */
    public static final TillId NONE = new TillId(0);
}
