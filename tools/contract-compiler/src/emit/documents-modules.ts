import { createHash } from 'node:crypto';
import type { Model } from '../model/model.js';
import { header, importing, inline, quoted } from './source.js';

/** The contracts' own Markdown, for hosts that serve it. */
export function emitDocumentsModule(model: Model): string {
  const documents = model.contracts.map(
    ({ name, file, title, version, text }) =>
      `  {\n    name: ${quoted(name)},\n    file: ${quoted(file)},\n    title: ${quoted(title)},\n    version: ${quoted(version)},\n    hash: ${quoted(sha256(text))},\n    markdown: ${lines(text)},\n  },\n`,
  );
  return [
    header,
    importing(['ContractDocumentText'], '../documents/contract-document-text.js', true),
    '\n/** Every contract as it was compiled. */\n',
    `export const contractDocuments: readonly ContractDocumentText[] = [\n${documents.join('')}];\n`,
  ].join('');
}

export function emitVersionModule(model: Model): string {
  const all = model.contracts.map(({ name, text }) => `${name}\n${sha256(text)}\n`).join('');
  const versions = Object.fromEntries(model.contracts.map(({ name, version }) => [name, version]));
  return `${header}
/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = ${quoted(sha256(all))};

export const contractVersions = ${inline(versions)} as const;
`;
}

/** One literal for each line of Markdown, so that diffs are small. */
function lines(text: string): string {
  const parts = text.split(/(?<=\n)/).map((line) => `      ${quoted(line)},\n`);
  return `[\n${parts.join('')}    ].join('')`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
