package io.meniscus.core.world;

import java.util.function.Function;

/** A kind of section: its name and how an empty one is made over a world's journal. */
public record SectionKind<S>(String name, Function<Journal, S> empty) {}
