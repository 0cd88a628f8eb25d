/** A feed nests six elements. */
const MAX_DEPTH = 32;
/** The longest tags of a feed have a few hundred characters. */
const MAX_TAG_LENGTH = 4_096;
/** Fifteen entries have about 600. */
const MAX_TAGS = 5_000;

const ends: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/**
 * Returns why a text is not parsed: its tags are more, longer or nested deeper than those of any feed.
 * Parsers take far longer for such a text than for others of its size. Reads each character once;
 * whether the text is XML is checked afterwards.
 */
export function xmlLimitProblem(xml: string): string | null {
  let depth = 0;
  let tags = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const section = ends.find(([start]) => xml.startsWith(start, at));
    const end = section === undefined ? endOfTag(xml, at) : xml.indexOf(section[1], at);
    if (end === -1) return null;
    if (section === undefined) {
      tags += 1;
      if (tags > MAX_TAGS) return `has more than ${MAX_TAGS} tags`;
      if (end - at > MAX_TAG_LENGTH) return `has a tag of ${end - at} characters`;
      if (xml[at + 1] === '/') depth -= 1;
      else if (xml[end - 1] !== '/') depth += 1;
      if (depth > MAX_DEPTH) return `has elements nested more than ${MAX_DEPTH} deep`;
    }
    at = end;
  }
  return null;
}

/** Returns where the tag's `>` is, or -1. A `>` in a quoted attribute does not end the tag. */
function endOfTag(xml: string, start: number): number {
  const mark = /[>"']/g;
  mark.lastIndex = start;
  for (let match = mark.exec(xml); match !== null; match = mark.exec(xml)) {
    if (match[0] === '>') return match.index;
    const closing = xml.indexOf(match[0], mark.lastIndex);
    if (closing === -1) return -1;
    mark.lastIndex = closing + 1;
  }
  return -1;
}
