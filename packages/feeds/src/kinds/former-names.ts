import { EnginesError } from '@northstar/contracts';

/**
 * Returns the body of a new feed or of a patch with the present names of its source's members.
 * Throws `request.invalid` when a member has both names. The source's type validates the rest.
 */
export function withPresentNames(
  body: unknown,
  name: string,
  formerNames: Readonly<Record<string, string>> = {},
): unknown {
  if (!isObject(body) || !isObject(body['source'])) return body;
  let source = body['source'];
  for (const [former, present] of Object.entries(formerNames)) {
    if (!Object.hasOwn(source, former)) continue;
    if (Object.hasOwn(source, present)) throw bothNames(`${name}.source.${former}`, present);
    const { [former]: value, ...others } = source;
    source = { ...others, [present]: value };
  }
  return { ...body, source };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bothNames(path: string, present: string): EnginesError {
  const reason = `is the former name of ${present}, which is present too`;
  return new EnginesError('request.invalid', `${path} ${reason}`, {
    errors: [{ path, reason, expected: `${present} alone` }],
  });
}
