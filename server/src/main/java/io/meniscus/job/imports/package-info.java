/**
 * CSV files that bring many entries at once: uploaded, looked at without writing, then run as a job, with every row's
 * problems to be had as a CSV again. What the columns mean is the import kinds' own.
 */
@NullMarked
package io.meniscus.job.imports;

import org.jspecify.annotations.NullMarked;
