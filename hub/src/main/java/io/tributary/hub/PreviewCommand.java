package io.tributary.hub;

import io.tributary.history.rulebook.RuleBook;
import io.tributary.history.rulebook.RulePreview;
import io.tributary.history.rulebook.RulePreview.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.ApplicationArguments;

/** {@code --tributary.command=preview --file=rules.yaml}: prints what those rules would do. */
final class PreviewCommand {

    private final RuleBook book;

    PreviewCommand(RuleBook book) {
        this.book = book;
    }

    int run(ApplicationArguments arguments, PrintStream out) {
        List<String> file = arguments.getOptionValues("file");
        if (file == null || file.isEmpty()) {
            throw new IllegalArgumentException("say which rules: --file=rules.yaml");
        }
        print(book.preview(read(Path.of(file.get(0)))), out);
        return 0;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static void print(RulePreview preview, PrintStream out) {
        out.printf(
                "Customers: %,d, would be %,d (%,d merges, %,d splits; %,d interactions would have"
                        + " another)%n",
                preview.customersBefore(),
                preview.customersAfter(),
                preview.merges(),
                preview.splits(),
                preview.interactions());
        out.printf(
                "Matters: %,d, would be %,d (%,d interactions would be in another)%n",
                preview.mattersBefore(), preview.mattersAfter(), preview.matterMoves());
        preview.deliveries()
                .forEach(
                        (target, records) ->
                                out.printf("Deliveries to %s: %,d records%n", target, records));
        for (RulePreview.Sample sample : preview.samples()) {
            out.printf("  %s%n", sample.kind());
            sample.before().forEach(person -> print("today   ", person, out));
            sample.after().forEach(person -> print("would be", person, out));
        }
    }

    private static void print(String when, Person person, PrintStream out) {
        out.printf(
                "    %s %s %s %s%n",
                when,
                person.id(),
                person.name() == null ? "(no name)" : person.name(),
                String.join(", ", person.identifiers()));
    }
}
