import { json } from './api.js';

// Replicas whose catalogue says no period kind yet answer for the end of a day alone: periods, series and rows are put
// together here from such answers. To be deleted with the last of them.

const MOST_POINTS = 10;
const day = (time) => new Date(time).toISOString().slice(0, 10);

export function older(entry, part, asked, signal) {
  return { '': value, '/series': series, '/rows': rows }[part](entry, asked, signal);
}

function at(entry, asked, asOf, signal, groupBy = asked.get('groupBy')) {
  const own = new URLSearchParams(asked);
  ['from', 'to', 'compare', 'every', 'limit', 'groupBy'].forEach((name) => own.delete(name));
  own.set('asOf', asOf);
  if (groupBy) {
    own.set('groupBy', groupBy);
  }
  return json(`/api/v1/metrics/${encodeURIComponent(entry.id)}?${own}`, { signal });
}

const last = (asked) => asked.get('to') ?? asked.get('asOf');

async function value(entry, asked, signal) {
  const now = await at(entry, asked, last(asked), signal);
  if (!asked.has('compare')) {
    return now;
  }
  const before = await at(entry, asked, day(Date.parse(asked.get('from')) - 86_400_000), signal);
  const key = (row) => JSON.stringify(row.dimensions);
  const change = (one, other) => (one.value === undefined || other?.value === undefined ? undefined : one.value - other.value);
  now.rows = now.rows.map((row) => {
    const same = before.rows.find((one) => key(one) === key(row));
    return { ...row, before: same, change: change(row, same) };
  });
  return { ...now, comparison: { total: before.total, change: change(now.total, before.total) } };
}

async function series(entry, asked, signal) {
  const [from, to] = [Date.parse(asked.get('from')), Date.parse(asked.get('to'))];
  const count = Math.min(MOST_POINTS, (to - from) / 86_400_000 + 1);
  const days = [...new Set(Array.from({ length: count }, (_, i) => day(to - ((to - from) * i) / Math.max(1, count - 1))))];
  const answers = await Promise.all(days.reverse().map((asOf) => at(entry, asked, asOf, signal)));
  return { points: answers.map(({ asOf, total }) => ({ asOf, total, rows: [] })), freshness: answers[0].freshness };
}

async function rows(entry, asked, signal) {
  const all = entry.dimensions.map((dimension) => dimension.name).join(',');
  const answer = await at(entry, asked, last(asked), signal, all);
  return { items: answer.rows };
}
