package io.meniscus.user;

import io.meniscus.access.Role;

/** A user as one organization sees them. */
public record Member(UserId id, String email, String name, UserState state, Role role) {}
