import { svg } from './dom.js';

const WIDTH = 120;
const HEIGHT = 30;
const EDGE = 3;

/** A line without axes; what it says is said in words beside it. */
export function sparkline(values) {
  const known = values.map((value, i) => [i, value]).filter(([, value]) => value !== null && value !== undefined);
  if (known.length < 2) {
    return null;
  }
  const all = known.map(([, value]) => value);
  const least = Math.min(...all);
  const span = Math.max(...all) - least;
  const x = (i) => EDGE + (i * (WIDTH - 2 * EDGE)) / (values.length - 1);
  const y = (value) => (span === 0 ? HEIGHT / 2 : HEIGHT - EDGE - ((value - least) * (HEIGHT - 2 * EDGE)) / span);
  const points = known.map(([i, value]) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const [lastAt, last] = known[known.length - 1];
  return svg('svg', { class: 'spark', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true', focusable: 'false' },
    svg('polyline', { points }), svg('circle', { cx: x(lastAt), cy: y(last), r: 2.5 }));
}
