/** A contract as it is served. */
export interface ContractDocumentText {
  readonly name: string;
  /** `contracts/FEEDS_CONTRACT_v1.md` */
  readonly file: string;
  readonly title: string;
  readonly version: string;
  /** SHA-256 of the Markdown in hex. */
  readonly hash: string;
  readonly markdown: string;
}
