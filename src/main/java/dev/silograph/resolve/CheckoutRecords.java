package dev.silograph.resolve;

import dev.silograph.python.ParsedModule;
import dev.silograph.schema.FileNode;
import dev.silograph.schema.Migration;
import dev.silograph.schema.Model;
import dev.silograph.schema.Repository;
import dev.silograph.schema.Use;
import dev.silograph.source.Checkout;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.Location;
import dev.silograph.source.ModuleName;
import dev.silograph.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What stands for the checkouts and their files in the schema. */
final class CheckoutRecords {

  private final Collection<Model> models;

  CheckoutRecords(Collection<Model> models) {
    this.models = models;
  }

  List<FileNode> files(
      Map<SourceFile, ModuleName> names,
      Map<String, ParsedModule> modules,
      Map<String, List<Use>> usesByFile) {
    Map<String, List<String>> defines = new HashMap<>();
    for (Model model : models) {
      if (model.definition().location() != null && !model.options().autoCreated()) {
        defines
            .computeIfAbsent(
                model.definition().location().repo() + ":" + model.definition().location().file(),
                k -> new ArrayList<>())
            .add(model.key());
      }
    }
    List<FileNode> files = new ArrayList<>();
    names.forEach(
        (file, name) -> {
          ParsedModule module = modules.get(file.key());
          files.add(
              new FileNode(
                  file.repo(),
                  file.path(),
                  name.dotted(),
                  module != null && module.whole(),
                  warning(module),
                  defines.getOrDefault(file.key(), List.of()),
                  usesByFile.getOrDefault(file.key(), List.of())));
        });
    return files;
  }

  private static String warning(ParsedModule module) {
    return module == null || module.diagnostics().isEmpty()
        ? null
        : module.diagnostics().get(0).message();
  }

  List<Repository> repositories(
      List<Checkout> checkouts, List<Migration> migrations, List<Diagnostic> diagnostics) {
    return checkouts.stream()
        .map(
            checkout ->
                new Repository(
                    checkout.name(),
                    checkout.root().toString(),
                    checkout.revision(),
                    checkout.files().size(),
                    countIn(checkout, models.stream().map(model -> model.definition().location())),
                    countIn(checkout, migrations.stream().map(Migration::location)),
                    countIn(checkout, diagnostics.stream().map(Diagnostic::location))))
        .toList();
  }

  private static int countIn(Checkout checkout, Stream<Location> places) {
    return (int)
        places
            .filter(Objects::nonNull)
            .filter(place -> place.repo().equals(checkout.name()))
            .count();
  }
}
