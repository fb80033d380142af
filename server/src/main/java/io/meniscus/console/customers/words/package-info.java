/** What the pages of customers call things, and how they word refusals. */
@NullMarked
package io.meniscus.console.customers.words;

import org.jspecify.annotations.NullMarked;
