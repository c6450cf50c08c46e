import { ask } from './api.js';
import { el } from './dom.js';
import { t } from './i18n.js';

// What is shown, as a file.

const HEADINGS = ['section', 'metricId', 'metric', 'group', 'numerator', 'denominator', 'value', 'unit'];

/** Lines of all panels as CSV; a spreadsheet must take no cell for a formula. */
export function exportShown(lines, state) {
  const rows = [
    HEADINGS.map((heading) => t(heading)),
    ...lines.map(([section, id, name, group, figure, unit]) =>
      [section, id, name, group, figure.numerator ?? '', figure.denominator ?? '', shown(figure), unit]),
  ];
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n');
  save(new Blob(['\ufeff', text, '\r\n'], { type: 'text/csv;charset=utf-8' }), `site-sentinel-${state.asOf}.csv`);
}

const shown = (figure) => (figure.suppressed ? '*' : figure.value ?? '');

function cell(value) {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** An answer of the API as the table it can be, under the name the service gives it. */
export async function download(path, type) {
  const answer = await ask(path, { accept: type });
  const named = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '');
  save(await answer.blob(), named?.[1] ?? 'figures');
}

function save(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = el('a', { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
