/** One-time codes (v2/otp), and the word on messages that takes one (v2/customers "traiConsent"). */
@NullMarked
package io.meniscus.api.v2.otp;

import org.jspecify.annotations.NullMarked;
