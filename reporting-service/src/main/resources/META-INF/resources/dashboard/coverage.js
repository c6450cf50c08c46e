import { t } from './i18n.js';
import { known, overTime, readSeries, seriesLines } from './overtime.js';
import { Panel } from './panel.js';

const ROSTER = { population: 'SITE_PERSONNEL' };
const COVERAGES = [
  { metric: 'vaccination.primary-coverage', filters: ROSTER },
  { metric: 'vaccination.booster-coverage', filters: ROSTER },
  { metric: 'testing.coverage' },
  { metric: 'venue-codes.posted-coverage' },
];

export function coverage(page) {
  return new Panel({
    id: 'coverage',
    metrics: () => known(page, COVERAGES).map(({ metric }) => metric),
    read: (signal) => readSeries(page, COVERAGES, signal),
    show: (series) => overTime(page, t('coverage'), series),
    exported: seriesLines,
  });
}
