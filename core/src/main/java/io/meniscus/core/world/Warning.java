package io.meniscus.core.world;

/** A side act that did not succeed while the command did. Each concept seals its own. */
public interface Warning {}
