/** CSV imports of set-up, and the job that hashes the secrets they bring (organization-setup §3). */
@NullMarked
package io.meniscus.organization.imports;

import org.jspecify.annotations.NullMarked;
