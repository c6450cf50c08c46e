import { byId, el, fill } from './dom.js';
import { label, t } from './i18n.js';
import { PERIODS, isDay, isTime, keep, range } from './state.js';

const TYPES = ['CONSTRUCTION_SITE', 'RESIDENTIAL_COMPOUND', 'OFFICE_BUILDING'];

/** The bar of choices; `changed` is told after each. */
export function showFilters(form, page, { changed, exported }) {
  const { state } = page;
  const set = (name, valid = () => true) => (event) => {
    if (valid(event.target.value)) {
      state[name] = event.target.value;
      keep(state);
      form.classList.toggle('custom', state.period === 'CUSTOM');
      changed();
    }
  };
  form.onsubmit = (event) => event.preventDefault();
  form.classList.toggle('custom', state.period === 'CUSTOM');
  const focused = form.contains(document.activeElement) ? document.activeElement.id : null;
  fill(form,
    field('asOf', el('input', { type: 'date', id: 'as-of', value: state.asOf, max: '9999-12-31', required: true, onchange: set('asOf', isDay) })),
    field('period', choice('period', PERIODS.map((one) => [one, t(one)]), state.period, (event) => {
      if (event.target.value === 'CUSTOM') {
        state.from = range(state).from;
        form.querySelector('#from').value = state.from;
      }
      set('period')(event);
    })),
    el('div', { class: 'from' }, field('from', el('input', {
      type: 'date', id: 'from', value: state.from || range(state).from, max: '9999-12-31', onchange: set('from', isDay),
    }))),
    field('district', choice('district', [['', t('all')], ...districts(page)], state.district, set('district'))),
    field('siteType', choice('site-type', [['', t('all')], ...TYPES.map((one) => [one, t(one)])], state.siteType, set('siteType'))),
    field('knownAt', el('input', {
      type: 'datetime-local', id: 'known-at', value: state.knownAt, title: t('knownAtHint'), onchange: set('knownAt', isTime),
    })),
    el('div', { class: 'actions' },
      el('button', { type: 'button', id: 'export', onclick: exported }, t('exportShown')),
      el('button', { type: 'button', id: 'print', onclick: () => print() }, t('print'))));
  if (focused) {
    byId(focused)?.focus();
  }
}

function field(name, control) {
  return el('label', {}, el('span', {}, t(name)), control);
}

function choice(id, options, selected, onchange) {
  return el('select', { id, onchange },
    options.map(([value, text]) => el('option', { value, selected: value === selected }, text)));
}

/** Those in which something is registered, and the chosen one. */
function districts({ districts: known, state }) {
  const codes = state.district && !known.includes(state.district) ? [...known, state.district] : known;
  return codes.map((code) => [code, label('district', code) === code ? code : `${label('district', code)} ${code}`]);
}


