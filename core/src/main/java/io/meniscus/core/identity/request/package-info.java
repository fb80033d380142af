/** What is asked for and somebody decides about: identifiers, merges, deletions (v1.1/request, v2/requests). */
@NullMarked
package io.meniscus.core.identity.request;

import org.jspecify.annotations.NullMarked;
