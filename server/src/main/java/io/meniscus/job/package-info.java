/**
 * Work in the background: planned per organization in {@code org_work}, run in slices by whichever server is free,
 * and taken over from one that ends. Knows no concept; concepts' jobs are given to it where the server is composed.
 */
@NullMarked
package io.meniscus.job;

import org.jspecify.annotations.NullMarked;
