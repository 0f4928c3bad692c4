package dev.silograph.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names the modules of a checkout by its directories alone. A file's import root is the parent of
 * the topmost directory above it that holds {@code __init__.py}; directories below that one belong
 * to the package even without their own. Where there is none, the root is {@code src/}, else the
 * nearest directory upwards with {@code manage.py} or {@code setup.py}, else the checkout's own.
 */
public final class ModuleNames {

  private static final String INIT = "__init__.py";

  private final Set<String> packages = new HashSet<>();
  private final Set<String> projects = new HashSet<>();

  private ModuleNames(Checkout checkout) {
    for (SourceFile file : checkout.files()) {
      String path = file.path();
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (name.equals(INIT)) {
        packages.add(directoryOf(path));
      } else if (name.equals("manage.py") || name.equals("setup.py")) {
        projects.add(directoryOf(path));
      }
    }
  }

  /** The name of every file of a checkout. */
  public static Map<SourceFile, ModuleName> of(Checkout checkout) {
    ModuleNames names = new ModuleNames(checkout);
    Map<SourceFile, ModuleName> all = new HashMap<>();
    checkout.files().forEach(file -> all.put(file, names.of(file.path())));
    return all;
  }

  private ModuleName of(String path) {
    String root = importRoot(directoryOf(path));
    String relative = root.isEmpty() ? path : path.substring(root.length() + 1);
    boolean isPackage = relative.equals(INIT) || relative.endsWith("/" + INIT);
    String bare = relative.substring(0, relative.length() - ".py".length());
    if (isPackage && bare.contains("/")) {
      bare = bare.substring(0, bare.lastIndexOf('/'));
    }
    return new ModuleName(bare.replace('/', '.'), isPackage);
  }

  private String importRoot(String directory) {
    String topmost = null;
    for (String each = directory; !each.isEmpty(); each = directoryOf(each)) {
      if (packages.contains(each)) {
        topmost = each;
      }
    }
    if (topmost != null) {
      return directoryOf(topmost);
    }
    if (directory.equals("src") || directory.startsWith("src/")) {
      return "src";
    }
    for (String each = directory; !each.isEmpty(); each = directoryOf(each)) {
      if (projects.contains(each)) {
        return each;
      }
    }
    return "";
  }

  private static String directoryOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
