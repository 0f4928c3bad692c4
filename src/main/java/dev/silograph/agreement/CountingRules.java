package dev.silograph.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tree's own {@code sentry/backup/dependencies.py} counts and leaves out: the rules have
 * changed over the years, so they are read off its text.
 *
 * @param leftOut labels of apps whose models are not listed
 * @param skippedModel key of the model whose keys to {@code skippedTarget} are not listed, or null
 * @param skippedTarget see {@code skippedModel}
 * @param constraintsCount whether a {@code UniqueConstraint} makes a unique set
 * @param primaryKeysCount whether a primary key makes one
 * @param implicitWithinApp whether an integer column refers to models of its own app alone
 */
record CountingRules(
    Set<String> leftOut,
    String skippedModel,
    String skippedTarget,
    boolean constraintsCount,
    boolean primaryKeysCount,
    boolean implicitWithinApp) {

  /** Django's own, which a checkout of Sentry does not define. */
  private static final Set<String> DJANGO =
      Set.of("auth", "contenttypes", "sessions", "sites", "admin");

  private static final Pattern EXCLUDED_APPS =
      Pattern.compile("EXCLUDED_APPS = frozenset\\(\\((.*?)\\)\\)", Pattern.DOTALL);
  private static final Pattern EXCLUDED_LABELS =
      Pattern.compile("_meta\\.app_label in \\{(.*?)\\}", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"");
  private static final Pattern SKIPPED =
      Pattern.compile("if model == (\\w+) and rel_model == (\\w+)");

  /** The rules of a checkout. */
  static CountingRules of(Path root) throws IOException {
    Path backup = root.resolve("src/sentry/backup");
    String code = text(backup.resolve("dependencies.py"));
    String exclusions = text(backup.resolve("helpers.py"));
    Set<String> leftOut = new HashSet<>(DJANGO);
    addQuoted(EXCLUDED_APPS.matcher(exclusions), leftOut);
    addQuoted(EXCLUDED_LABELS.matcher(code), leftOut);
    Matcher skipped = SKIPPED.matcher(code);
    boolean skips = skipped.find();
    return new CountingRules(
        leftOut,
        skips ? keyInSentry(skipped.group(1)) : null,
        skips ? keyInSentry(skipped.group(2)) : null,
        code.contains("UniqueConstraint"),
        !code.contains("field.name != \"id\""),
        !code.contains("NormalizedModelName(\"sentry.\""));
  }

  /**
   * Whether a reference that the graph has is one that the account would list.
   *
   * @param kind as the account names it
   */
  boolean lists(String model, String kind, String target) {
    return switch (kind) {
      case "ImplicitForeignKey" -> !implicitWithinApp || app(model).equals(app(target));
      case "HybridCloudForeignKey" -> true;
      default ->
          !model.equals(target) && !(model.equals(skippedModel) && target.equals(skippedTarget));
    };
  }

  static String app(String key) {
    return key.substring(0, Math.max(0, key.indexOf('.')));
  }

  private static String keyInSentry(String name) {
    return "sentry." + name.toLowerCase(Locale.ROOT);
  }

  private static void addQuoted(Matcher lists, Set<String> labels) {
    while (lists.find()) {
      Arrays.stream(lists.group(1).split(","))
          .flatMap(each -> QUOTED.matcher(each).results())
          .forEach(label -> labels.add(label.group(1)));
    }
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
  }
}
