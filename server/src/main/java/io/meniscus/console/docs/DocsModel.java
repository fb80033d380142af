package io.meniscus.console.docs;

/** Where Swagger UI's files stand. */
public record DocsModel(String assets) {}
