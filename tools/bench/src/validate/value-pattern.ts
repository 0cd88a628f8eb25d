import type { TokenType } from '@northstar/contracts';

/**
 * The rule of a kind that is parsed (CSS, URLs), as near as one regular expression comes: what a
 * plain schema would say. It lets wrong values pass that our parsers refuse, so it is a floor.
 */
const valuePatterns: Readonly<Partial<Record<TokenType['kind'], string>>> = {
  color: '^(#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]+(\\([^()]*\\))?)$',
  length: '^-?(\\d+|\\d*\\.\\d+)(px|rem|em|vw|vh|ch)$|^0$',
  size: '^(-?(\\d+|\\d*\\.\\d+)(px|rem|em|vw|vh|ch|%)|0|auto|(min|max|fit)-content)$',
  gradient: '^(repeating-)?(linear|radial|conic)-gradient\\(.+\\)$',
  shadow: '^(inset )?[-#(),.%\\w ]+$',
  easing: '^(linear|ease|ease-in|ease-out|ease-in-out|(cubic-bezier|steps)\\(.+\\))$',
  tracks: '^[-(),.%\\w ]+$',
  font_family: '^[-\\w"\', ]+$',
  image_url: '^(https?://|/)[^ ]+$',
  href: '^(https?://|mailto:|tel:|sms:|/|#)[^ ]+$',
  url: '^https?://[^ ]+$',
  slug: '^[a-z0-9]+(-[a-z0-9]+)*$',
};

/** Throws for a kind that no single pattern could stand for. */
export function patternOf({ kind }: TokenType): string {
  const pattern = valuePatterns[kind];
  if (pattern === undefined) throw new Error(`No plain schema for ${kind}`);
  return pattern;
}
