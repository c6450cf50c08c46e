import { bars, categories, chart, inWidth, narrow, shares, values } from './charts.js';
import { el } from './dom.js';
import { either, label, number, t } from './i18n.js';
import { fraction, valueOf, written } from './figures.js';
import { factLines, facts, readFacts } from './facts.js';
import { Panel } from './panel.js';
import { folded, table } from './table.js';

// Reserves by site type, and how far the installation of access control has come.

const FACTS = [
  { metric: 'supplies.reserve-met' }, { metric: 'isolation-rooms.available' }, { metric: 'access-control.coverage' },
];
const STEPS = ['access-control.installed', 'access-control.installing', 'access-control.pilots', 'access-control.blocked'];

export function supplies(page) {
  return new Panel({
    id: 'supplies',
    metrics: () => [...FACTS.map(({ metric }) => metric), ...STEPS],
    read: async (signal) => {
      const [read, steps, reserves] = await Promise.all([
        readFacts(page, FACTS, signal),
        readFacts(page, STEPS.map((metric) => ({ metric })), signal),
        valueOf(page.catalogue.get('supplies.reserve-met'), page.state, { groupBy: ['siteType'] }, signal),
      ]);
      return { read, steps, reserves };
    },
    show: ({ read, steps, reserves }) => [
      facts(page, read),
      el('div', { class: 'beside' }, el('div', {}, reserve(page, reserves)), el('div', {}, installation(page, steps))),
    ],
    exported: ({ read, steps }) => [...factLines(read), ...factLines(steps)],
  });
}

function reserve(page, answer) {
  const entry = page.catalogue.get('supplies.reserve-met');
  const rows = answer.rows.map((row) => ({ name: label('siteType', row.dimensions.siteType), row }));
  const option = {
    legend: { show: false },
    xAxis: categories(rows.map(({ name }) => name), inWidth(narrow() ? 90 : 140)),
    yAxis: shares(),
    series: [labelled(either(entry.name), rows.map(({ row }) => row.value ?? null), (value) => written('percent', { value }))],
  };
  return [
    el('h3', {}, either(entry.name)),
    chart(either(entry.name), option, 220),
    folded(table({
      caption: either(entry.name),
      columns: [{ title: t('siteType') }, { title: t('value'), number: true },
        { title: t('fraction'), number: true }],
      rows: rows.map(({ name, row }) => ({
        cells: [name, written('percent', row), fraction(row)], open: () => page.openRows(entry, row.dimensions),
      })),
    })),
  ];
}

function installation(page, steps) {
  const title = t('installation');
  const option = {
    legend: { show: false },
    xAxis: categories(steps.map(({ entry }) => either(entry.name)), inWidth(narrow() ? 62 : 110)),
    yAxis: values((value) => number(value), { minInterval: 1, splitNumber: 4 }),
    series: [labelled(title, steps.map(({ value }) => value.total.value ?? null), (value) => number(value))],
  };
  return [
    el('h3', {}, title),
    chart(title, option, 220),
    folded(table({
      caption: title,
      columns: [{ title: t('metric') }, { title: t('value'), number: true }],
      rows: steps.map(({ entry, value }) => ({
        cells: [either(entry.name), written(entry.unit, value.total)], open: () => page.openRows(entry),
      })),
    })),
  ];
}

const labelled = (name, data, format) => bars(name, data, {
  tooltip: { valueFormatter: format },
  label: { show: true, position: 'top', formatter: ({ value }) => format(value) },
});
