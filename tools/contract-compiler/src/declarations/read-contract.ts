import type { Problems } from '../diagnostics/diagnostic.js';
import { parseHeading } from '../grammar/heading.js';
import { type FrontMatter, readFrontMatter } from '../markdown/front-matter.js';
import { readDocument } from '../markdown/read-document.js';
import { type ContractFile, SourceText } from '../markdown/source-text.js';
import type { ErrorDeclaration, Example } from '../model/model.js';
import { readErrors } from './errors.js';
import { type DeclaredEvent, eventDataName, readEvent } from './event.js';
import { type ExampleSubject, readExamples } from './examples.js';
import { type DeclaredOperation, readOperation } from './operation.js';
import { type DeclaredPatch, readPatch } from './patch.js';
import { attempt, type Reading } from './reading.js';
import { type FamilyTable, readFamily, readTokenSection, type TokenSection } from './token-rows.js';
import { type DeclaredType, readType } from './types.js';

/** The declarations of one file; names in them are not resolved yet. */
export interface DeclaredContract {
  readonly file: ContractFile;
  readonly title: string;
  readonly front: FrontMatter;
  readonly types: DeclaredType[];
  readonly patches: DeclaredPatch[];
  readonly errors: ErrorDeclaration[];
  readonly operations: DeclaredOperation[];
  readonly events: DeclaredEvent[];
  readonly families: FamilyTable[];
  readonly tokens: TokenSection[];
  readonly examples: Example[];
}

/** Reads the sections of a contract; returns undefined when its front matter has no name. */
export function readContract(file: ContractFile, problems: Problems): DeclaredContract | undefined {
  const document = readDocument(new SourceText(file), problems);
  const front = readFrontMatter(document, problems);
  if (front === undefined) return undefined;
  const contract: DeclaredContract = {
    file,
    title: document.title,
    front,
    types: [],
    patches: [],
    errors: [],
    operations: [],
    events: [],
    families: [],
    tokens: [],
    examples: [],
  };
  for (const section of document.sections) {
    const reading: Reading = { owner: front.contract, file: file.path, section, problems };
    readSection(contract, reading);
  }
  return contract;
}

function readSection(contract: DeclaredContract, reading: Reading): void {
  const { problems, section } = reading;
  const before = problems.count;
  const heading = attempt(problems, () => parseHeading(section.heading));
  if (problems.count > before) return;
  let subject: ExampleSubject | undefined;
  if (heading === undefined) {
    readExamples(reading, heading, undefined);
    return;
  }
  switch (heading.kind) {
    case 'errors':
      contract.errors.push(...readErrors(reading));
      break;
    case 'operation': {
      const operation = readOperation(reading, heading);
      contract.operations.push(operation);
      if (operation.body?.name) subject = { of: 'type', name: operation.body.name };
      break;
    }
    case 'event': {
      contract.events.push(readEvent(reading, heading));
      subject = { of: 'type', name: eventDataName(heading.name.text) };
      break;
    }
    case 'patch':
      contract.patches.push(readPatch(reading, heading));
      subject = { of: 'type', name: heading.name.text };
      break;
    case 'family':
      contract.families.push(readFamily(reading, heading.name));
      break;
    case 'tokens':
      contract.tokens.push(readTokenSection(reading, heading));
      subject = { of: 'tokens', name: heading.name.text };
      break;
    case 'enum':
    case 'type':
    case 'alias':
    case 'union': {
      contract.types.push(readType(reading, heading));
      subject = { of: 'type', name: heading.name.text };
    }
  }
  contract.examples.push(...readExamples(reading, heading, subject));
}
