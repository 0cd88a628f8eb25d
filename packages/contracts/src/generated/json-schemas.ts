// Compiled from contracts/*.md; edit those.
import type { JsonSchema, OperationSchemas } from '../json-schema/json-schema.js';
import type { OperationId } from './operations.js';

/** JSON Schema 2020-12 by type name, each naming others as `#/$defs/NAME`. */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  Actor: {
    type: 'object',
    properties: {
      kind: { $ref: '#/$defs/ActorKind' },
      id: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 120,
        description: "stable, so that one actor's changes can be found again",
      },
      name: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 120,
        description: 'shown to people',
      },
    },
    required: ['kind', 'id'],
    additionalProperties: false,
    description: 'Who did something. It is told by the caller and kept with every change.',
    'x-contract': { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §2.2', line: 48 },
  },
  ActorKind: {
    type: 'string',
    enum: ['user', 'agent', 'service', 'system'],
    'x-contract': { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §2.1', line: 40 },
  },
  ActorRef: {
    type: 'object',
    properties: {
      kind: { $ref: '#/$defs/ActorKind' },
      id: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 120,
      },
    },
    required: ['kind', 'id'],
    additionalProperties: false,
    description: 'Identifies an actor by kind and id.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.15', line: 273 },
  },
  AddElementArgs: {
    type: 'object',
    properties: {
      element_id: { $ref: '#/$defs/ElementId' },
      kind: { $ref: '#/$defs/ElementKind' },
      parent_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'the parent element; the top of the canvas when absent or null',
      },
      index: {
        type: 'integer',
        minimum: 0,
        description:
          'its position among its siblings, which are moved back; last when absent or greater than their number',
      },
    },
    required: ['element_id', 'kind'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.2', line: 172 },
  },
  AddElementCommand: {
    type: 'object',
    properties: {
      type: { type: 'string', const: 'add_element' },
      base_rev: {
        type: 'integer',
        minimum: 0,
        description: 'the revision that the command is based on',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 167,
        },
      },
      idempotency_key: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
        description: 'the same key with the same command is applied once',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 168,
        },
      },
      actor: {
        $ref: '#/$defs/Actor',
        description: 'the author of the change, when it is not the caller',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 169,
        },
      },
      dry_run: {
        type: 'boolean',
        default: false,
        description: 'return what would change without writing it',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 170,
        },
      },
      args: { $ref: '#/$defs/AddElementArgs' },
    },
    required: ['type', 'base_rev', 'args'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.3', line: 181 },
  },
  AspectRatio: {
    type: 'string',
    enum: ['1:1', '4:3', '16:9', '9:16'],
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.1', line: 1214 },
  },
  Availability: {
    type: 'string',
    enum: ['available', 'private', 'deleted'],
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.7', line: 92 },
  },
  Breakpoint: {
    type: 'string',
    enum: ['mobile', 'tablet', 'desktop'],
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.10', line: 590 },
  },
  Canvas: {
    type: 'object',
    properties: {
      canvas_id: { $ref: '#/$defs/CanvasId' },
      kind: { $ref: '#/$defs/CanvasKind' },
      template_kind: { anyOf: [{ $ref: '#/$defs/TemplateKind' }, { type: 'null' }] },
      name: {
        type: ['string', 'null'],
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      head_rev: {
        type: 'integer',
        minimum: 0,
        description: 'the newest revision; 0 for a new canvas',
      },
      head_event_id: {
        type: ['string', 'null'],
        pattern: '^evt_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
        description: 'the event of the newest revision; null at revision 0',
      },
      schema_ref: { anyOf: [{ $ref: '#/$defs/SchemaRef' }, { type: 'null' }] },
      created_at: {
        type: 'string',
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
      updated_at: {
        type: 'string',
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
        description: 'the time of the newest revision',
      },
    },
    required: [
      'canvas_id',
      'kind',
      'template_kind',
      'name',
      'head_rev',
      'head_event_id',
      'schema_ref',
      'created_at',
      'updated_at',
    ],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.9', line: 115 },
  },
  CanvasCommittedData: {
    type: 'object',
    properties: {
      canvas_id: { $ref: '#/$defs/CanvasId' },
      rev: {
        type: 'integer',
        minimum: 1,
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §7.3',
          line: 1179,
        },
      },
      event_id: {
        type: 'string',
        pattern: '^evt_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §7.3',
          line: 1180,
        },
      },
      type: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: "the command's type",
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §7.3',
          line: 1181,
        },
      },
      actor: {
        anyOf: [{ $ref: '#/$defs/Actor' }, { type: 'null' }],
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §7.3',
          line: 1182,
        },
      },
      changes: {
        type: 'array',
        items: { $ref: '#/$defs/CommittedChange' },
        minItems: 0,
        maxItems: 100,
        description: 'the first 100 changes',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §7.3',
          line: 1183,
        },
      },
      truncated: {
        type: 'boolean',
        description: 'whether there were more changes, or more element_changes',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §7.3',
          line: 1184,
        },
      },
      element: {
        $ref: '#/$defs/Element',
        description: 'the element that add_element added or move_element moved',
      },
      removed_elements: {
        type: 'array',
        items: { $ref: '#/$defs/ElementId' },
        description: 'the elements that were removed',
      },
      element_changes: {
        type: 'array',
        items: { $ref: '#/$defs/ElementChange' },
        minItems: 0,
        maxItems: 100,
        description: 'the first 100 elements that changed; absent when none did',
      },
    },
    required: ['canvas_id', 'rev', 'event_id', 'type', 'actor', 'changes', 'truncated'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.4', line: 1186 },
  },
  CanvasConflict: {
    type: 'object',
    properties: {
      current_rev: { type: 'integer', minimum: 0, description: 'the newest revision' },
      recovery_ops: {
        type: 'array',
        items: { $ref: '#/$defs/CanvasEvent' },
        minItems: 0,
        maxItems: 100,
        description: 'the commands after base_rev, oldest first',
      },
      truncated: {
        type: 'boolean',
        description: 'whether there are more commands; replayCanvas returns them',
      },
      verdict: {
        $ref: '#/$defs/Verdict',
        description: 'of the whole command: the most severe verdict of its paths',
      },
      paths: {
        type: 'array',
        items: { $ref: '#/$defs/PathVerdict' },
        description: 'for each path of the command, whether it still applies',
      },
    },
    required: ['current_rev', 'recovery_ops', 'truncated', 'verdict', 'paths'],
    additionalProperties: false,
    description: 'The additional members of a `canvas.conflict` problem.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.8', line: 564 },
  },
  CanvasCreatedData: {
    type: 'object',
    properties: {
      canvas_id: { $ref: '#/$defs/CanvasId' },
      kind: { $ref: '#/$defs/CanvasKind' },
      template_kind: { anyOf: [{ $ref: '#/$defs/TemplateKind' }, { type: 'null' }] },
      name: {
        type: ['string', 'null'],
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
    },
    required: ['canvas_id', 'kind', 'template_kind', 'name'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.1', line: 1157 },
  },
  CanvasDeletedData: {
    type: 'object',
    properties: { canvas_id: { $ref: '#/$defs/CanvasId' } },
    required: ['canvas_id'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.6', line: 1206 },
  },
  CanvasEvent: {
    type: 'object',
    properties: {
      event_id: {
        type: 'string',
        pattern: '^evt_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      },
      rev: { type: 'integer', minimum: 1 },
      type: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: "the command's type",
      },
      args: { description: "the command's args" },
      actor: { anyOf: [{ $ref: '#/$defs/Actor' }, { type: 'null' }] },
      at: {
        type: 'string',
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
      changes: { type: 'array', items: { $ref: '#/$defs/TokenChange' } },
      element_changes: {
        type: 'array',
        items: { $ref: '#/$defs/ElementChange' },
        minItems: 0,
        maxItems: 100,
        description: 'the first 100 elements that changed; absent when none did',
      },
      truncated: {
        type: 'boolean',
        description:
          'whether more elements changed than element_changes lists; a snapshot has them all',
      },
    },
    required: ['event_id', 'rev', 'type', 'args', 'actor', 'at', 'changes'],
    additionalProperties: false,
    description: 'One applied command.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.4', line: 521 },
  },
  CanvasId: {
    type: 'string',
    pattern: '^(?:[A-Za-z0-9][A-Za-z0-9_.:-]*)$',
    allOf: [{ pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$' }],
    minLength: 1,
    maxLength: 64,
    description: 'Chosen by the client that creates the canvas, or generated: `cnv_` and a UUIDv7.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.5', line: 76 },
  },
  CanvasKind: {
    type: 'string',
    enum: ['page', 'graph'],
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.1', line: 25 },
  },
  CanvasList: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/$defs/Canvas' } },
      next_cursor: {
        type: ['string', 'null'],
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'null at the end',
      },
    },
    required: ['items', 'next_cursor'],
    additionalProperties: false,
    description: 'Newest first.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.10', line: 129 },
  },
  ChannelRef: {
    type: 'string',
    pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
    minLength: 1,
    maxLength: 200,
    description:
      '`UC_x5XG1OV2P6uZZ5FSM9Ttw`, `@googledevelopers` or `https://www.youtube.com/@googledevelopers`.',
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.1', line: 42 },
  },
  Command: {
    type: 'object',
    oneOf: [
      { $ref: '#/$defs/AddElementCommand' },
      { $ref: '#/$defs/SetTokenCommand' },
      { $ref: '#/$defs/SetTokensCommand' },
      { $ref: '#/$defs/UnsetTokenCommand' },
      { $ref: '#/$defs/MoveElementCommand' },
      { $ref: '#/$defs/RemoveElementCommand' },
      { $ref: '#/$defs/RevertCommand' },
      { $ref: '#/$defs/PromoteCommand' },
    ],
    discriminator: { propertyName: 'type' },
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.20', line: 319 },
  },
  CommandFields: {
    type: 'object',
    properties: {
      base_rev: {
        type: 'integer',
        minimum: 0,
        description: 'the revision that the command is based on',
      },
      idempotency_key: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
        description: 'the same key with the same command is applied once',
      },
      actor: {
        $ref: '#/$defs/Actor',
        description: 'the author of the change, when it is not the caller',
      },
      dry_run: {
        type: 'boolean',
        default: false,
        description: 'return what would change without writing it',
      },
    },
    required: ['base_rev'],
    additionalProperties: false,
    description: 'The fields of every command besides its type and its arguments.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.1', line: 161 },
  },
  CommitFields: {
    type: 'object',
    properties: {
      rev: { type: 'integer', minimum: 1 },
      event_id: {
        type: 'string',
        pattern: '^evt_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      },
      type: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: "the command's type",
      },
      actor: { anyOf: [{ $ref: '#/$defs/Actor' }, { type: 'null' }] },
      changes: {
        type: 'array',
        items: { $ref: '#/$defs/CommittedChange' },
        minItems: 0,
        maxItems: 100,
        description: 'the first 100 changes',
      },
      truncated: {
        type: 'boolean',
        description: 'whether there were more changes, or more element_changes',
      },
    },
    required: ['rev', 'event_id', 'type', 'actor', 'changes', 'truncated'],
    additionalProperties: false,
    description: 'The fields of the events of canvases and layers.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.3', line: 1173 },
  },
  CommittedChange: {
    type: 'object',
    properties: {
      element_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'null for the canvas root',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.21',
          line: 379,
        },
      },
      token_path: {
        $ref: '#/$defs/TokenPath',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.21',
          line: 380,
        },
      },
      after: { description: 'the value that is set now; null when it was unset' },
    },
    required: ['element_id', 'token_path', 'after'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.2', line: 1166 },
  },
  ContractDocument: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      file: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      version: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      hash: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      markdown: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
      },
    },
    required: ['name', 'file', 'version', 'hash', 'markdown'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §7.3', line: 226 },
  },
  ContractList: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/$defs/ContractSummary' } },
      next_cursor: {
        type: ['string', 'null'],
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
    },
    required: ['items', 'next_cursor'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §7.2', line: 220 },
  },
  ContractPlan: {
    type: 'object',
    properties: {
      contract_version: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'the version that the values were validated against',
      },
      checked: {
        type: 'integer',
        minimum: 0,
        description: 'the number of values that this page validated',
      },
      items: { type: 'array', items: { $ref: '#/$defs/PlanItem' } },
      next_cursor: {
        type: ['string', 'null'],
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
    },
    required: ['contract_version', 'checked', 'items', 'next_cursor'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.23', line: 732 },
  },
  ContractRef: {
    type: 'object',
    properties: {
      file: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
        description: "the contract's file name",
      },
      section: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 40,
        description: 'such as `FEEDS §4.2`',
      },
      line: { type: 'integer', minimum: 1 },
    },
    required: ['file', 'section', 'line'],
    additionalProperties: false,
    description: 'Where a rule is written.',
    'x-contract': { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.1', line: 73 },
  },
  ContractSummary: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'such as FEEDS',
      },
      file: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      version: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'semantic version',
      },
      hash: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'SHA-256 of the Markdown, in hexadecimal',
      },
    },
    required: ['name', 'file', 'version', 'hash'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §7.1', line: 212 },
  },
  DesignTokenNote: {
    type: 'object',
    properties: {
      path: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'a path in the document, or of a token',
      },
      reason: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
      },
      expected: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
      },
    },
    required: ['path', 'reason'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.26', line: 758 },
  },
  DesignTokenTargets: {
    type: 'array',
    items: { $ref: '#/$defs/TokenPath' },
    minItems: 1,
    maxItems: 50,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.25', line: 756 },
  },
  DesignTokensExport: {
    type: 'object',
    properties: {
      document: { type: 'object' },
      unmapped: {
        type: 'array',
        items: { $ref: '#/$defs/DesignTokenNote' },
        description:
          "values that the format cannot express or this contract no longer accepts; both are in the document's extensions",
      },
    },
    required: ['document', 'unmapped'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.28', line: 773 },
  },
  DesignTokensImport: {
    type: 'object',
    properties: {
      base_rev: { type: 'integer', minimum: 0 },
      document: { type: 'object' },
      mapping: {
        type: 'object',
        additionalProperties: { $ref: '#/$defs/DesignTokenTargets' },
        description:
          "by path in the document, the tokens that it sets; an export writes it into the `$extensions` of the document's tokens",
      },
      idempotency_key: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
      },
      actor: { $ref: '#/$defs/Actor' },
      dry_run: { type: 'boolean', default: false },
    },
    required: ['base_rev', 'document'],
    additionalProperties: false,
    description:
      'A document in the Design Tokens Format 2025.10. It is stored with the revision that it creates, so that an export can restore its groups, aliases, `$extends`, descriptions and the `$extensions` of other tools.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.24', line: 741 },
  },
  DesignTokensImported: {
    type: 'object',
    properties: {
      result: {
        anyOf: [{ $ref: '#/$defs/RevisionResult' }, { type: 'null' }],
        description:
          'null when the document sets nothing: then nothing is stored and the idempotency key is not used',
      },
      unmapped: {
        type: 'array',
        items: { $ref: '#/$defs/DesignTokenNote' },
        description: 'the tokens of the document that set nothing',
      },
    },
    required: ['result', 'unmapped'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.27', line: 766 },
  },
  Element: {
    type: 'object',
    properties: {
      element_id: { $ref: '#/$defs/ElementId' },
      kind: {
        $ref: '#/$defs/ElementKind',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §1.11',
          line: 144,
        },
      },
      parent_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'null for an element at the top of the canvas',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §1.11',
          line: 145,
        },
      },
      index: {
        type: 'integer',
        minimum: 0,
        description: 'its position among its siblings, from 0',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §1.11',
          line: 146,
        },
      },
    },
    required: ['element_id', 'kind', 'parent_id', 'index'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.12', line: 148 },
  },
  ElementChange: {
    type: 'object',
    properties: {
      element_id: { $ref: '#/$defs/ElementId' },
      before: {
        anyOf: [{ $ref: '#/$defs/ElementPosition' }, { type: 'null' }],
        description: 'null for an added element',
      },
      after: {
        anyOf: [{ $ref: '#/$defs/ElementPosition' }, { type: 'null' }],
        description: 'null for a removed element',
      },
    },
    required: ['element_id', 'before', 'after'],
    additionalProperties: false,
    description:
      'What a revision changed about one element. Siblings whose index changed are included, so a client that moves each element to its `after` position has the elements of that revision. Elements that were added, removed or moved to another parent come first, then elements with only a new index; both in the order of their ids.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.23', line: 390 },
  },
  ElementId: {
    type: 'string',
    pattern: '^(?:[A-Za-z0-9][A-Za-z0-9_.:-]*)$',
    allOf: [{ pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$' }],
    minLength: 1,
    maxLength: 64,
    description: 'Chosen by the client that adds the element, and unique on its canvas.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.4', line: 64 },
  },
  ElementKind: {
    type: 'string',
    enum: [
      'section',
      'container',
      'text',
      'media',
      'button',
      'form',
      'multi21',
      'faq',
      'howto',
      'fact',
      'profile',
      'vector',
      'agent',
      'framework',
      'connector',
    ],
    description:
      'The first twelve kinds are allowed on pages. Graph canvases allow the last three, and `container` and `text` for grouping and annotation.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.3', line: 41 },
  },
  ElementPosition: {
    type: 'object',
    properties: {
      kind: { $ref: '#/$defs/ElementKind' },
      parent_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'null for an element at the top of the canvas',
      },
      index: {
        type: 'integer',
        minimum: 0,
        description: 'its position among its siblings, from 0',
      },
    },
    required: ['kind', 'parent_id', 'index'],
    additionalProperties: false,
    description: 'The kind of an element and its position in the tree.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.11', line: 138 },
  },
  EventPage: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/$defs/EventRecord' } },
      next_cursor: {
        type: ['string', 'null'],
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'null when the end is reached',
      },
      head_cursor: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'the present end of the log; follow from here',
      },
    },
    required: ['items', 'next_cursor', 'head_cursor'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/REALTIME_CONTRACT_v1.md', section: 'REALTIME §3.2', line: 78 },
  },
  EventRecord: {
    type: 'object',
    properties: {
      cursor: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'resumes behind this event',
      },
      event_id: {
        type: 'string',
        pattern: '^evt_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      },
      seq: { type: 'integer', minimum: 1, description: "the project's revision; gapless" },
      name: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      topic: { $ref: '#/$defs/Topic' },
      data: {},
      actor: { anyOf: [{ $ref: '#/$defs/Actor' }, { type: 'null' }] },
      at: {
        type: 'string',
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
    },
    required: ['cursor', 'event_id', 'seq', 'name', 'topic', 'data', 'actor', 'at'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/REALTIME_CONTRACT_v1.md', section: 'REALTIME §3.1', line: 66 },
  },
  ExplainRung: {
    type: 'object',
    properties: {
      layer: { $ref: '#/$defs/Layer' },
      held_in: {
        $ref: '#/$defs/Layer',
        description: 'for a `breakpoint` rung, the layer that was searched',
      },
      element_id: { $ref: '#/$defs/ElementId' },
      token_path: { $ref: '#/$defs/TokenPath', description: 'the path that was searched for' },
      value: { description: 'null when the layer sets none' },
      won: { type: 'boolean', description: "whether this is the token's value" },
      lost_because: { $ref: '#/$defs/LossReason', description: 'present when `won` is false' },
      rev: { type: 'integer', minimum: 1 },
      actor: { $ref: '#/$defs/Actor' },
      at: {
        type: 'string',
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
      contract_version: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
    },
    required: ['layer', 'token_path', 'value', 'won'],
    additionalProperties: false,
    description:
      'One layer in the resolution of a token. The ladder lists the strongest layer first.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.15', line: 638 },
  },
  Explanation: {
    type: 'object',
    properties: {
      canvas_id: { $ref: '#/$defs/CanvasId' },
      rev: { type: 'integer', minimum: 0 },
      element_id: { anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }] },
      breakpoint: { anyOf: [{ $ref: '#/$defs/Breakpoint' }, { type: 'null' }] },
      token: { $ref: '#/$defs/ResolvedToken' },
      ladder: { type: 'array', items: { $ref: '#/$defs/ExplainRung' } },
    },
    required: ['canvas_id', 'rev', 'element_id', 'breakpoint', 'token', 'ladder'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.16', line: 656 },
  },
  FaqItem: {
    type: 'object',
    properties: {
      question: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 300,
      },
      answer: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 5000,
      },
    },
    required: ['question', 'answer'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.7', line: 1298 },
  },
  Feed: {
    type: 'object',
    oneOf: [{ $ref: '#/$defs/YouTubeFeed' }],
    discriminator: { propertyName: 'source_kind' },
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.5', line: 208 },
  },
  FeedChangeSummary: {
    type: 'object',
    properties: {
      added: { type: 'integer', minimum: 0 },
      changed: { type: 'integer', minimum: 0 },
      removed: { type: 'integer', minimum: 0 },
      item_count: { type: 'integer', minimum: 0, description: 'after the change' },
    },
    required: ['added', 'changed', 'removed', 'item_count'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §9.2', line: 418 },
  },
  FeedCreatedData: {
    type: 'object',
    properties: {
      feed_id: {
        type: 'string',
        pattern: '^feed_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      },
      name: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      source_kind: { $ref: '#/$defs/SourceKind' },
    },
    required: ['feed_id', 'name', 'source_kind'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §9.1', line: 411 },
  },
  FeedDeletedData: {
    type: 'object',
    properties: {
      feed_id: {
        type: 'string',
        pattern: '^feed_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      },
    },
    required: ['feed_id'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §9.4', line: 441 },
  },
  FeedFault: {
    type: 'object',
    properties: {
      code: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'such as youtube.quota_exceeded',
      },
      message: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
      },
      at: {
        type: 'string',
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
      retry_at: {
        type: ['string', 'null'],
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
        description: 'when it is tried again',
      },
    },
    required: ['code', 'message', 'at', 'retry_at'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.2', line: 170 },
  },
  FeedHealth: {
    type: 'object',
    properties: {
      status: { $ref: '#/$defs/HealthStatus' },
      last_refresh_at: {
        type: ['string', 'null'],
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
      last_success_at: {
        type: ['string', 'null'],
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
      next_refresh_at: {
        type: ['string', 'null'],
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
      consecutive_failures: { type: 'integer', minimum: 0 },
      fault: {
        anyOf: [{ $ref: '#/$defs/FeedFault' }, { type: 'null' }],
        description: "the last refresh's",
      },
    },
    required: [
      'status',
      'last_refresh_at',
      'last_success_at',
      'next_refresh_at',
      'consecutive_failures',
      'fault',
    ],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.3', line: 178 },
  },
  FeedHealthData: {
    type: 'object',
    properties: {
      feed_id: {
        type: 'string',
        pattern: '^feed_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      },
      status: { $ref: '#/$defs/HealthStatus' },
      fault: { anyOf: [{ $ref: '#/$defs/FeedFault' }, { type: 'null' }] },
    },
    required: ['feed_id', 'status', 'fault'],
    additionalProperties: false,
    description: 'Sent when the status changes, not at every refresh.',
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §9.5', line: 446 },
  },
  FeedList: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/$defs/Feed' } },
      next_cursor: {
        type: ['string', 'null'],
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
    },
    required: ['items', 'next_cursor'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.6', line: 213 },
  },
  FeedMode: {
    type: 'string',
    enum: ['feed', 'manual', 'mixed'],
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §1.2', line: 22 },
  },
  FeedPatch: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 120,
        description: 'shown in pickers',
        'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.2', line: 124 },
      },
      source: {
        $ref: '#/$defs/YouTubeSource',
        'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.2', line: 126 },
      },
      refresh: {
        $ref: '#/$defs/RefreshRule',
        'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.2', line: 128 },
      },
    },
    additionalProperties: false,
    description: 'What may be changed later. The source is replaced as a whole.',
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.4', line: 151 },
  },
  'FeedPatch.youtube': {
    type: 'object',
    properties: {
      name: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 120,
        description: 'shown in pickers',
        'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.2', line: 124 },
      },
      source: {
        $ref: '#/$defs/YouTubeSource',
        'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.2', line: 126 },
      },
      refresh: {
        $ref: '#/$defs/RefreshRule',
        'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.2', line: 128 },
      },
    },
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.4', line: 151 },
  },
  FeedSummary: {
    type: 'object',
    properties: {
      feed_id: {
        type: 'string',
        pattern: '^feed_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      },
      name: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      source_kind: { $ref: '#/$defs/SourceKind' },
      mode: { $ref: '#/$defs/FeedMode' },
      item_count: { type: 'integer', minimum: 0 },
      head_rev: { type: 'integer', minimum: 0 },
      health: { $ref: '#/$defs/HealthStatus' },
      cover_image_url: { type: ['string', 'null'], pattern: '^https?://[^\\s/?#]+[^\\s]*$' },
      updated_at: {
        type: 'string',
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
    },
    required: [
      'feed_id',
      'name',
      'source_kind',
      'mode',
      'item_count',
      'head_rev',
      'health',
      'cover_image_url',
      'updated_at',
    ],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.7', line: 219 },
  },
  FeedUpdatedData: {
    type: 'object',
    properties: {
      feed_id: {
        type: 'string',
        pattern: '^feed_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      },
      head_rev: { type: 'integer', minimum: 0 },
      version: { type: 'integer', minimum: 1 },
      added: {
        type: 'array',
        items: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        },
        minItems: 0,
        maxItems: 100,
        description: 'ids of items',
      },
      changed: {
        type: 'array',
        items: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        },
        minItems: 0,
        maxItems: 100,
      },
      removed: {
        type: 'array',
        items: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        },
        minItems: 0,
        maxItems: 100,
      },
      truncated: { type: 'boolean' },
      summary: { $ref: '#/$defs/FeedChangeSummary' },
    },
    required: [
      'feed_id',
      'head_rev',
      'version',
      'added',
      'changed',
      'removed',
      'truncated',
      'summary',
    ],
    additionalProperties: false,
    description:
      "A feed's items, or its own settings, have changed. Lists are cut at 100; the summary has the whole numbers.",
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §9.3', line: 426 },
  },
  FeedsSummary: {
    type: 'object',
    properties: {
      sources: {
        type: 'array',
        items: { $ref: '#/$defs/SourceKind' },
        description: 'the kinds that feeds can be made of here',
      },
      feeds: {
        type: 'array',
        items: { $ref: '#/$defs/FeedSummary' },
        description: "all of the project's, by name",
      },
    },
    required: ['sources', 'feeds'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.8', line: 232 },
  },
  FormField: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
        pattern: '^(?:[A-Za-z][A-Za-z0-9_]*)$',
        allOf: [{ pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$' }],
        minLength: 1,
        maxLength: 64,
        description: "the field's name at the list provider",
      },
      kind: { $ref: '#/$defs/FormFieldKind' },
      label: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 120,
      },
      placeholder: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 120,
      },
      required: { type: 'boolean', default: false },
      options: {
        type: 'array',
        items: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        },
        minItems: 1,
        maxItems: 100,
        uniqueItems: true,
        description: 'for the kind select',
      },
    },
    required: ['name', 'kind'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.6', line: 1279 },
  },
  FormFieldKind: {
    type: 'string',
    enum: ['email', 'phone', 'text', 'textarea', 'number', 'date', 'select', 'checkbox', 'hidden'],
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.5', line: 1265 },
  },
  HealthStatus: {
    type: 'string',
    enum: ['pending', 'ok', 'degraded', 'failing'],
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.1', line: 162 },
  },
  HowtoStep: {
    type: 'object',
    properties: {
      title: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
      },
      body: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 5000,
      },
      image_url: { type: 'string', pattern: '^https?://[^\\s/?#]+[^\\s]*$' },
    },
    required: ['title'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.8', line: 1313 },
  },
  Item: {
    type: 'object',
    oneOf: [{ $ref: '#/$defs/YouTubeItem' }],
    discriminator: { propertyName: 'kind' },
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §5.2', line: 257 },
  },
  ItemPage: {
    type: 'object',
    properties: {
      feed_id: {
        type: 'string',
        pattern: '^feed_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      },
      head_rev: { type: 'integer', minimum: 0 },
      items: { type: 'array', items: { $ref: '#/$defs/Item' } },
      next_cursor: {
        type: ['string', 'null'],
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
    },
    required: ['feed_id', 'head_rev', 'items', 'next_cursor'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §5.3', line: 262 },
  },
  ItemSort: {
    type: 'string',
    enum: ['newest', 'featured', 'manual'],
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §1.3', line: 29 },
  },
  Layer: {
    type: 'string',
    enum: ['default', 'tenant', 'project', 'surface', 'canvas', 'element', 'breakpoint'],
    description: 'The source of a value. A later layer in this table overrides an earlier one.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.9', line: 576 },
  },
  LayerRevision: {
    type: 'object',
    properties: {
      layer: { $ref: '#/$defs/ScopeLayer' },
      current_rev: { type: 'integer', minimum: 0 },
      changes: { type: 'array', items: { $ref: '#/$defs/TokenChange' } },
    },
    required: ['layer', 'current_rev', 'changes'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.27', line: 457 },
  },
  LiveState: {
    type: 'string',
    enum: ['none', 'live', 'upcoming'],
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.6', line: 85 },
  },
  LossReason: {
    type: 'string',
    enum: ['unset', 'outweighed', 'not_inherited', 'not_applicable'],
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.14', line: 629 },
  },
  ManualItem: {
    type: 'object',
    oneOf: [{ $ref: '#/$defs/ManualItemRef' }, { $ref: '#/$defs/ManualItemInline' }],
    discriminator: { propertyName: 'kind' },
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.4', line: 1246 },
  },
  ManualItemInline: {
    type: 'object',
    properties: {
      kind: { type: 'string', const: 'inline' },
      title: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 300,
      },
      url: {
        type: 'string',
        pattern: '^https?://[^\\s/?#]+[^\\s]*$',
        description: "the target of the tile's link",
      },
      image_url: { type: 'string', pattern: '^https?://[^\\s/?#]+[^\\s]*$' },
      badge: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 40,
      },
      text: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 2000,
      },
    },
    required: ['kind', 'title'],
    additionalProperties: false,
    description: 'A tile that is not in a feed, defined in the list itself.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.3', line: 1233 },
  },
  ManualItemRef: {
    type: 'object',
    properties: {
      kind: { type: 'string', const: 'item' },
      item_id: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
      },
      feed_id: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 64,
        description: "the feed of the item; the block's own feed when absent",
      },
    },
    required: ['kind', 'item_id'],
    additionalProperties: false,
    description: 'An item of a feed, placed manually.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.2', line: 1223 },
  },
  MoveElementArgs: {
    type: 'object',
    properties: {
      element_id: { $ref: '#/$defs/ElementId' },
      parent_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description:
          'the new parent; null moves it to the top of the canvas, absent keeps the parent',
      },
      index: {
        type: 'integer',
        minimum: 0,
        description: 'its position among the new siblings; last when absent',
      },
    },
    required: ['element_id'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.9', line: 228 },
  },
  MoveElementCommand: {
    type: 'object',
    properties: {
      type: { type: 'string', const: 'move_element' },
      base_rev: {
        type: 'integer',
        minimum: 0,
        description: 'the revision that the command is based on',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 167,
        },
      },
      idempotency_key: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
        description: 'the same key with the same command is applied once',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 168,
        },
      },
      actor: {
        $ref: '#/$defs/Actor',
        description: 'the author of the change, when it is not the caller',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 169,
        },
      },
      dry_run: {
        type: 'boolean',
        default: false,
        description: 'return what would change without writing it',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 170,
        },
      },
      args: { $ref: '#/$defs/MoveElementArgs' },
    },
    required: ['type', 'base_rev', 'args'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.10', line: 236 },
  },
  NewCanvas: {
    type: 'object',
    properties: {
      canvas_id: { $ref: '#/$defs/CanvasId', description: 'generated when absent' },
      kind: { $ref: '#/$defs/CanvasKind' },
      template_kind: { $ref: '#/$defs/TemplateKind', description: 'the kind of page' },
      name: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 120,
        description: 'the name that editors show',
      },
    },
    required: ['kind'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.8', line: 94 },
  },
  NewFeed: {
    type: 'object',
    oneOf: [{ $ref: '#/$defs/NewYouTubeFeed' }],
    discriminator: { propertyName: 'source_kind' },
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.3', line: 130 },
  },
  NewYouTubeFeed: {
    type: 'object',
    properties: {
      name: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 120,
        description: 'shown in pickers',
      },
      source_kind: { type: 'string', const: 'youtube' },
      source: { $ref: '#/$defs/YouTubeSource' },
      mode: { type: 'string', const: 'feed', default: 'feed' },
      refresh: { $ref: '#/$defs/RefreshRule', default: { every_seconds: 900 } },
    },
    required: ['name', 'source_kind', 'source'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.2', line: 121 },
  },
  PathVerdict: {
    type: 'object',
    properties: {
      element_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'null for the canvas root',
      },
      token_path: {
        anyOf: [{ $ref: '#/$defs/TokenPath' }, { type: 'null' }],
        description: 'null for the element itself',
      },
      verdict: { $ref: '#/$defs/Verdict' },
      current: { description: 'the value that is set now; null when none is' },
      rev: {
        type: 'integer',
        minimum: 1,
        description: 'the revision after base_rev that changed it',
      },
      actor: { $ref: '#/$defs/Actor', description: 'the author of that revision' },
    },
    required: ['element_id', 'token_path', 'verdict', 'current'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.7', line: 553 },
  },
  PlanAction: {
    type: 'string',
    enum: ['set', 'unset'],
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.21', line: 708 },
  },
  PlanItem: {
    type: 'object',
    properties: {
      canvas_id: {
        anyOf: [{ $ref: '#/$defs/CanvasId' }, { type: 'null' }],
        description: 'null for a layer',
      },
      layer: {
        anyOf: [{ $ref: '#/$defs/ScopeLayer' }, { type: 'null' }],
        description: 'null for a canvas',
      },
      element_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'null for the canvas root',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.21',
          line: 379,
        },
      },
      token_path: {
        $ref: '#/$defs/TokenPath',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.21',
          line: 380,
        },
      },
      value: {},
      rev: { type: 'integer', minimum: 1 },
      contract_version: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'the version that accepted it',
      },
      problem: { $ref: '#/$defs/ValueProblem' },
      action: { $ref: '#/$defs/PlanAction' },
      proposal: { description: 'the value to set; null to unset' },
    },
    required: [
      'canvas_id',
      'layer',
      'element_id',
      'token_path',
      'value',
      'rev',
      'contract_version',
      'problem',
      'action',
      'proposal',
    ],
    additionalProperties: false,
    description:
      'A stored value that is invalid under the contract of this build, with a proposed change. The plan itself changes nothing.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.22', line: 715 },
  },
  Problem: {
    type: 'object',
    properties: {
      type: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'a URI reference made from the code',
      },
      title: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: "the code's meaning",
      },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      code: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      detail: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
      },
      instance: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'the path that was asked',
      },
      request_id: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: "also in the answer's `X-Request-Id`, and in the log",
      },
      errors: { type: 'array', items: { $ref: '#/$defs/ProblemItem' } },
    },
    required: ['type', 'title', 'status', 'code'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.3', line: 94 },
  },
  ProblemItem: {
    type: 'object',
    properties: {
      path: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description:
          'where in the request: `body.refresh.every_seconds`, `query.limit`, `header.if-match`',
      },
      token_path: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'the token it is about',
      },
      code: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description:
          'the code of this fault alone, where faults of several codes may stand together',
      },
      reason: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
        description: 'what is wrong',
      },
      expected: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
        description: 'what would be right, with its bounds and options',
      },
      got: { description: 'what came, cut when long' },
      contract: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'file and section of the rule',
      },
      nearest: { description: 'the nearest thing that would do' },
    },
    required: ['reason'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.2', line: 82 },
  },
  ProfileLink: {
    type: 'object',
    properties: {
      label: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 120,
      },
      url: { type: 'string', pattern: '^https?://[^\\s/?#]+[^\\s]*$' },
    },
    required: ['label', 'url'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.9', line: 1321 },
  },
  PromoteArgs: {
    type: 'object',
    properties: {
      token_paths: {
        type: 'array',
        items: { $ref: '#/$defs/TokenPath' },
        minItems: 1,
        maxItems: 200,
        uniqueItems: true,
        description: 'each must be set on the canvas root',
      },
      to: { $ref: '#/$defs/ScopeLayer', default: 'project' },
      layer_base_rev: {
        type: 'integer',
        minimum: 0,
        description:
          'the revision of the layer that the command is based on; any revision when absent',
      },
    },
    required: ['token_paths'],
    additionalProperties: false,
    description:
      'Moves values from the canvas root to a layer, where they apply to all canvases of the layer. Both change in one transaction.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.18', line: 300 },
  },
  PromoteCommand: {
    type: 'object',
    properties: {
      type: { type: 'string', const: 'promote' },
      base_rev: {
        type: 'integer',
        minimum: 0,
        description: 'the revision that the command is based on',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 167,
        },
      },
      idempotency_key: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
        description: 'the same key with the same command is applied once',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 168,
        },
      },
      actor: {
        $ref: '#/$defs/Actor',
        description: 'the author of the change, when it is not the caller',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 169,
        },
      },
      dry_run: {
        type: 'boolean',
        default: false,
        description: 'return what would change without writing it',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 170,
        },
      },
      args: { $ref: '#/$defs/PromoteArgs' },
    },
    required: ['type', 'base_rev', 'args'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.19', line: 311 },
  },
  Readiness: {
    type: 'object',
    properties: {
      status: { type: 'string', enum: ['ready', 'starting', 'stopping', 'failing'] },
      checks: {
        type: 'object',
        additionalProperties: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        },
        description: 'a part and how it is',
      },
    },
    required: ['status', 'checks'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §6.1', line: 147 },
  },
  RedundantValue: {
    type: 'object',
    properties: {
      element_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'null for the canvas root',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.21',
          line: 379,
        },
      },
      token_path: {
        $ref: '#/$defs/TokenPath',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.21',
          line: 380,
        },
      },
      value: {},
      inherited: {
        $ref: '#/$defs/TokenSource',
        description: 'the source that the same value would come from',
      },
    },
    required: ['element_id', 'token_path', 'value', 'inherited'],
    additionalProperties: false,
    description:
      'A value that could be unset without effect, because the token would resolve to the same value.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.17', line: 667 },
  },
  RedundantValues: {
    type: 'object',
    properties: {
      canvas_id: { $ref: '#/$defs/CanvasId' },
      rev: { type: 'integer', minimum: 0 },
      items: { type: 'array', items: { $ref: '#/$defs/RedundantValue' } },
      next_cursor: {
        type: ['string', 'null'],
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
    },
    required: ['canvas_id', 'rev', 'items', 'next_cursor'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.18', line: 677 },
  },
  RefreshCost: {
    type: 'object',
    properties: {
      requests: { type: 'integer', minimum: 0, description: 'calls that went out' },
      quota_units: { type: 'integer', minimum: 0, description: 'what the vendor counts for them' },
    },
    required: ['requests', 'quota_units'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §6.2', line: 281 },
  },
  RefreshDepth: {
    type: 'string',
    enum: ['incremental', 'full'],
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §6.1', line: 275 },
  },
  RefreshResult: {
    type: 'object',
    properties: {
      status: {
        type: 'string',
        enum: ['changed', 'unchanged', 'partial'],
        description: 'partial: some channels could not be read; the others were stored',
      },
      added: { type: 'integer', minimum: 0 },
      changed: { type: 'integer', minimum: 0 },
      removed: { type: 'integer', minimum: 0 },
      unchanged: { type: 'integer', minimum: 0 },
      head_rev: { type: 'integer', minimum: 0 },
      cost: { $ref: '#/$defs/RefreshCost' },
    },
    required: ['status', 'added', 'changed', 'removed', 'unchanged', 'head_rev', 'cost'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §6.3', line: 287 },
  },
  RefreshRule: {
    type: 'object',
    properties: {
      every_seconds: {
        type: 'integer',
        minimum: 60,
        maximum: 86400,
        default: 900,
        description: 'how long after one refresh the next is due',
      },
    },
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §3.1', line: 116 },
  },
  RemoveElementArgs: {
    type: 'object',
    properties: {
      element_id: {
        $ref: '#/$defs/ElementId',
        description: 'removed with all its descendants and their values',
      },
    },
    required: ['element_id'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.11', line: 244 },
  },
  RemoveElementCommand: {
    type: 'object',
    properties: {
      type: { type: 'string', const: 'remove_element' },
      base_rev: {
        type: 'integer',
        minimum: 0,
        description: 'the revision that the command is based on',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 167,
        },
      },
      idempotency_key: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
        description: 'the same key with the same command is applied once',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 168,
        },
      },
      actor: {
        $ref: '#/$defs/Actor',
        description: 'the author of the change, when it is not the caller',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 169,
        },
      },
      dry_run: {
        type: 'boolean',
        default: false,
        description: 'return what would change without writing it',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 170,
        },
      },
      args: { $ref: '#/$defs/RemoveElementArgs' },
    },
    required: ['type', 'base_rev', 'args'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.12', line: 250 },
  },
  Replay: {
    type: 'object',
    properties: {
      events: {
        type: 'array',
        items: { $ref: '#/$defs/CanvasEvent' },
        description: 'oldest first',
      },
      horizon_rev: {
        type: 'integer',
        minimum: 0,
        description: 'the log begins after this revision; 0 when it was never trimmed',
      },
      head_rev: {
        type: 'integer',
        minimum: 0,
        description:
          'the newest revision; greater than the rev of the last event while there are more events',
      },
    },
    required: ['events', 'horizon_rev', 'head_rev'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.5', line: 537 },
  },
  ResolvedToken: {
    type: 'object',
    properties: {
      token_path: { $ref: '#/$defs/TokenPath' },
      value: { description: 'null when the token has no value' },
      source: { $ref: '#/$defs/TokenSource' },
      definition: { $ref: '#/$defs/TokenDefinitionView' },
      problem: {
        $ref: '#/$defs/ValueProblem',
        description: 'present when the value is no longer valid',
      },
    },
    required: ['token_path', 'value', 'source', 'definition'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.13', line: 619 },
  },
  RevertArgs: {
    type: 'object',
    properties: {
      to_rev: { type: 'integer', minimum: 0, description: 'restores the canvas to this revision' },
      actor: {
        $ref: '#/$defs/ActorRef',
        description:
          'undoes the changes of this actor after since_rev; later changes of others to the same tokens are kept and returned as clashes',
      },
      since_rev: {
        type: 'integer',
        minimum: 0,
        description: "the revision after which the actor's changes are undone",
      },
    },
    additionalProperties: false,
    description: 'Either `to_rev`, or `actor` and `since_rev`.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.16', line: 282 },
  },
  RevertClash: {
    type: 'object',
    properties: {
      element_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'null for the canvas root',
      },
      token_path: {
        anyOf: [{ $ref: '#/$defs/TokenPath' }, { type: 'null' }],
        description: 'null for the element itself',
      },
      kept: { description: 'the value that is kept; null when it is not set, and for an element' },
      rev: { type: 'integer', minimum: 1, description: 'the later revision that set it' },
      actor: {
        anyOf: [{ $ref: '#/$defs/Actor' }, { type: 'null' }],
        description: 'the author of that revision',
      },
    },
    required: ['element_id', 'token_path', 'kept', 'rev', 'actor'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.26', line: 447 },
  },
  RevertCommand: {
    type: 'object',
    properties: {
      type: { type: 'string', const: 'revert' },
      base_rev: {
        type: 'integer',
        minimum: 0,
        description: 'the revision that the command is based on',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 167,
        },
      },
      idempotency_key: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
        description: 'the same key with the same command is applied once',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 168,
        },
      },
      actor: {
        $ref: '#/$defs/Actor',
        description: 'the author of the change, when it is not the caller',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 169,
        },
      },
      dry_run: {
        type: 'boolean',
        default: false,
        description: 'return what would change without writing it',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 170,
        },
      },
      args: { $ref: '#/$defs/RevertArgs' },
    },
    required: ['type', 'base_rev', 'args'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.17', line: 292 },
  },
  RevisionResult: {
    type: 'object',
    properties: {
      status: {
        type: 'string',
        enum: ['applied', 'dry_run'],
        description: 'dry_run when nothing was written',
      },
      current_rev: {
        type: 'integer',
        minimum: 0,
        description: 'the revision that the command created; for a dry run, the newest revision',
      },
      event_id: {
        type: ['string', 'null'],
        pattern: '^evt_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
        description: 'the event of the revision; null for a dry run',
      },
      changes: { type: 'array', items: { $ref: '#/$defs/TokenChange' } },
      element: {
        $ref: '#/$defs/Element',
        description: 'the element that add_element added or move_element moved',
      },
      removed_elements: {
        type: 'array',
        items: { $ref: '#/$defs/ElementId' },
        description: 'the elements that remove_element or revert removed',
      },
      element_changes: {
        type: 'array',
        items: { $ref: '#/$defs/ElementChange' },
        minItems: 0,
        maxItems: 100,
        description: 'the first 100 elements that changed; absent when none did',
      },
      truncated: {
        type: 'boolean',
        description: 'whether more elements changed than element_changes lists',
      },
      touched: {
        $ref: '#/$defs/Touched',
        description: 'for a dry run: what the command would affect',
      },
      clashes: {
        type: 'array',
        items: { $ref: '#/$defs/RevertClash' },
        description: 'the changes that a revert did not undo',
      },
      layer: { $ref: '#/$defs/LayerRevision', description: 'what promote changed in the layer' },
    },
    required: ['status', 'current_rev', 'event_id', 'changes'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.28', line: 465 },
  },
  SchemaRef: {
    type: 'object',
    properties: {
      schema_id: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
      },
      commit: {
        type: 'string',
        pattern: '^(?:[0-9a-f]+)$',
        allOf: [{ pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$' }],
        minLength: 40,
        maxLength: 64,
      },
    },
    required: ['schema_id', 'commit'],
    additionalProperties: false,
    description: 'The schema of a canvas: a file in Git at one commit.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.7', line: 85 },
  },
  Scope: {
    type: 'object',
    properties: {
      tenant_id: { $ref: '#/$defs/ScopeId', description: 'who owns it' },
      project_id: { $ref: '#/$defs/ScopeId', description: 'the site or app it belongs to' },
      surface_id: {
        $ref: '#/$defs/ScopeId',
        description: 'a part of the project with values of its own',
      },
    },
    required: ['tenant_id', 'project_id'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §1.2', line: 24 },
  },
  ScopeCommand: {
    type: 'object',
    oneOf: [
      { $ref: '#/$defs/SetTokenCommand' },
      { $ref: '#/$defs/SetTokensCommand' },
      { $ref: '#/$defs/UnsetTokenCommand' },
      { $ref: '#/$defs/RevertCommand' },
    ],
    discriminator: { propertyName: 'type' },
    description: 'A layer has no elements, so its commands must not have an `element_id`.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.20', line: 697 },
  },
  ScopeCommittedData: {
    type: 'object',
    properties: {
      layer: { $ref: '#/$defs/ScopeLayer' },
      rev: {
        type: 'integer',
        minimum: 1,
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §7.3',
          line: 1179,
        },
      },
      event_id: {
        type: 'string',
        pattern: '^evt_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §7.3',
          line: 1180,
        },
      },
      type: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: "the command's type",
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §7.3',
          line: 1181,
        },
      },
      actor: {
        anyOf: [{ $ref: '#/$defs/Actor' }, { type: 'null' }],
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §7.3',
          line: 1182,
        },
      },
      changes: {
        type: 'array',
        items: { $ref: '#/$defs/CommittedChange' },
        minItems: 0,
        maxItems: 100,
        description: 'the first 100 changes',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §7.3',
          line: 1183,
        },
      },
      truncated: {
        type: 'boolean',
        description: 'whether there were more changes, or more element_changes',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §7.3',
          line: 1184,
        },
      },
    },
    required: ['layer', 'rev', 'event_id', 'type', 'actor', 'changes', 'truncated'],
    additionalProperties: false,
    description:
      "The values of a layer changed. A change of a tenant's layer is an event in every project of the tenant.",
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §7.5', line: 1196 },
  },
  ScopeId: {
    type: 'string',
    pattern: '^(?:[A-Za-z0-9][A-Za-z0-9_-]*)$',
    allOf: [{ pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$' }],
    minLength: 1,
    maxLength: 64,
    description: 'Names a tenant, a project or a surface.',
    'x-contract': { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §1.1', line: 21 },
  },
  ScopeLayer: {
    type: 'string',
    enum: ['tenant', 'project', 'surface'],
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.12', line: 611 },
  },
  ScopeTokens: {
    type: 'object',
    properties: {
      layer: { $ref: '#/$defs/ScopeLayer' },
      rev: { type: 'integer', minimum: 0, description: 'the revision of these values' },
      head_rev: { type: 'integer', minimum: 0, description: 'the newest revision' },
      values: { type: 'array', items: { $ref: '#/$defs/StoredValue' } },
    },
    required: ['layer', 'rev', 'head_rev', 'values'],
    additionalProperties: false,
    description: 'The values that a layer sets.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.19', line: 686 },
  },
  SetTokenArgs: {
    type: 'object',
    properties: {
      element_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'the canvas root when absent or null',
      },
      token_path: {
        $ref: '#/$defs/TokenPath',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.6',
          line: 208,
        },
      },
      value: {
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.6',
          line: 209,
        },
      },
    },
    required: ['token_path', 'value'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.4', line: 189 },
  },
  SetTokenCommand: {
    type: 'object',
    properties: {
      type: { type: 'string', const: 'set_token' },
      base_rev: {
        type: 'integer',
        minimum: 0,
        description: 'the revision that the command is based on',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 167,
        },
      },
      idempotency_key: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
        description: 'the same key with the same command is applied once',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 168,
        },
      },
      actor: {
        $ref: '#/$defs/Actor',
        description: 'the author of the change, when it is not the caller',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 169,
        },
      },
      dry_run: {
        type: 'boolean',
        default: false,
        description: 'return what would change without writing it',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 170,
        },
      },
      args: { $ref: '#/$defs/SetTokenArgs' },
    },
    required: ['type', 'base_rev', 'args'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.5', line: 196 },
  },
  SetTokensArgs: {
    type: 'object',
    properties: {
      element_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'the canvas root when absent or null',
      },
      updates: {
        type: 'array',
        items: { $ref: '#/$defs/TokenUpdate' },
        minItems: 1,
        maxItems: 2000,
      },
    },
    required: ['updates'],
    additionalProperties: false,
    description: 'All updates are applied, or none. Each path may occur once.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.7', line: 211 },
  },
  SetTokensCommand: {
    type: 'object',
    properties: {
      type: { type: 'string', const: 'set_tokens' },
      base_rev: {
        type: 'integer',
        minimum: 0,
        description: 'the revision that the command is based on',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 167,
        },
      },
      idempotency_key: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
        description: 'the same key with the same command is applied once',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 168,
        },
      },
      actor: {
        $ref: '#/$defs/Actor',
        description: 'the author of the change, when it is not the caller',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 169,
        },
      },
      dry_run: {
        type: 'boolean',
        default: false,
        description: 'return what would change without writing it',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 170,
        },
      },
      args: { $ref: '#/$defs/SetTokensArgs' },
    },
    required: ['type', 'base_rev', 'args'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.8', line: 220 },
  },
  Snapshot: {
    type: 'object',
    properties: {
      canvas_id: { $ref: '#/$defs/CanvasId' },
      kind: { $ref: '#/$defs/CanvasKind' },
      rev: { type: 'integer', minimum: 0, description: 'the revision of this snapshot' },
      head_rev: { type: 'integer', minimum: 0, description: 'the newest revision' },
      head_event_id: {
        type: ['string', 'null'],
        pattern: '^evt_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
        description: 'the event of the newest revision; a replay after it returns later changes',
      },
      elements: {
        type: 'array',
        items: { $ref: '#/$defs/Element' },
        description: 'parents before children, siblings in their order',
      },
      values: { type: 'array', items: { $ref: '#/$defs/StoredValue' } },
      schema_ref: { anyOf: [{ $ref: '#/$defs/SchemaRef' }, { type: 'null' }] },
    },
    required: [
      'canvas_id',
      'kind',
      'rev',
      'head_rev',
      'head_event_id',
      'elements',
      'values',
      'schema_ref',
    ],
    additionalProperties: false,
    description:
      'A canvas at one revision: its elements and the values that are set, without resolved values.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.3', line: 506 },
  },
  SourceKind: {
    type: 'string',
    enum: ['youtube'],
    description:
      'Where items come from. Each kind brings its own source, its own items and its own rules.',
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §1.1', line: 15 },
  },
  StoredValue: {
    type: 'object',
    properties: {
      element_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'null for the canvas root',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.21',
          line: 379,
        },
      },
      token_path: {
        $ref: '#/$defs/TokenPath',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.21',
          line: 380,
        },
      },
      value: {},
      rev: { type: 'integer', minimum: 1, description: 'the revision that set it' },
      actor: {
        anyOf: [{ $ref: '#/$defs/Actor' }, { type: 'null' }],
        description: 'who set it, when known',
      },
      at: {
        type: 'string',
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
      contract_version: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'the version of this contract that validated it',
      },
      problem: {
        $ref: '#/$defs/ValueProblem',
        description: 'present when the value is no longer valid',
      },
    },
    required: ['element_id', 'token_path', 'value', 'rev', 'actor', 'at', 'contract_version'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.2', line: 494 },
  },
  StreamResetData: {
    type: 'object',
    properties: {
      reason: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
    },
    required: ['reason'],
    additionalProperties: false,
    description:
      'Not part of the log: it is said to one reader, whose cursor is older than the log. What it shows must be read anew.',
    'x-contract': { file: 'contracts/REALTIME_CONTRACT_v1.md', section: 'REALTIME §4.1', line: 99 },
  },
  TemplateKind: {
    type: 'string',
    enum: ['landing', 'product', 'blog', 'brand_story'],
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.2', line: 32 },
  },
  TokenAddress: {
    type: 'object',
    properties: {
      element_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'null for the canvas root',
      },
      token_path: { $ref: '#/$defs/TokenPath' },
    },
    required: ['element_id', 'token_path'],
    additionalProperties: false,
    description: 'A token of an element or of the canvas root.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.21', line: 373 },
  },
  TokenCatalog: {
    type: 'object',
    properties: {
      canvas_id: { $ref: '#/$defs/CanvasId' },
      rev: { type: 'integer', minimum: 0 },
      tokens: { type: 'array', items: { $ref: '#/$defs/ResolvedToken' } },
      unknown: {
        type: 'array',
        items: { $ref: '#/$defs/StoredValue' },
        description: 'values whose path is not a token of this version',
      },
      resolved_hash: {
        type: 'string',
        pattern: '^(?:[0-9a-f]+)$',
        allOf: [{ pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$' }],
        minLength: 64,
        maxLength: 64,
        description: 'the SHA-256 of the values: equal hashes mean an equal look',
      },
    },
    required: ['canvas_id', 'rev', 'tokens', 'unknown', 'resolved_hash'],
    additionalProperties: false,
    description:
      'Every token that an element or the canvas root can have, with its resolved value. When a breakpoint is requested, its `responsive.*` values are applied. Without a breakpoint, the `responsive.*` values that are set follow as tokens of their own, so that equal hashes mean an equal look on all screens.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.29', line: 780 },
  },
  TokenChange: {
    type: 'object',
    properties: {
      element_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'null for the canvas root',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.21',
          line: 379,
        },
      },
      token_path: {
        $ref: '#/$defs/TokenPath',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.21',
          line: 380,
        },
      },
      before: { description: 'the value that was set before; null when none was' },
      after: { description: 'the value that is set now; null when it was unset' },
    },
    required: ['element_id', 'token_path', 'before', 'after'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.22', line: 382 },
  },
  TokenDefinitionList: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: '#/$defs/TokenDefinitionView' } },
      next_cursor: {
        type: ['string', 'null'],
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
    },
    required: ['items', 'next_cursor'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.6', line: 864 },
  },
  TokenDefinitionView: {
    type: 'object',
    properties: {
      path: { $ref: '#/$defs/TokenPath' },
      level: { $ref: '#/$defs/TokenLevel' },
      block: {
        $ref: '#/$defs/ElementKind',
        description: 'the kind of element, for the level block',
      },
      type: { $ref: '#/$defs/TokenTypeView' },
      default: { description: 'null when there is none' },
      default_from: {
        $ref: '#/$defs/TokenPath',
        description: 'the default is the value of this path on the canvas root',
      },
      inherits: { type: 'boolean' },
      label: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      group: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      meaning: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      editor: { $ref: '#/$defs/TokenEditor' },
      contract: {
        $ref: '#/$defs/ContractRef',
        description: 'the section of this contract that defines the token',
      },
    },
    required: [
      'path',
      'level',
      'type',
      'default',
      'inherits',
      'label',
      'group',
      'editor',
      'contract',
    ],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.5', line: 847 },
  },
  TokenEditor: {
    type: 'string',
    enum: ['slider', 'toggle', 'select', 'color', 'length', 'input', 'textarea', 'list', 'object'],
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.2', line: 807 },
  },
  TokenItemTypeView: {
    type: 'object',
    properties: {
      kind: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: '`string`, `number`, `color`, `length` …',
      },
      min: { type: 'number', description: 'minimum length, count or value' },
      max: { type: 'number', description: 'maximum length, count or value' },
      pattern: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'a regular expression that matches the whole string',
      },
      options: {
        type: 'array',
        items: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        },
      },
      name: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: "the type's name in this contract",
      },
      schema: { type: 'object', description: 'the type as JSON Schema' },
    },
    required: ['kind'],
    additionalProperties: false,
    description: 'The type of the items of a list.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.3', line: 821 },
  },
  TokenLevel: {
    type: 'string',
    enum: ['page', 'element', 'block', 'graph'],
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.1', line: 798 },
  },
  TokenPath: {
    type: 'string',
    pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
    minLength: 1,
    maxLength: 200,
    description:
      'The path of a token as this contract defines it: `text.color`. The path of a list may be written with or without its `[]`.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §1.6', line: 80 },
  },
  TokenSource: {
    type: 'object',
    properties: {
      layer: { $ref: '#/$defs/Layer' },
      held_in: {
        $ref: '#/$defs/Layer',
        description: 'for a `breakpoint` value, the layer that sets it, from `tenant` to `element`',
      },
      element_id: { $ref: '#/$defs/ElementId', description: 'the element that sets the value' },
      rev: { type: 'integer', minimum: 1, description: 'the revision that set it' },
      actor: { $ref: '#/$defs/Actor' },
      at: {
        type: 'string',
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
      contract_version: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      from_path: {
        $ref: '#/$defs/TokenPath',
        description: 'the path that the value was set on, when it is another path',
      },
    },
    required: ['layer', 'contract_version'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.11', line: 598 },
  },
  TokenTypeView: {
    type: 'object',
    properties: {
      kind: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: '`string`, `number`, `color`, `length` …',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §4.3',
          line: 827,
        },
      },
      min: {
        type: 'number',
        description: 'minimum length, count or value',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §4.3',
          line: 828,
        },
      },
      max: {
        type: 'number',
        description: 'maximum length, count or value',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §4.3',
          line: 829,
        },
      },
      pattern: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: 'a regular expression that matches the whole string',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §4.3',
          line: 830,
        },
      },
      options: {
        type: 'array',
        items: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        },
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §4.3',
          line: 831,
        },
      },
      name: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: "the type's name in this contract",
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §4.3',
          line: 832,
        },
      },
      schema: {
        type: 'object',
        description: 'the type as JSON Schema',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §4.3',
          line: 833,
        },
      },
      exclusive_min: { type: 'number', description: 'the value must be greater' },
      exclusive_max: { type: 'number', description: 'the value must be less' },
      step: { type: 'number', description: 'values are multiples of it, or the step of a slider' },
      unit: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        description: "the unit of a number, or of a length's bounds",
      },
      unique: { type: 'boolean', description: 'no item may occur twice' },
      items: { $ref: '#/$defs/TokenItemTypeView', description: 'for a list or a map' },
    },
    required: ['kind'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §4.4', line: 835 },
  },
  TokenUpdate: {
    type: 'object',
    properties: { token_path: { $ref: '#/$defs/TokenPath' }, value: {} },
    required: ['token_path', 'value'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.6', line: 204 },
  },
  Topic: {
    type: 'string',
    pattern: '^(?:project|(feed|canvas):[A-Za-z0-9][A-Za-z0-9_.:-]*)$',
    allOf: [{ pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$' }],
    minLength: 1,
    maxLength: 120,
    'x-contract': { file: 'contracts/REALTIME_CONTRACT_v1.md', section: 'REALTIME §1.1', line: 18 },
  },
  Touched: {
    type: 'object',
    properties: {
      elements: {
        type: 'array',
        items: { $ref: '#/$defs/ElementId' },
        minItems: 0,
        maxItems: 100,
        description:
          'the first 100; for a layer the elements of `canvases`, canvas by canvas in the order of `by_canvas`',
      },
      element_count: {
        type: 'integer',
        minimum: 0,
        description: 'the number of affected elements on `canvases`',
      },
      breakpoints: { type: 'array', items: { $ref: '#/$defs/Breakpoint' } },
      canvases: {
        type: 'array',
        items: { $ref: '#/$defs/CanvasId' },
        minItems: 0,
        maxItems: 100,
        description: "the first 100: the command's own canvas, then the others by id",
      },
      canvas_count: { type: 'integer', minimum: 0 },
      by_canvas: {
        type: 'array',
        items: { $ref: '#/$defs/TouchedCanvas' },
        minItems: 0,
        maxItems: 100,
        description: 'for a change of a layer: `canvases`, each with its share of element_count',
      },
      beyond_scope: {
        type: 'boolean',
        description:
          "for a change of a layer: whether the layer applies to canvases outside the caller's scope",
      },
      approximate: {
        type: 'boolean',
        description:
          'true when not every canvas was examined: canvases that were not examined are counted, their elements are not, and effects that few readers see may be missing',
      },
    },
    required: ['elements', 'element_count', 'breakpoints', 'canvases', 'canvas_count'],
    additionalProperties: false,
    description:
      "What a change would affect: the canvases and elements on which any token would have another value, and the elements that would be added, removed or moved. A canvas without a surface counts as read with each surface's layer and without one; a canvas of a surface as read with that surface's layer.\n\nA change of a layer affects canvases. Only canvases in the caller's scope are considered: canvases of the tenant's other projects and, when the scope names a surface, those of other surfaces are neither listed nor counted. `beyond_scope` is true when the layer applies to such canvases too.",
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.25', line: 426 },
  },
  TouchedCanvas: {
    type: 'object',
    properties: {
      canvas_id: { $ref: '#/$defs/CanvasId' },
      element_count: {
        type: 'integer',
        minimum: 0,
        description: 'the number of its elements that would be affected',
      },
    },
    required: ['canvas_id', 'element_count'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.24', line: 419 },
  },
  UnavailableRule: {
    type: 'string',
    enum: ['drop', 'mark'],
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.3', line: 52 },
  },
  UnsetTokenArgs: {
    type: 'object',
    properties: {
      element_id: {
        anyOf: [{ $ref: '#/$defs/ElementId' }, { type: 'null' }],
        description: 'the canvas root when absent or null',
      },
      token_path: {
        $ref: '#/$defs/TokenPath',
        description:
          'takes its inherited value or default again; a token that is not set is allowed',
      },
    },
    required: ['token_path'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.13', line: 258 },
  },
  UnsetTokenCommand: {
    type: 'object',
    properties: {
      type: { type: 'string', const: 'unset_token' },
      base_rev: {
        type: 'integer',
        minimum: 0,
        description: 'the revision that the command is based on',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 167,
        },
      },
      idempotency_key: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
        description: 'the same key with the same command is applied once',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 168,
        },
      },
      actor: {
        $ref: '#/$defs/Actor',
        description: 'the author of the change, when it is not the caller',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 169,
        },
      },
      dry_run: {
        type: 'boolean',
        default: false,
        description: 'return what would change without writing it',
        'x-contract': {
          file: 'contracts/TOKENS_CONTRACT_v1.md',
          section: 'TOKENS §2.1',
          line: 170,
        },
      },
      args: { $ref: '#/$defs/UnsetTokenArgs' },
    },
    required: ['type', 'base_rev', 'args'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §2.14', line: 265 },
  },
  ValueProblem: {
    type: 'object',
    properties: {
      reason: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
        description: 'what is wrong with the value',
      },
      expected: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
        description: 'what a valid value looks like',
      },
      nearest: { description: 'the nearest valid value' },
    },
    required: ['reason', 'expected'],
    additionalProperties: false,
    description:
      'Why a stored value is invalid under this version of the contract. The value stays in effect until it is changed.',
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.1', line: 483 },
  },
  VectorPath: {
    type: 'object',
    properties: {
      d: {
        type: 'string',
        pattern: '^(?:[Mm][MmZzLlHhVvCcSsQqTtAa0-9eE .,+-]*)$',
        allOf: [{ pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$' }],
        minLength: 1,
        maxLength: 20000,
        description: 'SVG path data',
      },
      closed: { type: 'boolean', default: false },
    },
    required: ['d'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §8.10', line: 1336 },
  },
  Verdict: {
    type: 'string',
    enum: ['applies', 'equal', 'clashes'],
    'x-contract': { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §3.6', line: 545 },
  },
  YouTubeDetails: {
    type: 'object',
    properties: {
      video_id: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 64,
      },
      description: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
      },
      channel_id: {
        type: ['string', 'null'],
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      channel_title: {
        type: ['string', 'null'],
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      cover_image_url: {
        type: ['string', 'null'],
        pattern: '^https?://[^\\s/?#]+[^\\s]*$',
        description: 'the largest picture',
      },
      watch_url: { type: 'string', pattern: '^https?://[^\\s/?#]+[^\\s]*$' },
      embed_url: { type: 'string', pattern: '^https?://[^\\s/?#]+[^\\s]*$' },
      duration_seconds: {
        type: ['integer', 'null'],
        description: 'null while live or upcoming, and from the Atom feed',
      },
      live: {
        anyOf: [{ $ref: '#/$defs/LiveState' }, { type: 'null' }],
        description: 'null when the door does not say',
      },
      short: { type: ['boolean', 'null'], description: 'null when the door does not say' },
      availability: { $ref: '#/$defs/Availability' },
    },
    required: [
      'video_id',
      'description',
      'channel_id',
      'channel_title',
      'cover_image_url',
      'watch_url',
      'embed_url',
      'duration_seconds',
      'live',
      'short',
      'availability',
    ],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.8', line: 99 },
  },
  YouTubeDoor: {
    type: 'string',
    enum: ['auto', 'data_api', 'atom'],
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.2', line: 45 },
  },
  YouTubeFeed: {
    type: 'object',
    properties: {
      feed_id: {
        type: 'string',
        pattern: '^feed_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      },
      tenant_id: { $ref: '#/$defs/ScopeId' },
      project_id: { $ref: '#/$defs/ScopeId' },
      surface_id: { anyOf: [{ $ref: '#/$defs/ScopeId' }, { type: 'null' }] },
      name: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
      },
      source_kind: { type: 'string', const: 'youtube' },
      source: { $ref: '#/$defs/YouTubeSource' },
      mode: { $ref: '#/$defs/FeedMode' },
      refresh: { $ref: '#/$defs/RefreshRule' },
      version: {
        type: 'integer',
        minimum: 1,
        description: 'raised by every change of name, source or refresh',
      },
      head_rev: { type: 'integer', minimum: 0, description: 'raised by every change of its items' },
      item_count: { type: 'integer', minimum: 0 },
      cover_image_url: {
        type: ['string', 'null'],
        pattern: '^https?://[^\\s/?#]+[^\\s]*$',
        description: "the newest item's picture",
      },
      health: { $ref: '#/$defs/FeedHealth' },
      created_at: {
        type: 'string',
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
      updated_at: {
        type: 'string',
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
    },
    required: [
      'feed_id',
      'tenant_id',
      'project_id',
      'surface_id',
      'name',
      'source_kind',
      'source',
      'mode',
      'refresh',
      'version',
      'head_rev',
      'item_count',
      'cover_image_url',
      'health',
      'created_at',
      'updated_at',
    ],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §4.4', line: 188 },
  },
  YouTubeFilters: {
    type: 'object',
    properties: {
      longform_only: { type: 'boolean', default: false, description: 'leave out Shorts' },
    },
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.4', line: 58 },
  },
  YouTubeItem: {
    type: 'object',
    properties: {
      item_id: {
        type: 'string',
        pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        minLength: 1,
        maxLength: 200,
        description: "the video's id",
      },
      feed_id: {
        type: 'string',
        pattern: '^feed_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      },
      kind: { type: 'string', const: 'youtube' },
      title: {
        type: 'string',
        pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$',
      },
      url: {
        type: 'string',
        pattern: '^https?://[^\\s/?#]+[^\\s]*$',
        description: 'where a tile leads',
      },
      image_url: { type: ['string', 'null'], pattern: '^https?://[^\\s/?#]+[^\\s]*$' },
      published_at: {
        type: ['string', 'null'],
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      },
      ingested_at: {
        type: 'string',
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
        description: 'when the engines first stored it',
      },
      rev: { type: 'integer', minimum: 1, description: "the feed's revision that last changed it" },
      pinned: { type: 'boolean' },
      featured: { type: 'boolean' },
      position: { type: ['integer', 'null'], description: "the editor's place for it" },
      details: { $ref: '#/$defs/YouTubeDetails' },
    },
    required: [
      'item_id',
      'feed_id',
      'kind',
      'title',
      'url',
      'image_url',
      'published_at',
      'ingested_at',
      'rev',
      'pinned',
      'featured',
      'position',
      'details',
    ],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §5.1', line: 240 },
  },
  YouTubeSource: {
    type: 'object',
    properties: {
      channels: {
        type: 'array',
        items: { $ref: '#/$defs/ChannelRef' },
        minItems: 1,
        maxItems: 20,
        uniqueItems: true,
      },
      filters: { $ref: '#/$defs/YouTubeFilters', default: { longform_only: false } },
      door: { $ref: '#/$defs/YouTubeDoor', default: 'auto' },
      unavailable: { $ref: '#/$defs/UnavailableRule', default: 'drop' },
      max_items_per_channel: {
        type: 'integer',
        minimum: 1,
        maximum: 1000,
        default: 200,
        description: 'older videos are not read',
      },
    },
    required: ['channels'],
    additionalProperties: false,
    'x-contract': { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §2.5', line: 63 },
  },
};

/** What each operation reads beside its body. */
export const operationSchemas: Readonly<Record<OperationId, OperationSchemas>> = {
  getLiveness: { parameters: [], body: null },
  getReadiness: { parameters: [], body: null },
  getMetrics: { parameters: [], body: null },
  getOpenApi: { parameters: [], body: null },
  showDocs: { parameters: [], body: null },
  showBuilder: {
    parameters: [
      {
        name: 'canvas',
        in: 'query',
        required: false,
        description: 'the canvas to edit',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 64,
        },
      },
      {
        name: 'element',
        in: 'query',
        required: false,
        description: 'its Multi-21 block',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 64,
        },
      },
    ],
    body: null,
  },
  listContracts: { parameters: [], body: null },
  getContract: {
    parameters: [
      {
        name: 'name',
        in: 'path',
        required: true,
        description: '',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 40,
        },
      },
    ],
    body: null,
  },
  createFeed: {
    parameters: [
      {
        name: 'idempotency-key',
        in: 'header',
        required: false,
        description: '',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 200,
        },
      },
    ],
    body: 'NewFeed',
  },
  listFeeds: {
    parameters: [
      {
        name: 'source_kind',
        in: 'query',
        required: false,
        description: '',
        schema: { $ref: '#/$defs/SourceKind' },
      },
      {
        name: 'limit',
        in: 'query',
        required: false,
        description: '',
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      },
      {
        name: 'cursor',
        in: 'query',
        required: false,
        description: '',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 2000,
        },
      },
    ],
    body: null,
  },
  summarizeFeeds: { parameters: [], body: null },
  getFeed: {
    parameters: [
      {
        name: 'feed_id',
        in: 'path',
        required: true,
        description: '`feed.not_found` when there is none, whatever its form',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 100,
        },
      },
    ],
    body: null,
  },
  updateFeed: {
    parameters: [
      {
        name: 'feed_id',
        in: 'path',
        required: true,
        description: '`feed.not_found` when there is none, whatever its form',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 100,
        },
      },
      {
        name: 'if-match',
        in: 'header',
        required: false,
        description: 'the ETag that was read; `precondition.required` without it',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 200,
        },
      },
    ],
    body: 'FeedPatch',
  },
  deleteFeed: {
    parameters: [
      {
        name: 'feed_id',
        in: 'path',
        required: true,
        description: '`feed.not_found` when there is none, whatever its form',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 100,
        },
      },
    ],
    body: null,
  },
  listItems: {
    parameters: [
      {
        name: 'feed_id',
        in: 'path',
        required: true,
        description: '`feed.not_found` when there is none, whatever its form',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 100,
        },
      },
      {
        name: 'sort',
        in: 'query',
        required: false,
        description: '',
        schema: { $ref: '#/$defs/ItemSort', default: 'newest' },
      },
      {
        name: 'limit',
        in: 'query',
        required: false,
        description: '',
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      },
      {
        name: 'cursor',
        in: 'query',
        required: false,
        description: '',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 2000,
        },
      },
      {
        name: 'q',
        in: 'query',
        required: false,
        description: 'only items whose title holds this, in any case',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 200,
        },
      },
      {
        name: 'country',
        in: 'query',
        required: false,
        description: 'for kinds whose items differ by market (ISO 3166-1); others pay no heed',
        schema: {
          type: 'string',
          pattern: '^(?:[A-Z]{2})$',
          allOf: [{ pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$' }],
        },
      },
      {
        name: 'language',
        in: 'query',
        required: false,
        description: 'for kinds whose items differ by language; others pay no heed',
        schema: {
          type: 'string',
          pattern: '^(?:[a-z]{2}(-[A-Z]{2})?)$',
          allOf: [{ pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$' }],
        },
      },
    ],
    body: null,
  },
  refreshFeed: {
    parameters: [
      {
        name: 'feed_id',
        in: 'path',
        required: true,
        description: '`feed.not_found` when there is none, whatever its form',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 100,
        },
      },
      {
        name: 'depth',
        in: 'query',
        required: false,
        description: '',
        schema: { $ref: '#/$defs/RefreshDepth', default: 'incremental' },
      },
    ],
    body: null,
  },
  streamEvents: {
    parameters: [
      {
        name: 'topics',
        in: 'query',
        required: true,
        description: '',
        schema: {
          type: 'array',
          items: { $ref: '#/$defs/Topic' },
          minItems: 1,
          maxItems: 50,
          uniqueItems: true,
        },
      },
      {
        name: 'last-event-id',
        in: 'header',
        required: false,
        description: '',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 2000,
        },
      },
    ],
    body: null,
  },
  streamFeed: {
    parameters: [
      {
        name: 'feed_id',
        in: 'path',
        required: true,
        description: '`feed.not_found` when there is none, whatever its form',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 100,
        },
      },
      {
        name: 'last-event-id',
        in: 'header',
        required: false,
        description: '',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 2000,
        },
      },
    ],
    body: null,
  },
  streamCanvas: {
    parameters: [
      {
        name: 'canvas_id',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/CanvasId' },
      },
      {
        name: 'last-event-id',
        in: 'header',
        required: false,
        description: '',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 2000,
        },
      },
    ],
    body: null,
  },
  listEvents: {
    parameters: [
      {
        name: 'after',
        in: 'query',
        required: false,
        description: 'a cursor of an event or a page',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 2000,
        },
      },
      {
        name: 'limit',
        in: 'query',
        required: false,
        description: '',
        schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
      },
    ],
    body: null,
  },
  listTokenDefinitions: {
    parameters: [
      {
        name: 'level',
        in: 'query',
        required: false,
        description: '',
        schema: { $ref: '#/$defs/TokenLevel' },
      },
      {
        name: 'block',
        in: 'query',
        required: false,
        description: '',
        schema: { $ref: '#/$defs/ElementKind' },
      },
      {
        name: 'group',
        in: 'query',
        required: false,
        description: 'only the tokens of this group; an unknown group is `request.invalid`',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 60,
        },
      },
      {
        name: 'q',
        in: 'query',
        required: false,
        description: 'words that must all occur in path, label or meaning',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 100,
        },
      },
    ],
    body: null,
  },
  describeToken: {
    parameters: [
      {
        name: 'path',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/TokenPath' },
      },
    ],
    body: null,
  },
  createCanvas: { parameters: [], body: 'NewCanvas' },
  listCanvases: {
    parameters: [
      {
        name: 'limit',
        in: 'query',
        required: false,
        description: '',
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      },
      {
        name: 'cursor',
        in: 'query',
        required: false,
        description: 'the next_cursor of the previous page',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
        },
      },
    ],
    body: null,
  },
  getCanvas: {
    parameters: [
      {
        name: 'canvas_id',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/CanvasId' },
      },
    ],
    body: null,
  },
  deleteCanvas: {
    parameters: [
      {
        name: 'canvas_id',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/CanvasId' },
      },
    ],
    body: null,
  },
  applyCommand: {
    parameters: [
      {
        name: 'canvas_id',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/CanvasId' },
      },
    ],
    body: 'Command',
  },
  getSnapshot: {
    parameters: [
      {
        name: 'canvas_id',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/CanvasId' },
      },
      {
        name: 'rev',
        in: 'query',
        required: false,
        description: 'the newest revision when absent',
        schema: { type: 'integer', minimum: 0 },
      },
    ],
    body: null,
  },
  replayCanvas: {
    parameters: [
      {
        name: 'canvas_id',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/CanvasId' },
      },
      {
        name: 'after_event_id',
        in: 'query',
        required: false,
        description: 'from the beginning when absent',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 100,
        },
      },
      {
        name: 'limit',
        in: 'query',
        required: false,
        description: '',
        schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
      },
    ],
    body: null,
  },
  getTokenCatalog: {
    parameters: [
      {
        name: 'canvas_id',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/CanvasId' },
      },
      {
        name: 'element_id',
        in: 'query',
        required: false,
        description: 'the canvas root when absent',
        schema: { $ref: '#/$defs/ElementId' },
      },
      {
        name: 'breakpoint',
        in: 'query',
        required: false,
        description: 'applies the overrides of this breakpoint',
        schema: { $ref: '#/$defs/Breakpoint' },
      },
      {
        name: 'group',
        in: 'query',
        required: false,
        description: 'only the tokens of this group; an unknown group is `request.invalid`',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 60,
        },
      },
      {
        name: 'rev',
        in: 'query',
        required: false,
        description: 'the newest revision when absent',
        schema: { type: 'integer', minimum: 0 },
      },
    ],
    body: null,
  },
  explainToken: {
    parameters: [
      {
        name: 'canvas_id',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/CanvasId' },
      },
      {
        name: 'path',
        in: 'query',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/TokenPath' },
      },
      {
        name: 'element_id',
        in: 'query',
        required: false,
        description: 'the canvas root when absent',
        schema: { $ref: '#/$defs/ElementId' },
      },
      {
        name: 'breakpoint',
        in: 'query',
        required: false,
        description: '',
        schema: { $ref: '#/$defs/Breakpoint' },
      },
      {
        name: 'rev',
        in: 'query',
        required: false,
        description: 'the newest revision when absent',
        schema: { type: 'integer', minimum: 0 },
      },
    ],
    body: null,
  },
  listRedundantValues: {
    parameters: [
      {
        name: 'canvas_id',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/CanvasId' },
      },
    ],
    body: null,
  },
  applyScopeCommand: {
    parameters: [
      {
        name: 'layer',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/ScopeLayer' },
      },
    ],
    body: 'ScopeCommand',
  },
  getScopeTokens: {
    parameters: [
      {
        name: 'layer',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/ScopeLayer' },
      },
      {
        name: 'rev',
        in: 'query',
        required: false,
        description: 'the newest revision when absent',
        schema: { type: 'integer', minimum: 0 },
      },
    ],
    body: null,
  },
  planContract: {
    parameters: [
      {
        name: 'limit',
        in: 'query',
        required: false,
        description: 'the number of values that a page validates',
        schema: { type: 'integer', minimum: 1, maximum: 1000, default: 500 },
      },
      {
        name: 'cursor',
        in: 'query',
        required: false,
        description: '',
        schema: {
          type: 'string',
          pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$',
          minLength: 1,
          maxLength: 2000,
        },
      },
    ],
    body: null,
  },
  importDesignTokens: {
    parameters: [
      {
        name: 'canvas_id',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/CanvasId' },
      },
    ],
    body: 'DesignTokensImport',
  },
  exportDesignTokens: {
    parameters: [
      {
        name: 'canvas_id',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/CanvasId' },
      },
    ],
    body: null,
  },
  importScopeDesignTokens: {
    parameters: [
      {
        name: 'layer',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/ScopeLayer' },
      },
    ],
    body: 'DesignTokensImport',
  },
  exportScopeDesignTokens: {
    parameters: [
      {
        name: 'layer',
        in: 'path',
        required: true,
        description: '',
        schema: { $ref: '#/$defs/ScopeLayer' },
      },
    ],
    body: null,
  },
};
