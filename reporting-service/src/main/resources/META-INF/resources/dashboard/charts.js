import * as echarts from '/webjars/echarts/5.5.0/echarts.esm.min.js';
import { el } from './dom.js';

// Charts are drawn on canvas and write their tips there, too: no markup is made of data, no style stands in any.
// Each has its numbers in a table beside it; to a screen reader it is a picture with a title.

const COLOURS = ['#0b5cad', '#c2570c', '#1b7a5a', '#7a4bb0', '#8a6d00'];
const INK = '#1c2b3a';
const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const LINE = 21;
const drawn = new Map();

const resized = new ResizeObserver((entries) => entries.forEach((entry) => drawn.get(entry.target)?.resize()));
addEventListener('beforeprint', () => drawn.forEach((chart) => chart.resize()));

/** A chart in an element of its own, drawn once that stands in the page. */
export function chart(title, option, height = 280) {
  const element = el('div', { class: 'chart', role: 'img', 'aria-label': title });
  element.style.height = `${height + listed(option) * LINE}px`;
  requestAnimationFrame(() => draw(element, option));
  return element;
}

function draw(element, option) {
  drawn.forEach((chart, old) => {
    if (!old.isConnected) {
      resized.unobserve(old);
      chart.dispose();
      drawn.delete(old);
    }
  });
  if (element.isConnected) {
    const made = echarts.init(element, null, { renderer: 'canvas' });
    made.setOption({ ...common(option), ...option });
    drawn.set(element, made);
    resized.observe(element);
  }
}

/** How many names stand one below the other: on a narrow screen all, for side by side most would be out of sight. */
const listed = (option) => (narrow() && option.legend?.show !== false ? option.series.length : 0);

function common(option) {
  const names = listed(option);
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: FONT, color: INK },
    grid: { left: 8, right: 24, top: names ? 20 + names * LINE : 44, bottom: 8, containLabel: true },
    legend: {
      top: 4, left: 0, itemWidth: 18, textStyle: { color: INK },
      ...(names ? { orient: 'vertical', itemGap: 6 } : { type: 'scroll' }),
    },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, axisPointer: { type: 'shadow' } },
  };
}

const axisText = { color: '#45566a' };
const lines = { lineStyle: { color: '#e1e7ee' } };

export const categories = (names, extra = {}) =>
  ({ type: 'category', data: names, axisLabel: axisText, axisTick: { show: false }, ...extra });

/** Names of categories, all of them, broken into lines of a width. */
export const inWidth = (width) => ({ axisLabel: { ...axisText, interval: 0, width, overflow: 'break' } });

export const narrow = () => innerWidth <= 560;

export const values = (format, extra = {}) =>
  ({ type: 'value', axisLabel: { ...axisText, formatter: format }, splitLine: lines, ...extra });

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect'];

/** An axis of shares, from nothing to everything. */
export const shares = () => values((value) => `${value}%`, { min: 0, max: 100, interval: 25 });

/** A line that can be told from its neighbours without its colour, by its symbol. */
export const line = (name, data, place = 0) => ({
  name, type: 'line', data, symbol: SYMBOLS[place % SYMBOLS.length], symbolSize: 7, lineStyle: { width: 2.5 },
  connectNulls: false,
});

export const bars = (name, data, extra = {}) => ({ name, type: 'bar', data, barMaxWidth: 34, ...extra });
