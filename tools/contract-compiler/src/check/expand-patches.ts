import type { DeclaredField } from '../declarations/field.js';
import type { DeclaredPatch } from '../declarations/patch.js';
import type { DeclaredContract } from '../declarations/read-contract.js';
import { attempt } from '../declarations/reading.js';
import { describeType } from '../model/describe-type.js';
import type { Problems } from '../diagnostics/diagnostic.js';
import { expectedName } from '../diagnostics/nearest.js';
import { GrammarError } from '../grammar/grammar-error.js';
import type { Declared, ObjectType } from '../model/model.js';
import type { TypeExpression } from '../model/type-expression.js';
import { originOf } from './expand-includes.js';
import { TypeTable } from './type-table.js';

/** Turns each patch into an object type; call it when includes are expanded. */
export function expandPatches(
  contracts: readonly DeclaredContract[],
  problems: Problems,
): DeclaredContract[] {
  const types = new TypeTable(contracts);
  return contracts.map((contract) => ({
    ...contract,
    types: [
      ...contract.types,
      ...contract.patches.flatMap(
        (patch) => attempt(problems, () => objectOf(patch, types, problems)) ?? [],
      ),
    ],
  }));
}

/** Every field is optional; one whose type differs between the variants takes any of the types. */
function objectOf(
  { of, rows, ...patch }: DeclaredPatch,
  types: TypeTable,
  problems: Problems,
): ObjectType<DeclaredField> {
  const union = types.find(patch.owner, of.text, of.at());
  if (union.kind !== 'union')
    throw new GrammarError(of.at(), `\`${of.text}\` is not a union`, 'the name of a union');
  const variants = union.variants.map(({ tag, type }) => {
    const variant = types.get(type);
    const fields = variant?.kind === 'object' ? variant.fields : [];
    return {
      tag,
      fields: rows.flatMap((row) => {
        const field = fields.find(({ name }) => name === row.field.text && name !== union.by);
        return field === undefined || variant === undefined
          ? []
          : [changeable(field, row.meaning, originOf(field, variant))];
      }),
    };
  });
  const fields = rows.flatMap(({ field }) => {
    const { text } = field;
    const all = variants.flatMap((variant) => variant.fields.filter(({ name }) => name === text));
    const [first] = all;
    if (first !== undefined) return [{ ...first, type: eitherOf(all.map(({ type }) => type)) }];
    const known = union.variants.flatMap(({ type }) => types.fieldsOf(type) ?? []);
    const names = new Set(known.map(({ name }) => name).filter((name) => name !== union.by));
    problems.add(
      field.at(),
      text === union.by
        ? `\`${text}\` selects the variant of \`${union.name}\` and cannot change`
        : `no variant of \`${union.name}\` has a field \`${text}\``,
      expectedName(text, names),
    );
    return [];
  });
  return { ...patch, kind: 'object', fields, includes: [], patchOf: { by: union.by, variants } };
}

function changeable(field: DeclaredField, meaning: string, origin: Declared): DeclaredField {
  const { name, at, type } = field;
  return {
    name,
    at,
    type,
    optional: true,
    meaning: meaning === '' ? field.meaning : meaning,
    includedFrom: field.includedFrom ?? origin,
  };
}

function eitherOf(types: readonly TypeExpression[]): TypeExpression {
  const distinct = [...new Map(types.map((type) => [describeType(type), type])).values()];
  const [only] = distinct;
  return distinct.length === 1 && only !== undefined ? only : { kind: 'either', of: distinct };
}
