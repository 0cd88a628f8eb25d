import type { Located } from '../markdown/source-text.js';
import { type Json, parseJson } from '../model/json.js';
import type { TypeExpression } from '../model/type-expression.js';
import type { TypeTable } from './type-table.js';
import { type Fit, valueFits } from './value-fits.js';

/** A word without spaces, quotes, brackets and commas needs no quotes. */
const bareWord = /^[^\s"{}[\],]+$/;

/** Reads a default as JSON if the value has the type, otherwise as a bare word. */
export function parseDefault(written: Located, type: TypeExpression, types: TypeTable): Fit {
  const text = written.text;
  const asJson = jsonFits(text, type, types);
  if (asJson !== undefined && 'value' in asJson) return asJson;
  if (!bareWord.test(text)) {
    return (
      asJson ?? {
        expected: `JSON or a bare word; several words stand in double quotes: "${text.replaceAll('"', '')}"`,
      }
    );
  }
  const asWord = valueFits(text, type, types);
  return 'value' in asWord ? asWord : (asJson ?? asWord);
}

function jsonFits(text: string, type: TypeExpression, types: TypeTable): Fit | undefined {
  let value: Json;
  try {
    value = parseJson(text);
  } catch {
    return undefined;
  }
  return valueFits(value, type, types);
}
