/** What customers say of messages: each word, and how they came to it. */
@NullMarked
package io.meniscus.core.identity.consent;

import org.jspecify.annotations.NullMarked;
