/** Android phones known for holding pushes back to save power, by the model they name. Pure but for the asking. */

/**
 * How the model names of makers begin that end apps in the background by default: Samsung, Xiaomi with Redmi and Poco, Huawei
 * with Honor, OnePlus, Oppo, Realme, Vivo.
 */
const HOLDING_BACK =
  /^(?:SM-|M\d{4}|Mi |Redmi|POCO|2\d{3}[0-9A-Z]+$|[A-Z]{3}-[A-Z]{1,2}\d|CPH\d|(?:IN|KB|LE|NE)\d{4}$|RMX\d|V\d{4})/;

export function holdsBack(facts: { readonly android: boolean; readonly model: string; readonly savesData: boolean }): boolean {
  return facts.android && (facts.savesData || HOLDING_BACK.test(facts.model.trim()));
}

/** Not in the lib of TypeScript: only Chromium browsers have them. */
type Asked = {
  readonly userAgentData?: {
    readonly getHighEntropyValues?: (
      hints: readonly string[],
    ) => Promise<{ readonly model?: unknown; readonly platform?: unknown }>;
  };
  readonly connection?: { readonly saveData?: unknown };
};

/** Whether this phone is likely to hold alerts back. What it does not tell counts as no. Never rejects. */
export async function batteryHint(): Promise<boolean> {
  const { userAgentData, connection } = navigator as Asked;
  const said = await userAgentData?.getHighEntropyValues?.(['model', 'platform']).catch(() => null);
  return holdsBack({
    android: said?.platform === 'Android' || navigator.userAgent.includes('Android'),
    model: typeof said?.model === 'string' ? said.model : '',
    savesData: connection?.saveData === true,
  });
}
