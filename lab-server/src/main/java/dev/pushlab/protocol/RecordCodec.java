package dev.pushlab.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads records from JSON and makes nothing up. Gson alone reads a number that is missing as 0, an unknown constant as
 * null, and the second of two fields of one name as the only one; here each is refused, and so is what the record
 * refuses to be made of, with the record's own words. Text that is missing is null: whether it may be, the record says.
 */
final class RecordCodec implements TypeAdapterFactory {

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (!type.getRawType().isRecord()) {
            return null;
        }
        return new OfRecord<>(gson, gson.getDelegateAdapter(this, type), type.getRawType());
    }

    private static final class OfRecord<T> extends TypeAdapter<T> {
        private final TypeAdapter<T> writer;
        private final Map<String, Component> components = new HashMap<>();
        private final Constructor<? super T> constructor;

        OfRecord(Gson gson, TypeAdapter<T> writer, Class<? super T> type) {
            this.writer = writer;
            RecordComponent[] declared = type.getRecordComponents();
            for (int i = 0; i < declared.length; i++) {
                TypeToken<?> token = TypeToken.get(declared[i].getGenericType());
                components.put(
                        declared[i].getName(),
                        new Component(i, declared[i].getName(), declared[i].getType(), gson.getAdapter(token)));
            }
            Class<?>[] types =
                    Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new AssertionError("a record has a constructor of its components", e);
            }
        }

        @Override
        public T read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return null;
            }
            Object[] values = new Object[components.size()];
            in.beginObject();
            while (in.hasNext()) {
                Component component = components.get(in.nextName());
                if (component == null) {
                    in.skipValue();
                } else {
                    component.read(in, values);
                }
            }
            in.endObject();
            components.values().forEach(component -> component.requireNumber(values));
            return make(values);
        }

        @SuppressWarnings("unchecked")
        private T make(Object[] values) {
            try {
                return (T) constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof IllegalArgumentException refused
                        ? new BadWireData(refused.getMessage(), refused)
                        : new IllegalStateException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError("a record can be made of its components", e);
            }
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            writer.write(out, value);
        }
    }

    private record Component(int index, String name, Class<?> type, TypeAdapter<?> adapter) {

        void read(JsonReader in, Object[] values) throws IOException {
            if (values[index] != null) {
                throw new BadWireData(name + " stands twice; allowed: once");
            }
            boolean isNull = in.peek() == JsonToken.NULL;
            try {
                values[index] = adapter.read(in);
            } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
                throw new BadWireData(name + " is not " + wanted(), e);
            }
            if (values[index] == null && !isNull) {
                throw new BadWireData(name + " is not " + wanted());
            }
        }

        void requireNumber(Object[] values) {
            if (type.isPrimitive() && values[index] == null) {
                throw new BadWireData(name + " is missing; expected " + wanted());
            }
        }

        private String wanted() {
            if (type.isEnum()) {
                return "one of " + Arrays.toString(type.getEnumConstants());
            }
            return type == long.class || type == int.class
                    ? "a whole number"
                    : type == double.class ? "a number" : type == String.class ? "a text" : "a " + type.getSimpleName();
        }
    }
}
