package io.meniscus.access.secret;

/**
 * What is kept of a secret: one row of the credential table.
 *
 * @param form     which spelling it verifies
 * @param keyId    the installation key it was made under
 * @param verifier 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a row on its way to or from the database, never compared as a whole
public record SecretVerifier(SecretForm form, SecretScheme scheme, int keyId, byte[] salt, byte[] verifier) {}
