import zh from './texts-zh.js';
import en from './texts-en.js';

// Which language the page speaks, and how it writes texts, numbers and times in it.

const TEXTS = { 'zh-CN': zh, en };
const KEPT = 'site-sentinel.language';

let language = localStorage.getItem(KEPT) ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
let districts = {};

export const isChinese = () => language === 'zh-CN';
export const currentLanguage = () => language;

export function speak(wanted) {
  language = wanted in TEXTS ? wanted : 'zh-CN';
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  document.title = t('title');
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = t(element.dataset.text);
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', t(element.dataset.label));
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
}

/** A text with its {parameters} filled in; an unknown key is shown as it is. */
export function t(key, parameters = {}) {
  const text = TEXTS[language][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => parameters[name] ?? whole);
}

/** A text in both languages, as the API gives it. */
export const either = (text) => (isChinese() ? text.zh : text.en);

/** Districts have names where the configuration gives them one. */
export function nameDistricts(names) {
  districts = names;
}

/** The value of a dimension as people call it. */
export function label(dimension, value) {
  if (value === undefined || value === null) {
    return t('apart');
  }
  if (dimension === 'district') {
    return districts[value] ? either(districts[value]) : value;
  }
  return t(value);
}

export function number(value, decimals = 0) {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals, maximumFractionDigits: decimals,
  }).format(value);
}

/** An instant as the bureau's clock shows it. */
export function instant(text, withDay = true) {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Shanghai', hourCycle: 'h23', hour: '2-digit', minute: '2-digit',
    ...(withDay ? { year: 'numeric', month: '2-digit', day: '2-digit' } : { second: '2-digit' }),
  }).format(new Date(text));
}
