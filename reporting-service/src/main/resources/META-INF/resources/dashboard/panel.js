import { el, fill } from './dom.js';
import { t } from './i18n.js';

/**
 * A part of the page that reads its figures and shows them.
 *
 * parts: id; metrics, those whose events concern it; read(signal), its figures; show(data), elements for them;
 * exported(data), lines for the export.
 */
export class Panel {
  #parts;
  #title = el('h2');
  #body = el('div', { class: 'body' });
  #data = null;
  #reading = null;

  constructor(parts) {
    this.#parts = parts;
    this.#title.id = `${parts.id}-title`;
    this.element = el('section', { id: parts.id, class: `panel ${parts.id}`, 'aria-labelledby': this.#title.id },
      this.#title, this.#body);
  }

  concerns(topics, catalogue) {
    return this.#parts.metrics().some((id) => catalogue.get(id)?.topics.some((topic) => topics.includes(topic)));
  }

  /** Reads anew; what was shown stays until then. */
  async read() {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    this.element.setAttribute('aria-busy', 'true');
    try {
      const data = await this.#parts.read(reading.signal);
      if (this.#reading === reading) {
        this.#data = data;
        this.show();
      }
    } catch (failure) {
      if (this.#reading === reading && failure.name !== 'AbortError') {
        this.#data = null;
        this.#title.textContent = t(this.#parts.id);
        fill(this.#body, el('p', { class: 'problem', role: 'alert' }, t('failed', { reason: failure.message }), ' ',
          el('button', { type: 'button', class: 'link', onclick: () => this.read() }, t('retry'))));
      }
    } finally {
      if (this.#reading === reading) {
        this.element.removeAttribute('aria-busy');
      }
    }
  }

  /** Shows again what was read, as in another language; whoever had the focus keeps it where that is still there. */
  show() {
    this.#title.textContent = t(this.#parts.id);
    if (this.#data === null) {
      fill(this.#body, el('p', { class: 'note' }, t('loading')));
      return;
    }
    const focused = this.#body.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    const open = [...this.#body.querySelectorAll('details')].map((details) => details.open);
    fill(this.#body, this.#parts.show(this.#data));
    this.#body.querySelectorAll('details').forEach((details, i) => (details.open = open[i] ?? false));
    if (focused) {
      this.#body.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  /** What is shown, line by line: [section, name, group, figure]. */
  lines() {
    return this.#data === null ? [] : this.#parts.exported(this.#data).map((line) => [t(this.#parts.id), ...line]);
  }
}
