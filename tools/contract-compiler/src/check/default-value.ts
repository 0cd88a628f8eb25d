import type { Located } from '../markdown/source-text.js';
import type { Json } from '../model/model.js';
import type { TypeExpression } from '../model/type-expression.js';
import type { TypeTable } from './type-table.js';
import { type Fit, valueFits } from './value-fits.js';

/** A word that needs no quotes: no space, no quote, bracket or comma. */
const bareWord = /^[^\s"{}[\],]+$/;

/** Reads a default as JSON where that fits the type, else as a bare word. */
export function parseDefault(written: Located, type: TypeExpression, types: TypeTable): Fit {
  const text = written.text;
  const json = parseJson(text);
  const asJson = json === undefined ? undefined : valueFits(json.value, type, types);
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

function parseJson(text: string): { value: Json } | undefined {
  try {
    const value: Json = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}
