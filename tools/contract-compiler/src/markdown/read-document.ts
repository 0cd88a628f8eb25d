import type { Code, Heading, Root, RootContent, Table as TableNode, Yaml } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Position, Problems } from '../diagnostics/diagnostic.js';
import type { Fence, Row, Section, Table } from './section.js';
import type { Located, SourceText } from './source-text.js';

export interface Document {
  readonly source: SourceText;
  readonly title: string;
  readonly frontMatter: { readonly text: string; readonly at: Position } | undefined;
  readonly sections: readonly Section[];
}

interface OpenSection {
  at: Position;
  number: string;
  heading: Located;
  paragraphs: string[];
  tables: Table[];
  fences: Fence[];
  /** Whether the next paragraph is directly under the heading. */
  describing: boolean;
  /** Whether the text is below a heading of level 4 or more. */
  prose: boolean;
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']);

/** Splits a contract into its numbered sections. */
export function readDocument(source: SourceText, problems: Problems): Document {
  const root: Root = parser.parse(source.file.text);
  const yaml = root.children.find((node): node is Yaml => node.type === 'yaml');
  const sections: OpenSection[] = [];
  let title = '';
  let chapter = 0;
  let part = 0;
  for (const node of root.children) {
    if (node.type !== 'heading') {
      const section = sections.at(-1);
      if (section !== undefined) addNode(section, node, source);
      continue;
    }
    const heading = contentOf(node, source);
    const at = source.positionAt(startOf(node));
    if (node.depth === 1) title = title === '' ? heading.text : title;
    else if (node.depth > 3) {
      const section = sections.at(-1);
      if (section !== undefined) section.prose = true;
    } else {
      if (node.depth === 2) {
        chapter += 1;
        part = 0;
      } else part += 1;
      if (chapter === 0) {
        problems.add(at, 'a heading of level 3 above every heading of level 2', 'level 2 first');
      }
      const number = node.depth === 2 ? `${chapter}` : `${chapter}.${part}`;
      const open = { describing: true, prose: false };
      sections.push({ at, number, heading, paragraphs: [], tables: [], fences: [], ...open });
    }
  }
  const frontMatter =
    yaml === undefined ? undefined : { text: yaml.value, at: source.positionAt(startOf(yaml)) };
  return { source, title, frontMatter, sections };
}

function addNode(section: OpenSection, node: RootContent, source: SourceText): void {
  if (node.type === 'paragraph' || node.type === 'list') {
    if (section.describing && !section.prose) {
      section.paragraphs.push(proseOf(node, source));
    }
    return;
  }
  section.describing = false;
  if (section.prose) return;
  if (node.type === 'table') section.tables.push(readTable(node, source));
  if (node.type === 'code' && node.lang === 'json') {
    const fence = readFence(node, source);
    if (fence !== undefined) section.fences.push(fence);
  }
}

function proseOf(node: RootContent, source: SourceText): string {
  const raw = source.file.text.slice(startOf(node), endOf(node));
  return node.type === 'list' ? raw.trim() : raw.replace(/\s*\n\s*/g, ' ').trim();
}

function readFence(node: Code, source: SourceText): Fence | undefined {
  const info = (node.meta ?? '').trim();
  // Other JSON in a contract is an illustration.
  if (!/^(accepts|rejects)\b/.test(info)) return undefined;
  return { at: source.positionAt(startOf(node)), info, body: node.value };
}

function readTable(node: TableNode, source: SourceText): Table {
  const [head, ...body] = node.children;
  const columns = (head?.children ?? []).map((cell) => contentOf(cell, source));
  // A second column of the same name is called `name#2`.
  const keys = columns.map(({ text }, index) =>
    columns.findIndex((other) => other.text === text) === index ? text : `${text}#2`,
  );
  const rows = body.map((row): Row => {
    const cells = new Map<string, Located>();
    const prose = new Map<string, string>();
    row.children.forEach((cell, index) => {
      const content = contentOf(cell, source);
      if (content.text === '') return;
      const name = keys[index] ?? `#${index + 1}`;
      cells.set(name, content);
      prose.set(name, source.prose(...innerRange(cell)));
    });
    return { at: source.positionAt(startOf(row)), cells, prose };
  });
  return { at: source.positionAt(startOf(node)), columns, rows };
}

type Parent = Heading | TableNode['children'][number]['children'][number];

function contentOf(node: Parent, source: SourceText): Located {
  return source.written(...innerRange(node));
}

function innerRange(node: Parent): [number, number] {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (first === undefined || last === undefined) return [startOf(node), startOf(node)];
  return [startOf(first), endOf(last)];
}

interface HasPosition {
  readonly position?:
    | {
        readonly start: { offset?: number | undefined };
        readonly end: { offset?: number | undefined };
      }
    | undefined;
}

function startOf(node: HasPosition): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: HasPosition): number {
  return node.position?.end.offset ?? 0;
}
