// Colours, type and number formats of a chart, taken from the page's Lumo tokens.

/** Reads a custom property as the colour the browser would paint. */
function painter(host) {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.shadowRoot.append(probe);
  return {
    colour(css) {
      probe.style.color = '';
      probe.style.color = css;
      return getComputedStyle(probe).color;
    },
    done: () => probe.remove()
  };
}

/** Replaces every "var(--token)" in an option by its present colour: charts know no CSS. */
function resolved(value, paint) {
  if (typeof value === 'string') {
    return value.startsWith('var(--') ? paint.colour(value) : value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => resolved(item, paint));
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item, paint)]));
  }
  return value;
}

function formats({ kind = 'number', locale, currency, decimals }) {
  const percent = kind === 'percent';
  const digits = decimals ?? (percent ? 1 : 2);
  const base = percent ? { style: 'percent' } : {};
  const exact = new Intl.NumberFormat(locale, {
    ...base,
    ...(kind === 'money' && currency ? { style: 'currency', currency } : {}),
    minimumFractionDigits: percent ? digits : 0,
    maximumFractionDigits: digits
  });
  const short = new Intl.NumberFormat(locale, percent
    ? { style: 'percent', maximumFractionDigits: 0 }
    : { notation: 'compact', maximumFractionDigits: 1 });
  const say = (format) => (value) => (typeof value === 'number' ? format.format(value) : (value ?? '–'));
  return { exact: say(exact), short: say(short) };
}

function list(value) {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/**
 * The option as ECharts gets it. "format" ({kind: number|money|percent, locale, currency, decimals})
 * is ours: short figures on value axes, exact ones in the tooltip.
 */
export function dressed(host, given) {
  const paint = painter(host);
  const option = resolved(given, paint);
  const { format, ...rest } = option;
  const text = paint.colour('var(--lumo-body-text-color)');
  const soft = paint.colour('var(--lumo-secondary-text-color)');
  const line = paint.colour('var(--lumo-contrast-20pct)');
  const faint = paint.colour('var(--lumo-contrast-10pct)');
  const ground = paint.colour('var(--lumo-base-color)');
  const palette = ['--kam-core', '--kam-key', '--kam-ordinary', '--kam-good', '--kam-attention', '--kam-bad']
    .map((token) => paint.colour(`var(${token})`));
  paint.done();

  const says = format ? formats(format) : undefined;
  const axis = (given) => list(given).map((one) => ({
    ...one,
    axisLabel: {
      color: soft,
      ...(says && one.type === 'value' ? { formatter: says.short } : {}),
      ...one.axisLabel
    },
    nameTextStyle: { color: soft, ...one.nameTextStyle },
    axisLine: { lineStyle: { color: line }, ...one.axisLine },
    axisTick: { lineStyle: { color: line }, ...one.axisTick },
    splitLine: { lineStyle: { color: faint }, ...one.splitLine }
  }));
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    color: palette,
    backgroundColor: 'transparent',
    animationDuration: 300,
    ...rest,
    ...(still ? { animation: false } : {}),
    textStyle: { fontFamily: getComputedStyle(host).fontFamily, color: text, ...rest.textStyle },
    ...(rest.xAxis ? { xAxis: axis(rest.xAxis) } : {}),
    ...(rest.yAxis ? { yAxis: axis(rest.yAxis) } : {}),
    ...(rest.legend ? { legend: list(rest.legend).map((one) => ({ textStyle: { color: soft }, ...one })) } : {}),
    tooltip: {
      confine: true,
      backgroundColor: ground,
      borderColor: line,
      textStyle: { color: text },
      ...(says ? { valueFormatter: says.exact } : {}),
      ...rest.tooltip
    },
    aria: { enabled: true, label: { enabled: false }, ...rest.aria }
  };
}
