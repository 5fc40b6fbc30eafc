package khaimac;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that only reckons, for long: it runs beside those that wait. One of them at a time, so that what looks at a
 * clock has a core of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the second core")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Reckons {}
