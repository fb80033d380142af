/** Console users of an organization: who has which role, invitations, accounts (organization-setup §4). */
@NullMarked
package io.meniscus.api.admin.users;

import org.jspecify.annotations.NullMarked;
