package io.leadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must not stand in the repository: private keys, live tokens, and whatever ties it to one machine or mirror. */
class SecretsTest {
    private static final List<Pattern> FORBIDDEN = Stream.of(
                    // a private key of any kind, a long-lived Meta token, a cloud access key
                    "-----BEGIN [A-Z ]*PRIVATE KEY",
                    "\\bEAA[A-Za-z0-9]{40,}",
                    "\\bAKIA[0-9A-Z]{16}\\b",
                    "\\bgh[pousr]_[A-Za-z0-9]{36}",
                    // paths of a machine, and folders beside the project
                    "(?<![\\w.$}-])/(work|root)/[\\w.-]",
                    "(?<![\\w.$}-])/home/[a-z]+/",
                    "(?<![\\w.])\\.\\./shared\\b",
                    // where packages were downloaded from, and mirrors of it
                    "\"resolved\"\\s*:\\s*\"https?:",
                    "(?i)https?://[\\w.:-]*(artifactory|nexus|codeartifact|verdaccio|npmmirror|registry)[\\w.:/-]*",
                    "(?i)<(repository|mirror|pluginRepository)>",
                    "(?m)^\\s*(@[\\w-]+:)?registry\\s*=")
            .map(Pattern::compile)
            .toList();

    @Test
    void nothing_ties_the_sources_to_a_machine_or_gives_a_secret_away() {
        List<Path> tracked = tracked();
        assertFalse(tracked.isEmpty());
        assertEquals(List.of(), tracked.stream().flatMap(SecretsTest::findings).toList());
    }

    private static Stream<String> findings(Path file) {
        String text = Sources.read(file);
        return FORBIDDEN.stream()
                .filter(pattern -> pattern.matcher(text).find())
                .map(pattern -> file + " has " + pattern);
    }

    /** What git tracks; every file of the tree where there is no git. This test itself names what it looks for. */
    private static List<Path> tracked() {
        return fromGit()
                .filter(file -> !file.endsWith("SecretsTest.java") && Files.isRegularFile(file))
                .toList();
    }

    private static Stream<Path> fromGit() {
        try {
            Process git = new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() == 0) {
                return Stream.of(names.split("\0"))
                        .filter(name -> !name.isEmpty())
                        .map(Path::of);
            }
        } catch (IOException noGit) {
            return Sources.all(Path.of(".")).stream();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Sources.all(Path.of(".")).stream();
    }
}
