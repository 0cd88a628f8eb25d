import type { DeclaredType } from '../declarations/types.js';
import type { Problems } from '../diagnostics/diagnostic.js';
import type { TypeExpression } from '../model/type-expression.js';
import type { TypeTable } from './type-table.js';

/** The types that every value of this type contains. */
function needs(type: DeclaredType): { name: string; at: DeclaredType['at'] }[] {
  switch (type.kind) {
    case 'enum':
      return [];
    case 'alias':
      return refs(type.type);
    case 'union':
      return type.variants.map((variant) => ({ name: variant.type, at: variant.at }));
    case 'object':
      return type.fields.flatMap((field) => (field.optional ? [] : refs(field.type)));
  }
}

/** A list and a map may be empty, and `or null` may be null, so they end a circle. */
function refs(type: TypeExpression): { name: string; at: DeclaredType['at'] }[] {
  return type.kind === 'ref' ? [{ name: type.name, at: type.at }] : [];
}

/** Reports types that have no finite value, because they always contain themselves. */
export function checkCycles(
  declared: readonly DeclaredType[],
  types: TypeTable,
  problems: Problems,
): void {
  const done = new Set<string>();
  const visit = (type: DeclaredType, trail: readonly string[]): void => {
    if (done.has(type.name)) return;
    for (const need of needs(type)) {
      const start = trail.indexOf(need.name);
      if (start !== -1) {
        const circle = [...trail.slice(start), need.name].join(' → ');
        problems.add(
          need.at,
          `a type that always contains itself: ${circle}`,
          '`optional`, `or null` or a list somewhere in the circle',
        );
        continue;
      }
      const next = types.get(need.name);
      if (next !== undefined) visit(next, [...trail, need.name]);
    }
    done.add(type.name);
  };
  for (const type of declared) visit(type, [type.name]);
}
