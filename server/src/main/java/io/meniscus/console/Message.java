package io.meniscus.console;

/** A page that only says something, and where to go from there. */
public record Message(String heading, String words, String href, String link) {}
