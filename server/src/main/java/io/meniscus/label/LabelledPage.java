package io.meniscus.label;

import io.meniscus.core.CustomerId;
import java.util.List;
import java.util.SequencedMap;

/**
 * Persons who have a label that was looked for.
 *
 * @param total   how many there are in all
 * @param persons of this page, each with the labels that matched
 */
public record LabelledPage(int total, SequencedMap<CustomerId, List<CustomerLabel>> persons) {}
