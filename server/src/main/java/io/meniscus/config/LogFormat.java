package io.meniscus.config;

/** How log lines are written: for people, or a JSON object a line. */
public enum LogFormat {
    TEXT,
    JSON
}
