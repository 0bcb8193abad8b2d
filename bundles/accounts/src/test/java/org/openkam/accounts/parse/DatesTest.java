package org.openkam.accounts.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-05|YEAR_MONTH_DAY",
        "2024/3/5|YEAR_MONTH_DAY",
        "2024年3月5日|YEAR_MONTH_DAY",
        "２０２４－０３－０５|YEAR_MONTH_DAY",
        "2024-03-05 08:26:00|YEAR_MONTH_DAY",
        "2024-03-05T08:26:00.123Z|YEAR_MONTH_DAY",
        "2024年3月5日 8时26分|YEAR_MONTH_DAY",
        "5/3/2024|DAY_MONTH_YEAR",
        "5.3.2024|DAY_MONTH_YEAR",
        "05.03.24|DAY_MONTH_YEAR",
        "3/5/2024 8:26 AM|MONTH_DAY_YEAR",
        "5 Mar 2024|DAY_MONTH_YEAR",
        "Mar 5, 2024|MONTH_DAY_YEAR",
        "20240305|COMPACT",
        "45356|SERIAL",
        "45356.0|SERIAL",
        "45356.75|SERIAL"
      })
  void readsOneDayInManyForms(String cell, DateOrder order) {
    assertThat(new Dates(order).read(cell)).isEqualTo(LocalDate.of(2024, 3, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02-31,YEAR_MONTH_DAY,NO_SUCH_DAY",
    "31/2/2024,DAY_MONTH_YEAR,NO_SUCH_DAY",
    "13/5/2024,MONTH_DAY_YEAR,NO_SUCH_DAY",
    "yesterday,YEAR_MONTH_DAY,SHAPE",
    "12,SERIAL,SHAPE",
    "999999,SERIAL,SHAPE",
    "2024-03-05x,YEAR_MONTH_DAY,SHAPE"
  })
  void saysWhatIsWrong(String cell, DateOrder order, Dates.Trouble trouble) {
    assertThat(new Dates(order).read(cell)).isEqualTo(trouble);
  }

  @Test
  void theDataDecideBetweenDayAndMonthFirst() {
    DateHabit habit = new DateHabit();
    habit.see("3/4/2024");
    assertThat(habit.undecided()).isTrue();
    habit.see("3/28/2024");
    assertThat(habit.undecided()).isFalse();
    assertThat(habit.pattern()).isEqualTo("M/d/yyyy");
    DateHabit other = new DateHabit();
    other.see("28.3.2024");
    assertThat(other.pattern()).isEqualTo("d.M.yyyy");
  }

  @Property
  void readsBackWhatItWrites(@ForAll int offset) {
    LocalDate day = LocalDate.of(1970, 1, 2).plusDays(Math.floorMod(offset, 47_000));
    for (String pattern :
        new String[] {
          "yyyy-MM-dd",
          "yyyy/M/d",
          "yyyy年M月d日",
          "d/M/yyyy",
          "M/d/yyyy",
          "d.M.yyyy",
          "yyyyMMdd",
          "dd-MMM-yyyy",
          "yyyy-MM-dd"
        }) {
      String text = day.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
      assertThat(new Dates(DateHabit.orderOf(pattern)).read(text)).as(pattern).isEqualTo(day);
    }
    String serial = (day.toEpochDay() + 25_569) + ".0";
    assertThat(new Dates(DateOrder.SERIAL).read(serial)).isEqualTo(day);
  }
}
