/** The organization document: how an organization's set-up is written down in YAML or JSON, and read. */
@NullMarked
package io.meniscus.organization.document;

import org.jspecify.annotations.NullMarked;
