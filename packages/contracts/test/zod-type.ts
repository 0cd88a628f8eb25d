import * as z from 'zod';
import * as generated from '../src/generated/index.js';

/** Every named zod type of the contracts. */
export const zodTypes: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(generated).flatMap(([name, value]) =>
    value instanceof z.ZodType ? [[name, value]] : [],
  ),
);

export function zodType(name: string): z.ZodType {
  const type = zodTypes.get(name);
  if (type === undefined) throw new Error(`no zod type ${name}`);
  return type;
}
