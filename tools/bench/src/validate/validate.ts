import { measureTight, type TightCandidate } from '../measure/measure-tight.js';
import { report } from '../measure/report.js';
import {
  parsingAjvCounts,
  plainAjvCounts,
  vaultCounts,
  zodUnionCounts,
  type CountRight,
} from './candidates.js';
import { goodCommands, tokenCases, type SetCommand, type TokenCase } from './token-cases.js';
import { unseenCommands } from './unseen-texts.js';

type Entrant = readonly [TightCandidate['role'], string, CountRight];

// Many short rounds, because the speed of a shared machine varies.
const rules = { rounds: 25, roundMs: 120, warmUpMs: 800 };

/**
 * Validates set_token commands: the vault checks path, level and value, the others no level.
 * Floor: Ajv with a plain schema compiled for each path, which accepts values that parsers reject.
 * Peers: Ajv that parses as the vault does, and one zod union over all paths.
 *
 * Most values repeat, as colors and lengths of a design do; the second benchmark uses texts of
 * parsed kinds that never repeat.
 */
export async function validate(): Promise<string> {
  const cases = tokenCases();
  const ours: Entrant = ['ours', 'the vault: path, level, value', vaultCounts()];
  const plainAjv = plainAjvCounts(cases);
  const parsingAjv: Entrant = ['peer', 'Ajv for each path, parsing', parsingAjvCounts(cases)];
  const zodUnion: Entrant = ['peer', 'zod discriminated union', zodUnionCounts(cases)];
  const plain: Entrant = ['floor', 'Ajv for each path, plain schemas', plainAjv];
  for (const [, name, count] of [plain, ours, parsingAjv, zodUnion]) {
    checkAnswers(name, count, cases);
  }
  const commands = goodCommands(cases);
  const seen = contest('validate', [plain, ours, parsingAjv, zodUnion], () => commands);
  const unseen = contest('validate-unseen', [parsingAjv, ours].map(asFloor), unseenCommands(cases));
  return `${cases.length} token paths, ${commands.length} values\n${seen}\n${unseen}`;
}

function contest(name: string, entrants: readonly Entrant[], commands: () => SetCommand[]): string {
  const measured = measureTight(
    entrants.map(([role, of, count]) => ({
      role,
      name: of,
      pass: () => {
        const given = commands();
        const right = count(given);
        if (right !== given.length) throw new Error(`${of} refuses what is right`);
        return right;
      },
    })),
    commands().length,
    rules,
  );
  return report(name, measured);
}

/** Without repeated values, the floor is Ajv with the same parsers. */
function asFloor([role, ...rest]: Entrant): Entrant {
  return [role === 'peer' ? 'floor' : role, ...rest];
}

/** Checks that each candidate accepts every valid value and rejects every invalid one. */
function checkAnswers(name: string, count: CountRight, cases: readonly TokenCase[]): void {
  for (const { path, place, good, bad } of cases) {
    const isRight = (value: TokenCase['bad']) =>
      count([{ args: { token_path: path, value }, place }]) === 1;
    for (const value of good) {
      if (!isRight(value)) throw new Error(`${name} refuses ${path} = ${JSON.stringify(value)}`);
    }
    if (isRight(bad)) throw new Error(`${name} takes ${path} = ${JSON.stringify(bad)}`);
  }
}
