package dev.silograph.resolve.django;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** How Django makes and cuts database names ({@code django/db/backends/utils.py}). */
public final class Names {

  /** PostgreSQL's {@code NAMEDATALEN} less its terminator. */
  private static final int LONGEST = 63;

  private Names() {}

  /** {@code truncate_name}: a long name ends in four digits of its own digest. */
  public static String truncated(String name) {
    return name.length() <= LONGEST
        ? name
        : name.substring(0, LONGEST - 4) + digest(4, List.of(name));
  }

  /**
   * {@code Index.set_name_with_model}: the name of an index that was given none.
   *
   * @param written field names, with {@code -} when descending
   * @param columns their columns
   */
  public static String ofIndex(
      String table, List<String> written, List<String> columns, String suffix) {
    List<String> parts = new ArrayList<>();
    parts.add(table);
    for (int i = 0; i < columns.size(); i++) {
      parts.add((written.get(i).startsWith("-") ? "-" : "") + columns.get(i));
    }
    parts.add(suffix);
    String bare = table.substring(table.indexOf('.') + 1).replace("\"", "");
    String name =
        cut(bare, 11) + "_" + cut(columns.get(0), 7) + "_" + digest(6, parts) + "_" + suffix;
    // An identifier must not begin with an underscore or a digit.
    char first = name.charAt(0);
    return first == '_' || Character.isDigit(first) ? "D" + name.substring(1) : name;
  }

  /**
   * What tells Django's constraints and indexes of one column from others ({@code
   * _create_index_name} in {@code django/db/backends/base/schema.py}).
   */
  public static String digest(String table, String column) {
    return digest(8, List.of(table, column));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  private static String digest(int length, List<String> parts) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      parts.forEach(part -> md5.update(part.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(md5.digest()).substring(0, length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
