import { currentBusiness } from '#client/api/business.ts';
import { BYTES_AT_MOST } from '#shared/import/types.ts';

/** Resolves to '' when the server has the file, else to its reason, or 'offline' when it did not arrive. `onShare`: 0 to 1. */
export function uploadPast(file: File, onShare: (share: number) => void): Promise<string> {
  if (file.size > BYTES_AT_MOST) return Promise.resolve('too_large');
  const query = new URLSearchParams({ business: currentBusiness() ?? '', name: file.name.slice(0, 200) });
  // fetch cannot tell how much has left.
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => resolve(request.status === 200 ? '' : reasonIn(request.responseText)));
    for (const event of ['error', 'abort', 'timeout']) request.addEventListener(event, () => resolve('offline'));
    request.open('POST', `/import/file?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
}

function reasonIn(answer: string): string {
  try {
    const { error } = JSON.parse(answer) as { readonly error?: unknown };
    return typeof error === 'string' ? error : 'internal';
  } catch {
    return 'internal';
  }
}
