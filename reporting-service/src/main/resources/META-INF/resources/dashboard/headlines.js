import { el } from './dom.js';
import { either, instant, label, number, t } from './i18n.js';
import { fraction, freshness, nameOf, notNarrowedBy, seriesOf, trend, valueOf, written } from './figures.js';
import { Panel } from './panel.js';
import { sparkline } from './sparkline.js';
import { rowsButton } from './table.js';

const ROSTER = { population: 'SITE_PERSONNEL' };

/** In this order; what the catalogue does not know is left out. `good` says which way is for the better. */
const HEADLINES = [
  { metric: 'sites.registered', split: 'siteType' },
  { metric: 'personnel.on-site' },
  { metric: 'vaccination.booster-coverage', filters: ROSTER, good: 'up' },
  { metric: 'vaccination.primary-coverage', filters: ROSTER, good: 'up' },
  { metric: 'testing.coverage', good: 'up' },
  { metric: 'returnees.arrived' },
  { metric: 'returnees.documents-complete', good: 'up' },
  { metric: 'venue-codes.posted-coverage', good: 'up' },
  { metric: 'supplies.reserve-met', good: 'up' },
  { metric: 'access-control.coverage', good: 'up' },
  { metric: 'resumption.approved' },
  { metric: 'inspections.sites-inspected' },
  { metric: 'activities.held', filters: { kind: 'MEETING' } },
  { metric: 'cases.closed' },
  { metric: 'cases.overdue', good: 'down' },
  { metric: 'arrivals.expected' },
  { metric: 'quarantine.active', good: 'down' },
  { metric: 'vehicles.closed-loop', good: 'up' },
];

export function headlines(page) {
  const known = () => HEADLINES.filter(({ metric }) => page.catalogue.has(metric));
  return new Panel({
    id: 'headlines',
    metrics: () => known().map(({ metric }) => metric),
    read: (signal) => Promise.all(known().map((headline) => read(page, headline, signal))),
    show: (tiles) => el('ul', { class: 'tiles' }, tiles.map((tile) => el('li', {}, show(page, tile)))),
    exported: (tiles) => tiles.map(({ entry, headline, value }) =>
      [entry.id, nameOf(entry, headline.filters), '', value.total, entry.unit]),
  });
}

async function read(page, headline, signal) {
  const entry = page.catalogue.get(headline.metric);
  const counts = entry.periodKind === 'COUNT' && entry.unit === 'count';
  const options = { filters: headline.filters };
  const groupBy = headline.split && !page.state[headline.split] ? [headline.split] : [];
  const [value, ever, series] = await Promise.all([
    valueOf(entry, page.state, { ...options, groupBy, compare: true }, signal),
    counts ? valueOf(entry, page.state, { ...options, ever: true }, signal) : null,
    seriesOf(entry, page.state, options, signal),
  ]);
  return { entry, headline, value, ever, series };
}

function show(page, { entry, headline, value, ever, series }) {
  const name = nameOf(entry, headline.filters);
  const id = `headline-${entry.id.replace(/\W/g, '-')}`;
  const opened = () => page.openRows(entry, headline.filters);
  return el('article', { class: 'tile', 'aria-labelledby': id, 'data-metric': entry.id },
    el('h3', { id }, either(entry.name)),
    el('p', { class: 'value' }, written(entry.unit, value.total)),
    el('p', { class: 'part' }, detail(headline, value, ever)),
    el('div', { class: 'way' }, way(headline, entry, value), sparkline(series.points.map((point) => point.total.value))),
    el('p', { class: 'fresh' }, ...fresh(value), ' ', unnarrowed(page, entry)),
    keyed(rowsButton(name, opened), id));
}

function keyed(button, key) {
  button.dataset.key = key;
  return button;
}

function detail(headline, value, ever) {
  if (headline.split && value.rows.length) {
    return [...value.rows].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
      .map((row) => `${label(headline.split, row.dimensions[headline.split])} ${number(row.value ?? 0)}`).join(' · ');
  }
  const of = Object.entries(headline.filters ?? {}).map(([dimension, one]) => label(dimension, one));
  const rounded = value.roundedTo ? t('roundedTo', { multiple: value.roundedTo }) : null;
  return [...of, ever ? t('upToDay', { value: written('count', ever.total) }) : fraction(value.total), rounded]
    .filter(Boolean).join(' · ');
}

function way(headline, entry, value) {
  const change = trend(entry.unit, value.comparison?.change);
  if (!change) {
    return el('span', { class: 'trend' }, '');
  }
  const judged = change.direction === 'same' || !headline.good ? 'plain'
    : change.direction === headline.good ? 'better' : 'worse';
  const arrow = { up: '▲', down: '▼', same: '＝' }[change.direction];
  return el('span', { class: `trend ${judged}`, title: t('since') },
    el('span', { 'aria-hidden': 'true' }, `${arrow} `), change.text,
    el('span', { class: 'unseen' }, ` ${t('since')}`));
}

export function fresh(answer) {
  const { newest, waiting, stale } = freshness(answer.freshness);
  return [
    newest ? t('newest', { at: instant(newest) }) : t('neverTold'),
    waiting > 0 ? ` · ${t('waiting', { count: number(waiting) })}` : null,
    stale ? el('strong', { class: 'stale' }, ` ${t('stale')}`) : null,
  ];
}

export function unnarrowed(page, entry) {
  const names = notNarrowedBy(entry, page.state).map((name) => t(name));
  const said = [
    names.length ? t('narrowedNot', { names: names.join(', ') }) : null,
    page.state.knownAt && !entry.knownAt ? t('knownAtNot') : null,
  ].filter(Boolean);
  return said.length ? el('em', {}, said.join(' · ')) : null;
}
