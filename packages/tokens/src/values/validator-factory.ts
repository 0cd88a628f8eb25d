import type { TokenType } from '@northstar/contracts';
import { AcceptedTexts } from './accepted-texts.js';
import { colorValidator } from './css/color-validator.js';
import { easingValidator } from './css/easing-validator.js';
import { fontFamilyValidator } from './css/font-family-validator.js';
import { gradientValidator } from './css/gradient-validator.js';
import { lengthValidator } from './css/length-validator.js';
import { shadowValidator } from './css/shadow-validator.js';
import { sizeValidator } from './css/size-validator.js';
import { tracksValidator } from './css/tracks-validator.js';
import { booleanValidator } from './plain/boolean-validator.js';
import { enumValidator } from './plain/enum-validator.js';
import { jsonValidator, objectValidator } from './plain/json-validator.js';
import { listValidator, mapValidator } from './plain/list-validator.js';
import { nullableValidator } from './plain/nullable-validator.js';
import { numberValidator } from './plain/number-validator.js';
import { slugValidator } from './plain/slug-validator.js';
import { stringValidator } from './plain/string-validator.js';
import { timestampValidator } from './plain/timestamp-validator.js';
import { absoluteUrlValidator, hrefValidator, imageUrlValidator } from './urls/url-kinds.js';
import { noProblems, type Validator } from './validator.js';

/** Creates the validator of a type that the contracts declare by this name. */
export type DeclaredTypeValidator = (name: string) => Validator;

const CACHED_TEXTS = 2_000;

/**
 * Creates validators of the contracts' types. Equal types share one validator. Validators that
 * parse texts share one cache of accepted texts for each type.
 */
export function validatorFactory(
  declaredType: DeclaredTypeValidator,
): (type: TokenType) => Validator {
  const known = new Map<string, Validator>();
  const validatorOf = (type: TokenType): Validator => {
    const key = JSON.stringify(type);
    const validator = known.get(key) ?? create(type);
    known.set(key, validator);
    return validator;
  };
  const create = (type: TokenType): Validator => {
    switch (type.kind) {
      case 'string':
      case 'text':
        return stringValidator(type);
      case 'integer':
      case 'number':
        return numberValidator(type);
      case 'boolean':
        return booleanValidator();
      case 'enum':
        return enumValidator(type.values);
      case 'object':
        return objectValidator();
      case 'json':
        return jsonValidator();
      case 'list':
        return listValidator(validatorOf(type.of), type, typeName(type.of));
      case 'map':
        return mapValidator(validatorOf(type.of), type, typeName(type.of));
      case 'nullable':
        return nullableValidator(validatorOf(type.of));
      case 'ref':
        return declaredType(type.name);
      case 'length':
        return caching(lengthValidator(type));
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
        return caching(parsers[type.kind]());
    }
  };
  return validatorOf;
}

const parsers = {
  color: colorValidator,
  size: sizeValidator,
  gradient: gradientValidator,
  shadow: shadowValidator,
  easing: easingValidator,
  tracks: tracksValidator,
  font_family: fontFamilyValidator,
  image_url: imageUrlValidator,
  href: hrefValidator,
  slug: slugValidator,
  url: absoluteUrlValidator,
  timestamp: timestampValidator,
};

/** Accepts a text that it has accepted before without parsing it again. */
function caching(validate: Validator): Validator {
  const accepted = new AcceptedTexts(CACHED_TEXTS);
  return (value) => {
    if (typeof value !== 'string') return validate(value);
    if (accepted.has(value)) return noProblems;
    const problems = validate(value);
    if (problems.length === 0) accepted.add(value);
    return problems;
  };
}

function typeName(type: TokenType): string {
  return type.kind === 'ref' ? type.name : type.kind;
}
