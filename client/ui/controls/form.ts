import type { FormEvent } from 'react';

/** Runs `submit` when every field is sound (`sound`); else says so to the fields and moves focus to the first that is not. */
export function onSubmit(
  sound: boolean,
  given: { submit: () => void; refuse: () => void },
): (event: FormEvent<HTMLFormElement>) => void {
  return (event) => {
    event.preventDefault();
    if (sound) {
      given.submit();
      return;
    }
    const form = event.currentTarget;
    given.refuse();
    // after the fields have been drawn with their errors
    setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
}

/** Nearly everything with one @ and a dot behind it; the server judges properly. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text.trim());

export const PASSWORD_LENGTH = 10;
