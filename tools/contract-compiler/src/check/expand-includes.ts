import { attempt } from '../declarations/reading.js';
import type { DeclaredField } from '../declarations/field.js';
import type { DeclaredContract } from '../declarations/read-contract.js';
import type { DeclaredType } from '../declarations/types.js';
import type { Problems } from '../diagnostics/diagnostic.js';
import { GrammarError } from '../grammar/grammar-error.js';
import type { Declared, Include } from '../model/model.js';
import { TypeTable } from './type-table.js';

interface Including extends Declared {
  readonly name: string;
  readonly fields: readonly DeclaredField[];
  readonly includes: readonly Include[];
}

/** Replaces every `includes` row of types and events with the fields of the type that it names. */
export function expandIncludes(
  contracts: readonly DeclaredContract[],
  problems: Problems,
): DeclaredContract[] {
  const types = new TypeTable(contracts);
  const expanded = new Map<Including, readonly DeclaredField[]>();
  const expand = (type: Including, trail: readonly string[]): readonly DeclaredField[] => {
    const known = expanded.get(type);
    if (known !== undefined) return known;
    const fields: DeclaredField[] = [];
    const add = (field: DeclaredField, at = field.at): void => {
      const other = fields.find(({ name }) => name === field.name);
      if (other === undefined) fields.push(field);
      else
        problems.add(
          at,
          `field \`${field.name}\` is declared twice in \`${type.name}\``,
          `one; the other is in line ${other.at.line} of ${other.at.file}`,
        );
    };
    let own = 0;
    for (const include of type.includes) {
      for (const field of type.fields.slice(own, include.index)) add(field);
      own = include.index;
      attempt(problems, () => {
        const included = includedType(type.owner, include, [...trail, type.name], types);
        for (const field of expand(included, [...trail, type.name]))
          add(
            { ...field, includedFrom: field.includedFrom ?? originOf(field, included) },
            include.at,
          );
      });
    }
    for (const field of type.fields.slice(own)) add(field);
    expanded.set(type, fields);
    return fields;
  };
  return contracts.map((contract) => ({
    ...contract,
    types: contract.types.map((type): DeclaredType =>
      type.kind === 'object' ? { ...type, fields: expand(type, []) } : type,
    ),
    events: contract.events.map((event) => ({ ...event, fields: expand(event, []) })),
  }));
}

function includedType(
  owner: string,
  { name, at }: Include,
  trail: readonly string[],
  types: TypeTable,
): Including {
  const type = types.find(owner, name, at);
  if (type.kind !== 'object') {
    throw new GrammarError(at, `\`${name}\` is not an object type`, 'a `type` with fields');
  }
  if (trail.includes(name)) {
    const circle = [...trail.slice(trail.indexOf(name)), name].join(' → ');
    throw new GrammarError(
      at,
      `a type that includes itself: ${circle}`,
      'includes without a circle',
    );
  }
  return type;
}

/** The declaration of a field's row in its own type. */
export function originOf({ at }: DeclaredField, { owner, contract }: Declared): Declared {
  return { owner, at, contract: { ...contract, line: at.line } };
}
