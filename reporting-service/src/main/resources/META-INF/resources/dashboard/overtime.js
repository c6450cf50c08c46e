import { bars, categories, chart, line, shares, values } from './charts.js';
import { el } from './dom.js';
import { t } from './i18n.js';
import { nameOf, seriesOf, written } from './figures.js';
import { range } from './state.js';
import { folded, table } from './table.js';
import { shortly } from './groups.js';

// Several metrics over the same days, as one chart and as the table that says the same.

/** Of those the catalogue knows; each: { metric, filters, bars }. */
export const known = (page, wanted) => wanted.filter(({ metric }) => page.catalogue.has(metric));

export async function readSeries(page, wanted, signal) {
  return Promise.all(known(page, wanted).map(async (one) => {
    const entry = page.catalogue.get(one.metric);
    return { ...one, entry, series: await seriesOf(entry, page.state, one, signal) };
  }));
}

const points = (series) => series[0].series.points;
/** What a step is called: its day, or the first and the last of what happened in it. */
const shortDay = (day) => day.slice(5);
const stepName = ({ from, asOf }, write) => (from && from !== asOf ? `${write(from)}～${write(asOf)}` : write(asOf));
const nameOfSeries = ({ entry, filters }) => nameOf(entry, filters);

/** What has no value on any day is left out; percentages have the left axis, counts the right one where both are there. */
export function overTime(page, title, all) {
  const series = all.filter((one) => one.series.points.some((point) => point.total.value));
  if (!series.length) {
    return [el('p', { class: 'note' }, t('nothing'))];
  }
  const { from, to } = range(page.state);
  const caption = t('series', { name: title, from, to });
  const percent = series.filter(({ entry }) => entry.unit === 'percent');
  const both = percent.length > 0 && percent.length < series.length;
  const axes = [];
  if (percent.length) {
    axes.push(shares());
  }
  if (percent.length < series.length) {
    axes.push(values((value) => shortly('count', value), { minInterval: 1, splitLine: { show: !both } }));
  }
  const option = {
    xAxis: categories(points(series).map((point) => stepName(point, shortDay)), { boundaryGap: series.some((one) => one.bars) }),
    yAxis: axes,
    series: series.map((one, i) => drawn(one, i, both && one.entry.unit !== 'percent' ? 1 : 0)),
  };
  return [chart(caption, option), folded(times(caption, series))];
}

function drawn(one, place, yAxisIndex) {
  const data = one.series.points.map((point) => point.total.value ?? null);
  const tooltip = { valueFormatter: (value) => written(one.entry.unit, { value }) };
  return one.bars
    ? { ...bars(nameOfSeries(one), data), yAxisIndex, tooltip }
    : { ...line(nameOfSeries(one), data, place), yAxisIndex, tooltip };
}

function times(caption, series) {
  return table({
    caption,
    columns: [{ title: t('date') }, ...series.map((one) => ({ title: nameOfSeries(one), number: true }))],
    rows: points(series).map((point, i) => ({
      cells: [stepName(point, (day) => day), ...series.map((one) => written(one.entry.unit, one.series.points[i].total))],
    })),
  });
}

export const seriesLines = (series) => series.flatMap((one) => one.series.points.map((point) =>
  [one.entry.id, nameOfSeries(one), point.asOf, point.total, one.entry.unit]));
