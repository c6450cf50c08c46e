// The code flow of OpenID Connect with PKCE, as a public client: this page holds no secret.

const KEPT = 'site-sentinel.oidc';
const HERE = () => location.origin + location.pathname;

/** Leaves for the provider; the view comes back with the answer. */
export async function leave(oidc) {
  const provider = await discover(oidc);
  const pending = { state: random(), nonce: random(), verifier: random(), view: location.hash };
  sessionStorage.setItem(KEPT, JSON.stringify(pending));
  const asked = new URLSearchParams({
    response_type: 'code', client_id: oidc.clientId, redirect_uri: HERE(), scope: oidc.scope, state: pending.state,
    nonce: pending.nonce, code_challenge: await challenge(pending.verifier), code_challenge_method: 'S256',
  });
  location.assign(`${provider.authorization_endpoint}?${asked}`);
}

/** The access token, if the address brings the provider's answer; nothing otherwise. Throws where it was refused. */
export async function arrive(oidc) {
  const answer = new URLSearchParams(location.search);
  const pending = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  if (!answer.has('state') || !pending) {
    return null;
  }
  sessionStorage.removeItem(KEPT);
  history.replaceState(null, '', HERE() + pending.view);
  if (answer.get('state') !== pending.state || !answer.has('code')) {
    throw new Error(answer.get('error') ?? 'state');
  }
  const provider = await discover(oidc);
  if (answer.has('iss') && answer.get('iss') !== provider.issuer) {
    throw new Error('issuer');
  }
  const given = await fetch(provider.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code', code: answer.get('code'), redirect_uri: HERE(), client_id: oidc.clientId,
      code_verifier: pending.verifier,
    }),
  });
  const tokens = await given.json();
  if (!given.ok || !tokens.access_token) {
    throw new Error(tokens.error ?? `HTTP ${given.status}`);
  }
  if (tokens.id_token && claims(tokens.id_token).nonce !== pending.nonce) {
    throw new Error('nonce');
  }
  return tokens.access_token;
}

async function discover(oidc) {
  const answer = await fetch(`${String(oidc.issuer).replace(/\/$/, '')}/.well-known/openid-configuration`);
  const provider = answer.ok ? await answer.json() : {};
  if (String(provider.issuer).replace(/\/$/, '') !== String(oidc.issuer).replace(/\/$/, '')) {
    throw new Error('issuer');
  }
  return provider;
}

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function challenge(verifier) {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const claims = (token) => JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
