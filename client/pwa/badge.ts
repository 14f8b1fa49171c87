/** The number on the app's icon: what is waiting now. 0 takes it away. Never rejects; phones without badges ignore it. */
export async function showBadge(count: number): Promise<void> {
  if (!('setAppBadge' in navigator)) return;
  await (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => undefined);
}
