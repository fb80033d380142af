/** What finds a person: folded words of names and identifiers, and which of them a search hit. */
@NullMarked
package io.meniscus.core.identity.search;

import org.jspecify.annotations.NullMarked;
