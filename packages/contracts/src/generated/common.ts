// Compiled from contracts/*.md; edit those.
import * as z from 'zod';
import { integer, json, line, list, map, text } from '../value-types/index.js';

/** The id of a tenant, a project or a surface. */
export const ScopeId = line({ min: 1, max: 64, pattern: '[A-Za-z0-9][A-Za-z0-9_-]*' }).meta({ id: 'ScopeId', description: 'The id of a tenant, a project or a surface.', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §1.1', line: 21 } });
export type ScopeId = z.infer<typeof ScopeId>;

export const Scope = z.strictObject({
  /** the owner */
  tenant_id: ScopeId,
  /** the site or app */
  project_id: ScopeId,
  /** a part of the project that has its own values */
  surface_id: z.exactOptional(ScopeId),
}).meta({ id: 'Scope', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §1.2', line: 24 } });
export type Scope = z.infer<typeof Scope>;

export const ActorKind = z.enum([
  /** a person in an editor */
  'user',
  /** an AI agent */
  'agent',
  /** a program with its own key */
  'service',
  /** the engines themselves */
  'system',
]).meta({ id: 'ActorKind', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §2.1', line: 40 } });
export type ActorKind = z.infer<typeof ActorKind>;

/** Who made a change. Provided by the caller and stored with every change. */
export const Actor = z.strictObject({
  kind: ActorKind,
  /** stable, so that all changes of an actor can be found */
  id: line({ min: 1, max: 120 }),
  /** shown to people */
  name: z.exactOptional(line({ min: 1, max: 120 })),
}).meta({ id: 'Actor', description: 'Who made a change. Provided by the caller and stored with every change.', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §2.2', line: 48 } });
export type Actor = z.infer<typeof Actor>;

/** The location of a rule in the contracts. */
export const ContractRef = z.strictObject({
  /** the contract's file name */
  file: line({ min: 1, max: 200 }),
  /** such as `FEEDS §4.2` */
  section: line({ min: 1, max: 40 }),
  line: integer({ min: 1 }),
}).meta({ id: 'ContractRef', description: 'The location of a rule in the contracts.', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.1', line: 73 } });
export type ContractRef = z.infer<typeof ContractRef>;

export const ProblemItem = z.strictObject({
  /** the part of the request: `body.refresh.every_seconds`, `query.limit`, `path.feed_id`, `header.if-match` */
  path: z.exactOptional(line()),
  /** the token that the problem is about */
  token_path: z.exactOptional(line()),
  /** the code of this problem, where problems of several codes are reported together */
  code: z.exactOptional(line()),
  /** what is wrong */
  reason: text(),
  /** what is allowed, with its bounds and options */
  expected: z.exactOptional(text()),
  /** the value in the request, shortened if it is long */
  got: z.exactOptional(json()),
  /** the file and section of the rule */
  contract: z.exactOptional(line()),
  /** the most similar allowed value */
  nearest: z.exactOptional(json()),
}).meta({ id: 'ProblemItem', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.2', line: 82 } });
export type ProblemItem = z.infer<typeof ProblemItem>;

export const Problem = z.strictObject({
  /** a URI reference derived from the code */
  type: line(),
  /** the meaning of the code */
  title: line(),
  status: integer({ min: 400, max: 599 }),
  code: line(),
  detail: z.exactOptional(text()),
  /** the path of the request */
  instance: z.exactOptional(line()),
  /** also in the header `X-Request-Id` and in the log */
  request_id: z.exactOptional(line()),
  /** the first 100 problems */
  errors: z.exactOptional(list(ProblemItem, { min: 0, max: 100 })),
  /** how many more there are */
  errors_omitted: z.exactOptional(integer({ min: 1 })),
}).meta({ id: 'Problem', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.3', line: 94 } });
export type Problem = z.infer<typeof Problem>;

export const Readiness = z.strictObject({
  status: z.enum(['ready', 'starting', 'stopping', 'failing']),
  /** the state of each part */
  checks: map(line()),
}).meta({ id: 'Readiness', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §6.1', line: 149 } });
export type Readiness = z.infer<typeof Readiness>;

export const ContractSummary = z.strictObject({
  /** such as FEEDS */
  name: line(),
  file: line(),
  /** semantic version */
  version: line(),
  /** SHA-256 of the Markdown, in hexadecimal */
  hash: line(),
}).meta({ id: 'ContractSummary', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §7.1', line: 214 } });
export type ContractSummary = z.infer<typeof ContractSummary>;

export const ContractList = z.strictObject({
  items: list(ContractSummary),
  next_cursor: z.nullable(line()),
}).meta({ id: 'ContractList', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §7.2', line: 222 } });
export type ContractList = z.infer<typeof ContractList>;

export const ContractDocument = z.strictObject({
  name: line(),
  file: line(),
  version: line(),
  hash: line(),
  markdown: text(),
}).meta({ id: 'ContractDocument', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §7.3', line: 228 } });
export type ContractDocument = z.infer<typeof ContractDocument>;
