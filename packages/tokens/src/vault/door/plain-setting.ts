/** As ElementId has them (TOKENS, type ElementId). */
const elementId = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/;
const LONGEST_PATH = 200;
const MOST_UPDATES = 2000;

const ofCommand = new Set(['type', 'base_rev', 'dry_run', 'args']);
const ofSetToken = new Set(['element_id', 'token_path', 'value']);
const ofSetTokens = new Set(['element_id', 'updates']);
const ofUpdate = new Set(['token_path', 'value']);

/**
 * Whether a command surely is a set_token or set_tokens as the contract writes it, values aside,
 * which the catalogue looks at. It is asked of every value that is set, and takes a tenth of the
 * time that the contract's own type does; a no means that the type has to be asked.
 */
export function isPlainSetting(command: unknown): boolean {
  if (!isObjectOf(command, ofCommand)) return false;
  const { type, base_rev, dry_run, args } = command;
  if (!Number.isSafeInteger(base_rev) || Number(base_rev) < 0) return false;
  if (dry_run !== undefined && typeof dry_run !== 'boolean') return false;
  if (type === 'set_token') {
    return isObjectOf(args, ofSetToken) && isPlace(args['element_id']) && isUpdate(args);
  }
  if (type !== 'set_tokens' || !isObjectOf(args, ofSetTokens)) return false;
  const { element_id, updates } = args;
  if (!isPlace(element_id) || !Array.isArray(updates)) return false;
  if (updates.length < 1 || updates.length > MOST_UPDATES) return false;
  return updates.every((update) => isObjectOf(update, ofUpdate) && isUpdate(update));
}

function isPlace(element_id: unknown): boolean {
  if (element_id === undefined || element_id === null) return true;
  return typeof element_id === 'string' && elementId.test(element_id);
}

function isUpdate({ token_path, value }: Record<string, unknown>): boolean {
  if (typeof token_path !== 'string' || value === undefined) return false;
  return token_path.length >= 1 && token_path.length <= LONGEST_PATH;
}

function isObjectOf(value: unknown, names: ReadonlySet<string>): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const name in value) {
    if (!names.has(name)) return false;
  }
  return true;
}
