package io.meniscus.config;

/** Where the line per request goes. */
public enum AccessLog {
    FILE,
    STDOUT,
    OFF
}
