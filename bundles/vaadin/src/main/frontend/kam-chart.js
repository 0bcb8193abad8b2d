import './kam-appearance.js';
import { dressed } from './kam-chart-look.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; position: relative; width: 100%; height: 280px; min-width: 0; }
  :host([hidden]) { display: none; }
  #canvas { position: absolute; inset: 0; }
`);

/**
 * One ECharts chart, drawn as SVG.
 * Properties: option (ECharts option as an object, or as JSON text), description (what it says, for screen readers).
 * Event: chart-click with detail {id, name, series, index}; id is the data item's own "id", or its name.
 */
class KamChart extends HTMLElement {
  #option;
  #chart;
  #starting = false;
  #queued = 0;
  #resize = new ResizeObserver(() => this.#sized());
  #motion = matchMedia('(prefers-reduced-motion: reduce)');
  #redraw = () => this.#draw();

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    this.shadowRoot.innerHTML = '<div id="canvas" part="canvas"></div>';
    for (const name of ['option', 'description']) {
      // set by the server before this class was defined
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }

  get option() {
    return this.#option;
  }

  set option(value) {
    this.#option = typeof value === 'string' ? JSON.parse(value) : value;
    this.#draw();
  }

  get description() {
    return this.getAttribute('aria-label') ?? '';
  }

  set description(value) {
    this.setAttribute('role', 'img');
    this.setAttribute('aria-label', value ?? '');
  }

  connectedCallback() {
    this.#resize.observe(this);
    this.#motion.addEventListener('change', this.#redraw);
    document.addEventListener('kam-appearance', this.#redraw);
    this.#draw();
  }

  disconnectedCallback() {
    this.#resize.disconnect();
    this.#motion.removeEventListener('change', this.#redraw);
    document.removeEventListener('kam-appearance', this.#redraw);
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  #sized() {
    if (this.#chart) {
      this.#chart.resize();
    } else {
      this.#draw();
    }
  }

  #draw() {
    cancelAnimationFrame(this.#queued);
    this.#queued = requestAnimationFrame(() => this.#now());
  }

  async #now() {
    // nothing to draw on while hidden: the resize observer calls again
    if (!this.#option || !this.isConnected || !this.clientWidth || !this.clientHeight || this.#starting) {
      return;
    }
    if (!this.#chart) {
      this.#starting = true;
      const { init } = await import('./kam-echarts.js');
      this.#starting = false;
      if (!this.isConnected) {
        return;
      }
      this.#chart = init(this.shadowRoot.getElementById('canvas'), null, { renderer: 'svg' });
      this.#chart.on('click', (event) => this.#clicked(event));
    }
    this.#chart.setOption(dressed(this, this.#option), true);
    this.toggleAttribute('drawn', true);
  }

  #clicked({ data, name, seriesName, dataIndex }) {
    const id = String(data?.id ?? data?.name ?? name ?? '');
    this.dispatchEvent(new CustomEvent('chart-click', {
      detail: { id, name: name ?? '', series: seriesName ?? '', index: dataIndex ?? -1 }
    }));
  }
}

customElements.define('kam-chart', KamChart);
