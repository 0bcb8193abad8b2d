package org.openkam.ui.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.receivers.FileBuffer;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.io.IOException;
import java.io.InputStream;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.imports.ImportRun;
import org.openkam.ui.api.ComponentTexts;
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
    upload.setI18n(ComponentTexts.upload(context));
    // the browser knows whether it was the size or the type
    upload.addFileRejectedListener(e -> problem.setText(e.getErrorMessage()));
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
          } finally {
            drop(buffer);
          }
        });
    upload.addFailedListener(e -> drop(buffer));
    add(words, upload, problem);
    getStyle().set("max-width", "40rem");
  }

  /** The component keeps its copy for ever; the import has its own. */
  private static void drop(FileBuffer buffer) {
    if (buffer.getFileData() != null && buffer.getFileData().getFile() != null) {
      buffer.getFileData().getFile().delete();
    }
  }
}
