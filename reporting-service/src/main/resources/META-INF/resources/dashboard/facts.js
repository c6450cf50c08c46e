import { el } from './dom.js';
import { nameOf, fraction, valueOf, written } from './figures.js';
import { rowsButton } from './table.js';

// A few figures in a row, each with its rows.

/** Reads those that the catalogue knows; each: { metric, filters, ever }. */
export async function readFacts(page, wanted, signal) {
  return Promise.all(wanted.filter(({ metric }) => page.catalogue.has(metric)).map(async (one) => {
    const entry = page.catalogue.get(one.metric);
    return { ...one, entry, value: await valueOf(entry, page.state, one, signal) };
  }));
}

export function facts(page, read, also = []) {
  return el('dl', { class: 'facts' }, read.map((one) => fact(page, one)), also);
}

function fact(page, { entry, filters, ever, value }) {
  const name = nameOf(entry, filters);
  const button = rowsButton(name, () => page.openRows(entry, filters, ever));
  button.dataset.key = `fact-${entry.id}`;
  return plainFact(name, written(entry.unit, value.total), [entry.unit === 'days' ? '' : fraction(value.total), ' ', button], entry.id);
}

export function plainFact(name, value, note, id) {
  return el('div', { 'data-fact': id }, el('dt', {}, name), el('dd', { class: 'value' }, value),
    el('dd', { class: 'part' }, note));
}

export const factLines = (read) => read.map(({ entry, filters, value }) =>
  [entry.id, nameOf(entry, filters), '', value.total, entry.unit]);
