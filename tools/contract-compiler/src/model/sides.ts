import { namesInExpression, NamedTypes } from './named-types.js';
import type { Field, Model } from './model.js';
import type { TypeExpression } from './type-expression.js';

/** Readers get answers and events; writers send params, queries, headers and bodies. */
export type Side = 'readers' | 'writers';

/** Which sides use each type, by the operations, events and tokens that reach it. */
export class Sides {
  readonly #sent = new Set<string>();
  readonly #read = new Set<string>();

  constructor(...models: readonly Model[]) {
    for (const model of models) {
      const types = new NamedTypes(model);
      const reach = (side: Set<string>, names: readonly string[]): void => {
        for (const name of names) for (const one of [name, ...types.reached(name)]) side.add(one);
      };
      for (const { params, query, headers, body, results } of model.operations) {
        reach(this.#sent, namesOf([...params, ...query, ...headers].map((field) => field.type)));
        if (body?.name) reach(this.#sent, [body.name]);
        reach(
          this.#read,
          results.flatMap((result) => (result.kind === 'json' ? [result.name] : [])),
        );
      }
      for (const { fields } of model.events)
        reach(this.#read, namesOf(fields.map((field: Field) => field.type)));
      // The value of a token is sent by one client and read by another.
      const values = namesOf(model.tokens.map((token) => token.type));
      reach(this.#sent, values);
      reach(this.#read, values);
    }
    for (const side of [this.#sent, this.#read]) addIncluded(side, models);
  }

  isSent(name: string): boolean {
    return this.#sent.has(name);
  }

  isRead(name: string): boolean {
    return this.#read.has(name);
  }

  /** Both sides for a type that nothing reaches, such as one of problem details. */
  of(name: string): readonly Side[] {
    const sides: Side[] = [
      ...(this.isRead(name) ? ['readers' as const] : []),
      ...(this.isSent(name) ? ['writers' as const] : []),
    ];
    return sides.length === 0 ? ['readers', 'writers'] : sides;
  }
}

/** A change of an included type is a change of the types that include it. */
function addIncluded(side: Set<string>, models: readonly Model[]): void {
  const includes = models.flatMap((model) =>
    model.types.flatMap((type) =>
      type.kind === 'object' ? [[type.name, type.includes] as const] : [],
    ),
  );
  // A set's iteration visits what is added meanwhile, so includes of includes are followed.
  for (const name of side)
    for (const [including, included] of includes)
      if (including === name) for (const one of included) side.add(one.name);
}

function namesOf(types: readonly TypeExpression[]): string[] {
  return types.flatMap(namesInExpression);
}
