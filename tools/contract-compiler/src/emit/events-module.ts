import { eventDataName } from '../declarations/event.js';
import type { EventDeclaration, Model } from '../model/model.js';
import { type NamedTypes, namesInExpression } from '../model/named-types.js';
import { comment, header, importing, importZod, quoted, reference } from './source.js';
import { importsOfTypes } from './types-module.js';
import { ZodPrinter } from './zod-expression.js';

export function emitEventsModule(model: Model, types: NamedTypes): string {
  const printer = new ZodPrinter();
  const { events } = model;
  const data = events.map((event) => dataType(event, printer)).join('\n');
  const table = events.map(
    ({ name, topic, description, contract }) =>
      `  ${quoted(name)}: {\n    name: ${quoted(name)},\n    topic: ${quoted(topic)},\n    description: ${quoted(description)},\n    data: ${eventDataName(name)},\n    contract: ${reference(contract)},\n  },\n`,
  );
  const shape = events.map(
    ({ name, topic }) =>
      `  readonly ${quoted(name)}: {\n    readonly name: ${quoted(name)};\n    readonly topic: ${quoted(topic)};\n    readonly description: string;\n    readonly data: typeof ${eventDataName(name)};\n    readonly contract: ContractReference;\n  };\n`,
  );
  const named = events.map(({ name }) => `  ${quoted(name)}: ${eventDataName(name)};\n`);
  const names = events.flatMap((event) =>
    event.fields.flatMap((field) => namesInExpression(field.type)),
  );
  return [
    header,
    importZod,
    importing(['ContractReference'], '../operation/operation.js', true),
    ...importsOfTypes(names, '', types),
    importing(printer.called, '../value-types/index.js'),
    `\n${data}`,
    `\nexport type EventDeclarations = {\n${shape.join('')}};\n`,
    `\n/** Every event: its topic, braces naming fields of its data, and its data's type. */\nexport const events: EventDeclarations = {\n${table.join('')}};\n`,
    '\nexport type EventName = keyof EventDeclarations;\n',
    `\n/** An event's data by its name. */\nexport type EventData = {\n${named.join('')}};\n`,
  ].join('');
}

function dataType(event: EventDeclaration, printer: ZodPrinter): string {
  const name = eventDataName(event.name);
  const meta = [
    `id: ${quoted(name)}`,
    ...(event.description === '' ? [] : [`description: ${quoted(event.description)}`]),
    `contract: ${reference(event.contract)}`,
  ];
  return `${comment(event.description)}export const ${name} = ${printer.object(event.fields)}.meta({ ${meta.join(', ')} });\nexport type ${name} = z.infer<typeof ${name}>;\n`;
}
