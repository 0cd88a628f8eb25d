/** Returns a new id: the prefix, an underscore and a UUIDv7 (RFC 9562), as in `feed_0189…`. */
export type NewId = (prefix: string) => string;

/** Returns the current time. An option, so that tests control the time. */
export type Clock = () => Date;
