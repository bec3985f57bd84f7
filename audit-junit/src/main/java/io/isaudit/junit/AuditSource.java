package io.isaudit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static field or the static method without parameters that supplies what {@link
 * IsAuditTest} audits: a {@link io.isaudit.snapshot.Snapshot}, or the {@link java.nio.file.Path} of
 * a home directory or of a snapshot file.
 *
 * <p>It is asked once for each test class, after its {@code @BeforeAll} methods. The address of a
 * running server is refused: such a server cannot be audited yet.
 */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface AuditSource {}
