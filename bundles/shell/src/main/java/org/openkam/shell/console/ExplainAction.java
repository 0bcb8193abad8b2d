package org.openkam.shell.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.openkam.api.account.AccountId;
import org.openkam.api.scoring.Explanation;
import org.openkam.api.scoring.Scoring;

/** {@code kam:explain}. */
@Service
@Command(scope = "kam", name = "explain", description = "Why an account has its score")
public final class ExplainAction implements Action {
  @Reference private Scoring scoring;

  @Argument(name = "account", required = true, description = "Id of the account")
  private long account;

  @Override
  public Object execute() {
    var actor = Console.operator();
    String model = scoring.models(actor).get(0).model();
    var explained = scoring.explain(actor, new AccountId(account), model, Console.locale()).value();
    if (explained.isEmpty()) return "-";
    Explanation e = explained.get();
    System.out.printf("%.1f %s %s%n%s%n", e.score(), e.gradeLabel(), e.asOf(), e.summary());
    e.contributions()
        .forEach(
            c -> System.out.printf("%6.1f  %s: %s%n", c.contribution(), c.label(), c.sentence()));
    e.lifts().forEach(l -> System.out.println("  > " + l.sentence()));
    return null;
  }
}
