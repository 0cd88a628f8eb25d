import type { SetCommand, TokenCase } from './token-cases.js';

const makers: Readonly<Record<string, (number: number) => string>> = {
  color: (number) => `rgb(${number % 256} ${(number >> 8) % 256} ${(number >> 16) % 256})`,
  length: (number) => `calc(${number}px / 1e9 + 1px)`,
  size: (number) => `calc(${number}px + 1%)`,
  gradient: (number) => `linear-gradient(${number}deg, #fff, #000)`,
  shadow: (number) => `0 ${number}px 2px #000`,
  easing: (number) => `cubic-bezier(0.${number}, 0, 0, 1)`,
  tracks: (number) => `${number}fr 2fr`,
  font_family: (number) => `Font${number}, sans-serif`,
  image_url: (number) => `https://example.com/${number}.png`,
  href: (number) => `https://example.com/${number}`,
  url: (number) => `https://example.com/${number}`,
};

/** Commands for the kinds that are parsed; no two have the same value. */
export function unseenCommands(cases: readonly TokenCase[]): () => SetCommand[] {
  let number = 0;
  const parsed = cases.filter(({ type }) => type.kind in makers);
  return () =>
    parsed.map(({ path, type, place }) => {
      number += 1;
      return { args: { token_path: path, value: makers[type.kind]?.(number) ?? '' }, place };
    });
}
