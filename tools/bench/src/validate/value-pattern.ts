import type { TokenType } from '@northstar/contracts';

/**
 * A regular expression that approximates a parsed kind (CSS, URLs), as a plain schema would have it.
 * It accepts wrong values that the parsers reject, so it is a floor.
 */
export const valuePatterns: Readonly<Partial<Record<TokenType['kind'], string>>> = {
  color: '^(#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]+(\\([^()]*\\))?)$',
  length: '^-?(\\d+|\\d*\\.\\d+)(px|rem|em|vw|vh|ch)$|^0$|^(calc|min|max|clamp)\\(.+\\)$',
  size: '^(-?(\\d+|\\d*\\.\\d+)(px|rem|em|vw|vh|ch|%)|0|auto|(min|max|fit)-content|(calc|min|max|clamp)\\(.+\\))$',
  gradient: '^(repeating-)?(linear|radial|conic)-gradient\\(.+\\)$',
  shadow: '^(inset )?[-#(),./%\\w ]+$',
  easing: '^(linear|ease|ease-in|ease-out|ease-in-out|(cubic-bezier|steps)\\(.+\\))$',
  tracks: '^[-(),.%\\w ]+$',
  font_family: '^[-\\w"\', ]+$',
  image_url: '^(https?://|/)[^ ]+$',
  href: '^(https?://|mailto:|tel:|sms:|/|#)[^ ]+$',
  url: '^https?://[^ ]+$',
  slug: '^[a-z0-9]+(-[a-z0-9]+)*$',
};
