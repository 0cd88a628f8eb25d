import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';
import type { JsonSchema } from './json-schema.js';

const prefix = 'Schema$';

const plainTypes = new Map([
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.NumberKeyword, 'number'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
]);

function typesFile(): string {
  const main = createRequire(import.meta.url).resolve('@googleapis/youtube');
  return main.replace(/index\.js$/, 'v3.d.ts');
}

/** The schema of one type as the package writes them: `string | null`, `Schema$X`, arrays and literals of these. */
function ofType(node: ts.TypeNode, source: ts.SourceFile): JsonSchema {
  if (ts.isUnionTypeNode(node)) {
    // In the types null means "can be missing"; a response never contains null.
    const [one, ...more] = node.types.filter((each) => each.getText(source) !== 'null');
    if (one !== undefined && more.length === 0) return ofType(one, source);
  }
  if (ts.isArrayTypeNode(node)) return { type: 'array', items: ofType(node.elementType, source) };
  if (ts.isTypeLiteralNode(node)) return ofMembers(node.members, source);
  if (ts.isTypeReferenceNode(node)) {
    const name = node.typeName.getText(source);
    if (name.startsWith(prefix)) return { $ref: `#/$defs/${name.slice(prefix.length)}` };
  }
  const type = plainTypes.get(node.kind);
  if (type === undefined) throw new Error(`No rule for the type ${node.getText(source)}.`);
  return { type };
}

function ofMembers(members: ts.NodeArray<ts.TypeElement>, source: ts.SourceFile): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  let others: JsonSchema | false = false;
  for (const member of members) {
    if (ts.isPropertySignature(member) && member.type !== undefined) {
      properties[member.name.getText(source)] = ofType(member.type, source);
    } else if (ts.isIndexSignatureDeclaration(member)) {
      others = ofType(member.type, source);
    }
  }
  return { type: 'object', properties, additionalProperties: others };
}

/** Every `Schema$…` interface of `@googleapis/youtube`, read from its declarations, as JSON Schema. */
export function schemasFromTypes(): Record<string, JsonSchema> {
  const path = typesFile();
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  const schemas: Record<string, JsonSchema> = {};
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text.startsWith(prefix)) {
      schemas[node.name.text.slice(prefix.length)] = ofMembers(node.members, source);
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
  return schemas;
}
