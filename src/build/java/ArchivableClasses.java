import static org.objectweb.asm.Opcodes.ASM9;

import java.io.IOException;
import java.io.Serializable;
import java.lang.invoke.LambdaMetafactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Changes those classes of a jar that a JVM would not put in its class-data archive, so that a
 * command need not make them anew at each start:
 *
 * <ul>
 *   <li>Lambdas that could be serialized, as all of Scala's could; the archive takes only others
 *       (the JDK's {@code java.lang.invoke.LambdaProxyClassArchive}). Nobody serializes them here.
 *   <li>Classes compiled for Java 5 and before, such as picocli's; the archive takes only those
 *       that say of what type each variable is where (HotSpot's {@code
 *       systemDictionaryShared.cpp}).
 *   <li>Concatenations of strings, and the {@code equals} and {@code hashCode} of records, for each
 *       of which the JVM makes code when it first comes to it; the archive takes none of that.
 * </ul>
 *
 * <p>Run by the build on the merged jar: {@code ArchivableClasses FILE.jar}.
 */
public final class ArchivableClasses {

  /** Read by whoever gets the jar: the licences of what was changed ask for a word about it. */
  private static final String NOTICE =
      "Classes of this jar that came from other projects were changed when it was built: those of"
          + " Java 5 and before were written anew for Java 6, lambdas cannot be serialized, and strings"
          + " are concatenated and records compared by methods of the class.%n"
          + "Changed classes: %d%n";

  private static final String METAFACTORY = Type.getInternalName(LambdaMetafactory.class);
  private static final String ALTERNATIVE = "altMetafactory";

  private final ClassLoader classes;

  private ArchivableClasses(ClassLoader classes) {
    this.classes = classes;
  }

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        FileSystem files = FileSystems.newFileSystem(jar)) {
      int changed = new ArchivableClasses(classes).change(files.getPath("/"));
      Files.writeString(files.getPath("META-INF", "CHANGES"), NOTICE.formatted(changed));
    }
  }

  private int change(Path root) throws IOException {
    int changed = 0;
    List<Path> files;
    try (Stream<Path> walked = Files.walk(root)) {
      files = walked.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : files) {
      byte[] before = Files.readAllBytes(file);
      byte[] after = change(before);
      if (after != before) {
        Files.write(file, after);
        changed++;
      }
    }
    return changed;
  }

  /** The class as it can be archived; the same array where it can be already. */
  private byte[] change(byte[] before) {
    ClassReader reader = new ClassReader(before);
    boolean old = reader.readUnsignedShort(6) < Opcodes.V1_6;
    String text = new String(before, StandardCharsets.ISO_8859_1);
    if (!old && !text.contains(ALTERNATIVE) && !WrittenOut.mayConcern(text)) {
      return before;
    }
    ClassWriter writer = old ? new FrameWriter() : new ClassWriter(0);
    reader.accept(old ? new Renewal(writer) : new WrittenOut(new Lambdas(writer)), 0);
    return writer.toByteArray();
  }

  /** Finds out what types variables have. */
  private final class FrameWriter extends ClassWriter {
    FrameWriter() {
      super(COMPUTE_FRAMES);
    }

    @Override
    protected String getCommonSuperClass(String one, String other) {
      try {
        return super.getCommonSuperClass(one, other);
      } catch (TypeNotPresentException e) {
        // Of a library that is not needed, and so is not there: nothing can be done with it.
        return "java/lang/Object";
      }
    }

    @Override
    protected ClassLoader getClassLoader() {
      return classes;
    }
  }

  /** A class for Java 6, which has no jumps to subroutines. */
  private static final class Renewal extends ClassVisitor {
    Renewal(ClassVisitor next) {
      super(ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String base, String[] interfaces) {
      super.visit(Opcodes.V1_6, access, name, signature, base, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new JSRInlinerAdapter(
          super.visitMethod(access, name, descriptor, signature, exceptions),
          access,
          name,
          descriptor,
          signature,
          exceptions);
    }
  }

  /** A class whose lambdas are made in the plain way where that makes no other difference. */
  private static final class Lambdas extends ClassVisitor {
    private static final Handle PLAIN =
        new Handle(
            Opcodes.H_INVOKESTATIC,
            METAFACTORY,
            "metafactory",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
                + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
            false);

    Lambdas(ClassVisitor next) {
      super(ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(
          ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
        @Override
        public void visitInvokeDynamicInsn(
            String method, String type, Handle bootstrap, Object... given) {
          boolean plain = isAlternative(bootstrap) && isPlain(given);
          super.visitInvokeDynamicInsn(
              method, type, plain ? PLAIN : bootstrap, plain ? Arrays.copyOf(given, 3) : given);
        }
      };
    }

    private static boolean isAlternative(Handle bootstrap) {
      return bootstrap.getOwner().equals(METAFACTORY) && bootstrap.getName().equals(ALTERNATIVE);
    }

    /**
     * Whether nothing is asked for but that it can be serialized, and bridges to itself. What is
     * given is as {@link LambdaMetafactory#altMetafactory} has it: the method's type, what
     * implements it, its type as it is used, flags, and by them lists with their lengths.
     */
    private static boolean isPlain(Object... given) {
      Iterator<Object> rest = Arrays.asList(given).subList(4, given.length).iterator();
      int flags = (Integer) given[3];
      boolean plain = true;
      if ((flags & LambdaMetafactory.FLAG_MARKERS) != 0) {
        for (int left = (Integer) rest.next(); left > 0; left--) {
          plain &= rest.next().equals(Type.getType(Serializable.class));
        }
      }
      if ((flags & LambdaMetafactory.FLAG_BRIDGES) != 0) {
        for (int left = (Integer) rest.next(); left > 0; left--) {
          Object bridge = rest.next();
          plain &= bridge.equals(given[0]) || bridge.equals(given[2]);
        }
      }
      return plain;
    }
  }
}
