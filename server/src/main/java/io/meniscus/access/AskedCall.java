package io.meniscus.access;

/**
 * What somebody asks for: the route's permission, and for clients with scopes the method and path as they came.
 *
 * @param path without its query
 */
public record AskedCall(Permission permission, String method, String path) {}
