/** Configuration keys: which there are, what values they take, and how an organization has set them. */
@NullMarked
package io.meniscus.organization.configuration;

import org.jspecify.annotations.NullMarked;
