package org.openkam.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.List;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.Imports;
import org.openkam.api.imports.Mapping;
import org.openkam.api.jobs.Job;
import org.openkam.api.jobs.Jobs;
import org.openkam.api.scoring.Scoring;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.EmptyState;
import org.openkam.ui.api.Page;
import org.openkam.ui.api.Tone;
import org.openkam.ui.api.ViewContext;

/**
 * The steps of one import; which one is shown follows from the import's state, so that a reload
 * goes on.
 */
final class ImportWizard extends Div {
  private static final long serialVersionUID = 1L;
  private static final List<String> STEPS =
      List.of("upload", "mapping", "dryrun", "progress", "result");

  final transient ViewContext context;
  final transient Imports imports;
  final transient Jobs jobs;
  final transient Scoring scoring;
  final transient Texts texts;
  private final Page page;
  private final Div place = new Div();
  private final OrderedList steps = new OrderedList();

  ImportWizard(ViewContext context, Imports imports, Jobs jobs, Scoring scoring, Texts texts) {
    this.context = context;
    this.imports = imports;
    this.jobs = jobs;
    this.scoring = scoring;
    this.texts = texts;
    page = new Page(context.t("ui.import.title"));
    steps.addClassNames(
        LumoUtility.Display.FLEX,
        LumoUtility.FlexWrap.WRAP,
        LumoUtility.Gap.MEDIUM,
        LumoUtility.Margin.NONE,
        LumoUtility.Padding.NONE,
        LumoUtility.FontSize.SMALL);
    steps.getStyle().set("list-style", "none");
    page.filters(steps);
    page.content(place);
    add(page);
    String id = context.path("id").orElse("new");
    if (id.equals("new")) {
      show("upload", new UploadStep(this));
    } else {
      open(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
    }
  }

  private void open(long id) {
    try {
      follow(imports.get(context.actor(), id));
    } catch (RefusedException e) {
      if (e.first().kind() != Refusal.Kind.NOT_FOUND) throw e;
      Button back = new Button(context.t("ui.imports.title"), x -> context.open("imports"));
      place.add(
          new EmptyState(context.t("ui.import.absent"), context.t("ui.import.absent.words"), back));
    }
  }

  /** Shows the step that the import stands at. */
  void follow(ImportRun run) {
    Job job = run.job() == 0 ? null : job(run.job());
    if (job != null && !job.state().ended()) {
      show("progress", new ProgressStep(this, run, job));
      return;
    }
    if (job != null
        && job.state() == Job.State.FAILED
        && run.state() != ImportRun.State.COMMITTED) {
      tell(
          Tone.BAD,
          texts.text(context.locale(), job.failureKey(), job.failureArguments().toArray()));
    }
    switch (run.state()) {
      case UPLOADED -> show("mapping", new MappingStep(this, run, null));
      case TRIED -> {
        if (run.dryRun().isPresent()) show("dryrun", new DryRunStep(this, run));
        else show("mapping", new MappingStep(this, run, run.mapping().orElse(null)));
      }
      case LOADING -> show("progress", new ProgressStep(this, run, job));
      default -> show("result", new ResultStep(this, run));
    }
  }

  private Job job(long id) {
    try {
      return jobs.get(context.actor(), id);
    } catch (RefusedException absent) {
      return null;
    }
  }

  void map(ImportRun run, Mapping mapping) {
    show("mapping", new MappingStep(this, run, mapping));
  }

  void show(String step, Component content) {
    steps.removeAll();
    int now = STEPS.indexOf(step);
    for (int i = 0; i < STEPS.size(); i++) {
      ListItem item = new ListItem((i + 1) + " " + context.t("ui.import.step." + STEPS.get(i)));
      if (i == now) {
        item.addClassNames(LumoUtility.FontWeight.SEMIBOLD, LumoUtility.TextColor.PRIMARY);
        item.getElement().setAttribute("aria-current", "step");
      } else {
        item.addClassName(LumoUtility.TextColor.SECONDARY);
      }
      steps.add(item);
    }
    place.removeAll();
    place.add(content);
  }

  void tell(Tone tone, String text) {
    context.notify(tone, text);
  }

  void tell(RefusedException e) {
    tell(Tone.BAD, Words.of(texts, context, e));
  }
}
