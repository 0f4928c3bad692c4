package dev.silograph.cache;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.serializers.ImmutableCollectionsSerializers;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds every type that can occur in a record, so that a new kind of statement needs no change
 * here: records by their components, sealed interfaces by what they permit. No other type is read,
 * whatever the file says.
 */
final class RecordTypes {

  private final Set<Class<?>> found = new LinkedHashSet<>();

  private RecordTypes() {}

  /** Reads and writes records of a type; not safe for use by several threads. */
  static Kryo serializer(Class<? extends Record> type) {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(true);
    kryo.setReferences(false);
    ImmutableCollectionsSerializers.registerSerializers(kryo);
    kryo.register(ArrayList.class);
    kryo.register(int[].class);
    kryo.register(BigInteger.class);
    RecordTypes types = new RecordTypes();
    types.add(type);
    types.found.forEach(kryo::register);
    return kryo;
  }

  private void add(Type type) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        add(argument);
      }
    } else if (type instanceof WildcardType wildcard) {
      add(wildcard.getUpperBounds()[0]);
    } else if (type instanceof Class<?> named) {
      add(named);
    }
  }

  private void add(Class<?> type) {
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        add(permitted);
      }
    } else if (type.isEnum()) {
      found.add(type);
    } else if (type.isRecord() && found.add(type)) {
      for (RecordComponent component : type.getRecordComponents()) {
        add(component.getGenericType());
      }
    }
  }
}
