/** {@code /v2/organization}, {@code /v2/orgEntity} and {@code /v2/currencyratio}. */
@NullMarked
package io.meniscus.api.v2.organization;

import org.jspecify.annotations.NullMarked;
