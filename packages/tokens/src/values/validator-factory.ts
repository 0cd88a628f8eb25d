import type { TokenType } from '@northstar/contracts';
import { AcceptedValues } from './accepted-values.js';
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

/** A validator with the values that it is known to accept. */
export interface CachingValidator {
  readonly validate: Validator;
  /** A value in it is valid; a value that is not in it must be validated. */
  readonly accepted: AcceptedValues;
}

const CACHED_TEXTS = 2_000;
const CACHED_PLAIN_VALUES = 200;
const noValues = new AcceptedValues(0);

/**
 * Creates validators of the contracts' types. Equal types share one validator and its cache
 * of accepted values.
 */
export function validatorFactory(
  declaredType: DeclaredTypeValidator,
): (type: TokenType) => CachingValidator {
  const known = new Map<string, CachingValidator>();
  const cachingValidatorOf = (type: TokenType): CachingValidator => {
    const key = JSON.stringify(type);
    const validator = known.get(key) ?? create(type);
    known.set(key, validator);
    return validator;
  };
  const validatorOf = (type: TokenType): Validator => cachingValidatorOf(type).validate;
  const create = (type: TokenType): CachingValidator => {
    switch (type.kind) {
      case 'string':
      case 'text':
        return caching(stringValidator(type), CACHED_PLAIN_VALUES);
      case 'integer':
      case 'number':
        return caching(numberValidator(type), CACHED_PLAIN_VALUES);
      case 'boolean':
        return { validate: booleanValidator(), accepted: acceptedOf([true, false]) };
      case 'enum':
        return { validate: enumValidator(type.values), accepted: acceptedOf(type.values) };
      case 'object':
        return uncached(objectValidator());
      case 'json':
        return uncached(jsonValidator());
      case 'list':
        return uncached(listValidator(validatorOf(type.of), type, typeName(type.of)));
      case 'map':
        return uncached(mapValidator(validatorOf(type.of), type, typeName(type.of)));
      case 'nullable':
        return uncached(nullableValidator(validatorOf(type.of)));
      case 'ref':
        return uncached(declaredType(type.name));
      case 'length':
        return caching(lengthValidator(type), CACHED_TEXTS);
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
        return caching(parsers[type.kind](), CACHED_TEXTS);
    }
  };
  return cachingValidatorOf;
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

function uncached(validate: Validator): CachingValidator {
  return { validate, accepted: noValues };
}

/** Accepts a text or a number that it has accepted before without validating it again. */
function caching(validate: Validator, capacity: number): CachingValidator {
  const accepted = new AcceptedValues(capacity);
  return {
    accepted,
    validate(value) {
      if (accepted.has(value)) return noProblems;
      const problems = validate(value);
      const isCached = typeof value === 'string' || typeof value === 'number';
      if (isCached && problems.length === 0) accepted.add(value);
      return problems;
    },
  };
}

function acceptedOf(values: readonly (string | boolean)[]): AcceptedValues {
  const accepted = new AcceptedValues(values.length);
  for (const value of values) accepted.add(value);
  return accepted;
}

function typeName(type: TokenType): string {
  return type.kind === 'ref' ? type.name : type.kind;
}
