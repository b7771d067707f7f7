package dev.pushlab.scripts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder with spaces in its name that holds a script and a PATH with nothing but the tools put there. */
final class Workshop {
    private static final Path BASH = onThePath("bash");
    private static final Path SCRIPTS = Path.of("../scripts").toAbsolutePath().normalize();

    /** The project's root as the script sees it. */
    final Path root;

    final Path tools;
    final Map<String, String> environment = new HashMap<>();

    /** What a process left behind. */
    record Outcome(int exit, String out, String err) {}

    /**
     * @param folder an empty folder
     * @param script the name of the script to copy
     * @param needs the tools of the system that it needs
     */
    Workshop(Path folder, String script, String... needs) throws IOException {
        root = Files.createDirectories(folder.resolve("a lab"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.createDirectories(root.resolve("scripts"));
        Files.copy(SCRIPTS.resolve(script), script(script), StandardCopyOption.COPY_ATTRIBUTES);
        environment.put("PATH", tools.toString());
        environment.put("WORKSHOP", folder.toString());
        for (String tool : needs) {
            tool(tools, tool, "exec " + onThePath(tool) + " \"$@\"");
        }
    }

    Path script(String name) {
        return root.resolve("scripts").resolve(name);
    }

    /** Puts a tool of our own on the PATH; {@code $WORKSHOP} is the folder. */
    Path tool(Path folder, String name, String... lines) throws IOException {
        Files.createDirectories(folder);
        Path tool = folder.resolve(name);
        Files.writeString(tool, "#!" + BASH + "\n" + String.join("\n", lines) + "\n");
        return Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Process start(Path folder, Path script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Starts {@code script} in {@code folder} and waits for its end, at most 30 s. */
    Outcome run(Path folder, Path script, String... arguments) throws IOException, InterruptedException {
        return end(start(folder, script, arguments));
    }

    static Outcome end(Process process) throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes());
            String err = new String(process.getErrorStream().readAllBytes());
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the script did not end within 30 s");
            }
            return new Outcome(process.exitValue(), out, err);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Path onThePath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the tests of the scripts need " + tool));
    }
}
