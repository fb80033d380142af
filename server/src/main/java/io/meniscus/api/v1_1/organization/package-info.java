/** {@code /v1.1/organization}. */
@NullMarked
package io.meniscus.api.v1_1.organization;

import org.jspecify.annotations.NullMarked;
