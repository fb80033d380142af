package io.meniscus.core.otp;

import io.meniscus.core.RequestId;
import io.meniscus.core.SecretCode;

/**
 * A code as it would be made: drawn before anything is decided, so that deciding needs no dice.
 *
 * @param texts what the messages say
 */
public record NewCode(CodeAction action, SecretCode drawn, CodePolicy policy, CodeTexts texts, RequestId request) {}
