package dev.pushlab.server.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A root folder with the files of a machine that a test describes. */
record PlantedFiles(Path root) {

    PlantedFiles with(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PlantedFiles withTask(int id, long voluntary, long involuntary, long waitNanos) {
        return with(
                        "proc/self/task/" + id + "/status",
                        "Name:\tjava\nvoluntary_ctxt_switches:\t" + voluntary + "\nnonvoluntary_ctxt_switches:\t"
                                + involuntary + "\n")
                .with("proc/self/task/" + id + "/schedstat", "777 " + waitNanos + " 9\n");
    }

    PlantedFiles withoutTask(int id) throws IOException {
        Path task = root.resolve("proc/self/task/" + id);
        Files.delete(task.resolve("status"));
        Files.delete(task.resolve("schedstat"));
        Files.delete(task);
        return this;
    }

    SystemFiles files() {
        return new SystemFiles(root);
    }
}
