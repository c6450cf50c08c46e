import { ApiProblem, bearer, forgetToken, json, keepToken, onRefusal, token } from './api.js';
import { byId, say } from './dom.js';
import { currentLanguage, t } from './i18n.js';
import { arrive, leave } from './oidc.js';

// Who is there. The service decides; the page only asks for the catalogue and sees whether it gets it.

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
  byId('sign-out').addEventListener('click', () => out(null));
  byId('sign-in-form').addEventListener('submit', (event) => {
    event.preventDefault();
    if (oidc) {
      leave(oidc).catch((failure) => ask(t('providerFailed', { reason: failure.message })));
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
    byId('sign-in').hidden = true;
    byId('dashboard').hidden = false;
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
    ask(failure.status === 403 ? t('roleRefused') : failure.message);
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
    say(byId('who'), t('signedInAs', { name, roles: roles.map((role) => t(role)).join(separator) }));
  }
}
