package dev.silograph.resolve.uses;

import dev.silograph.python.Expr;
import dev.silograph.python.Keyword;
import dev.silograph.python.Parameters;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads expressions: names with the attributes taken of them, and strings. */
final class ExpressionReader {

  private final MentionBuilder builder;
  private final AnnotationReader annotations;
  private final LookupReader lookups;
  private final BiConsumer<Expr, LexicalScope> listener;

  /**
   * @param listener is told of each expression before its parts, but of no annotation
   */
  ExpressionReader(MentionBuilder builder, BiConsumer<Expr, LexicalScope> listener) {
    this.builder = builder;
    this.listener = listener;
    this.annotations = new AnnotationReader(builder, this);
    this.lookups = new LookupReader(builder);
  }

  void readAll(List<Expr> all, LexicalScope scope) {
    for (Expr each : all) {
      read(each, scope);
    }
  }

  /** An annotation, in which strings are code; may be null. */
  void readAnnotation(Expr annotation, LexicalScope scope) {
    annotations.read(annotation, scope);
  }

  /**
   * @param expression may be null
   */
  void read(Expr expression, LexicalScope scope) {
    if (expression == null) {
      return;
    }
    listener.accept(expression, scope);
    if (expression instanceof Expr.Name || expression instanceof Expr.Attribute) {
      Chain chain = Chain.of(expression);
      if (chain == null) {
        read(((Expr.Attribute) expression).value(), scope);
      } else {
        builder.name(scope, chain.root(), chain.rest(), chain.line());
      }
    } else if (expression instanceof Expr.Call call) {
      call(call, scope);
    } else if (expression instanceof Expr.Str text) {
      builder.text(text.value(), text.line());
    } else if (expression instanceof Expr.Tuple tuple) {
      readAll(tuple.elements(), scope);
    } else if (expression instanceof Expr.ListLiteral list) {
      readAll(list.elements(), scope);
    } else if (expression instanceof Expr.Dict dict) {
      for (Expr.Dict.Entry entry : dict.entries()) {
        read(entry.key(), scope);
        read(entry.value(), scope);
      }
    } else if (expression instanceof Expr.Subscript subscript) {
      annotations.readSubscript(subscript, scope);
    } else {
      operation(expression, scope);
    }
  }

  private void operation(Expr expression, LexicalScope scope) {
    if (expression instanceof Expr.BinOp operation) {
      read(operation.left(), scope);
      read(operation.right(), scope);
    } else if (expression instanceof Expr.Compare comparison) {
      read(comparison.left(), scope);
      readAll(comparison.comparators(), scope);
    } else if (expression instanceof Expr.BoolOp operation) {
      readAll(operation.values(), scope);
    } else if (expression instanceof Expr.UnaryOp operation) {
      read(operation.operand(), scope);
    } else if (expression instanceof Expr.IfExp choice) {
      read(choice.test(), scope);
      read(choice.body(), scope);
      read(choice.orelse(), scope);
    } else if (expression instanceof Expr.SetLiteral set) {
      readAll(set.elements(), scope);
    } else if (expression instanceof Expr.Starred starred) {
      read(starred.value(), scope);
    } else if (expression instanceof Expr.Slice slice) {
      read(slice.lower(), scope);
      read(slice.upper(), scope);
      read(slice.step(), scope);
    } else if (expression instanceof Expr.Suspend suspend) {
      read(suspend.value(), scope);
    } else if (expression instanceof Expr.JoinedStr joined) {
      joined.parts().stream().filter(p -> !(p instanceof Expr.Str)).forEach(p -> read(p, scope));
    } else if (expression instanceof Expr.FormattedValue formatted) {
      read(formatted.value(), scope);
      if (formatted.formatSpec() instanceof Expr.JoinedStr specification) {
        read(specification, scope);
      }
    } else {
      binding(expression, scope);
    }
  }

