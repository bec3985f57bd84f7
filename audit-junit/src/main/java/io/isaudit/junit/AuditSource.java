package io.isaudit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static field or the static method without parameters that supplies what {@link
 * IsAuditTest} audits: a {@link io.isaudit.snapshot.Snapshot}, the {@link java.nio.file.Path} of a
 * home directory or of a snapshot file, or the address of a running server as a {@link
 * java.net.URI}, {@link java.net.URL} or text.
 *
 * <p>It is asked once for each test class, after its {@code @BeforeAll} methods. An address may
 * stand beside a home that the annotation names, and a home beside a url; a server is asked anew
 * for each class that supplies its address, since each may have started another one there.
 */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface AuditSource {}
