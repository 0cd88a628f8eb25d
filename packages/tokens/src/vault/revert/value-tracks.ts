import type { LogRow, ValueRow } from '../../ports/document-rows.js';
import { addressKey } from '../../ports/token-address.js';
import { keptAnswer } from '../commit/stored-result.js';
import { Track } from './track.js';

export type HeldValue = Pick<ValueRow, 'value' | 'contract_version'>;

export interface ValueTrack {
  place: Pick<ValueRow, 'element_id' | 'token_path'>;
  track: Track<HeldValue>;
}

/** What became of each value that the rows changed, by `addressKey`. */
export function valueTracks(
  start: readonly ValueRow[],
  rows: readonly LogRow[],
  isMine: (row: LogRow) => boolean,
): Map<string, ValueTrack> {
  const then = new Map(start.map((row) => [addressKey(row), row]));
  const tracks = new Map<string, ValueTrack>();
  for (const row of rows) {
    const mine = isMine(row);
    if (row.type === 'add_element' && !mine) {
      const [added] = keptAnswer(row).placed;
      for (const { place, track } of tracks.values()) {
        if (place.element_id === added?.element_id) track.begin(row);
      }
    }
    for (const { element_id, token_path, after } of row.changes) {
      const place = { element_id, token_path };
      const key = addressKey(place);
      const known = tracks.get(key) ?? { place, track: new Track<HeldValue>(then.get(key)) };
      tracks.set(key, known);
      const { contract_version } = row;
      known.track.decide(
        row,
        mine,
        after === null ? undefined : { value: after, contract_version },
      );
    }
  }
  return tracks;
}
