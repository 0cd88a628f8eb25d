import { namesInExpression, NamedTypes } from '../emit/named-types.js';
import type { Field, Model } from '../model/model.js';
import type { TypeExpression } from '../model/type-expression.js';
import type { Side } from './change.js';

/** Which sides meet each type, by what operations, events and tokens reach it. */
export class Sides {
  readonly #met: ReadonlyMap<Side, ReadonlySet<string>>;

  constructor(...models: readonly Model[]) {
    const writers = new Set<string>();
    const readers = new Set<string>();
    for (const model of models) {
      const types = new NamedTypes(model);
      const reach = (met: Set<string>, names: readonly string[]): void => {
        for (const name of names) for (const one of [name, ...types.reached(name)]) met.add(one);
      };
      for (const { params, query, headers, body, results } of model.operations) {
        reach(writers, namesOf([...params, ...query, ...headers].map((field) => field.type)));
        if (body !== null) reach(writers, [body.name]);
        reach(
          readers,
          results.flatMap((result) => (result.kind === 'json' ? [result.name] : [])),
        );
      }
      for (const { fields } of model.events)
        reach(readers, namesOf(fields.map((field: Field) => field.type)));
      // A token's value is set by one and shown by another.
      const values = namesOf(model.tokens.map((token) => token.type));
      reach(writers, values);
      reach(readers, values);
    }
    for (const met of [writers, readers]) addIncluded(met, models);
    this.#met = new Map<Side, ReadonlySet<string>>([
      ['readers', readers],
      ['writers', writers],
    ]);
  }

  /** A type that nothing reaches may be met by either: problem details speak of such. */
  of(name: string): readonly Side[] {
    const sides = [...this.#met].filter(([, names]) => names.has(name)).map(([side]) => side);
    return sides.length === 0 ? ['readers', 'writers'] : sides;
  }
}

/** A change of an included type is a change of the types that include it. */
function addIncluded(met: Set<string>, models: readonly Model[]): void {
  const includes = models.flatMap((model) =>
    model.types.flatMap((type) =>
      type.kind === 'object' ? [[type.name, type.includes] as const] : [],
    ),
  );
  // A set's iteration visits what is added meanwhile, so includes of includes are followed.
  for (const name of met)
    for (const [including, included] of includes)
      if (including === name) for (const one of included) met.add(one.name);
}

function namesOf(types: readonly TypeExpression[]): string[] {
  return types.flatMap(namesInExpression);
}
