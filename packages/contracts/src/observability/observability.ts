type LogFields = Readonly<Record<string, unknown>>;

/** Where a library says what happened; pino's loggers fit. Libraries log nowhere else. */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

/** Where a library counts. Names are Prometheus names without the `northstar_` prefix. */
export interface Meter {
  count(name: string, labels?: Readonly<Record<string, string>>, by?: number): void;
  /** A duration in seconds, or a size, in a histogram. */
  observe(name: string, value: number, labels?: Readonly<Record<string, string>>): void;
  /** What is so now, such as open streams. */
  gauge(name: string, value: number, labels?: Readonly<Record<string, string>>): void;
}

const nothing = () => undefined;

export const silentLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};
export const silentMeter: Meter = { count: nothing, observe: nothing, gauge: nothing };
