import * as client from "openid-client";
import { plainEmail } from "../core/domain/account.ts";

/** The institution's own provider of identities, as the environment names it. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How people call it: "la cuenta institucional". */
  readonly name: string;
}

/** What the browser keeps while its person is away at the provider. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface OidcClient {
  readonly name: string;
  /** Where to send the person, and what to remember of it. */
  begin(redirectUri: string): Promise<{ readonly url: string; readonly errand: Errand }>;
  /** The verified e-mail of who came back; null when the provider vouches for none, or the errand is another. */
  end(callback: URL, errand: Errand): Promise<string | null>;
}

/** Authorisation code with PKCE. The provider is asked for its addresses when somebody first signs in. */
export function oidcClient({ issuer, clientId, clientSecret, name }: OidcConfig): OidcClient {
  let found: Promise<client.Configuration> | null = null;
  const configuration = () => {
    const url = new URL(issuer);
    // Without TLS only on this machine, where nobody listens in.
    const isLocal = url.hostname === "127.0.0.1" || url.hostname === "localhost";
    // oxlint-disable-next-line typescript/no-deprecated -- marked so only to stand out; there is no other way
    const options = isLocal ? { execute: [client.allowInsecureRequests] } : {};
    found ??= client.discovery(url, clientId, clientSecret, undefined, options).catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };
  return {
    name,
    begin: async (redirectUri) => {
      const errand = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: "openid email",
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: "S256",
      });
      return { url: url.href, errand };
    },
    end: async (callback, { state, nonce, verifier }) => {
      const config = await configuration();
      try {
        const tokens = await client.authorizationCodeGrant(config, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        const email = claims?.["email_verified"] === true ? claims["email"] : null;
        return typeof email === "string" ? plainEmail(email) : null;
      } catch (error) {
        if (error instanceof client.ResponseBodyError || error instanceof client.AuthorizationResponseError)
          return null;
        if (error instanceof client.ClientError) return null;
        throw error;
      }
    },
  };
}
