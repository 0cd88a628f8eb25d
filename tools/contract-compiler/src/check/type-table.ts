import type { DeclaredContract } from '../declarations/read-contract.js';
import type { DeclaredField } from '../declarations/field.js';
import type { DeclaredType } from '../declarations/types.js';
import type { Position } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { Mistake } from '../grammar/mistake.js';
import type { TypeExpression } from '../model/type-expression.js';

/** Every declared type by name, and which contract may see it. */
export class TypeTable {
  readonly #types = new Map<string, DeclaredType>();
  readonly #uses = new Map<string, readonly string[]>();

  constructor(contracts: readonly DeclaredContract[]) {
    for (const contract of contracts) {
      this.#uses.set(contract.front.contract, contract.front.uses);
      for (const type of contract.types) {
        if (!this.#types.has(type.name)) this.#types.set(type.name, type);
      }
    }
  }

  get(name: string): DeclaredType | undefined {
    return this.#types.get(name);
  }

  /** The type of this name, for a reader in contract `owner`. @throws Mistake */
  seenBy(owner: string, name: string, at: Position): DeclaredType {
    const type = this.#types.get(name);
    if (type === undefined) {
      const near = nearest(name, this.#types.keys());
      throw new Mistake(
        at,
        `unknown name \`${name}\``,
        near === undefined ? 'a declared enum, type or union' : `a known name such as \`${near}\``,
      );
    }
    this.mustSee(owner, type.owner, `\`${name}\``, at);
    return type;
  }

  /** @throws Mistake when contract `owner` does not use the contract that declares this */
  mustSee(owner: string, declaredIn: string, what: string, at: Position): void {
    if (declaredIn === owner || this.#uses.get(owner)?.includes(declaredIn) === true) return;
    throw new Mistake(
      at,
      `${what} is declared in ${declaredIn}, which ${owner} does not use`,
      `\`uses: [${[...(this.#uses.get(owner) ?? []), declaredIn].join(', ')}]\` in the front matter`,
    );
  }

  /** A type with aliases followed, `or null` left as it is. */
  resolve(type: TypeExpression): TypeExpression {
    let current = type;
    // An alias that leads back to itself is told of elsewhere; here it must only end.
    for (let step = 0; step < 100 && current.kind === 'ref'; step++) {
      const declared = this.#types.get(current.name);
      if (declared?.kind !== 'alias') return current;
      current = declared.type;
    }
    return current;
  }

  /** Whether every value is a JSON string. */
  isText(type: TypeExpression): boolean {
    const resolved = this.resolve(type);
    if (resolved.kind === 'ref') return this.#types.get(resolved.name)?.kind === 'enum';
    return [
      'string',
      'text',
      'timestamp',
      'date',
      'url',
      'decimal',
      'id',
      'literal',
      'enum',
    ].includes(resolved.kind);
  }

  /** The fields of an object, or of every arm of a union; undefined when the type is neither. */
  fieldsOf(name: string): readonly DeclaredField[] | undefined {
    const resolved = this.resolve({ kind: 'ref', name, at: { file: '', line: 0, column: 0 } });
    const type = resolved.kind === 'ref' ? this.#types.get(resolved.name) : undefined;
    if (type?.kind === 'object') return type.fields;
    if (type?.kind === 'union') return type.arms.flatMap((arm) => this.fieldsOf(arm.type) ?? []);
    return undefined;
  }
}
