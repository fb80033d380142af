/** What the values of fields are: how documents have them, how the database has them, and what is refused. */
@NullMarked
package io.meniscus.organization.form;

import org.jspecify.annotations.NullMarked;
