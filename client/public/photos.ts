/** Photos are shown, can be taken out again, and are made smaller before they travel: a bad line sends 300 kB, not 8 MB. */

type Chosen = { readonly file: File; readonly url: string };

const QUALITY = 0.82;

export function preparePhotos(form: HTMLFormElement): { readonly ready: () => Promise<void> } {
  const box = form.querySelector<HTMLElement>('.photos');
  const input = box?.querySelector<HTMLInputElement>('input[type=file]');
  const list = box?.querySelector<HTMLElement>('.previews');
  const label = box?.querySelector<HTMLLabelElement>('label');
  if (box == null || input == null || list == null || label == null || typeof DataTransfer === 'undefined')
    return { ready: async () => undefined };

  const max = Number(box.dataset['max']);
  let chosen: Chosen[] = [];

  const add = document.createElement('label');
  add.className = 'add';
  add.htmlFor = input.id;
  add.textContent = label.dataset['add'] ?? '+';
  input.after(add);
  box.classList.add('scripted');

  const show = (): void => {
    const transfer = new DataTransfer();
    for (const { file } of chosen) transfer.items.add(file);
    input.files = transfer.files;
    list.hidden = chosen.length === 0;
    add.hidden = chosen.length >= max;
    list.replaceChildren(...chosen.map((one, index) => preview(one, index)));
  };

  const preview = (one: Chosen, index: number): HTMLElement => {
    const item = document.createElement('li');
    const image = document.createElement('img');
    image.src = one.url;
    image.alt = '';
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.setAttribute('aria-label', (box.dataset['remove'] ?? '0').replace('0', String(index + 1)));
    const cross = document.createElement('span');
    cross.textContent = '×';
    remove.append(cross);
    remove.addEventListener('click', () => {
      URL.revokeObjectURL(one.url);
      chosen = chosen.filter((other) => other !== one);
      show();
      input.focus();
    });
    item.append(image, remove);
    return item;
  };

  input.addEventListener('change', () => {
    // Choosing again adds: a phone's camera gives one picture at a time.
    const fresh = [...(input.files ?? [])].filter((file) => file.type.startsWith('image/'));
    chosen = [...chosen, ...fresh.map((file) => ({ file, url: URL.createObjectURL(file) }))].slice(0, max);
    show();
  });

  return {
    async ready() {
      const edge = Number(box.dataset['edge']);
      chosen = await Promise.all(
        chosen.map(async (one) => ({ ...one, file: await smaller(one.file, edge).catch(() => one.file) })),
      );
      const transfer = new DataTransfer();
      for (const { file } of chosen) transfer.items.add(file);
      input.files = transfer.files;
    },
  };
}

async function smaller(file: File, edge: number): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return blob === null || blob.size >= file.size ? file : new File([blob], 'photo.jpg', { type: blob.type });
}
