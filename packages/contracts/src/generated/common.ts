// Compiled from contracts/*.md; edit those.
import * as z from 'zod';
import { integer, json, line, list, map, text } from '../value-types/index.js';

/** Names a tenant, a project or a surface. */
export const ScopeId = line({ min: 1, max: 64, pattern: '[A-Za-z0-9][A-Za-z0-9_-]*' }).meta({ id: 'ScopeId', description: 'Names a tenant, a project or a surface.', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §1.1', line: 21 } });
export type ScopeId = z.infer<typeof ScopeId>;

export const Scope = z.strictObject({
  /** who owns it */
  tenant_id: ScopeId,
  /** the site or app it belongs to */
  project_id: ScopeId,
  /** a part of the project with values of its own */
  surface_id: z.exactOptional(ScopeId),
}).meta({ id: 'Scope', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §1.2', line: 24 } });
export type Scope = z.infer<typeof Scope>;

export const ActorKind = z.enum([
  /** a person in an editor */
  'user',
  /** an AI agent */
  'agent',
  /** a program with a key of its own */
  'service',
  /** the engines themselves */
  'system',
]).meta({ id: 'ActorKind', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §2.1', line: 40 } });
export type ActorKind = z.infer<typeof ActorKind>;

/** Who did something. It is told by the caller and kept with every change. */
export const Actor = z.strictObject({
  kind: ActorKind,
  /** stable, so that one actor's changes can be found again */
  id: line({ min: 1, max: 120 }),
  /** shown to people */
  name: z.exactOptional(line({ min: 1, max: 120 })),
}).meta({ id: 'Actor', description: 'Who did something. It is told by the caller and kept with every change.', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §2.2', line: 48 } });
export type Actor = z.infer<typeof Actor>;

/** Where a rule is written. */
export const ContractRef = z.strictObject({
  /** the contract's file name */
  file: line({ min: 1, max: 200 }),
  /** such as `FEEDS §4.2` */
  section: line({ min: 1, max: 40 }),
  line: integer({ min: 1 }),
}).meta({ id: 'ContractRef', description: 'Where a rule is written.', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.1', line: 73 } });
export type ContractRef = z.infer<typeof ContractRef>;

export const ProblemItem = z.strictObject({
  /** where in the request: `body.refresh.every_seconds`, `query.limit`, `header.if-match` */
  path: z.exactOptional(line()),
  /** the token it is about */
  token_path: z.exactOptional(line()),
  /** the code of this fault alone, where faults of several codes may stand together */
  code: z.exactOptional(line()),
  /** what is wrong */
  reason: text(),
  /** what would be right, with its bounds and options */
  expected: z.exactOptional(text()),
  /** what came, cut when long */
  got: z.exactOptional(json()),
  /** file and section of the rule */
  contract: z.exactOptional(line()),
  /** the nearest thing that would do */
  nearest: z.exactOptional(json()),
}).meta({ id: 'ProblemItem', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.2', line: 82 } });
export type ProblemItem = z.infer<typeof ProblemItem>;

export const Problem = z.strictObject({
  /** a URI reference made from the code */
  type: line(),
  /** the code's meaning */
  title: line(),
  status: integer({ min: 400, max: 599 }),
  code: line(),
  detail: z.exactOptional(text()),
  /** the path that was asked */
  instance: z.exactOptional(line()),
  /** also in the answer's `X-Request-Id`, and in the log */
  request_id: z.exactOptional(line()),
  errors: z.exactOptional(list(ProblemItem)),
}).meta({ id: 'Problem', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.3', line: 94 } });
export type Problem = z.infer<typeof Problem>;

export const Readiness = z.strictObject({
  status: z.enum(['ready', 'starting', 'stopping', 'failing']),
  /** a part and how it is */
  checks: map(line()),
}).meta({ id: 'Readiness', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §6.1', line: 147 } });
export type Readiness = z.infer<typeof Readiness>;

export const ContractSummary = z.strictObject({
  /** such as FEEDS */
  name: line(),
  file: line(),
  /** semantic version */
  version: line(),
  /** SHA-256 of the Markdown, in hexadecimal */
  hash: line(),
}).meta({ id: 'ContractSummary', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §7.1', line: 212 } });
export type ContractSummary = z.infer<typeof ContractSummary>;

export const ContractList = z.strictObject({
  items: list(ContractSummary),
  next_cursor: z.nullable(line()),
}).meta({ id: 'ContractList', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §7.2', line: 220 } });
export type ContractList = z.infer<typeof ContractList>;

export const ContractDocument = z.strictObject({
  name: line(),
  file: line(),
  version: line(),
  hash: line(),
  markdown: text(),
}).meta({ id: 'ContractDocument', contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §7.3', line: 226 } });
export type ContractDocument = z.infer<typeof ContractDocument>;
