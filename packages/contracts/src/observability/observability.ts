type LogFields = Readonly<Record<string, unknown>>;

/** The logger of a library; pino's loggers have these methods. */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

/** The metrics of a library. Names are Prometheus names without the `northstar_` prefix. */
export interface Meter {
  count(name: string, labels?: Readonly<Record<string, string>>, by?: number): void;
  /** Records a duration in seconds, or a size, in a histogram. */
  observe(name: string, value: number, labels?: Readonly<Record<string, string>>): void;
  /** Sets a current value, such as the number of open streams. */
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
