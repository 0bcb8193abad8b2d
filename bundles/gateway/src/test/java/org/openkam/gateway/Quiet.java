package org.openkam.gateway;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Services that answer emptily and remember what was asked of them. */
public final class Quiet {
  private final List<String> calls = new ArrayList<>();

  /** One that answers nothing. */
  public <T> T of(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class) return method.getName().hashCode();
              calls.add(type.getSimpleName() + "." + method.getName());
              return nothing(method);
            }));
  }

  /** What was asked since the last time. */
  public List<String> calls() {
    List<String> seen = List.copyOf(calls);
    calls.clear();
    return seen;
  }

  private static Object nothing(Method method) {
    Class<?> type = method.getReturnType();
    if (type == boolean.class) return false;
    if (type == int.class) return 0;
    if (type == long.class) return 0L;
    if (type == List.class) return List.of();
    if (type == Set.class) return Set.of();
    if (type == Map.class) return Map.of();
    if (type == Optional.class) return Optional.empty();
    if (type == OptionalLong.class) return OptionalLong.empty();
    if (type == String.class) return "";
    return null;
  }
}
