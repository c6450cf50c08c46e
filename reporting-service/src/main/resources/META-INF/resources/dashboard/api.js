import { currentLanguage, t } from './i18n.js';

// Questions to the API. The token is kept for this tab alone and travels in a header, never in an address.

const KEPT = 'site-sentinel.token';
let refused = () => {};

export const token = () => sessionStorage.getItem(KEPT);
export const keepToken = (value) => sessionStorage.setItem(KEPT, value);
export const forgetToken = () => sessionStorage.removeItem(KEPT);

/** Who is told when the token is refused. */
export function onRefusal(listener) {
  refused = listener;
}

/** A refusal or a failure, with a reason that can be shown. */
export class ApiProblem extends Error {
  constructor(status, reason) {
    super(reason);
    this.status = status;
  }
}

/** The answer to a question, whatever its form; throws an ApiProblem where there is none. */
export async function ask(path, { accept = 'application/json', signal } = {}) {
  const answer = await fetch(path, {
    headers: { Authorization: `Bearer ${token()}`, Accept: accept, 'Accept-Language': currentLanguage() },
    signal,
  }).catch((failure) => {
    throw signal?.aborted ? failure : new ApiProblem(0, t('offline'));
  });
  if (answer.status === 401) {
    refused();
    throw new ApiProblem(401, t('tokenRefused'));
  }
  if (!answer.ok) {
    throw new ApiProblem(answer.status, await reason(answer));
  }
  return answer;
}

export async function json(path, options) {
  return (await ask(path, options)).json();
}

async function reason(answer) {
  try {
    const problem = await answer.json();
    const details = (problem.errors ?? []).map((error) => error.message);
    return [problem.detail ?? problem.title, ...details].filter(Boolean).join(' ');
  } catch {
    return `HTTP ${answer.status}`;
  }
}

/** What the token says of its bearer, to be shown; the service alone decides what it is worth. */
export function bearer() {
  try {
    const part = token().split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes));
    return { name: claims.preferred_username ?? claims.upn ?? claims.sub ?? '', roles: claims.groups ?? [] };
  } catch {
    return { name: '', roles: [] };
  }
}
