import { el } from './dom.js';
import { t } from './i18n.js';

// Tables that read well aloud: a caption, headings with a scope, numbers apart from texts.

/**
 * A table that scrolls by itself where the screen is narrow.
 *
 * columns: [{ title, number, wide }], where wide ones stand on wide screens only;
 * rows: [{ cells: [text], open, total }], where `open` shows what stands behind a row.
 */
export function table({ caption, columns, rows }) {
  const actions = rows.some((row) => row.open);
  const head = columns.map((column) => el('th', { scope: 'col', class: classOf(column) }, column.title));
  if (actions) {
    head.push(el('th', { scope: 'col', class: 'screen' }, t('rows')));
  }
  const body = rows.map((row) => el('tr', { class: row.total ? 'total' : null },
    row.cells.map((cell, i) => (i === 0
      ? el('th', { scope: 'row' }, cell)
      : el('td', { class: classOf(columns[i]) }, cell))),
    actions ? el('td', { class: 'screen' }, row.open ? rowsButton(row.cells[0], row.open) : '') : null));
  return el('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': caption },
    el('table', {}, el('caption', {}, caption), el('thead', {}, el('tr', {}, head)), el('tbody', {}, body)));
}

const classOf = ({ number, wide }) => [number ? 'number' : '', wide ? 'wide' : ''].join(' ').trim() || null;

export function rowsButton(name, open) {
  return el('button', { type: 'button', class: 'link', 'aria-label': t('rowsOf', { name }), onclick: open }, t('rows'));
}

/** The same numbers as a chart beside it, for those who cannot or would not read that. */
export function folded(content) {
  return el('details', { class: 'folded' }, el('summary', {}, t('asTable')), content);
}
