/**
 * One-time codes: what proves that whoever acts can read a mobile's or an e-mail address's messages (v2/otp).
 *
 * <p>{@link io.meniscus.core.otp.CodeIssue} makes and sends one, {@link io.meniscus.core.otp.OneTimeCodes#find} tells
 * whether one that was typed is good, {@link io.meniscus.core.otp.OneTimeCodes#use} uses it up in the transaction of
 * what it guards. {@code io.meniscus.otp} says how an operation asks for what these need.
 */
@NullMarked
package io.meniscus.core.otp;

import org.jspecify.annotations.NullMarked;
