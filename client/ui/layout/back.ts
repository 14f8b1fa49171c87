/** The platform's own back; on a page that was opened directly (a notification, a link) there is none, and `otherwise` runs. */
export function goBack(otherwise: () => void): void {
  const { navigation } = globalThis as { readonly navigation?: { readonly canGoBack: boolean } };
  const canGoBack = navigation?.canGoBack ?? history.length > 1;
  if (canGoBack) history.back();
  else otherwise();
}
