import { CanvasKind, contractHash, KnownElementKind, TemplateKind } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import { elementKindsOf } from '../elements/element-kinds.js';
import type { BlockSchema, LayoutSchema, Schema, SchemaStore } from '../ports/schema-store.js';

const refTo = (schema_id: string) => ({ schema_id, commit: contractHash });

/**
 * The schemas that the contracts define: a block for each kind of element, and a layout for each
 * kind of canvas and template. They have one commit, the hash of the contracts.
 */
export function createBuiltInSchemaStore(catalogue: Catalogue): SchemaStore {
  const schemas = new Map<string, () => Schema>([
    ...KnownElementKind.options.map(
      (kind) => [`block.${kind}`, () => blockOf(catalogue, kind)] as const,
    ),
    ...CanvasKind.options.map((kind) => [`layout.${kind}`, () => layoutOf(kind, null)] as const),
    ...TemplateKind.options.map(
      (template) => [`layout.${template}`, () => layoutOf('page', template)] as const,
    ),
  ]);
  const isKnown = (ref: string | undefined) => ref === undefined || ref === contractHash;
  return {
    async listSchemas(_scope, { ref } = {}) {
      return isKnown(ref) ? [...schemas.keys()].sort().map(refTo) : null;
    },
    async readSchema(_scope, schema_id, { ref } = {}) {
      return isKnown(ref) ? (schemas.get(schema_id)?.() ?? null) : null;
    },
    async findLayout(_scope, { kind, template_kind }) {
      return layoutOf(kind, kind === 'page' ? template_kind : null).ref;
    },
  };
}

function blockOf(catalogue: Catalogue, element_kind: KnownElementKind): BlockSchema {
  const groups = CanvasKind.options
    .filter((canvas) => elementKindsOf(canvas).includes(element_kind))
    .flatMap((canvas) => catalogue.entriesOn({ canvas, element: element_kind }))
    .map(({ definition }) => definition.group);
  const ref = refTo(`block.${element_kind}`);
  return { kind: 'block', ref, element_kind, groups: [...new Set(groups)] };
}

function layoutOf(canvas_kind: CanvasKind, template_kind: TemplateKind | null): LayoutSchema {
  const ref = refTo(`layout.${template_kind ?? canvas_kind}`);
  return { kind: 'layout', ref, canvas_kind, template_kind };
}
