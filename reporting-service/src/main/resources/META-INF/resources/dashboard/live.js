import { ask } from './api.js';
import { byId, say } from './dom.js';
import { instant, t } from './i18n.js';

// Hears from the service which topics have new events. EventSource could not send the token: the stream is fetched.

const GATHERED = 1500;
const RETRY = [1, 2, 5, 10, 30];

/** Listens until the signal says otherwise; `changed` is told of topics, gathered for a moment. */
export async function listen(changed, signal) {
  const told = new Set();
  let timer = null;
  const tell = (topics) => {
    topics.forEach((topic) => told.add(topic));
    if (told.size && !timer) {
      timer = setTimeout(() => {
        timer = null;
        const all = [...told];
        told.clear();
        changed(all);
      }, GATHERED);
    }
  };
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      const answer = await ask('/api/v1/metrics/changes', { accept: 'text/event-stream', signal });
      if (failures > 0) {
        changed(null);
      }
      failures = 0;
      for await (const message of messages(answer.body)) {
        status(message.at);
        tell(message.topics);
      }
    } catch (failure) {
      if (signal.aborted || failure.status === 401) {
        return;
      }
    }
    status(null);
    await new Promise((wake) => setTimeout(wake, 1000 * RETRY[Math.min(failures, RETRY.length - 1)]));
  }
}

let last;

function status(at) {
  last = at;
  showStatus();
}

/** Again, as in another language. */
export function showStatus() {
  const element = byId('live');
  if (last !== undefined) {
    say(element, last ? t('live') : t('liveLost'));
    element.title = last ? t('liveSince', { at: instant(last, false) }) : '';
    element.classList.toggle('lost', !last);
  }
}

/** The messages of a stream of server-sent events, which are JSON in lines that begin with "data:". */
async function* messages(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (rest + part.value).replaceAll('\r\n', '\n').split('\n\n');
    rest = events.pop();
    for (const event of events) {
      const data = event.split('\n').filter((text) => text.startsWith('data:')).map((text) => text.slice(5)).join('\n');
      if (data) {
        yield JSON.parse(data);
      }
    }
  }
}
