package org.openkam.accounts.rows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.openkam.accounts.file.Fault;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.ImportEngine.ProductDraft;
import org.openkam.api.ledger.TransactionDraft;

/** Reads the transaction of a row. Rows must come in the order of the file. */
public final class TransactionReader {
  private final RowPlan plan;
  private final AccountReader accounts;
  private final References references;
  private final Cell date;
  private final Cell product;
  private final Cell productName;
  private final Cell category;
  private final Cell quantity;
  private final Cell price;
  private final Cell revenue;
  private final Cell cost;
  private final Cell profit;
  private final Cell discount;
  private final Cell rate;
  private final Cell currency;

  /** Reads rows of this plan. */
  public TransactionReader(RowPlan plan) {
    this.plan = plan;
    accounts = new AccountReader(plan);
    references = new References(plan);
    date = plan.cell("date");
    product = plan.cell("product.key");
    productName = plan.cell("product.name");
    category = plan.cell("product.category");
    quantity = plan.cell("quantity");
    price = plan.cell("price");
    revenue = plan.cell("revenue");
    cost = plan.cell("cost");
    profit = plan.cell("profit");
    discount = plan.cell("discount");
    rate = plan.cell("discount.rate");
    currency = plan.cell("currency");
    needs("revenue", "quantity*price", quantity, price);
    needs("cost", "revenue-profit", profit);
    needs("discount", "price*quantity*discount.rate", price, quantity, rate);
    needs("discount", "revenue*discount.rate/(1-discount.rate)", rate);
  }

  private void needs(String field, String derivation, Cell... inputs) {
    String its = plan.derivation(field);
    if (!its.equals(derivation)) return;
    for (Cell input : inputs) {
      if (input == null) throw Fault.file("accounts.derivation.inputs", field, derivation);
    }
  }

  /** The transaction of a row. */
  public TransactionPart read(String[] cells) {
    AccountPart account = plan.givesAccounts() ? accounts.read(cells) : null;
    ExternalKey key = account == null ? accounts.key(cells) : account.key();
    LocalDate day = date.day(cells);
    if (day == null) throw new BadCell(date.column(), "accounts.cell.empty", "date");
    String item = product == null ? "" : product.key(cells);
    // before the amounts: a row that is refused for one of them still counts as an occurrence
    String reference = references.next(cells, key, day, item);
    BigDecimal pieces = quantity == null ? BigDecimal.ONE : quantity.number(cells);
    BigDecimal each = price == null ? null : price.number(cells);
    BigDecimal amount = amount(cells, pieces, each);
    String money =
        currency == null
            ? plan.reportingCurrency()
            : currency.currency(cells, plan.reportingCurrency());
    BigDecimal costs = cost(cells, amount);
    BigDecimal off = discount(cells, pieces, each, amount);
    TransactionDraft draft =
        new TransactionDraft(
            key,
            new ExternalKey(key.source(), reference),
            day,
            item.isEmpty() ? Optional.empty() : Optional.of(item),
            pieces == null ? BigDecimal.ZERO : pieces,
            amount,
            Optional.ofNullable(costs),
            Optional.ofNullable(off),
            money);
    return new TransactionPart(draft, productOf(cells, item), account);
  }

  private BigDecimal amount(String[] cells, BigDecimal pieces, BigDecimal each) {
    if (plan.derivation("revenue").isEmpty()) {
      BigDecimal amount = revenue.number(cells);
      if (amount == null) throw new BadCell(revenue.column(), "accounts.cell.empty", "revenue");
      return amount;
    }
    if (pieces == null) throw new BadCell(quantity.column(), "accounts.cell.empty", "quantity");
    if (each == null) throw new BadCell(price.column(), "accounts.cell.empty", "price");
    return pieces.multiply(each);
  }

  /** An unknown profit leaves the cost unknown. */
  private BigDecimal cost(String[] cells, BigDecimal amount) {
    if (plan.derivation("cost").isEmpty()) return cost == null ? null : cost.number(cells);
    BigDecimal gain = profit.number(cells);
    return gain == null ? null : amount.subtract(gain);
  }

  private BigDecimal discount(
      String[] cells, BigDecimal pieces, BigDecimal each, BigDecimal amount) {
    String derivation = plan.derivation("discount");
    if (derivation.isEmpty()) return discount == null ? null : discount.number(cells);
    BigDecimal share = rate.number(cells);
    if (share == null) return null;
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw rate.bad("accounts.rate.range", rate.text(cells));
    }
    if (derivation.startsWith("price")) {
      return pieces == null || each == null ? null : each.multiply(pieces).multiply(share);
    }
    BigDecimal kept = BigDecimal.ONE.subtract(share);
    // all of it given away: the revenue does not tell how much that was
    if (kept.signum() == 0) return null;
    return amount.multiply(share).divide(kept, MathContext.DECIMAL64);
  }

  private Optional<ProductDraft> productOf(String[] cells, String item) {
    if (item.isEmpty()) return Optional.empty();
    String name = productName == null ? "" : productName.line(cells);
    if (name.length() > 300) throw productName.bad("accounts.name.long", name);
    String group = category == null ? "" : category.line(cells);
    if (group.length() > 300) throw category.bad("accounts.name.long", group);
    return Optional.of(
        new ProductDraft(item, name, group.isEmpty() ? Optional.empty() : Optional.of(group)));
  }
}
