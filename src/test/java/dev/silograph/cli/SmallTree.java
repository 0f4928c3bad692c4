package dev.silograph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Django project of two models. */
final class SmallTree {

  private SmallTree() {}

  /** Writes it below a directory and gives its root. */
  static Path in(Path directory) throws IOException {
    Path root = Files.createDirectories(directory.resolve("bookshop"));
    Path app = Files.createDirectories(root.resolve("shop"));
    Files.createFile(app.resolve("__init__.py"));
    Files.writeString(
        app.resolve("models.py"),
        """
        from django.db import models


        class Author(models.Model):
            name = models.CharField(max_length=80)


        class Book(models.Model):
            author = models.ForeignKey(Author, on_delete=models.CASCADE)
            title = models.CharField(max_length=200)
        """);
    return root;
  }

  /** Adds a router that knows an app which is not there, in the third line of its file. */
  static void missAnApp(Path root) throws IOException {
    Files.writeString(
        root.resolve("shop/router.py"),
        """
        class Router:
            def _db_for_table(self, table, app_label):
                return None if app_label in {"shop", "till"} else "default"
        """);
  }
}
