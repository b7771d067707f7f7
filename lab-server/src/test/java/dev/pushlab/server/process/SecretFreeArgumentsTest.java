package dev.pushlab.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretFreeArgumentsTest {

    @ParameterizedTest
    @CsvSource({
        "-Dcontrol.token=abc, -Dcontrol.token=***",
        "-Djavax.net.ssl.keyStorePassword=a=b:c, -Djavax.net.ssl.keyStorePassword=***",
        "-DCLIENT_SECRET=abc, -DCLIENT_SECRET=***",
        "-Dapi.Key=abc, -Dapi.Key=***",
        "-javaagent:agent.jar=user=me;password=abc, -javaagent:***",
        "-Dproxy=http://me:abc@host, -Dproxy=***",
        "--token=abc, --token=***",
        "-Xmx64m, -Xmx64m",
        "-XX:MaxGCPauseMillis=20, -XX:MaxGCPauseMillis=20",
        "--add-exports=java.base/a.b=ALL-UNNAMED, --add-exports=java.base/a.b=ALL-UNNAMED",
    })
    void keepsTheNameAndHidesTheSecret(String argument, String shown) {
        assertEquals(List.of(shown), SecretFreeArguments.of(List.of(argument)));
    }

    @Test
    void hidesTheValueThatFollowsItsOption() {
        assertEquals(
                List.of("run", "--token", "***", "--seed", "7", "--token", "--quiet", "x"),
                SecretFreeArguments.of(List.of("run", "--token", "abc", "--seed", "7", "--token", "--quiet", "x")));
    }
}
