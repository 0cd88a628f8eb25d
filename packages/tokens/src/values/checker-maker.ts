import type { TokenType } from '@northstar/contracts';
import { colorChecker } from './css/color-checker.js';
import { easingChecker } from './css/easing-checker.js';
import { fontFamilyChecker } from './css/font-family-checker.js';
import { gradientChecker } from './css/gradient-checker.js';
import { lengthChecker, lengthKindChecker } from './css/length-checker.js';
import { shadowChecker } from './css/shadow-checker.js';
import { sizeChecker } from './css/size-checker.js';
import { tracksChecker } from './css/tracks-checker.js';
import type { Checker } from './fault.js';
import { booleanChecker } from './plain/boolean-checker.js';
import { enumChecker } from './plain/enum-checker.js';
import { jsonChecker, objectChecker } from './plain/json-checker.js';
import { listChecker, mapChecker } from './plain/list-checker.js';
import { nullableChecker } from './plain/nullable-checker.js';
import { numberChecker } from './plain/number-checker.js';
import { slugChecker } from './plain/slug-checker.js';
import { stringChecker } from './plain/string-checker.js';
import { timestampChecker } from './plain/timestamp-checker.js';
import { absoluteUrlChecker, hrefChecker, imageUrlChecker } from './urls/url-kinds.js';

type UnboundedKind = Exclude<
  TokenType['kind'],
  'string' | 'text' | 'integer' | 'number' | 'enum' | 'length' | 'list' | 'map' | 'ref' | 'nullable'
>;

const unbounded: { readonly [Kind in UnboundedKind]: () => Checker } = {
  boolean: booleanChecker,
  color: colorChecker,
  size: sizeChecker,
  gradient: gradientChecker,
  shadow: shadowChecker,
  easing: easingChecker,
  tracks: tracksChecker,
  font_family: fontFamilyChecker,
  image_url: imageUrlChecker,
  href: hrefChecker,
  slug: slugChecker,
  url: absoluteUrlChecker,
  timestamp: timestampChecker,
  object: objectChecker,
  json: jsonChecker,
};

/** Makes the checker of a type that the contracts declare. */
export type ReferenceChecker = (name: string) => Checker;

/**
 * Makes checkers from types as the contracts state them. Those of kinds without rules of their own
 * are made once and shared by all paths of that kind.
 */
export function checkerMaker(reference: ReferenceChecker): (type: TokenType) => Checker {
  const shared = new Map<string, Checker>();
  const once = (kind: string, make: () => Checker): Checker => {
    const known = shared.get(kind) ?? make();
    shared.set(kind, known);
    return known;
  };
  const make = (type: TokenType): Checker => {
    switch (type.kind) {
      case 'string':
      case 'text':
        return stringChecker(type);
      case 'integer':
      case 'number':
        return numberChecker(type);
      case 'enum':
        return enumChecker(type.values);
      case 'length':
        return lengthChecker(once('length', lengthKindChecker), type);
      case 'list':
        return listChecker(make(type.of), type, typeName(type.of));
      case 'map':
        return mapChecker(make(type.of), type, typeName(type.of));
      case 'ref':
        return once(`type ${type.name}`, () => reference(type.name));
      case 'nullable':
        return nullableChecker(make(type.of));
      case 'boolean':
      case 'color':
      case 'size':
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
      case 'object':
      case 'json':
        return once(type.kind, unbounded[type.kind]);
    }
  };
  return make;
}

function typeName(type: TokenType): string {
  return type.kind === 'ref' ? type.name : type.kind;
}
