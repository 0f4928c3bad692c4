package dev.silograph.python;

import java.util.List;

/**
 * The parameters of a function or lambda.
 *
 * @param positional those that can be given by position, positional-only ones included, in order
 * @param varArgs name of the {@code *args} parameter, or null
 * @param keywordOnly those after {@code *}
 * @param varKeywords name of the {@code **kwargs} parameter, or null
 */
public record Parameters(
    List<Parameter> positional, String varArgs, List<Parameter> keywordOnly, String varKeywords) {

  /** One parameter; the default and the annotation may be null. */
  public record Parameter(String name, Expr defaultValue, Expr annotation) {}
}
