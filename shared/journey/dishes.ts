/** Which dish is meant? The usual ones in three languages, and the business's own menu, whose names inflect too. */
import { fold, type Token } from '../triage/fold.ts';
import { findHits, indexOf } from '../triage/match.ts';

const TABLE = {
  soup: `soup* | polevk*/polivk* | zupa/zupy/zupe/zupk* | bujon* | broth | vyvar* | rosol*`,
  burger: `burger*/hamburger*/cheeseburger*`,
  pizza: `pizz*`,
  pasta: `pasta/pastas | spaghett*/spaget*/spagett* | carbonar* | lasagn*/lasan* | testovin* | makaron* | gnocch*/noky`,
  steak: `steak*/stejk*/stek/steki/steka | ribeye | rump steak`,
  ribs: `ribs/spareribs | zebra/zebirk* | zeberk*`,
  schnitzel: `schnitzel* | rizek/rizk* | schabow*/kotlet*`,
  goulash: `goulash*/gulas*/gulasz*`,
  svickova: `svickov*`,
  dumplings: `dumpling* | knedlik*/knedlic* | pierog*/pieroz* | klusk*`,
  duck: `duck | kachna/kachnu/kachny/kachni | kaczk*/kaczka`,
  chicken: `chicken | kure/kureci*/kurete | kurczak* | wings | kridla/kridylk* | skrzydelk*`,
  pork: `pork | veprov* | wieprzow* | koleno/kolena | golonk*`,
  beef: `beef | hovezi* | wolowin*`,
  tartare: `tartare*/tartar | tatarak*/tatarsk* | tatar/tatara`,
  fish: `fish | salmon | trout | cod | ryba/rybu/ryby/rybou | losos* | pstruh*/pstrag* | dorsz* | kapr*/karp*`,
  seafood: `shrimp*/prawn* | mussels | seafood | krevet*/kreweta*/krewetk* | slavky | mule | owoce morza`,
  sushi: `sushi* | maki | nigiri`,
  ramen: `ramen* | pho`,
  kebab: `kebab* | gyros*`,
  salad: `salad/salads | salat* | salatk*`,
  fries: `fries/chips | hranolk*/hranolek | frytk*`,
  rice: `rice | risott*/rizot* | ryze/ryzi | ryz/ryzu`,
  bread: `bread | chleb* | pieczyw* | pecivo/peciva | rohlik*/housk* | bulka/bulke/bulki/bulek/buleczk*`,
  sandwich: `sandwich*/toast* | chlebic* | kanapk*`,
  eggs: `eggs/omelet*/benedict | vajicka/vajec*/omelet* | jajk*/jajeczn*`,
  pancakes: `pancake*/crepe* | palacin*/livanc* | nalesnik*`,
  cake: `cake/cakes/cheesecake* | dort*/zakus*/kolac* | tort*/ciast*/sernik* | strudl*/zavin*`,
  ice_cream: `ice cream | gelato | zmrzlin* | lody/lodow/lodami`,
  coffee: `coffee/espresso*/cappuccin*/latte/flat_white | kava/kavu/kavy/kafe/kafi/kavicka | kawa/kawe/kawy/kawk*`,
  tea: `tea | caj/caje/cajem | herbat*`,
  beer: `beer/beers/lager | pivo/piva/pivu/pivem/pivko/plzen* | piwo/piwa/piwem`,
  wine: `wine/wines/prosecco | vino/vinem | wino/winem`,
  lemonade: `lemonade* | limonad* | lemoniad*`,
  breakfast: `breakfast*/brunch* | snidan* | sniadan*`,
} as const;

export const DISHES = Object.keys(TABLE) as readonly (keyof typeof TABLE)[];

const INDEX = indexOf<string>([
  { language: null, rows: Object.entries(TABLE).map(([dish, words]) => [dish, 1, words] as const) },
]);

export type MenuItem = { readonly id: string; readonly name: string };

const SHORT = 4;

/** In the order they are named, each once. A dish of the menu hides the usual one inside its name ("Grandma's soup" is no other soup). */
export function dishesIn(text: string, menu: readonly MenuItem[] = []): readonly string[] {
  const { tokens } = fold(text);
  const found: { id: string; from: number; to: number }[] = [];
  for (const { id, name } of menu) {
    const words = fold(name).tokens.map(({ word }) => stemOf(word));
    for (const from of tokens.keys()) if (standsAt(words, tokens, from)) found.push({ id, from, to: from + words.length - 1 });
  }
  const own = [...found];
  for (const { tag, from, to } of findHits(INDEX, tokens))
    if (!own.some((dish) => dish.from <= from && to <= dish.to)) found.push({ id: tag, from, to });
  return [...new Set(found.sort((a, b) => a.from - b.from).map(({ id }) => id))];
}

function standsAt(stems: readonly string[], tokens: readonly Token[], from: number): boolean {
  return stems.length > 0 && stems.every((stem, index) => tokens[from + index]?.word.startsWith(stem) ?? false);
}

/** Endings change ("svíčková", "svíčkovou"); short words are compared whole. */
function stemOf(word: string): string {
  return word.length <= SHORT ? word : word.slice(0, Math.max(SHORT, word.length - 2));
}
