/**
 * Who looked, who changed, who was refused?
 *
 * <p>Use cases write an {@link dk.fravalg.server.audit.AuditRecord} to the {@link dk.fravalg.server.audit.AuditLog} before
 * they answer. Depends on nothing but the platform. The log is a chain that proves itself, as docs/audit-log.md says: written by
 * {@code ChainStore}, checked by {@code ChainCheck}. Start with {@link dk.fravalg.server.audit.AuditLog}.
 */
@NullMarked
package dk.fravalg.server.audit;

import org.jspecify.annotations.NullMarked;
