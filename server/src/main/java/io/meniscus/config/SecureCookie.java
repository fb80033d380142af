package io.meniscus.config;

/** When the console's cookie is for HTTPS alone. */
public enum SecureCookie {
    AUTO,
    ALWAYS
}
