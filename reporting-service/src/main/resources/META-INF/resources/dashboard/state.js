// What is asked for: kept in the address behind the hash, so that a view can be sent to a colleague. Never the token.

const PERIODS = ['LAST_7', 'LAST_30', 'LAST_90', 'MONTH', 'QUARTER', 'YEAR', 'CUSTOM'];
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export { PERIODS };

/** A day in the bureau's time zone. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

export function read() {
  const given = new URLSearchParams(location.hash.slice(1));
  const choice = (name, known, otherwise) => (known(given.get(name) ?? '') ? given.get(name) : otherwise);
  return {
    asOf: choice('asOf', isDay, today()),
    period: choice('period', (value) => PERIODS.includes(value), 'LAST_30'),
    from: choice('from', isDay, ''),
    district: choice('district', (value) => /^\d{6,12}$/.test(value), ''),
    knownAt: choice('knownAt', isTime, ''),
    siteType: choice('siteType', (value) => /^[A-Z_]+$/.test(value), ''),
  };
}

export function keep(state) {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (value && !(name === 'from' && state.period !== 'CUSTOM')) {
      given.set(name, value);
    }
  }
  history.replaceState(null, '', `#${given}`);
}

export const isDay = (text) => DAY.test(text) && !Number.isNaN(Date.parse(text)) && text >= '0001-01-02';

/** A time on the bureau's clock, or none. */
export const isTime = (text) => text === '' || (TIME.test(text) && !Number.isNaN(Date.parse(text)));

/** The days that are asked about, both included. */
export function range({ asOf, period, from }) {
  const to = asOf;
  const [year, month] = to.split('-');
  switch (period) {
    case 'LAST_7': return { from: plus(to, -6), to };
    case 'LAST_90': return { from: plus(to, -89), to };
    case 'MONTH': return { from: `${year}-${month}-01`, to };
    case 'QUARTER': return { from: `${year}-${String(3 * Math.ceil(month / 3) - 2).padStart(2, '0')}-01`, to };
    case 'YEAR': return { from: `${year}-01-01`, to };
    case 'CUSTOM': return { from: isDay(from) && from <= to ? from : to, to };
    default: return { from: plus(to, -29), to };
  }
}

/** So many points that a line can be read: by day for a month, by week for half a year, else by month. */
export function step({ from, to }, mostDays = 35) {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return days <= mostDays ? 'DAY' : days <= 200 ? 'WEEK' : 'MONTH';
}

function plus(day, days) {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
