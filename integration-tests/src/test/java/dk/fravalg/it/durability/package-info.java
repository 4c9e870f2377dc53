/**
 * Is everything still there that the register said it had, after it was killed in the middle of its work?
 *
 * <p>Start with {@link dk.fravalg.it.durability.KilledRegisterIT}.
 */
package dk.fravalg.it.durability;
