package org.openkam.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.account.Accounts;
import org.openkam.api.account.People;
import org.openkam.api.account.Portfolio;
import org.openkam.api.book.Book;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.imports.Demo;
import org.openkam.api.imports.Imports;
import org.openkam.api.jobs.Jobs;
import org.openkam.api.ledger.Ledger;
import org.openkam.api.scoring.Scoring;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.AuditTrail;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.ImportStore;
import org.openkam.api.store.LedgerStore;
import org.openkam.api.store.RunStore;
import org.openkam.api.store.SystemStore;
import org.openkam.gateway.accounts.AccountsPort;
import org.openkam.gateway.accounts.PeoplePort;
import org.openkam.gateway.imports.DemoPort;
import org.openkam.gateway.imports.ImportsOnTest;
import org.openkam.gateway.jobs.JobLane;
import org.openkam.gateway.jobs.JobsPort;
import org.openkam.gateway.ledger.LedgerPort;
import org.openkam.gateway.portfolio.PortfolioPort;
import org.openkam.gateway.scoring.FirstRuns;
import org.openkam.gateway.scoring.FullRun;
import org.openkam.gateway.scoring.Models;
import org.openkam.gateway.scoring.RunQueue;
import org.openkam.gateway.scoring.ScoringPort;
import org.openkam.gateway.texts.TextPool;

/**
 * No method of a port does anything for an actor without rights or for nobody, before it has asked
 * who that is. A method that is added later is tested without a word here.
 */
class EveryMethodTest {
  private static final Actor POWERLESS =
      new Actor(Actor.Kind.USER, 7, "nobody", Set.of(), DataClass.C4, "test");

  @TempDir Path folder;
  private final Quiet quiet = new Quiet();

  private Map<Class<?>, Object> ports() {
    Book book = quiet.of(Book.class);
    AccountStore accounts = quiet.of(AccountStore.class);
    LedgerStore ledger = quiet.of(LedgerStore.class);
    ImportStore imports = quiet.of(ImportStore.class);
    SystemStore system = quiet.of(SystemStore.class);
    RunStore runs = quiet.of(RunStore.class);
    AuditTrail audit = quiet.of(AuditTrail.class);
    ChangeLog log = quiet.of(ChangeLog.class);
    Engines engines = new Engines(Clock.systemUTC(), Duration.ZERO);
    JobLane lane = new JobLane(system, Clock.systemUTC());
    TextPool texts = new TextPool();
    Models models = new Models(engines, runs, system, Clock.systemUTC());
    FullRun full = new FullRun(engines, models, book, runs, system, log, texts);
    Map<Class<?>, Object> ports = new LinkedHashMap<>();
    ports.put(Accounts.class, new AccountsPort(book, accounts, audit));
    ports.put(People.class, new PeoplePort(accounts, audit));
    ports.put(Portfolio.class, new PortfolioPort(book));
    ports.put(Ledger.class, new LedgerPort(ledger, book));
    ports.put(Enterprise.class, new EnterprisePort(system));
    ports.put(Jobs.class, new JobsPort(lane, system, audit));
    ports.put(
        Imports.class,
        ImportsOnTest.port(
            engines, lane, imports, accounts, ledger, system, log, audit, texts, folder));
    ports.put(
        Demo.class,
        new DemoPort(
            engines, lane, imports, system, book, new FirstRuns(engines, full, models, book, log)));
    ports.put(
        Scoring.class,
        new ScoringPort(engines, models, new RunQueue(lane, full), runs, accounts, book, texts));
    return ports;
  }

  @TestFactory
  List<DynamicTest> refusesWhoHasNoRight() {
    List<DynamicTest> tests = new ArrayList<>();
    Map<Class<?>, Object> ports = ports();
    ports.forEach(
        (type, port) -> {
          for (Method method : type.getMethods()) {
            tests.add(
                DynamicTest.dynamicTest(
                    type.getSimpleName() + "." + method.getName(),
                    () -> {
                      Refusal.Kind kind = call(port, method, POWERLESS);
                      assertThat(kind).isIn(Refusal.Kind.FORBIDDEN, Refusal.Kind.NOT_FOUND);
                      assertThat(quiet.calls()).as("touched before the actor was asked").isEmpty();
                    }));
          }
        });
    assertThat(tests).hasSizeGreaterThan(50);
    quiet.calls();
    return tests;
  }

  @Test
  void refusesACallWithoutAnActor() {
    ports()
        .forEach(
            (type, port) -> {
              quiet.calls();
              for (Method method : type.getMethods()) {
                if (Arrays.asList(method.getParameterTypes()).contains(Actor.class)) {
                  assertThat(call(port, method, null))
                      .as(method.getName())
                      .isEqualTo(Refusal.Kind.UNAUTHENTICATED);
                }
              }
              assertThat(quiet.calls()).isEmpty();
            });
  }

  private static Refusal.Kind call(Object port, Method method, Actor actor) {
    Object[] arguments =
        Arrays.stream(method.getParameterTypes()).map(t -> argument(t, actor)).toArray();
    try {
      method.invoke(port, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RefusedException refused) return refused.first().kind();
      return fail(method + " did not ask first", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    return fail(method + " let somebody without rights pass");
  }

  private static Object argument(Class<?> type, Actor actor) {
    if (type == Actor.class) return actor;
    if (type == Write.class) return Write.by(actor);
    if (type == int.class) return 1;
    if (type == long.class) return 1L;
    if (type == boolean.class) return false;
    if (type == String.class) return "x";
    if (type == Optional.class) return Optional.empty();
    return null;
  }
}
