package org.openkam.store.system;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import org.openkam.api.enterprise.Settings;

@Entity
@Table(name = "settings_version")
class SettingsRow {
  @Id
  @Column(name = "version_no")
  int version;

  String name;
  String currency;
  String zone;

  @Column(name = "fiscal_start")
  int fiscalStart;

  @Column(name = "primary_model")
  String primaryModel;

  static SettingsRow of(Settings settings, int version) {
    SettingsRow row = new SettingsRow();
    row.version = version;
    row.name = settings.name();
    row.currency = settings.reportingCurrency();
    row.zone = settings.zone().getId();
    row.fiscalStart = settings.fiscalYearStart();
    row.primaryModel = settings.primaryModel();
    return row;
  }

  Settings toDomain() {
    return new Settings(version, name, currency, ZoneId.of(zone), fiscalStart, primaryModel);
  }
}
