import { createRoot } from 'react-dom/client';
import { openEngines } from './engines/open-engines.js';
import { readAddress } from './page/address.js';
import { BuilderPage } from './page/builder-page.js';
import { createPageSession } from './page/page-session.js';

/** How long after the last change an edit is written, in milliseconds. */
const writeDelayMs = 120;
/** How long after a failed read it is tried again, in milliseconds. */
const retryDelayMs = 3_000;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');

const session = createPageSession({
  engines: openEngines(window.location.origin),
  block: readAddress(window.location.search),
  delay: (callback) => {
    const timer = setTimeout(callback, writeDelayMs);
    return () => clearTimeout(timer);
  },
  retryLater: (callback) => {
    setTimeout(callback, retryDelayMs);
  },
});
createRoot(root).render(<BuilderPage session={session} />);
