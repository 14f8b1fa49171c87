/** Id made on the phone: 120 random bits, base64url, 20 characters. It becomes the row's primary key, so a retry is the same row. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(15));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
