package dev.pushlab.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pushlab.client.LabCommand;
import dev.pushlab.client.result.Scenario;
import dev.pushlab.client.result.Scenarios;
import dev.pushlab.client.transport.Subscriber;
import dev.pushlab.client.transport.Subscribers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path README = Project.ROOT.resolve("README.md");

    @Test
    void theReadmeNamesWhatThereIsAndNothingElse() throws IOException {
        Set<String> commands = LabCommand.commandLine().getSubcommands().keySet();
        ReadmeCheck check = new ReadmeCheck(
                scripts(),
                commands,
                names(Scenarios.all(), Scenario::name),
                names(Subscribers.all(), Subscriber::name));
        assertEquals(List.of(), check.faults(Files.readString(README)));
    }

    private static <T> Set<String> names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.toSet());
    }

    private static Set<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Project.ROOT.resolve("scripts"))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
