/** The text of a contract, as the host serves it. */
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
