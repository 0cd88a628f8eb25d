import type { DeclaredContract } from '../declarations/read-contract.js';
import type { DeclaredField } from '../declarations/field.js';
import type { DeclaredType } from '../declarations/types.js';
import type { Position } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { GrammarError } from '../grammar/grammar-error.js';
import type { TypeExpression } from '../model/type-expression.js';

/** The declared types by name, and the contracts that may use them. */
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

  /** Returns the type that contract `owner` names. @throws GrammarError when there is none */
  find(owner: string, name: string, at: Position): DeclaredType {
    const type = this.#types.get(name);
    if (type === undefined) {
      const near = nearest(name, this.#types.keys());
      throw new GrammarError(
        at,
        `unknown name \`${name}\``,
        near === undefined ? 'a declared enum, type or union' : `a known name such as \`${near}\``,
      );
    }
    this.assertUses(owner, type.owner, `\`${name}\``, at);
    return type;
  }

  /** @throws GrammarError when contract `owner` does not use the contract of the declaration */
  assertUses(owner: string, declaredIn: string, what: string, at: Position): void {
    if (declaredIn === owner || this.#uses.get(owner)?.includes(declaredIn) === true) return;
    throw new GrammarError(
      at,
      `${what} is declared in ${declaredIn}, which ${owner} does not use`,
      `\`uses: [${[...(this.#uses.get(owner) ?? []), declaredIn].join(', ')}]\` in the front matter`,
    );
  }

  /** Returns a type with its aliases resolved. */
  resolve(type: TypeExpression): TypeExpression {
    let current = type;
    // A circle of aliases is reported by checkCycles; the limit ends it here.
    for (let step = 0; step < 100 && current.kind === 'ref'; step++) {
      const declared = this.#types.get(current.name);
      if (declared?.kind !== 'alias') return current;
      current = declared.type;
    }
    return current;
  }

  /** Whether all values are JSON strings. */
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

  /** Returns the fields of an object, or of all variants of a union; undefined for other types. */
  fieldsOf(name: string): readonly DeclaredField[] | undefined {
    const resolved = this.resolve({ kind: 'ref', name, at: { file: '', line: 0, column: 0 } });
    const type = resolved.kind === 'ref' ? this.#types.get(resolved.name) : undefined;
    if (type?.kind === 'object') return type.fields;
    if (type?.kind === 'union')
      return type.variants.flatMap((variant) => this.fieldsOf(variant.type) ?? []);
    return undefined;
  }
}
