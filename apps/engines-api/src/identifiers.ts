import type { NewId } from '@northstar/contracts';
import { v7 } from 'uuid';

/** Creates ids that sort by their creation time (UUIDv7, RFC 9562 §5.7): `feed_0190…`. */
export const newId: NewId = (prefix) => `${prefix}_${v7()}`;
