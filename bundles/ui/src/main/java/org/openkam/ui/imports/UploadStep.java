package org.openkam.ui.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.component.upload.receivers.FileBuffer;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.io.IOException;
import java.io.InputStream;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.imports.ImportRun;
import org.openkam.ui.api.ViewContext;

/** Takes the file. */
final class UploadStep extends Div {
  private static final long serialVersionUID = 1L;

  UploadStep(ImportWizard wizard) {
    ViewContext context = wizard.context;
    Paragraph words = new Paragraph(context.t("ui.import.upload.words"));
    words.addClassName(LumoUtility.TextColor.SECONDARY);
    Paragraph problem = new Paragraph();
    problem.addClassName(LumoUtility.TextColor.ERROR);
    problem.getElement().setAttribute("role", "alert");
    FileBuffer buffer = new FileBuffer();
    Upload upload = new Upload(buffer);
    upload.setMaxFiles(1);
    upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", ".xlsx", ".gz");
    upload.setWidthFull();
    upload.setI18n(texts(context));
    upload.addFileRejectedListener(e -> problem.setText(context.t("ui.import.upload.type")));
    upload.addSucceededListener(
        e -> {
          try (InputStream in = buffer.getInputStream()) {
            ImportRun run = wizard.imports.upload(Write.by(context.actor()), e.getFileName(), in);
            context.open("imports/" + run.id());
          } catch (RefusedException refused) {
            problem.setText(Words.of(wizard.texts, context, refused));
            upload.clearFileList();
          } catch (IOException broken) {
            problem.setText(context.t("ui.import.upload.broken"));
            upload.clearFileList();
          }
        });
    add(words, upload, problem);
    getStyle().set("max-width", "40rem");
  }

  private static UploadI18N texts(ViewContext context) {
    UploadI18N i18n = new UploadI18N();
    i18n.setDropFiles(
        new UploadI18N.DropFiles()
            .setOne(context.t("ui.upload.drop"))
            .setMany(context.t("ui.upload.drop")));
    i18n.setAddFiles(
        new UploadI18N.AddFiles()
            .setOne(context.t("ui.upload.choose"))
            .setMany(context.t("ui.upload.choose")));
    i18n.setError(
        new UploadI18N.Error()
            .setTooManyFiles(context.t("ui.upload.one"))
            .setFileIsTooBig(context.t("ui.upload.big"))
            .setIncorrectFileType(context.t("ui.import.upload.type")));
    i18n.setUploading(
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
                    .setServerUnavailable(context.t("ui.import.upload.broken"))
                    .setUnexpectedServerError(context.t("ui.import.upload.broken"))
                    .setForbidden(context.t("ui.import.upload.broken"))));
    return i18n;
  }
}
