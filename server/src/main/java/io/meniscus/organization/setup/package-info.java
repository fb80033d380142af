/**
 * Set-up of organizations: every kind of entry is declared once ({@link io.meniscus.organization.setup.Kind}), and
 * documents, plans, SQL, export, differences, the JSON Schema and the history of changes come from the declarations.
 */
@NullMarked
package io.meniscus.organization.setup;

import org.jspecify.annotations.NullMarked;
