import type { JsonValue } from '@northstar/contracts';
import type { Random } from '@northstar/contracts/random';

const fragments: Readonly<Record<string, readonly string[]>> = {
  font_family: [
    'Inter',
    '"Helvetica Neue"',
    "'serif'",
    'system-ui',
    'Arial, sans-serif',
    'Times New Roman',
  ],
  easing: [
    'ease',
    'linear',
    'cubic-bezier(0.1, -2, 0.9, 3)',
    'steps(3, end)',
    'cubic-bezier(.1,0,1,1)',
  ],
  size: ['auto', '50%', 'max-content', 'min(100%, 40rem)', '12px', '0', '1e2px'],
  tracks: ['1fr 2fr', 'none'],
  image_url: ['/a.png'],
  href: ['/a', '#b'],
  slug: ['a-b'],
  url: ['https://example.com/'],
  string: ['word', '12345678901', 'G-ABC12345'],
  text: ['two\nlines'],
};

/** A random value for a token of this kind; undefined for kinds without samples. */
export function valueFor(kind: string, random: Random): JsonValue | undefined {
  const rounded =
    Math.round((random.next() * 2 - 0.5) * 10 ** random.below(5)) / 10 ** random.below(4);
  // JSON has no -0.
  const number = rounded === 0 ? 0 : rounded;
  switch (kind) {
    case 'color':
      return color(random);
    case 'length':
      return random.pick([`${number}px`, `${number}rem`, `${number}em`, '0', '-0px', '+1.50px']);
    case 'integer':
    case 'number':
      return random.pick([number, Math.floor(number), 0, 1]);
    case 'boolean':
      return random.below(2) === 0;
    case 'enum':
      return random.pick(['none', 'solid', 'double', 'upper', 'feed', '1:1']);
    case 'shadow':
      return Array.from({ length: 1 + random.below(3) }, () =>
        [
          random.pick(['', 'inset ']),
          `${number}px ${number}rem`,
          random.pick(['', ' 2px', ' 0 3px']),
          ` ${color(random)}`,
        ].join(''),
      ).join(', ');
    case 'gradient':
      return random.pick([
        `linear-gradient(${number}deg, ${color(random)}, ${color(random)} ${random.below(100)}%)`,
        `linear-gradient(${color(random)} 10% 20%, ${color(random)})`,
        `radial-gradient(${color(random)}, ${color(random)})`,
      ]);
    default:
      return fragments[kind] === undefined ? undefined : random.pick(fragments[kind]);
  }
}

function color(random: Random): string {
  const number = () => Math.round(random.next() * 1e4) / 1e4;
  const share = () => `${Math.round(random.next() * 1e4) / 100}%`;
  const byte = () => random.below(256);
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => random.below(16).toString(16)).join('');
  const end = random.pick(['', ` / ${number()}`, ` / ${share()}`]);
  const space = random.pick(['srgb', 'display-p3', 'xyz', 'xyz-d50', 'rec2020', 'prophoto-rgb']);
  return random.pick([
    `#${hex(random.pick([3, 4, 6, 8]))}`,
    `#${hex(6)}`.toUpperCase(),
    random.pick(['red', 'transparent', 'currentcolor', 'Tomato', 'Canvas']),
    `rgb(${byte()} ${byte()} ${byte()}${end})`,
    `rgba(${byte()}, ${byte()}, ${byte()}, ${number()})`,
    `hsl(${random.below(720)} ${share()} ${share()}${end})`,
    `hwb(${number()}turn ${share()} ${share()}${end})`,
    `lab(${share()} ${number()} -${share()}${end})`,
    `oklch(${number()} ${number()} ${random.below(360)}${end})`,
    `color(${space} ${number()} ${share()} ${number()}${end})`,
    `color-mix(in srgb, red, blue ${share()})`,
  ]);
}
