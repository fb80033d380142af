/**
 * One-time codes as they are stored and handed out (v2/otp).
 *
 * <p>For operations of other concepts:
 *
 * <ul>
 *   <li><b>Needs.</b> {@link io.meniscus.otp.CodeSections}, of which there is one in the server, adds them:
 *       {@code sections.ofPerson(ref, needs)} beside {@code needs.of(customers).personOf(…)}. To its ids an operation
 *       adds {@link io.meniscus.otp.CodeSections#idsNeeded} when it may send a code.
 *   <li><b>Checking and using</b>, in {@code decide}: a {@link io.meniscus.core.otp.CodeQuestion} of
 *       {@link io.meniscus.core.otp.Recipients#of} the person, the action, what is to be done
 *       ({@code new Binding.Act.MovePoints(person.members(), points)}), what was typed and the pick of
 *       {@link io.meniscus.otp.NewCodes#policy}. {@code world.section(OneTimeCodes.KIND).find(question, given.at())}
 *       answers the code or nothing, for which there is {@link io.meniscus.core.otp.ProofRefusal};
 *       {@code use(code, given.at())} uses it up with the rest of the command's changes, and is dropped with them when
 *       the command is refused.
 *   <li><b>Sending</b>, in {@code decide}: {@link io.meniscus.core.otp.CodeIssue#toPerson} with a
 *       {@link io.meniscus.core.otp.NewCode} that the endpoint drew by {@link io.meniscus.otp.NewCodes#draw} and handed
 *       over with the command. For points: {@code new Binding.ToPoints(person.root().id(), points)} and
 *       {@code SAME_WHILE_VALID}. It refuses with {@link io.meniscus.core.otp.CodeRefusal}.
 *   <li><b>Reading</b>: the same needs and {@code find} answer a question, where nothing is used.
 * </ul>
 */
@NullMarked
package io.meniscus.otp;

import org.jspecify.annotations.NullMarked;
