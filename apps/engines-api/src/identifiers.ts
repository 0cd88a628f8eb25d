import type { NewId } from '@northstar/contracts';
import { v7 } from 'uuid';

/** Ids that sort by the time they were made (RFC 9562 §5.7): `feed_0190…`. */
export const newId: NewId = (prefix) => `${prefix}_${v7()}`;
