package org.openkam.ui.api;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.upload.UploadI18N;
import java.text.DateFormatSymbols;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Vaadin components' own words in the session's language; without it they speak English. */
public final class ComponentTexts {
  private ComponentTexts() {}

  /** For {@code datePicker.setI18n(...)}: names, week start and the format of lists. */
  public static DatePicker.DatePickerI18n datePicker(ViewContext context) {
    Locale locale = context.locale();
    DateFormatSymbols names = DateFormatSymbols.getInstance(locale);
    // java.text counts days from 1
    List<String> days = Arrays.asList(names.getWeekdays()).subList(1, 8);
    List<String> shortDays = Arrays.asList(names.getShortWeekdays()).subList(1, 8);
    // Sunday is 7 there and 0 in the component
    int first = WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7;
    return new DatePicker.DatePickerI18n()
        .setMonthNames(Arrays.asList(names.getMonths()).subList(0, 12))
        .setWeekdays(days)
        .setWeekdaysShort(shortDays)
        .setFirstDayOfWeek(chinese(locale) ? 1 : first)
        .setDateFormat("yyyy-MM-dd")
        .setToday(context.t("ui.date.today"))
        .setCancel(context.t("ui.cancel"));
  }

  /** For {@code upload.setI18n(...)}. */
  public static UploadI18N upload(ViewContext context) {
    UploadI18N.Uploading uploading =
        new UploadI18N.Uploading()
            .setStatus(
                new UploadI18N.Uploading.Status()
                    .setConnecting(context.t("ui.upload.connecting"))
                    .setStalled(context.t("ui.upload.stalled"))
                    .setProcessing(context.t("ui.upload.processing"))
                    .setHeld(context.t("ui.upload.held")))
            .setRemainingTime(
                new UploadI18N.Uploading.RemainingTime()
                    .setPrefix(context.t("ui.upload.remaining"))
                    .setUnknown(context.t("ui.upload.unknown")))
            .setError(
                new UploadI18N.Uploading.Error()
                    .setServerUnavailable(context.t("ui.upload.unavailable"))
                    .setUnexpectedServerError(context.t("ui.upload.failed"))
                    .setForbidden(context.t("ui.upload.forbidden")));
    return new UploadI18N()
        .setDropFiles(
            new UploadI18N.DropFiles()
                .setOne(context.t("ui.upload.drop.one"))
                .setMany(context.t("ui.upload.drop.many")))
        .setAddFiles(
            new UploadI18N.AddFiles()
                .setOne(context.t("ui.upload.add.one"))
                .setMany(context.t("ui.upload.add.many")))
        .setError(
            new UploadI18N.Error()
                .setTooManyFiles(context.t("ui.upload.many"))
                .setFileIsTooBig(context.t("ui.upload.large"))
                .setIncorrectFileType(context.t("ui.upload.type")))
        .setUploading(uploading)
        .setUnits(new UploadI18N.Units().setSize(List.of("B", "KB", "MB", "GB")));
  }

  private static boolean chinese(Locale locale) {
    return "zh".equals(locale.getLanguage());
  }
}
