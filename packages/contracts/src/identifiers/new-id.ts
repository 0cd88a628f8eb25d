/** Makes a new id: the prefix, an underscore and a UUIDv7 (RFC 9562), as in `feed_0189…`. */
export type NewId = (prefix: string) => string;

/** The present moment. Handed in, so that tests own time. */
export type Clock = () => Date;
