package io.meniscus.core.world;

/** Why a command was refused. Each concept seals its own; records carry the data a message needs. */
public interface Refusal {}
