/** Loyalty programs as set-up: how documents write them, what must hold for them, and which tills they have. */
@NullMarked
package io.meniscus.organization.program;

import org.jspecify.annotations.NullMarked;
