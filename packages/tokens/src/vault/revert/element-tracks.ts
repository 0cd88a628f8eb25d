import type { LogRow, ElementRow } from '../../ports/document-rows.js';
import { keptAnswer } from '../commit/stored-result.js';
import { Track } from './track.js';

/** What became of each element that the rows added, moved or removed, by its id. */
export function elementTracks(
  start: readonly ElementRow[],
  rows: readonly LogRow[],
  isMine: (row: LogRow) => boolean,
): Map<string, Track<ElementRow>> {
  const then = new Map(start.map((row) => [row.element_id, row]));
  const tracks = new Map<string, Track<ElementRow>>();
  const trackOf = (element_id: string): Track<ElementRow> => {
    const known = tracks.get(element_id) ?? new Track(then.get(element_id));
    tracks.set(element_id, known);
    return known;
  };
  for (const row of rows) {
    const { placed, told } = keptAnswer(row);
    const mine = isMine(row);
    for (const element of placed) trackOf(element.element_id).decide(row, mine, element);
    for (const id of told.removed_elements ?? []) trackOf(id).decide(row, mine, undefined);
  }
  return tracks;
}
