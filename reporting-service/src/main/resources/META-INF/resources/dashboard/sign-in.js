import { ApiProblem, bearer, forgetToken, json, keepToken, onRefusal, token } from './api.js';
import { byId, say } from './dom.js';
import { currentLanguage, t } from './i18n.js';
import { arrive, leave } from './oidc.js';

// Who is there. The service decides; the page only asks for the catalogue and sees whether it gets it.

/** Those that may see figures; a provider gives some of its own, too, which mean nothing here. */
const ROLES = ['bureau-admin', 'analyst', 'inspector'];

/** Whether the provider is to ask who it is, though it knows somebody: that one has gone, or may see nothing. */
let anew = false;

/** Shows the sign-in or, once somebody is signed in, gives `ready` the catalogue. */
export async function signIn({ oidc }, ready, ended) {
  byId('with-token').hidden = Boolean(oidc);
  byId('with-provider').hidden = !oidc;
  byId('token').required = !oidc;
  const out = (reason) => {
    forgetToken();
    ended();
    ask(reason);
  };
  onRefusal(() => out(t('tokenRefused')));
  byId('sign-out').addEventListener('click', () => {
    anew = true;
    out(null);
  });
  byId('sign-in-form').addEventListener('submit', (event) => {
    event.preventDefault();
    say(byId('sign-in-problem'), '');
    if (oidc) {
      leave(oidc, anew).catch((failure) => ask(t('providerFailed', { reason: failure.message })));
    } else {
      keepToken(byId('token').value.trim().replace(/^Bearer\s+/i, ''));
      byId('token').value = '';
      enter(ready);
    }
  });
  await begin(oidc, ready);
}

async function begin(oidc, ready) {
  try {
    const given = oidc ? await arrive(oidc) : null;
    if (given) {
      keepToken(given);
    }
  } catch (failure) {
    ask(t('providerFailed', { reason: failure.message }));
    return;
  }
  if (token()) {
    await enter(ready);
  } else {
    ask(null);
  }
}

async function enter(ready) {
  try {
    const catalogue = await json('/api/v1/metrics');
    const asked = !byId('sign-in').hidden;
    byId('sign-in').hidden = true;
    byId('dashboard').hidden = false;
    if (asked) {
      byId('dashboard').focus();
    }
    byId('sign-out').hidden = false;
    showBearer();
    ready(catalogue);
  } catch (failure) {
    if (!(failure instanceof ApiProblem)) {
      throw failure;
    }
    if (failure.status !== 0) {
      forgetToken();
    }
    anew = failure.status === 403;
    ask(anew ? t('roleRefused') : failure.message);
  }
}

function ask(problem) {
  byId('dashboard').hidden = true;
  byId('sign-out').hidden = true;
  say(byId('who'), '');
  say(byId('live'), '');
  byId('sign-in').hidden = false;
  say(byId('sign-in-problem'), problem);
  byId('sign-in').querySelector('textarea:not([hidden]), button').focus();
}

/** Again, as in another language. */
export function showBearer() {
  if (token()) {
    const { name, roles } = bearer();
    const separator = currentLanguage() === 'en' ? ', ' : '、';
    const known = ROLES.filter((role) => roles.includes(role)).map((role) => t(role));
    say(byId('who'), t('signedInAs', { name, roles: known.join(separator) }));
  }
}
