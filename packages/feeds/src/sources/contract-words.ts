import { z } from 'zod';

const Reference = z.object({ contract: z.object({ file: z.string(), section: z.string() }) });

/** File and section where a contract's type is written, as problems cite them. */
export function contractWords(type: z.ZodType): string {
  const { contract } = Reference.parse(type.meta());
  return `${contract.file}, ${contract.section}`;
}
