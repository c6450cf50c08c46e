import { t } from './i18n.js';
import { factLines, facts, readFacts } from './facts.js';
import { overTime, readSeries, seriesLines } from './overtime.js';
import { Panel } from './panel.js';

// How often key staff are to be tested, how many are in time, how many tests there were.

const FACTS = [{ metric: 'testing.interval' }, { metric: 'testing.coverage' }, { metric: 'testing.results' }];
const SERIES = [{ metric: 'testing.coverage' }, { metric: 'testing.results', bars: true }];

export function cadence(page) {
  return new Panel({
    id: 'cadence',
    metrics: () => FACTS.map(({ metric }) => metric),
    read: async (signal) => {
      const [read, series] = await Promise.all([readFacts(page, FACTS, signal), readSeries(page, SERIES, signal)]);
      return { read, series };
    },
    show: ({ read, series }) => [facts(page, read), ...overTime(page, t('cadence'), series)],
    exported: ({ read, series }) => [...factLines(read), ...seriesLines(series)],
  });
}
