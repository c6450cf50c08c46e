import { json } from './api.js';
import { cadence } from './cadence.js';
import { cases } from './cases.js';
import { coverage } from './coverage.js';
import { byId, fill, say } from './dom.js';
import { exportShown } from './export.js';
import { showFilters } from './filters.js';
import { groups } from './groups.js';
import { headlines } from './headlines.js';
import { currentLanguage, nameDistricts, speak, t } from './i18n.js';
import { listen, showStatus } from './live.js';
import { openRows } from './rows.js';
import { showBearer, signIn } from './sign-in.js';
import { sources } from './sources.js';
import { range, read } from './state.js';
import { supplies } from './supplies.js';

// The page as a whole: who is there, what is asked for, and the panels that show it.

const page = {
  catalogue: new Map(),
  districts: [],
  state: read(),
  openRows: (entry, filters, ever) => openRows(page, entry, filters, ever),
};
let panels = [];
let listening = null;

async function ready(catalogue) {
  // Whoever comes back from the provider finds the address as it was before.
  page.state = read();
  page.catalogue = new Map(catalogue.map((entry) => [entry.id, entry]));
  panels = [headlines, groups, coverage, cadence, cases, supplies, sources].map((panel) => panel(page));
  fill(byId('figures'), panels.map((panel) => panel.element));
  listening?.abort();
  listening = new AbortController();
  listen(changed, listening.signal);
  show();
  readAll();
  await findDistricts();
  filters();
}

function ended() {
  listening?.abort();
  panels = [];
  fill(byId('figures'));
  byId('rows').close();
}

/** Topics with new events; null where some may have been missed. */
function changed(topics) {
  panels.filter((panel) => topics === null || panel.concerns(topics, page.catalogue)).forEach((panel) => panel.read());
}

function readAll() {
  about();
  return Promise.all(panels.map((panel) => panel.read()));
}

async function findDistricts() {
  try {
    const answer = await json('/api/v1/metrics/sites.registered?groupBy=district');
    page.districts = answer.rows.map((row) => row.dimensions.district).sort();
    say(byId('problem'), '');
  } catch (failure) {
    say(byId('problem'), failure.name === 'AbortError' ? '' : t('failed', { reason: failure.message }));
  }
}

function filters() {
  showFilters(byId('filters'), page, {
    changed: readAll,
    exported: () => exportShown(panels.flatMap((panel) => panel.lines()), page.state),
  });
}

function about() {
  byId('about').textContent = t('about', range(page.state));
}

function show() {
  filters();
  about();
  panels.forEach((panel) => panel.show());
}

function change(language) {
  speak(language);
  showBearer();
  showStatus();
  show();
}

document.querySelectorAll('[data-language]').forEach((button) =>
  button.addEventListener('click', () => change(button.dataset.language)));
addEventListener('hashchange', () => {
  page.state = read();
  if (panels.length) {
    filters();
    readAll();
  }
});

speak(currentLanguage());
const setup = await fetch('/dashboard/config').then((answer) => answer.json()).catch(() => ({ districts: {} }));
nameDistricts(setup.districts);
await signIn(setup, ready, ended);
