import type { Scope } from '@northstar/contracts';

/** The secret values of one credential, such as `{ access_token }`. */
export type Credential = Readonly<Record<string, string>>;

/** Where credentials of feeds come from; the store never keeps them. */
export interface CredentialResolver {
  /** Returns null when the project has no credential with this id. */
  resolve(scope: Scope, credential_id: string): Promise<Credential | null>;
}

/** Resolves a credential of the feed's project. Throws CredentialError when there is none. */
export type ReadCredential = (credential_id: string) => Promise<Credential>;

/** Thrown when a feed names a credential that cannot be resolved. */
export class CredentialError extends Error {
  override readonly name = 'CredentialError';
}

export function credentialReader(
  resolver: CredentialResolver | undefined,
  scope: Scope,
): ReadCredential {
  return async (credential_id) => {
    if (resolver === undefined) {
      throw new CredentialError(
        `The feed needs the credential ${credential_id}, but no credentials are configured`,
      );
    }
    const credential = await resolver.resolve(scope, credential_id);
    if (credential !== null) return credential;
    throw new CredentialError(`The project has no credential ${credential_id}`);
  };
}
