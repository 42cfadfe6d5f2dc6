package gongwen.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A suite that every server and binding must pass; its constructor takes the {@link District}. */
@ParameterizedClass(name = "{0}")
@ArgumentsSource(Targets.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface EveryTarget {}
