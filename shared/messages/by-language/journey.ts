/** What stages, touchpoints and dishes are called. Loaded by the few screens that speak of them, and by reports. */
import { composed } from '../../model/bound.ts';
import type { Language } from '../../model/languages.ts';
import { capital } from '../capital.ts';
import { journey as cs } from '../cs/inbox/journey.ts';
import { topics as topicsCs } from '../cs/inbox/topics.ts';
import { journey as en, type JourneyWords } from '../en/inbox/journey.ts';
import { topics as topicsEn, type Dish, type Topics } from '../en/inbox/topics.ts';
import { journey as pl } from '../pl/inbox/journey.ts';
import { topics as topicsPl } from '../pl/inbox/topics.ts';

export const journeyWords: Readonly<Record<Language, JourneyWords>> = { en, cs, pl };
export const topicWords: Readonly<Record<Language, Topics>> = { en: topicsEn, cs: topicsCs, pl: topicsPl };

/** Known dishes in the reader's language, as the screen offers them. */
export const knownDishes = (language: Language): readonly string[] => Object.values(topicWords[language].dishes).map(capital);

/**
 * What a person typed: the key of the dish that is called so in any of our languages, else the words themselves in small letters, so that
 * "Bread dumpling" and "bread  dumpling" are one dish in the figures.
 */
export function dishTyped(typed: string): string {
  const name = composed(typed).replace(/\s+/gu, ' ').trim().toLowerCase();
  for (const { dishes } of Object.values(topicWords))
    for (const [key, called] of Object.entries(dishes)) if (called === name) return key;
  return name;
}

/** A dish of the business's own menu is called as the menu calls it; one typed by hand as it was typed. */
export function dishName(
  key: string,
  language: Language,
  menu: readonly { readonly id: string; readonly name: string }[] = [],
): string {
  const { dishes } = topicWords[language];
  if (Object.hasOwn(dishes, key)) return capital(dishes[key as Dish]);
  return menu.find(({ id }) => id === key)?.name ?? capital(key);
}
