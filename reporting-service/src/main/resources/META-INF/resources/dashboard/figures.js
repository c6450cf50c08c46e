import { json } from './api.js';
import { either, label, number, t } from './i18n.js';
import { range, step } from './state.js';

// Questions about metrics as the page asks them, and figures as it writes them.

/** What narrows a metric: the page's choices as far as the metric knows them, and what the figure itself is of. */
export function narrowing(entry, state, filters = {}) {
  const known = entry.dimensions.map((dimension) => dimension.name);
  const wanted = { district: state.district, siteType: state.siteType, ...filters };
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => value && known.includes(name)));
}

/** The page's choices that this metric knows nothing of. */
export function notNarrowedBy(entry, state) {
  const known = entry.dimensions.map((dimension) => dimension.name);
  return ['district', 'siteType'].filter((name) => state[name] && !known.includes(name));
}

/** Of a state its end; `ever` is everything up to the last day, whatever the period. */
export function query(entry, state, { filters, groupBy = [], ever = false, compare = false, every = false, mostDays } = {}) {
  const { from, to } = range(state);
  const asked = new URLSearchParams(ever ? { asOf: to } : { from, to });
  for (const [name, value] of Object.entries(narrowing(entry, state, filters))) {
    asked.set(name, value);
  }
  if (groupBy.length) {
    asked.set('groupBy', groupBy.join(','));
  }
  if (compare) {
    asked.set('compare', 'PREVIOUS_PERIOD');
  }
  if (state.knownAt && entry.knownAt) {
    asked.set('knownAt', `${state.knownAt}:00+08:00`);
  }
  if (every) {
    asked.set('every', step({ from, to }, mostDays));
  }
  return asked;
}

export const address = (entry, part, asked) => `/api/v1/metrics/${encodeURIComponent(entry.id)}${part}?${asked}`;

/** The answer to a question about a metric: its value, its series or its rows. */
export const metric = (entry, part, asked, signal) =>
  json(address(entry, part, asked), { signal });

export const valueOf = (entry, state, options, signal) => metric(entry, '', query(entry, state, options), signal);

export const seriesOf = (entry, state, options, signal) =>
  metric(entry, '/series', query(entry, state, { ...options, every: true }), signal);

/** A figure as its unit writes it; the service has rounded it. */
export function written(unit, figure) {
  if (figure?.suppressed) {
    return '＊';
  }
  if (figure?.value === undefined || figure.value === null) {
    return '—';
  }
  return unit === 'percent' ? `${number(figure.value, 2)}%`
    : unit === 'days' ? t('days', { value: number(figure.value, 2) }) : number(figure.value);
}

/** Numerator and denominator; nothing for counts. */
export function fraction(figure) {
  if (figure?.suppressed) {
    return t('suppressed');
  }
  if (figure?.denominator === undefined || figure.denominator === null) {
    return '';
  }
  return figure.denominator === 0 ? t('notApplicable') : `${number(figure.numerator)} ／ ${number(figure.denominator)}`;
}

/** A change in words, with its direction: up, down or same. */
export function trend(unit, change) {
  if (change === undefined || change === null) {
    return null;
  }
  const size = number(Math.abs(change), unit === 'count' ? 0 : 2);
  const amount = unit === 'percent' ? t('points', { value: size }) : unit === 'days' ? t('days', { value: size }) : size;
  const direction = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
  return { direction, text: t(direction, { change: amount }) };
}

export const nameOf = (entry, filters = {}) => [
  either(entry.name), ...Object.entries(filters).map(([dimension, value]) => label(dimension, value)),
].join(' · ');

/** The oldest of what a figure rests on: it is only as fresh as that. */
export function freshness(topics) {
  const told = topics.filter((topic) => topic.appliedUpTo);
  return {
    newest: told.map((topic) => topic.appliedUpTo).sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null,
    waiting: topics.reduce((sum, topic) => sum + topic.lag, 0),
    stale: topics.some((topic) => topic.stale),
  };
}
