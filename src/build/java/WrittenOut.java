import static org.objectweb.asm.Opcodes.*;

import java.lang.invoke.StringConcatFactory;
import java.lang.runtime.ObjectMethods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * A class with methods of its own for what Java compilers leave to the JVM to make when it first
 * comes there: each concatenation of strings, and the {@code equals} and {@code hashCode} of
 * records. A JVM takes most of a millisecond for each.
 */
final class WrittenOut extends ClassVisitor {

  private static final String CONCATENATION = Type.getInternalName(StringConcatFactory.class);
  private static final String RECORD = Type.getInternalName(ObjectMethods.class);
  private static final String BUILDER = Type.getInternalName(StringBuilder.class);

  /** Stand for an argument and for a constant in the recipe of a concatenation. */
  private static final char ARGUMENT = '\1';

  private static final char CONSTANT = '\2';

  private final Map<Call, String> methods = new LinkedHashMap<>();
  private String owner;
  private boolean isInterface;

  WrittenOut(ClassVisitor next) {
    super(ASM9, next);
  }

  /** Whether a class file's text may name what is written out. */
  static boolean mayConcern(String text) {
    return text.contains(CONCATENATION) || text.contains(RECORD);
  }

  /** What the JVM would be asked to make. */
  private record Call(String kind, String type, List<Object> given) {}

  @Override
  public void visit(
      int version, int access, String name, String signature, String base, String[] interfaces) {
    owner = name;
    isInterface = (access & ACC_INTERFACE) != 0;
    super.visit(version, access, name, signature, base, interfaces);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return new MethodVisitor(
        ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
      @Override
      public void visitInvokeDynamicInsn(
          String method, String type, Handle bootstrap, Object... given) {
        Call call = new Call(method, type, List.of(given));
        if (isPlainConcatenation(bootstrap, call) || isComparison(bootstrap, call)) {
          String written = methods.computeIfAbsent(call, c -> method + "$" + methods.size());
          super.visitMethodInsn(INVOKESTATIC, owner, written, type, isInterface);
        } else {
          super.visitInvokeDynamicInsn(method, type, bootstrap, given);
        }
      }
    };
  }

  private static boolean isPlainConcatenation(Handle bootstrap, Call call) {
    return bootstrap.getOwner().equals(CONCATENATION)
        && bootstrap.getName().equals("makeConcatWithConstants")
        && call.given.size() == 1
        && ((String) call.given.get(0)).indexOf(CONSTANT) < 0;
  }

  private static boolean isComparison(Handle bootstrap, Call call) {
    return bootstrap.getOwner().equals(RECORD)
        && (call.kind.equals("equals") || call.kind.equals("hashCode"))
        && fields(call).allMatch(field -> field.getTag() == H_GETFIELD);
  }

  /** As {@link ObjectMethods#bootstrap} is given them, after the class and the names. */
  private static Stream<Handle> fields(Call call) {
    return call.given.stream().skip(2).map(Handle.class::cast);
  }

  @Override
  public void visitEnd() {
    methods.forEach(this::write);
    super.visitEnd();
  }

  private void write(Call call, String name) {
    MethodVisitor code = visitMethodOf(ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, name, call.type);
    code.visitCode();
    switch (call.kind) {
      case "equals" -> writeEquals(code, call);
      case "hashCode" -> writeHashCode(code, call);
      default -> writeConcatenation(code, call);
    }
    code.visitEnd();
  }

  private MethodVisitor visitMethodOf(int access, String name, String type) {
    return cv.visitMethod(access, name, type, null, null);
  }

  private static void writeConcatenation(MethodVisitor code, Call call) {
    code.visitTypeInsn(NEW, BUILDER);
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    Type[] arguments = Type.getArgumentTypes(call.type);
    int local = 0;
    int next = 0;
    StringBuilder literal = new StringBuilder();
    for (char c : ((String) call.given.get(0)).toCharArray()) {
      if (c == ARGUMENT) {
        appendLiteral(code, literal);
        Type argument = arguments[next++];
        code.visitVarInsn(argument.getOpcode(ILOAD), local);
        append(code, argument);
        local += argument.getSize();
      } else {
        literal.append(c);
      }
    }
    appendLiteral(code, literal);
    code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(ARETURN);
    code.visitMaxs(3, local);
  }

