import { byId, el, fill } from './dom.js';
import { download } from './export.js';
import { address, fraction, metric, nameOf, narrowing, query, valueOf, written } from './figures.js';
import { either, label, number, t } from './i18n.js';
import { table } from './table.js';

// What stands behind a figure: its definition, its rows, and whether they add up to it.

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function openRows(page, entry, filters = {}, ever = false) {
  const dialog = byId('rows');
  const asked = { filters, ever };
  const shown = { page, dialog, entry, asked, rows: [], cursor: null, value: null, problem: null };
  dialog.onclick = (event) => event.target === dialog && dialog.close();
  show(shown);
  dialog.showModal();
  await attempt(shown, async () => {
    shown.value = await valueOf(entry, page.state, asked);
    await more(shown);
  });
}

async function more(shown) {
  const asked = query(shown.entry, shown.page.state, shown.asked);
  asked.set('limit', '100');
  if (shown.cursor) {
    asked.set('cursor', shown.cursor);
  }
  const answer = await metric(shown.entry, '/rows', asked);
  shown.rows.push(...answer.items);
  shown.cursor = answer.nextCursor ?? null;
}

async function attempt(shown, work) {
  try {
    shown.problem = null;
    await work();
  } catch (failure) {
    shown.problem = failure.message;
  }
  show(shown);
}

function show(shown) {
  const { page, dialog, entry, asked, value, problem } = shown;
  const narrowed = narrowing(entry, page.state, asked.filters);
  const get = (type) => () => attempt(shown, () =>
    download(address(entry, '/rows', query(entry, page.state, asked)), type));
  fill(dialog,
    el('header', {},
      el('h2', { id: 'rows-title' }, nameOf(entry, narrowed)),
      el('button', { type: 'button', class: 'quiet', autofocus: true, onclick: () => dialog.close() }, t('close'))),
    value ? el('p', { class: 'value' }, written(entry.unit, value.total), ' ',
      el('span', { class: 'part' }, fraction(value.total))) : null,
    el('dl', { class: 'definition' },
      el('dt', {}, t('definition')), el('dd', {}, either(entry.definition)),
      el('dt', {}, t('metricId')), el('dd', {}, el('code', {}, entry.id)),
      el('dt', {}, t('topic')), el('dd', {}, entry.topics.join(', '))),
    problem ? el('p', { class: 'problem', role: 'alert' }, problem) : null,
    value ? [
      el('p', { class: 'sum', role: 'status' }, sum(shown)),
      shown.rows.length ? list(shown) : null,
      el('div', { class: 'choices' },
        shown.cursor ? el('button', { type: 'button', class: 'primary', onclick: () => attempt(shown, () => more(shown)) }, t('more')) : null,
        el('button', { type: 'button', class: 'quiet', onclick: get(CSV) }, t('downloadCsv')),
        el('button', { type: 'button', class: 'quiet', onclick: get(XLSX) }, t('downloadXlsx'))),
    ] : problem ? null : el('p', { class: 'note' }, t('loading')));
}

/** Only once all are there can it be said whether they add up. */
function sum({ rows, cursor, value }) {
  if (cursor) {
    return t('rowsSum', { shown: number(rows.length) });
  }
  const numerator = rows.reduce((all, row) => all + row.numerator, 0);
  const denominator = rows.reduce((all, row) => all + (row.denominator ?? 0), 0);
  const total = value.total;
  const both = total.denominator === undefined ? number(numerator) : `${number(numerator)} ／ ${number(denominator)}`;
  const agrees = numerator === total.numerator && (total.denominator === undefined || denominator === total.denominator);
  return t(agrees ? 'addUp' : 'addUpNot', { shown: number(rows.length), value: both });
}

function list({ entry, rows }) {
  const share = rows.some((row) => row.denominator !== undefined);
  return table({
    caption: t('rowsOf', { name: either(entry.name) }),
    columns: [{ title: t('site') }, { title: t('what') }, { title: t('numerator'), number: true },
      ...(share ? [{ title: t('denominator'), number: true }] : [])],
    rows: rows.map((row) => ({
      cells: [row.siteName ?? row.site ?? row.entity ?? '—', what(row), number(row.numerator),
        ...(share ? [number(row.denominator ?? 0)] : [])],
    })),
  });
}

const what = (row) => Object.entries(row.dimensions).map(([name, value]) => label(name, value)).join(' · ');
