package org.openkam.shell.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.openkam.api.jobs.Jobs;

/** {@code kam:jobs}. */
@Service
@Command(scope = "kam", name = "jobs", description = "The newest jobs")
public final class JobsAction implements Action {
  @Reference private Jobs jobs;

  @Override
  public Object execute() {
    ShellTable table = new ShellTable();
    table.column("id");
    table.column("kind");
    table.column("state");
    table.column("done");
    table.column("created");
    jobs.list(Console.operator())
        .forEach(
            j ->
                table
                    .addRow()
                    .addContent(
                        j.id(), j.kind(), j.state(), j.done() + "/" + j.total(), j.created()));
    table.print(System.out);
    return null;
  }
}
