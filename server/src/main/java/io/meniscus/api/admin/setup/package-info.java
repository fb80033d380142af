/** Set-up through the admin API: entries of every kind, made from their declarations, and whole documents. */
@NullMarked
package io.meniscus.api.admin.setup;

import org.jspecify.annotations.NullMarked;
