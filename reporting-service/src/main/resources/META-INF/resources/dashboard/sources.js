import { json } from './api.js';
import { el } from './dom.js';
import { instant, number, t } from './i18n.js';
import { Panel } from './panel.js';
import { table } from './table.js';

// Up to when each topic is applied: every event concerns this.

export function sources(page) {
  return new Panel({
    id: 'sources',
    metrics: () => [...page.catalogue.keys()],
    read: (signal) => json('/api/v1/freshness', { signal }),
    show: (topics) => el('details', { class: 'folded' }, el('summary', {}, summary(topics)), table({
      caption: t('sources'),
      columns: [{ title: t('topic') }, { title: t('appliedUpTo') }, { title: t('lag'), number: true }, { title: t('state') }],
      rows: topics.map((topic) => ({
        cells: [topic.topic, topic.appliedUpTo ? instant(topic.appliedUpTo) : '—', number(topic.lag),
          topic.stale ? t('stale') : topic.appliedUpTo ? t('fresh') : t('neverTold')],
      })),
    })),
    exported: () => [],
  });
}

function summary(topics) {
  const waiting = topics.reduce((sum, topic) => sum + topic.lag, 0);
  const stale = topics.filter((topic) => topic.stale).length;
  return t('sourcesAre', { count: topics.length, waiting: number(waiting), stale });
}
