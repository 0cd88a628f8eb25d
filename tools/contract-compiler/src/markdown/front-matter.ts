import { LineCounter, parseDocument, isMap, isScalar, isSeq } from 'yaml';
import type { Position, Problems } from '../diagnostics/diagnostic.js';
import { expectedName } from '../diagnostics/nearest.js';
import type { Document } from './read-document.js';

export interface FrontMatter {
  readonly contract: string;
  readonly version: string;
  readonly uses: readonly string[];
  readonly at: Position;
  readonly versionAt: Position;
  readonly usesAt: Position;
}

const known = ['contract', 'version', 'uses'];
const semver = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const name = /^[A-Z][A-Z0-9_]*$/;

/** Reads the front matter; returns undefined when it cannot be read or has no name. */
export function readFrontMatter(document: Document, problems: Problems): FrontMatter | undefined {
  const file = document.source.file.path;
  const start = { file, line: 1, column: 1 };
  if (document.frontMatter === undefined) {
    problems.add(
      start,
      'no front matter',
      '`contract`, `version` and `uses` between two lines of `---`',
    );
    return undefined;
  }
  const lines = new LineCounter();
  const yaml = parseDocument(document.frontMatter.text, { lineCounter: lines });
  const first = document.frontMatter.at.line + 1;
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: first + line - 1, column: col };
  };
  const broken = yaml.errors[0];
  if (broken !== undefined) {
    problems.add(
      positionAt(broken.pos[0]),
      `front matter is not YAML: ${broken.message.replace(/ at line \d+[\s\S]*/, '')}`,
    );
    return undefined;
  }
  if (!isMap(yaml.contents)) {
    problems.add(start, 'front matter is not a map', '`contract: NAME` and `version: 1.0.0`');
    return undefined;
  }
  const values = new Map<string, { value: unknown; at: Position }>();
  for (const { key, value } of yaml.contents.items) {
    const keyName = isScalar(key) ? String(key.value) : String(key);
    const keyAt = isScalar(key) && key.range ? positionAt(key.range[0]) : start;
    if (!known.includes(keyName)) {
      problems.add(keyAt, `unknown front matter \`${keyName}\``, expectedName(keyName, known));
      continue;
    }
    const plain = isScalar(value) ? value.value : isSeq(value) ? value.toJSON() : value;
    const range = isScalar(value) || isSeq(value) ? value.range : undefined;
    values.set(keyName, { value: plain, at: range ? positionAt(range[0]) : keyAt });
  }
  const contract = values.get('contract');
  const version = values.get('version');
  const uses = values.get('uses');
  if (typeof contract?.value !== 'string' || !name.test(contract.value)) {
    problems.add(contract?.at ?? start, 'no contract name', '`contract: NAME` in capitals');
    return undefined;
  }
  if (typeof version?.value !== 'string' || !semver.test(version.value)) {
    problems.add(version?.at ?? start, 'no semantic version', '`version: 1.0.0`');
  }
  const used = uses?.value ?? [];
  if (!isNames(used)) {
    problems.add(uses?.at ?? start, '`uses` is not a list of contract names', '`uses: [COMMON]`');
  }
  return {
    contract: contract.value,
    version: typeof version?.value === 'string' ? version.value : '0.0.0',
    uses: isNames(used) ? used : [],
    at: contract.at,
    versionAt: version?.at ?? start,
    usesAt: uses?.at ?? contract.at,
  };
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && name.test(one));
}
