package dev.silograph.resolve.sentry;

import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyFunction;
import dev.silograph.resolve.program.Value;

/**
 * Models whose ids are snowflakes, unique in all silos: those that inherit {@code
 * SnowflakeIdMixin}, later those decorated with {@code snowflake_id_model} ({@code
 * sentry/utils/snowflake.py}). Of the models of a region or cell only such may be the target of a
 * HybridCloudForeignKey ({@code validate_hcfk_has_global_id} in {@code sentry/testutils/silo.py}).
 */
public final class Snowflakes {

  private static final String MIXIN = "SnowflakeIdMixin";
  private static final String DECORATOR = "snowflake_id_model";

  private final Program program;

  /** For classes of a program. */
  public Snowflakes(Program program) {
    this.program = program;
  }

  /** Whether a model draws its ids so. The mixin is inherited, the decorator is not. */
  public boolean drawnBy(PyClass model) {
    return model.mro().stream().anyMatch(Snowflakes::isMixin)
        || model.decorators().stream().map(program::force).anyMatch(Snowflakes::isDecorator);
  }

  private static boolean isMixin(Value ancestor) {
    return ancestor instanceof PyClass type && type.name().equals(MIXIN)
        || ancestor instanceof Value.External external && external.name().equals(MIXIN);
  }

  private static boolean isDecorator(Value decorator) {
    return decorator instanceof PyFunction function && function.name().equals(DECORATOR)
        || decorator instanceof Value.External external && external.name().equals(DECORATOR);
  }
}
