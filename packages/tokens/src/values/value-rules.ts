import type { TokenType } from '@northstar/contracts';
import { checkerMaker, type ReferenceChecker } from './checker-maker.js';
import type { Checker } from './fault.js';
import { glanceOf, type Glance } from './glance.js';
import type { RememberedTexts } from './remembered-texts.js';

/** Both ways of looking at a value: the quick one, and the one that finds words for a fault. */
export interface ValueRules {
  readonly glance: Glance;
  readonly check: Checker;
}

/** Makes the rules of types; equal types share theirs, and with them what they remember. */
export function valueRulesMaker(reference: ReferenceChecker): (type: TokenType) => ValueRules {
  const makeChecker = checkerMaker(reference);
  const known = new Map<string, ValueRules>();
  return (type) => {
    const key = JSON.stringify(type);
    const rules = known.get(key) ?? withMemory(glanceOf(type), makeChecker(type));
    known.set(key, rules);
    return rules;
  };
}

function withMemory(glance: Glance, check: Checker): ValueRules {
  return { glance, check: glance.sees === 'seen' ? remembering(check, glance.texts) : check };
}

function remembering(check: Checker, texts: RememberedTexts): Checker {
  return (value) => {
    if (typeof value !== 'string') return check(value);
    if (texts.has(value)) return null;
    const fault = check(value);
    if (fault === null) texts.add(value);
    return fault;
  };
}
