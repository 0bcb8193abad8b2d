package org.openkam.ui.scoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.ui.api.Page;
import org.openkam.ui.api.Tone;
import org.openkam.ui.api.ViewContext;

/** Edits a model and publishes what comes out as its next version. */
final class ModelEditor extends Div {
  private static final long serialVersionUID = 1L;
  private final transient ViewContext context;
  private final transient ModelView view;
  private final transient ModelVersion newest;
  private final TextField chinese = new TextField();
  private final TextField english = new TextField();
  private final FactorList factors;
  private final PeriodForm period;
  private final GradesForm grades;
  private final TextField note = new TextField();
  private final Paragraph problem = new Paragraph();

  ModelEditor(ViewContext context, ModelView view, ModelVersion newest) {
    this.context = context;
    this.view = view;
    this.newest = newest;
    List<ModelVersion> versions = view.scoring.versions(context.actor(), newest.model());
    ModelSpec spec = start(versions).spec();
    factors = new FactorList(context, view, spec);
    period = new PeriodForm(context, spec);
    grades = new GradesForm(context, spec.grades());
    labels(spec);
    note.setLabel(context.t("uiscoring.edit.note"));
    note.setHelperText(context.t("uiscoring.edit.note.help"));
    note.setMaxLength(500);
    note.setWidthFull();
    problem.addClassNames(LumoUtility.TextColor.ERROR, LumoUtility.Margin.NONE);
    problem.getElement().setAttribute("role", "alert");
    Button publish = new Button(context.t("uiscoring.edit.publish"));
    publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    publish.setDisableOnClick(true);
    publish.addClickListener(
        e -> {
          try {
            publish();
          } finally {
            publish.setEnabled(true);
          }
        });
    Button back = new Button(context.t("uiscoring.edit.back"), e -> context.open("value/models"));
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Page page =
        new Page(Labels.of(newest, context.locale()))
            .purpose(context.t("uiscoring.edit.purpose", newest.version()))
            .actions(back, publish);
    Div names = new Div(chinese, english);
    names.addClassNames(
        LumoUtility.Display.FLEX, LumoUtility.FlexWrap.WRAP, LumoUtility.Gap.MEDIUM);
    page.content(
        problem,
        part("uiscoring.edit.name", names),
        part("uiscoring.edit.factors", factors),
        part("uiscoring.edit.period", period),
        part("uiscoring.edit.grades", grades),
        part("uiscoring.edit.why", note),
        part("uiscoring.edit.versions", new VersionsGrid(context, versions)));
    page.getStyle().set("max-width", "64rem");
    add(page);
  }

  /** An older version may be taken up again: {@code ?from=3}. */
  private ModelVersion start(List<ModelVersion> versions) {
    return versions.stream()
        .filter(v -> context.query("from").filter(String.valueOf(v.version())::equals).isPresent())
        .findFirst()
        .orElse(newest);
  }

  private void labels(ModelSpec spec) {
    // each name is asked for in its own language
    chinese.setLabel(context.t("uiscoring.edit.label.zh"));
    chinese.setValue(spec.labels().getOrDefault("zh", ""));
    english.setLabel(context.t("uiscoring.edit.label.en"));
    english.setValue(spec.labels().getOrDefault("en", ""));
    for (TextField name : List.of(chinese, english)) {
      name.setMaxLength(60);
      name.setRequiredIndicatorVisible(true);
      name.setManualValidation(true);
      name.setErrorMessage(context.t("uiscoring.edit.label.missing"));
    }
  }

  private Section part(String titleKey, com.vaadin.flow.component.Component content) {
    H2 title = new H2(context.t(titleKey));
    title.addClassNames(
        LumoUtility.FontSize.MEDIUM,
        LumoUtility.Margin.Top.MEDIUM,
        LumoUtility.Margin.Bottom.SMALL);
    return new Section(title, content);
  }

  private void publish() {
    clear();
    if (!named()) {
      tell(context.t("uiscoring.edit.wrong"));
      return;
    }
    try {
      ModelSpec spec =
          new ModelSpec(names(), factors.read(), grades.read(), period.period(), period.asOf());
      ModelVersion made =
          view.scoring
              .publish(
                  Write.by(context.actor()),
                  newest.model(),
                  newest.version(),
                  spec,
                  note.getValue().strip())
              .value();
      offerRun(made);
    } catch (RefusedException e) {
      e.refusals().forEach(this::place);
    }
  }

  private boolean named() {
    chinese.setInvalid(chinese.getValue().isBlank());
    english.setInvalid(english.getValue().isBlank());
    return !chinese.isInvalid() && !english.isInvalid();
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>(newest.spec().labels());
    names.put("zh", chinese.getValue().strip());
    names.put("en", english.getValue().strip());
    return names;
  }

  private void clear() {
    problem.setText("");
    factors.clearProblems();
    period.clearProblems();
    grades.clearProblems();
  }

  /** Says a refusal where it belongs, and above all in any case. */
  private void place(Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.STALE) {
      tell(context.t("uiscoring.edit.stale", newest.version()));
      return;
    }
    String sentence = Sentences.of(view.texts, context, withoutField(refusal));
    boolean placed =
        factors.show(refusal.field(), sentence)
            || period.show(refusal.field(), sentence)
            || grades.show(refusal.field(), sentence);
    tell(placed ? context.t("uiscoring.edit.wrong") + " " + sentence : sentence);
  }

  /** The field is shown by the place, not by its technical name. */
  private static Refusal withoutField(Refusal refusal) {
    return new Refusal(
        refusal.kind(), "", refusal.row(), refusal.messageKey(), refusal.arguments());
  }

  private void tell(String sentence) {
    problem.setText(sentence);
    problem.scrollIntoView();
  }

  private void offerRun(ModelVersion made) {
    ConfirmDialog ask =
        new ConfirmDialog(
            context.t("uiscoring.edit.published", made.version()),
            context.t("uiscoring.edit.published.words"),
            context.t("uiscoring.models.score"),
            e -> {
              score(made);
              context.open("value/models");
            });
    ask.setCancelable(true);
    ask.setCancelText(context.t("uiscoring.edit.later"));
    ask.addCancelListener(e -> context.open("value/models"));
    ask.open();
  }

  private void score(ModelVersion made) {
    try {
      view.scoring.start(Write.by(context.actor()), made.model());
      context.notify(
          Tone.NEUTRAL, context.t("uiscoring.models.started", Labels.of(made, context.locale())));
    } catch (RefusedException e) {
      context.notify(Tone.BAD, Sentences.of(view.texts, context, e.first()));
    }
  }
}
