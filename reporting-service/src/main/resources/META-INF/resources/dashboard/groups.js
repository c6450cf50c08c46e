import { bars, categories, chart, inWidth, narrow, shares, values } from './charts.js';
import { el } from './dom.js';
import { either, label, number, t } from './i18n.js';
import { address, fraction, nameOf, narrowing, query, trend, valueOf, written } from './figures.js';
import { fresh, unnarrowed } from './headlines.js';
import { Panel } from './panel.js';
import { table } from './table.js';
import { download } from './export.js';

// Any metric, taken apart by district and site type, or by another of its dimensions.

const BOTH = 'district,siteType';
const POPULATIONS = ['SITE_PERSONNEL', 'BUREAU_STAFF'];

export function groups(page) {
  const chosen = { metric: 'vaccination.booster-coverage', groupBy: BOTH, population: POPULATIONS[0] };
  const entry = () => page.catalogue.get(chosen.metric) ?? page.catalogue.values().next().value;
  const panel = new Panel({
    id: 'groups',
    metrics: () => [entry().id],
    read: async (signal) => {
      const metric = entry();
      const asked = { groupBy: possible(metric).includes(chosen.groupBy) ? chosen.groupBy : possible(metric)[0] };
      const groupBy = asked.groupBy ? asked.groupBy.split(',') : [];
      const filters = { population: chosen.population };
      return { entry: metric, groupBy, filters, value: await valueOf(metric, page.state, { groupBy, filters, compare: true }, signal) };
    },
    show: (data) => [choices(page, chosen, data, panel), ...show(page, data)],
    exported: ({ entry: metric, groupBy, value }) => [
      ...value.rows.map((row) => [metric.id, either(metric.name), named(groupBy, row), row, metric.unit]),
      [metric.id, either(metric.name), t('total'), value.total, metric.unit],
    ],
  });
  return panel;
}

/** What a metric can be taken apart by. */
function possible(entry) {
  const names = entry.dimensions.map((dimension) => dimension.name);
  return [...(names.includes('district') && names.includes('siteType') ? [BOTH] : []), ...names];
}

function choices(page, chosen, { entry, groupBy, filters }, panel) {
  const choose = (name) => (event) => {
    chosen[name] = event.target.value;
    panel.read();
  };
  const option = (value, text, selected) => el('option', { value, selected: value === selected }, text);
  return el('div', { class: 'choices' },
    el('label', {}, t('metric'),
      el('select', { 'data-key': 'metric', onchange: choose('metric') },
        [...page.catalogue.values()].map((one) => option(one.id, either(one.name), entry.id)))),
    el('label', {}, t('groupBy'),
      el('select', { 'data-key': 'group-by', onchange: choose('groupBy') },
        possible(entry).map((one) => option(one, one === BOTH ? t('byDistrictAndType') : t(one), groupBy.join(','))))),
    hasPopulation(entry) ? el('label', {}, t('population'),
      el('select', { 'data-key': 'population', onchange: choose('population') },
        option('', t('all'), filters.population),
        POPULATIONS.map((one) => option(one, t(one), filters.population)))) : null,
    el('button', {
      type: 'button', class: 'quiet screen', 'data-key': 'export',
      onclick: () => download(address(entry, '', query(entry, page.state, { groupBy, filters, compare: true })), 'text/csv'),
    }, t('downloadCsv')));
}

const hasPopulation = (entry) => entry.dimensions.some((dimension) => dimension.name === 'population');

const named = (groupBy, row) => groupBy.map((name) => label(name, row.dimensions[name])).join(' · ');

function show(page, { entry, groupBy, filters, value }) {
  const narrowed = narrowing(entry, page.state, filters);
  const name = nameOf(entry, narrowed);
  if (!value.rows.length) {
    return [el('p', { class: 'note' }, t('nothing'))];
  }
  return [
    el('div', { class: 'beside' }, picture(name, entry, groupBy, value), numbers(page, narrowed, entry, groupBy, value)),
    el('p', { class: 'fresh' }, ...fresh(value), ' ', unnarrowed(page, entry)),
  ];
}

/** Bars lie on their side, so that names have room; the longest on top. */
function picture(name, entry, groupBy, value) {
  const rows = [...value.rows].sort((a, b) => (a.value ?? 0) - (b.value ?? 0)).slice(-20);
  const format = (number) => written(entry.unit, { value: number });
  return chart(name, {
    legend: { show: false },
    grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true, valueFormatter: format },
    xAxis: entry.unit === 'percent' ? shares() : values((number) => shortly(entry.unit, number), { splitNumber: 4 }),
    yAxis: categories(rows.map((row) => named(groupBy, row)), inWidth(narrow() ? 96 : 180)),
    series: [bars(either(entry.name), rows.map((row) => row.value ?? null), {
      label: { show: true, position: 'right', formatter: ({ value: number }) => format(number) },
    })],
  }, Math.max(180, 48 + rows.length * 42));
}

export const shortly = (unit, value) => (unit === 'percent' ? `${number(value)}%` : number(value));

function numbers(page, narrowed, entry, groupBy, value) {
  const cells = (first, row, before, change) => [
    first, written(entry.unit, row), fraction(row) || '—', before ? written(entry.unit, before) : '—',
    trend(entry.unit, change)?.text ?? '—',
  ];
  return table({
    caption: nameOf(entry, narrowed),
    columns: [
      { title: groupBy.map((one) => t(one)).join(' · ') || t('total') }, { title: t('value'), number: true },
      { title: t('fraction'), number: true }, { title: t('before'), number: true, wide: true },
      { title: t('change'), number: true, wide: true },
    ],
    rows: [
      ...value.rows.map((row) => ({
        cells: cells(named(groupBy, row), row, row.before, row.change),
        open: () => page.openRows(entry, { ...narrowed, ...row.dimensions }),
      })),
      {
        cells: cells(t('total'), value.total, value.comparison?.total, value.comparison?.change),
        open: () => page.openRows(entry, narrowed), total: true,
      },
    ],
  });
}
