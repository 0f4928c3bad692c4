package dev.silograph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {

  @TempDir Path root;

  @Test
  void listsPythonFilesByPath() throws IOException {
    write("b.py", "a/b.py", "a.py", "a/__init__.py", "README.md", "stub.pyi");

    Checkout checkout = Checkout.read(root);

    assertThat(checkout.name()).isEqualTo(root.getFileName().toString());
    assertThat(checkout.files())
        .extracting(SourceFile::path)
        .containsExactly("a.py", "a/__init__.py", "a/b.py", "b.py");
    assertThat(checkout.revision()).isNull();
    assertThat(checkout.diagnostics()).isEmpty();
  }

  @Test
  void leavesOutWhatIsNoSource() throws IOException {
    write(
        ".venv/x.py",
        ".git/x.py",
        "node_modules/x.py",
        "a/__pycache__/x.py",
        "lib/site-packages/x.py",
        "env/pyvenv.cfg",
        "env/x.py",
        "build/x.py");

    assertThat(Checkout.read(root).files())
        .extracting(SourceFile::path)
        .containsExactly("build/x.py");
  }

  @Test
  void linksAreFollowedToFilesAlone() throws IOException {
    write("a/x.py");
    Files.createSymbolicLink(root.resolve("link.py"), root.resolve("a/x.py"));
    Files.createSymbolicLink(root.resolve("a/loop"), root);
    Files.createSymbolicLink(root.resolve("dangling.py"), root.resolve("none.py"));
    Files.createSymbolicLink(root.resolve("self.py"), root.resolve("self.py"));
    Files.createSymbolicLink(root.resolve("through.py"), root.resolve("self.py/x.py"));

    Checkout checkout = Checkout.read(root);

    assertThat(checkout.files()).extracting(SourceFile::path).containsExactly("a/x.py", "link.py");
    assertThat(checkout.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "dangling.py: this symbolic link points at no file",
            "self.py: this symbolic link loops",
            "through.py: this symbolic link loops");
  }

  /** About as deep as a path can be. */
  @Test
  void directoriesMayBeNestedDeeply() throws IOException {
    String deep = "d/".repeat(1_900) + "x.py";
    write(deep);

    Checkout checkout = Checkout.read(root);

    assertThat(checkout.files()).extracting(SourceFile::path).containsExactly(deep);
    assertThat(checkout.diagnostics()).isEmpty();
  }

  @Test
  void anUnreadableDirectoryIsReported() throws IOException {
    write("a/x.py", "b/x.py");
    Files.setPosixFilePermissions(root.resolve("a"), PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(root.resolve("a")), "the superuser reads everything");

    Checkout checkout = Checkout.read(root);

    assertThat(checkout.files()).extracting(SourceFile::path).containsExactly("b/x.py");
    assertThat(checkout.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly("a: the directory cannot be read: permission denied");
  }

  @Test
  void thereMustBeADirectory() throws IOException {
    write("x.py");

    assertThatThrownBy(() -> Checkout.read(root.resolve("none")))
        .isInstanceOf(UnreadableCheckoutException.class)
        .hasMessage("There is no directory " + root.resolve("none") + ".");
    assertThatThrownBy(() -> Checkout.read(root.resolve("x.py")))
        .isInstanceOf(UnreadableCheckoutException.class)
        .hasMessageEndingWith("is a file, not the root of a checkout.");
  }

  @Test
  void anotherNameTellsTwoApart() throws IOException {
    write("x.py");

    assertThat(Checkout.read(root, "second").files().get(0).key()).isEqualTo("second:x.py");
  }

  @Test
  void theEnclosingRootHoldsGit() throws IOException {
    write("x/y/z.py");

    assertThat(Checkout.enclosingRoot(root.resolve("x/y"))).isEqualTo(root.resolve("x/y"));

    write("x/.git");

    assertThat(Checkout.enclosingRoot(root.resolve("x/y"))).isEqualTo(root.resolve("x"));
  }

  @Test
  void theRevisionIsWhatGitHasCheckedOut() throws IOException {
    ObjectId commit = commit();
    write("a/x.py");

    assertThat(Checkout.read(root).revision()).isEqualTo(commit.name());
    assertThat(Checkout.read(root.resolve("a")).revision()).isEqualTo(commit.name());
  }

  @Test
  void aDamagedRepositoryHasNoRevision() throws IOException {
    write(".git/HEAD", "x.py");

    assertThat(Checkout.read(root).revision()).isNull();
  }

  private ObjectId commit() throws IOException {
    try (FileRepository repository = new FileRepository(root.resolve(".git").toFile())) {
      repository.create();
      CommitBuilder commit = new CommitBuilder();
      PersonIdent someone = new PersonIdent("someone", "someone@example.org");
      commit.setAuthor(someone);
      commit.setCommitter(someone);
      try (ObjectInserter inserter = repository.newObjectInserter()) {
        commit.setTreeId(inserter.insert(org.eclipse.jgit.lib.Constants.OBJ_TREE, new byte[0]));
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        RefUpdate head = repository.updateRef("HEAD");
        head.setNewObjectId(id);
        head.forceUpdate();
        return id;
      }
    }
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }
}
