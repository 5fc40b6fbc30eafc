package khaimac;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that mostly waits, for another process, for a link, for a patience to end: it runs beside all others, one of
 * them at a time. It must claim nothing about how long something takes on a machine that is not busy, and must not stop
 * the hands that draw.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("what is waited for")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Waits {}
