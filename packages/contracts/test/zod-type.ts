import * as z from 'zod';
import * as generated from '../src/generated/index.js';

/** Every named zod type of the contracts. */
export const zodTypes: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(generated).flatMap(([name, value]) =>
    value instanceof z.ZodType ? [[name, value]] : patchVariants(name, value),
  ),
);

export function zodType(name: string): z.ZodType {
  const type = zodTypes.get(name);
  if (type === undefined) throw new Error(`no zod type ${name}`);
  return type;
}

/** `FeedPatchBySourceKind.youtube` is the type `FeedPatch.youtube`. */
function patchVariants(name: string, value: unknown): [string, z.ZodType][] {
  const patch = /^(.+Patch)By[A-Z]/.exec(name)?.[1];
  if (patch === undefined || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([tag, type]): [string, z.ZodType][] =>
    type instanceof z.ZodType ? [[`${patch}.${tag}`, type]] : [],
  );
}
