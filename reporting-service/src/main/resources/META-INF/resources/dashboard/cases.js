import { number, t } from './i18n.js';
import { factLines, facts, plainFact, readFacts } from './facts.js';
import { overTime, readSeries, seriesLines } from './overtime.js';
import { Panel } from './panel.js';

// From finding to closing: all up to the last day, for a case outlives its period; and what came and went within it.

const FACTS = [
  { metric: 'inspections.coverage', ever: true },
  { metric: 'inspections.deficient-sites', ever: true },
  { metric: 'cases.interviewed', ever: true },
  { metric: 'cases.ordered', ever: true },
  { metric: 'cases.closed', ever: true },
  { metric: 'cases.overdue', ever: true },
  { metric: 'cases.referred', ever: true },
  { metric: 'cases.days-to-close', ever: true },
];
/** Few a day: by week, as soon as there is more than one. */
const WEEKLY = { bars: true, mostDays: 7 };
const SERIES = ['inspections.deficient-sites', 'cases.ordered', 'cases.closed'].map((metric) => ({ metric, ...WEEKLY }));

export function cases(page) {
  return new Panel({
    id: 'cases',
    metrics: () => FACTS.map(({ metric }) => metric),
    read: async (signal) => {
      const [read, series] = await Promise.all([readFacts(page, FACTS, signal), readSeries(page, SERIES, signal)]);
      return { read, series };
    },
    show: ({ read, series }) => [facts(page, read, open(read)), ...overTime(page, t('cases'), series)],
    exported: ({ read, series }) => [...factLines(read), ...seriesLines(series)],
  });
}

/** Said as the difference it is: both of its parts have rows. */
function open(read) {
  const value = (metric) => read.find(({ entry }) => entry.id === metric)?.value.total.value;
  const [ordered, closed] = [value('cases.ordered'), value('cases.closed')];
  return ordered === undefined || closed === undefined ? []
    : plainFact(t('openCases'), number(ordered - closed), t('openCasesIs'), 'open');
}
