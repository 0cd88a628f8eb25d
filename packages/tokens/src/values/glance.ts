import type { TokenType } from '@northstar/contracts';
import { isMultiple } from './plain/multiple.js';
import { RememberedTexts } from './remembered-texts.js';

/**
 * What can be said of a value at a glance: a yes is a yes, a no means that the checker has to be
 * asked. Rules are plain data of one shape for all types, and one function reads them all, so that
 * the usual value is found right without a call that differs from path to path.
 */
export interface Glance {
  readonly sees: 'number' | 'integer' | 'boolean' | 'option' | 'line' | 'text' | 'seen' | 'nothing';
  /** Of a number its bounds, of a text those of its length. */
  readonly min: number;
  readonly max: number;
  /** 0 when there is none. */
  readonly step: number;
  readonly pattern: RegExp | null;
  readonly options: readonly string[];
  /** Texts that the checker found right before. */
  readonly texts: RememberedTexts;
}

const REMEMBERED = 2_000;
const noOptions: readonly string[] = [];
const noTexts = new RememberedTexts(0);

export function glanceOf(type: TokenType): Glance {
  switch (type.kind) {
    case 'integer':
    case 'number': {
      const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE, step = 0 } = type;
      const open = type.exclusive_min !== undefined || type.exclusive_max !== undefined;
      return glance(open ? 'nothing' : type.kind, { min, max, step });
    }
    case 'boolean':
      return glance('boolean');
    case 'enum':
      return glance('option', { options: [...type.values] });
    case 'string':
    case 'text': {
      const { min = 0, max = Number.MAX_SAFE_INTEGER, pattern } = type;
      const whole = pattern === undefined ? null : new RegExp(`^(?:${pattern})$`, 'u');
      return glance(type.kind === 'string' ? 'line' : 'text', { min, max, pattern: whole });
    }
    case 'object':
    case 'json':
    case 'list':
    case 'map':
    case 'ref':
    case 'nullable':
      return glance('nothing');
    case 'color':
    case 'size':
    case 'length':
    case 'gradient':
    case 'shadow':
    case 'easing':
    case 'tracks':
    case 'font_family':
    case 'image_url':
    case 'href':
    case 'slug':
    case 'url':
    case 'timestamp':
      return glance('seen', { texts: new RememberedTexts(REMEMBERED) });
  }
}

/** Whether a value is surely right. */
export function isRightAtAGlance(glance: Glance, value: unknown): boolean {
  if (typeof value === 'string') {
    if (glance.sees === 'seen') return glance.texts.has(value);
    if (glance.sees === 'option') return glance.options.includes(value);
    return (glance.sees === 'line' || glance.sees === 'text') && isPlain(value, glance);
  }
  if (typeof value === 'number') {
    if (glance.sees === 'integer') {
      if (!Number.isSafeInteger(value)) return false;
    } else if (glance.sees !== 'number') return false;
    if (!(value >= glance.min && value <= glance.max)) return false;
    return glance.step === 0 || isMultiple(value, glance.step);
  }
  return typeof value === 'boolean' && glance.sees === 'boolean';
}

/**
 * A text without control characters and without surrogates, so that its code units are its code
 * points. Of a text on one line no separators either, of the other no line breaks: the checker
 * takes those.
 */
function isPlain(text: string, { min, max, pattern }: Glance): boolean {
  const { length } = text;
  if (length < min || length > max) return false;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x20 && unit <= 0x7e) continue;
    if (unit < 0xa0 || unit === 0x2028 || unit === 0x2029) return false;
    if (unit >= 0xd800 && unit <= 0xdfff) return false;
  }
  return pattern === null || pattern.test(text);
}

function glance(sees: Glance['sees'], rules: Partial<Omit<Glance, 'sees'>> = {}): Glance {
  return {
    sees,
    min: rules.min ?? 0,
    max: rules.max ?? 0,
    step: rules.step ?? 0,
    pattern: rules.pattern ?? null,
    options: rules.options ?? noOptions,
    texts: rules.texts ?? noTexts,
  };
}
