/** The lib of TypeScript does not know Trusted Types yet; this is the part used here. */
type ScriptUrls = { readonly createScriptURL: (url: string) => string };
type Factory = { readonly createPolicy: (name: string, rules: ScriptUrls) => ScriptUrls };

const WORKER = '/sw.js';

/** The only script address this app ever makes, under the policy `sw` that the Content-Security-Policy allows by name. */
const policy = makePolicy();

function makePolicy(): ScriptUrls {
  const rules: ScriptUrls = {
    createScriptURL: (url) => {
      if (url === WORKER) return url;
      throw new TypeError('Only the worker of this app may be loaded by address.');
    },
  };
  const factory = (globalThis as { readonly trustedTypes?: Factory }).trustedTypes;
  return factory?.createPolicy('sw', rules) ?? rules;
}

/** Typed as text; where the browser has Trusted Types it is their TrustedScriptURL. */
export function workerUrl(): string {
  return policy.createScriptURL(WORKER);
}
