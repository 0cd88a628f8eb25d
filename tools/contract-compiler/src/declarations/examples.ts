import type { Heading } from '../grammar/heading.js';
import type { Fence } from '../markdown/section.js';
import { isObject, type Json, parseJson } from '../model/json.js';
import type { Example } from '../model/model.js';
import { declaredAt, type Reading } from './reading.js';

/** The declaration whose values a section's examples are; those of an operation are its bodies. */
export type ExampleSubject = { readonly of: 'type' | 'tokens'; readonly name: string };

const infoPattern = /^(accepts|rejects)(?:\s+([^\s:]+))?(?:\s*:(.*))?$/;

export function readExamples(
  reading: Reading,
  heading: Heading | undefined,
  subject: ExampleSubject | undefined,
): Example[] {
  const { problems, section } = reading;
  return section.fences.flatMap((fence): Example[] => {
    if (subject === undefined) {
      const where =
        heading?.kind === 'operation'
          ? 'an operation without a body'
          : 'a section that has no examples';
      problems.add(
        fence.at,
        `an example below ${where}`,
        'examples below a type, union, enum, event or token section, or an operation with a body',
      );
      return [];
    }
    const match = infoPattern.exec(fence.info);
    const [, outcome, path, afterColon] = match ?? [];
    const message = afterColon?.trim();
    if (
      outcome === 'accepts'
        ? path !== undefined || message !== undefined
        : outcome === undefined || message === ''
    ) {
      problems.add(
        fence.at,
        `\`json ${fence.info}\` is not how an example starts`,
        '`json accepts`, or `json rejects` with `PATH: MESSAGE`, either or both, after it',
      );
      return [];
    }
    const value = parse(fence, reading);
    if (value === undefined) return [];
    if (subject.of === 'tokens' && !isObject(value.json)) {
      problems.add(fence.at, 'an example of tokens is not an object', '`{ "path": value }`');
      return [];
    }
    return [
      {
        ...subject,
        outcome: outcome === 'accepts' ? 'accepts' : 'rejects',
        value: value.json,
        ...(path === undefined ? {} : { path }),
        ...(message === undefined ? {} : { message }),
        contract: declaredAt(reading, fence.at).contract,
      },
    ];
  });
}

function parse(fence: Fence, reading: Reading): { json: Json } | undefined {
  try {
    return { json: parseJson(fence.body) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? fence.body.length);
    const before = fence.body.slice(0, offset).split('\n');
    const at = {
      file: fence.at.file,
      line: fence.at.line + before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    };
    reading.problems.add(at, 'the example is not JSON', 'a whole JSON value');
    return undefined;
  }
}
