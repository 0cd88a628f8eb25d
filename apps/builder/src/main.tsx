import { createRoot } from 'react-dom/client';
import { openEngines } from './engines/open-engines.js';
import { readAddress } from './page/address.js';
import { BuilderPage } from './page/builder-page.js';
import { createPageSession } from './page/page-session.js';

/** A dragged slider rests this long before it is written, in milliseconds. */
const restMs = 120;
/** What could not be read is read again after so long, in milliseconds. */
const laterMs = 3_000;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root to draw the page in.');

const session = createPageSession({
  engines: openEngines(window.location.origin),
  address: readAddress(window.location.search),
  newKey,
  rest: (callback) => {
    const timer = setTimeout(callback, restMs);
    return () => clearTimeout(timer);
  },
  later: (callback) => {
    setTimeout(callback, laterMs);
  },
});
createRoot(root).render(<BuilderPage session={session} />);

/** 128 random bits. `crypto.randomUUID` is missing where the page is not served securely. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
