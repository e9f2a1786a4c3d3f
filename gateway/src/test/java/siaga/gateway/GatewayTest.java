package siaga.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import siaga.gateway.world.World;
import siaga.stack.KafkaResource;

/** A test of the running gateway with everything that is outside it. All of them share one gateway. */
@QuarkusTest
@QuarkusTestResource(World.class)
@QuarkusTestResource(KafkaResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface GatewayTest {}