  private void binding(Expr expression, LexicalScope scope) {
    if (expression instanceof Expr.Comprehension comprehension) {
      comprehension(comprehension, scope);
    } else if (expression instanceof Expr.Lambda lambda) {
      readDefaults(lambda.parameters(), scope);
      LexicalScope inside = scope.ofFunction();
      bindAll(lambda.parameters(), inside);
      read(lambda.body(), inside);
    } else if (expression instanceof Expr.NamedExpr named) {
      read(named.value(), scope);
      if (named.target() instanceof Expr.Name name) {
        scope.bindOutsideComprehension(name.id(), sourceOf(named.value(), scope));
      }
    }
  }

  private void comprehension(Expr.Comprehension comprehension, LexicalScope scope) {
    LexicalScope inside = scope.ofComprehension();
    LexicalScope iterates = scope; // the first iterable is evaluated outside
    for (Expr.Comprehension.Generator generator : comprehension.generators()) {
      read(generator.iter(), iterates);
      bind(generator.target(), inside, name -> inside.bind(name, Source.OTHER));
      readAll(generator.conditions(), inside);
      iterates = inside;
    }
    read(comprehension.element(), inside);
    read(comprehension.value(), inside);
  }

  private void call(Expr.Call call, LexicalScope scope) {
    read(call.function(), scope);
    if (lookups.read(call, scope)) {
      return;
    }
    int first = 0;
    if (annotations.takesType(call)) {
      readAnnotation(call.args().get(0), scope);
      first = 1;
    }
    readAll(call.args().subList(first, call.args().size()), scope);
    boolean typeVariable = annotations.isTypeVariable(call);
    for (Keyword keyword : call.keywords()) {
      if (typeVariable && "bound".equals(keyword.name())) {
        readAnnotation(keyword.value(), scope);
      } else {
        read(keyword.value(), scope);
      }
    }
  }

  void readDefaults(Parameters parameters, LexicalScope scope) {
    parameters.positional().forEach(p -> read(p.defaultValue(), scope));
    parameters.keywordOnly().forEach(p -> read(p.defaultValue(), scope));
  }

  static void bindAll(Parameters parameters, LexicalScope inside) {
    parameters.positional().forEach(p -> inside.bind(p.name(), Source.OTHER));
    parameters.keywordOnly().forEach(p -> inside.bind(p.name(), Source.OTHER));
    if (parameters.varArgs() != null) {
      inside.bind(parameters.varArgs(), Source.OTHER);
    }
    if (parameters.varKeywords() != null) {
      inside.bind(parameters.varKeywords(), Source.OTHER);
    }
  }

  /** Hands over each name that a target binds, and reads the owners of attributes and items. */
  void bind(Expr target, LexicalScope scope, Consumer<String> binder) {
    if (target instanceof Expr.Name name) {
      binder.accept(name.id());
    } else if (target instanceof Expr.Tuple tuple) {
      tuple.elements().forEach(each -> bind(each, scope, binder));
    } else if (target instanceof Expr.ListLiteral list) {
      list.elements().forEach(each -> bind(each, scope, binder));
    } else if (target instanceof Expr.Starred starred) {
      bind(starred.value(), scope, binder);
    } else {
      read(target, scope);
    }
  }

  /** Reads what stands in a target besides the names themselves. */
  void readInside(Expr target, LexicalScope scope) {
    bind(target, scope, name -> {});
  }

  /** What a name stands for once it is bound to a value. */
  Source sourceOf(Expr value, LexicalScope scope) {
    Chain chain = Chain.of(value);
    if (chain == null) {
      return Source.OTHER;
    }
    List<Source> roots = scope.lookup(chain.root());
    if (roots.equals(List.of(Source.OTHER))) {
      return Source.OTHER;
    }
    return roots.size() == 1 && chain.rest().isEmpty()
        ? roots.get(0)
        : new Source.Alias(List.copyOf(roots), chain.rest());
  }
}
