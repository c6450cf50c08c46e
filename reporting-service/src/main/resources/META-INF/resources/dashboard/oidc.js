import { t } from './i18n.js';

// The code flow of OpenID Connect with PKCE, as a public client: this page holds no secret. Reasons are to be shown.

const KEPT = 'site-sentinel.oidc';
const HERE = () => location.origin + location.pathname;

/** Leaves for the provider; the view comes back with the answer. `anew`: it is to ask again who it is. */
export async function leave(oidc, anew) {
  const provider = await discover(oidc);
  const pending = { state: random(), nonce: random(), verifier: random(), view: location.hash };
  sessionStorage.setItem(KEPT, JSON.stringify(pending));
  const asked = new URLSearchParams({
    response_type: 'code', client_id: oidc.clientId, redirect_uri: HERE(), scope: oidc.scope, state: pending.state,
    nonce: pending.nonce, code_challenge: await challenge(pending.verifier), code_challenge_method: 'S256',
    ...(anew ? { prompt: 'login' } : {}),
  });
  location.assign(`${provider.authorization_endpoint}?${asked}`);
}

/** The access token, if the address brings the provider's answer; nothing otherwise. Throws where it was refused. */
export async function arrive(oidc) {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('code') && !answer.has('error')) {
    return null;
  }
  const pending = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  sessionStorage.removeItem(KEPT);
  history.replaceState(null, '', HERE() + (pending?.view ?? location.hash));
  if (!pending) {
    return null;
  }
  if (answer.get('state') !== pending.state) {
    throw new Error(t('answerOfAnother'));
  }
  if (answer.has('error')) {
    throw new Error(reason(Object.fromEntries(answer)));
  }
  const provider = await discover(oidc);
  if (answer.has('iss') && answer.get('iss') !== provider.issuer) {
    throw new Error(t('issuerIsAnother'));
  }
  const tokens = await exchange(oidc, provider, answer.get('code'), pending.verifier);
  if (tokens.id_token && claims(tokens.id_token).nonce !== pending.nonce) {
    throw new Error(t('answerOfAnother'));
  }
  return tokens.access_token;
}

async function exchange(oidc, provider, code, verifier) {
  const given = await reach(provider.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code', code, redirect_uri: HERE(), client_id: oidc.clientId, code_verifier: verifier,
    }),
  });
  const tokens = await given.json().catch(() => ({}));
  if (!given.ok || !tokens.access_token) {
    throw new Error(reason({ error: `HTTP ${given.status}`, ...tokens }));
  }
  return tokens;
}

/** As the provider says it; only ever of an answer to this page's own question. */
const reason = ({ error, error_description: description }) => [error, description].filter(Boolean).join(': ');

async function discover(oidc) {
  const answer = await reach(`${bare(oidc.issuer)}/.well-known/openid-configuration`);
  const provider = await answer.json().catch(() => ({}));
  if (!answer.ok || bare(provider.issuer) !== bare(oidc.issuer)) {
    throw new Error(t('issuerIsAnother'));
  }
  return provider;
}

const bare = (issuer) => String(issuer).replace(/\/$/, '');

const reach = (address, options) => fetch(address, options).catch(() => {
  throw new Error(t('providerAway'));
});

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function challenge(verifier) {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const claims = (token) => JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
