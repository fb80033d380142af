package io.meniscus.points.ledger;

import io.meniscus.core.ProgramId;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.Points;

/** What a person had of a category in a program at a moment, whether or not the sweep had been there. */
public record Closing(ProgramId program, Category category, Points balance) {}