  private static void appendLiteral(MethodVisitor code, StringBuilder literal) {
    if (!literal.isEmpty()) {
      code.visitLdcInsn(literal.toString());
      append(code, Type.getType(String.class));
      literal.setLength(0);
    }
  }

  private static void append(MethodVisitor code, Type type) {
    String taken =
        switch (type.getSort()) {
          case Type.BYTE, Type.SHORT -> "I";
          case Type.ARRAY -> "Ljava/lang/Object;";
          case Type.OBJECT ->
              type.getClassName().equals("java.lang.String")
                  ? type.getDescriptor()
                  : "Ljava/lang/Object;";
          default -> type.getDescriptor();
        };
    code.visitMethodInsn(
        INVOKEVIRTUAL, BUILDER, "append", "(" + taken + ")L" + BUILDER + ";", false);
  }

  /** {@code this == o || o instanceof R && …}, with one comparison for each component. */
  private static void writeEquals(MethodVisitor code, Call call) {
    String type = Type.getArgumentTypes(call.type)[0].getInternalName();
    Label other = new Label();
    Label different = new Label();
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, 1);
    code.visitJumpInsn(IF_ACMPNE, other);
    code.visitInsn(ICONST_1);
    code.visitInsn(IRETURN);
    code.visitLabel(other);
    code.visitFrame(F_SAME, 0, null, 0, null);
    code.visitVarInsn(ALOAD, 1);
    code.visitTypeInsn(INSTANCEOF, type);
    code.visitJumpInsn(IFEQ, different);
    code.visitVarInsn(ALOAD, 1);
    code.visitTypeInsn(CHECKCAST, type);
    code.visitVarInsn(ASTORE, 2);
    fields(call).forEach(field -> compare(code, field, different));
    code.visitInsn(ICONST_1);
    code.visitInsn(IRETURN);
    code.visitLabel(different);
    code.visitFrame(F_SAME, 0, null, 0, null);
    code.visitInsn(ICONST_0);
    code.visitInsn(IRETURN);
    code.visitMaxs(4, 3);
  }

  private static void compare(MethodVisitor code, Handle field, Label different) {
    read(code, 0, field);
    read(code, 2, field);
    Type type = Type.getType(field.getDesc());
    switch (type.getSort()) {
      case Type.OBJECT, Type.ARRAY -> {
        code.visitMethodInsn(
            INVOKESTATIC,
            "java/util/Objects",
            "equals",
            "(Ljava/lang/Object;Ljava/lang/Object;)Z",
            false);
        code.visitJumpInsn(IFEQ, different);
      }
      case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
        String both = "(" + type.getDescriptor() + type.getDescriptor() + ")I";
        code.visitMethodInsn(INVOKESTATIC, wrapper(type), "compare", both, false);
        code.visitJumpInsn(IFNE, different);
      }
      default -> code.visitJumpInsn(IF_ICMPNE, different);
    }
  }

  private static void writeHashCode(MethodVisitor code, Call call) {
    code.visitInsn(ICONST_0);
    fields(call)
        .forEach(
            field -> {
              code.visitIntInsn(BIPUSH, 31);
              code.visitInsn(IMUL);
              read(code, 0, field);
              Type type = Type.getType(field.getDesc());
              boolean isObject = type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
              code.visitMethodInsn(
                  INVOKESTATIC,
                  isObject ? "java/util/Objects" : wrapper(type),
                  "hashCode",
                  isObject ? "(Ljava/lang/Object;)I" : "(" + type.getDescriptor() + ")I",
                  false);
              code.visitInsn(IADD);
            });
    code.visitInsn(IRETURN);
    code.visitMaxs(3, 1);
  }

  private static void read(MethodVisitor code, int local, Handle field) {
    code.visitVarInsn(ALOAD, local);
    code.visitFieldInsn(GETFIELD, field.getOwner(), field.getName(), field.getDesc());
  }

  private static String wrapper(Type primitive) {
    return switch (primitive.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.BYTE -> "java/lang/Byte";
      case Type.CHAR -> "java/lang/Character";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      default -> "java/lang/Double";
    };
  }
}
