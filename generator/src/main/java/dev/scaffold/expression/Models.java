package dev.scaffold.expression;

import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx2;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a {@link Scope} as FreeMarker sees them, and back. Nothing else can be wrapped, so
 * that a template reaches no class, method or field.
 */
final class Models implements ObjectWrapper {
  static final Models INSTANCE = new Models();

  private Models() {}

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    return switch (value) {
      case null -> null;
      case TemplateModel model -> model;
      case String text -> new SimpleScalar(text);
      case Boolean truth -> truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      case Number number -> new SimpleNumber(number);
      case List<?> list -> new Sequence(list);
      case Map<?, ?> map -> new Hash(map);
      default -> throw new TemplateModelException("a " + value.getClass() + " is no answer");
    };
  }

  /** Returns the value of a model; throws what says why it is none that a scope may hold. */
  static Object unwrap(@Nullable TemplateModel model) throws TemplateModelException {
    return switch (model) {
      case null -> throw new TemplateModelException("it has no value");
      case TemplateScalarModel text -> text(text);
      case TemplateNumberModel number -> whole(number.getAsNumber());
      case TemplateBooleanModel truth -> truth.getAsBoolean();
      case TemplateSequenceModel sequence -> list(sequence);
      case TemplateCollectionModel collection -> list(collection.iterator());
      case TemplateHashModelEx2 hash -> map(hash);
      case TemplateMarkupOutputModel<?> ignored ->
          throw new TemplateModelException("it is escaped text, which has no meaning here");
      default ->
          throw new TemplateModelException("it is neither text, number, boolean, list nor map");
    };
  }

  private static String text(TemplateScalarModel model) throws TemplateModelException {
    String text = model.getAsString();
    return text == null ? "" : text;
  }

  private static Long whole(Number number) throws TemplateModelException {
    try {
      return new BigDecimal(number.toString()).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new TemplateModelException("it is " + number + ", which is no whole number", e);
    }
  }

  private static List<Object> list(TemplateSequenceModel sequence) throws TemplateModelException {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < sequence.size(); i++) {
      items.add(unwrap(sequence.get(i)));
    }
    return Collections.unmodifiableList(items);
  }

  private static List<Object> list(TemplateModelIterator iterator) throws TemplateModelException {
    List<Object> items = new ArrayList<>();
    while (iterator.hasNext()) {
      items.add(unwrap(iterator.next()));
    }
    return Collections.unmodifiableList(items);
  }

  private static Map<String, Object> map(TemplateHashModelEx2 hash) throws TemplateModelException {
    Map<String, Object> entries = new LinkedHashMap<>();
    TemplateHashModelEx2.KeyValuePairIterator pairs = hash.keyValuePairIterator();
    while (pairs.hasNext()) {
      TemplateHashModelEx2.KeyValuePair pair = pairs.next();
      entries.put(String.valueOf(unwrap(pair.getKey())), unwrap(pair.getValue()));
    }
    return Collections.unmodifiableMap(entries);
  }

  /** A scope as the root of all names. */
  record Root(Scope scope) implements TemplateHashModel {
    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      return INSTANCE.wrap(scope.values().get(name));
    }

    @Override
    public boolean isEmpty() {
      return scope.values().isEmpty();
    }
  }

  private record Sequence(List<?> items) implements TemplateSequenceModel {
    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
      return index < 0 || index >= items.size() ? null : INSTANCE.wrap(items.get(index));
    }

    @Override
    public int size() {
      return items.size();
    }
  }

  private record Hash(Map<?, ?> entries) implements TemplateHashModelEx2 {
    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      return INSTANCE.wrap(entries.get(key));
    }

    @Override
    public boolean isEmpty() {
      return entries.isEmpty();
    }

    @Override
    public int size() {
      return entries.size();
    }

    @Override
    public TemplateCollectionModel keys() {
      return () -> new Items(entries.keySet().iterator());
    }

    @Override
    public TemplateCollectionModel values() {
      return () -> new Items(entries.values().iterator());
    }

    @Override
    public KeyValuePairIterator keyValuePairIterator() {
      return new Pairs(entries.entrySet().iterator());
    }
  }

  private record Items(Iterator<?> items) implements TemplateModelIterator {
    @Override
    public @Nullable TemplateModel next() throws TemplateModelException {
      return INSTANCE.wrap(items.next());
    }

    @Override
    public boolean hasNext() {
      return items.hasNext();
    }
  }

  private record Pairs(Iterator<? extends Map.Entry<?, ?>> entries)
      implements TemplateHashModelEx2.KeyValuePairIterator {
    @Override
    public boolean hasNext() {
      return entries.hasNext();
    }

    @Override
    public TemplateHashModelEx2.KeyValuePair next() {
      return new Pair(entries.next());
    }
  }

  private record Pair(Map.Entry<?, ?> entry) implements TemplateHashModelEx2.KeyValuePair {
    @Override
    public @Nullable TemplateModel getKey() throws TemplateModelException {
      return INSTANCE.wrap(entry.getKey());
    }

    @Override
    public @Nullable TemplateModel getValue() throws TemplateModelException {
      return INSTANCE.wrap(entry.getValue());
    }
  }
}
