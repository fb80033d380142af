/** How a customer's identifiers were asked to change (v2/requests "changeRequest"). */
@NullMarked
package io.meniscus.api.v2.changes;

import org.jspecify.annotations.NullMarked;
